import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../../output/files/file-response.ts';
import { getFiles } from '../../output/files/get-files.ts';
import { makesChartFile } from '../../site/chart-files.ts';
import { getSite } from '../../site/get-site.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const { charts, options } = getSite();
  return makesChartFile(options, 'oembed') ? [...charts.keys()].map(id => ({ params: { id } })) : [];
};

export const GET: APIRoute = async ({ params: { id = '' } }) => {
  const { oembed } = await getFiles().chart(id);
  if (oembed === undefined) throw new RangeError(`"${id}" has no oEmbed answer`);
  return fileResponse('oembed.json', oembed);
};
