import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../files/file-response.ts';
import { getFiles } from '../files/get-files.ts';
import { getSite } from '../site/get-site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const paths = [...getSite().charts.keys()].map(async id => {
    const { hash, files } = (await getFiles().chart(id)).pinned;
    return [...files.keys()].map(file => ({ params: { id, hash, file } }));
  });
  return (await Promise.all(paths)).flat();
};

/** The files of the copy of a chart that never changes. */
export const GET: APIRoute = async ({ params: { id = '', file = '' } }) => {
  const content = (await getFiles().chart(id)).pinned.files.get(file);
  if (content === undefined) throw new RangeError(`the kept copy of "${id}" has no ${file}`);
  return fileResponse(file, content);
};
