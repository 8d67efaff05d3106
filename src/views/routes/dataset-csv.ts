import type { APIRoute, GetStaticPaths } from 'astro';
import { showsRows } from '../../dataset/few-events.ts';
import type { Dataset } from '../../dataset/types.ts';
import { accountRows } from '../../output/files/account-rows.ts';
import { toCsv } from '../../output/files/csv.ts';
import { hasAccountTable, setDownloadNames, setDownloads } from '../../output/files/set-downloads.ts';
import { getSite, getSiteData } from '../../site/get-site.ts';

type Props = { dataset: Dataset; file: string | undefined };

export const getStaticPaths: GetStaticPaths = () =>
  [...getSiteData().datasets.values()].filter(showsRows).flatMap(dataset => {
    const path = (name: string, file: string | undefined) => ({
      params: { dataset: dataset.id, file: name },
      props: { dataset, file },
    });
    const files = setDownloadNames(dataset).filter(file => file.endsWith('.csv'));
    return [
      ...files.map(file => path(file.slice(0, -'.csv'.length), file)),
      ...(hasAccountTable(dataset) ? [path(dataset.id, undefined)] : []),
    ];
  });

/** A file of the dataset's CSV set, or the table of all its accounts. */
export const GET: APIRoute<Props> = ({ props: { dataset, file } }) =>
  new Response(file === undefined ? accountTable(dataset) : setDownloads(dataset).get(file), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

/** One row for each account. The mark at the start tells spreadsheets that the text is UTF-8. */
function accountTable(dataset: Dataset): string {
  return `\ufeff${toCsv(accountRows(dataset, getSite().locale))}`;
}
