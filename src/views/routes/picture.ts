import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../../output/files/file-response.ts';
import { getFiles } from '../../output/files/get-files.ts';
import { picturesOf } from '../../output/files/pictures-of.ts';
import { getSite } from '../../site/get-site.ts';

type Props = { readonly name: string; readonly bytes: Uint8Array };

/** The published copies of the newsroom's own pictures whose ending is the pattern's. */
export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const form = `.${routePattern.split('.').at(-1)}`;
  const photos = await Promise.all(picturesOf(getSite()).map(file => getFiles().photo(file)));
  return photos.flatMap(({ copies }) =>
    copies
      .filter(({ name }) => name.endsWith(form))
      .map(({ name, bytes }) => ({
        params: { file: name.slice(0, -form.length) },
        props: { name, bytes },
      })),
  );
};

export const GET: APIRoute<Props> = ({ props: { name, bytes } }) => fileResponse(name, bytes);
