import { getImage } from 'astro:assets';
import type { APIRoute, GetStaticPaths, ImageMetadata } from 'astro';
import { feedFile } from '../feeds/feed-file.ts';
import { feedsOf, feedTypes } from '../feeds/feed-files.ts';
import { absolute } from '../files/absolute.ts';
import { getSite } from '../site/get-site.ts';

/** `feed` and `corrections`, for each that ends as the pattern does. */
export const getStaticPaths: GetStaticPaths = ({ routePattern }) => {
  const form = `.${routePattern.split('.').at(-1)}`;
  return feedsOf(getSite())
    .filter(name => name.endsWith(form))
    .map(name => ({ params: { feed: name.slice(0, -form.length) }, props: { name } }));
};

type Props = { readonly name: ReturnType<typeof feedsOf>[number] };

const images = import.meta.glob<{ default: ImageMetadata }>('/content/**/*.{jpg,jpeg,png,webp,avif,gif,svg}');

/** Pixels across: as wide as feed readers show pictures. */
const width = 1100;

/** The addresses of the newsroom's own pictures, sized as the pages' are. */
async function pictureAddresses(): Promise<ReadonlyMap<string, string>> {
  const site = getSite();
  const files = site.reports.flatMap(({ front, blocks }) => [
    ...(front.image === undefined ? [] : [front.image.src]),
    ...blocks.flatMap(block => (block.kind === 'image' ? [block.file] : [])),
  ]);
  const found = [...new Set(files)].map(async file => {
    const load = images[`/${file}`];
    if (load === undefined) throw new RangeError(`no image "${file}" below content/`);
    const { default: src } = await load();
    const image = await getImage({ src, width: Math.min(width, src.width) });
    return [file, absolute(site, image.src)] as const;
  });
  return new Map(await Promise.all(found));
}

/** A feed of reports or of corrections. */
export const GET: APIRoute<Props> = async ({ props: { name } }) =>
  new Response(feedFile(name, getSite(), await pictureAddresses()), {
    headers: { 'Content-Type': `${feedTypes[name]}; charset=utf-8` },
  });
