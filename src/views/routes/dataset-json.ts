import type { APIRoute, GetStaticPaths } from 'astro';
import { showsRows } from '../../dataset/few-events.ts';
import type { Dataset } from '../../dataset/types.ts';
import { setDownloads } from '../../output/files/set-downloads.ts';
import { getSite } from '../../site/get-site.ts';

type Props = { dataset: Dataset; file: string | undefined };

const rest = 'dataset.json';

export const getStaticPaths: GetStaticPaths = () =>
  [...getSite().datasets.values()].filter(showsRows).flatMap(dataset => {
    const path = (name: string, file: string | undefined) => ({
      params: { dataset: dataset.id, file: name },
      props: { dataset, file },
    });
    return [path(dataset.id, undefined), ...(setDownloads(dataset).has(rest) ? [path('dataset', rest)] : [])];
  });

/** The data file as the newsroom wrote it, or the part of the dataset's CSV set that is in no CSV file. */
export const GET: APIRoute<Props> = ({ props: { dataset, file } }) =>
  new Response(file === undefined ? dataset.original : setDownloads(dataset).get(file), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
