import type { APIRoute, GetStaticPaths } from 'astro';
import { showsRows } from '../components/names.ts';
import { getSite } from '../site/get-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...getSite().datasets.values()]
    .filter(showsRows)
    .map(({ id, original }) => ({ params: { dataset: id, file: id }, props: { original } }));

/** The data file as the newsroom wrote it. */
export const GET: APIRoute<{ original: string }> = ({ props }) =>
  new Response(props.original, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
