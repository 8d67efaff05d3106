import type { APIRoute, GetStaticPaths } from 'astro';
import { showsRows } from '../../dataset/few-events.ts';
import type { Dataset } from '../../dataset/types.ts';
import { dataPackageName, dataPackageText, hasDataPackage } from '../../output/files/data-package.ts';
import { setDownloadNames, setDownloads } from '../../output/files/set-downloads.ts';
import { getSite, getSiteData } from '../../site/get-site.ts';

type Props = { dataset: Dataset; file: string | undefined };

const rest = 'dataset.json';

export const getStaticPaths: GetStaticPaths = () =>
  [...getSiteData().datasets.values()].filter(showsRows).flatMap(dataset => {
    const path = (name: string, file: string | undefined) => ({
      params: { dataset: dataset.id, file: name },
      props: { dataset, file },
    });
    return [
      path(dataset.id, undefined),
      ...(setDownloadNames(dataset).includes(rest) ? [path('dataset', rest)] : []),
      ...(hasDataPackage(dataset) ? [path('datapackage', dataPackageName)] : []),
    ];
  });

/**
 * The data file as the newsroom wrote it, the part of the dataset's CSV set that is in no CSV file, or what says what
 * the set holds.
 */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(textOf(props), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

function textOf({ dataset, file }: Props): string | undefined {
  if (file === undefined) return dataset.original;
  return file === dataPackageName ? dataPackageText(getSite(), dataset) : setDownloads(dataset).get(file);
}
