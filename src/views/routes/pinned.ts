import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../../output/files/file-response.ts';
import { getFiles } from '../../output/files/get-files.ts';
import { getSite } from '../../site/get-site.ts';

type Props = { readonly name: string };

/** Each file of each kept copy whose ending is the pattern's. */
export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const form = `.${routePattern.split('.').at(-1)}`;
  const paths = [...getSite().charts.keys()].map(async id => {
    const { hash, files } = (await getFiles().chart(id)).pinned;
    const names = [...files.keys()].filter(name => name.endsWith(form));
    return names.map(name => ({ params: { id, hash, file: name.slice(0, -form.length) }, props: { name } }));
  });
  return (await Promise.all(paths)).flat();
};

/** The files of the copy of a chart that never changes. */
export const GET: APIRoute<Props> = async ({ params: { id = '' }, props: { name } }) => {
  const content = (await getFiles().chart(id)).pinned.files.get(name);
  if (content === undefined) throw new RangeError(`the kept copy of "${id}" has no ${name}`);
  return fileResponse(name, content);
};
