import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../../output/files/file-response.ts';
import { getFiles } from '../../output/files/get-files.ts';
import { makesChartFile } from '../../site/chart-files.ts';
import { getSite } from '../../site/get-site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { charts, options } = getSite();
  if (!makesChartFile(options, 'embed')) return [];
  const paths = [...charts.keys()].map(async id => {
    const { pinned } = await getFiles().parts(id);
    return pinned === undefined ? [] : [{ params: { id, hash: pinned.hash } }];
  });
  return (await Promise.all(paths)).flat();
};

/** The embed of a chart that never changes. */
export const GET: APIRoute = async ({ params: { id = '' } }) => {
  const { pinned } = await getFiles().chart(id);
  if (pinned === undefined) throw new RangeError(`"${id}" has no embed`);
  return fileResponse('index.html', pinned.embed);
};
