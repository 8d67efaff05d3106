import type { APIRoute, GetStaticPaths } from 'astro';
import { accountRows } from '../components/account-rows.ts';
import { showsRows } from '../components/names.ts';
import type { Dataset } from '../dataset/types.ts';
import { toCsv } from '../draw/csv.ts';
import { getSite } from '../site/get-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...getSite().datasets.values()]
    .filter(showsRows)
    .map(dataset => ({ params: { dataset: dataset.id, file: dataset.id }, props: { dataset } }));

/** One row for each account. The mark at the start tells spreadsheets that the text is UTF-8. */
export const GET: APIRoute<{ dataset: Dataset }> = ({ props }) =>
  new Response(`\ufeff${toCsv(accountRows(props.dataset, getSite().locale))}`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
