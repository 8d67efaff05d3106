import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../../output/files/file-response.ts';
import { getFiles } from '../../output/files/get-files.ts';
import { chartEnds } from '../../site/chart-files.ts';
import { getSite } from '../../site/get-site.ts';

type Props = { readonly id: string; readonly end: string };

/** `killed-by-city-dark` for each file of each chart whose ending is the pattern's. */
export const getStaticPaths: GetStaticPaths = ({ routePattern }) => {
  const form = `.${routePattern.split('.').at(-1)}`;
  const { charts, options } = getSite();
  return [...charts].flatMap(([id, { chart }]) =>
    [...chartEnds(chart, options)]
      .filter(end => end.endsWith(form))
      .map(end => ({ params: { file: `${id}${end.slice(0, -form.length)}` }, props: { id, end } })),
  );
};

/** A download of a chart. */
export const GET: APIRoute<Props> = async ({ props: { id, end } }) => {
  const content = (await getFiles().chart(id)).downloads.get(end);
  if (content === undefined) throw new RangeError(`"${id}" has no ${end}`);
  return fileResponse(end, content);
};
