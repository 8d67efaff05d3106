import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../../output/files/file-response.ts';
import { getFiles } from '../../output/files/get-files.ts';
import { movedPage } from '../../output/files/moved-page.ts';
import { makesChartFile } from '../../site/chart-files.ts';
import { getSite } from '../../site/get-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [
    ...(makesChartFile(getSite().options, 'embed') ? getSite().charts.keys() : []),
    ...getSite().redirects.keys(),
  ].map(id => ({ params: { id } }));

/** The embed of a chart as it is now: one file that needs nothing else. Of a chart that went, where it is now. */
export const GET: APIRoute = async ({ params: { id = '' } }) => {
  const site = getSite();
  const moved = site.redirects.get(id);
  const file = moved === undefined ? (await getFiles().chart(id)).embed : movedPage(site, moved, 'embed');
  if (file === undefined) throw new RangeError(`"${id}" has no embed`);
  return fileResponse('index.html', file);
};
