import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../files/file-response.ts';
import { getFiles } from '../files/get-files.ts';
import { getSite } from '../site/get-site.ts';

type Props = { readonly id: string; readonly end: string };

/** `killed-by-city-dark` and `svg` for each file of each chart. */
export const getStaticPaths: GetStaticPaths = async () => {
  const paths = [...getSite().charts.keys()].map(async id => {
    const { downloads } = await getFiles().chart(id);
    return [...downloads.keys()].map(end => {
      const [name = '', form = ''] = end.split('.');
      return { params: { file: `${id}${name}`, form }, props: { id, end } };
    });
  });
  return (await Promise.all(paths)).flat();
};

/** A download of a chart. */
export const GET: APIRoute<Props> = async ({ props: { id, end } }) => {
  const content = (await getFiles().chart(id)).downloads.get(end);
  if (content === undefined) throw new RangeError(`"${id}" has no ${end}`);
  return fileResponse(end, content);
};
