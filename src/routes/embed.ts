import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../files/file-response.ts';
import { getFiles } from '../files/get-files.ts';
import { getSite } from '../site/get-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...getSite().charts.keys()].map(id => ({ params: { id } }));

/** The embed of a chart as it is now: one file that needs nothing else. */
export const GET: APIRoute = async ({ params: { id = '' } }) =>
  fileResponse('index.html', (await getFiles().chart(id)).embed);
