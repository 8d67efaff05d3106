import type { APIRoute, GetStaticPaths } from 'astro';
import type { Dataset } from '../../dataset/types.ts';
import { exploredFile, isExplored, isInteractive } from '../../explore/explored-file.ts';
import { getSite, getSiteData } from '../../site/get-site.ts';

type Props = { dataset: Dataset };

export const getStaticPaths: GetStaticPaths = () => {
  const { datasets, options } = getSiteData();
  return [...datasets.values()]
    .filter(dataset => isExplored(dataset, options) && isInteractive(dataset, options))
    .map(dataset => ({ params: { dataset: dataset.id }, props: { dataset } }));
};

/** What the script of the page on which readers ask a dataset themselves goes by. */
export const GET: APIRoute<Props> = ({ props: { dataset } }) =>
  new Response(JSON.stringify(exploredFile(dataset, getSite().locale)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
