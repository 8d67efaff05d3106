import type { APIRoute, GetStaticPaths } from 'astro';
import { feedFile } from '../../output/feeds/feed-file.ts';
import { feedsOf, feedTypes } from '../../output/feeds/feed-files.ts';
import { absolute } from '../../output/files/absolute.ts';
import { getFiles } from '../../output/files/get-files.ts';
import { picturesOf } from '../../output/files/pictures-of.ts';
import { getSite } from '../../site/get-site.ts';

/** `feed` and `corrections`, for each that ends as the pattern does. */
export const getStaticPaths: GetStaticPaths = ({ routePattern }) => {
  const form = `.${routePattern.split('.').at(-1)}`;
  return feedsOf(getSite())
    .filter(name => name.endsWith(form))
    .map(name => ({ params: { feed: name.slice(0, -form.length) }, props: { name } }));
};

type Props = { readonly name: ReturnType<typeof feedsOf>[number] };

/** Pixels across at most: feed readers show pictures no wider. */
const width = 1100;

/** The addresses of the newsroom's own pictures, in the copies that pages show. */
export async function pictureAddresses(): Promise<ReadonlyMap<string, string>> {
  const site = getSite();
  const found = picturesOf(site).map(async file => {
    const { copies } = await getFiles().photo(file);
    const copy = copies.findLast(one => one.width <= width) ?? copies[0];
    return [file, absolute(site, site.addresses.picture(copy.name))] as const;
  });
  return new Map(await Promise.all(found));
}

/** A feed of reports or of corrections. */
export const GET: APIRoute<Props> = async ({ props: { name } }) =>
  new Response(feedFile(name, getSite(), await pictureAddresses()), {
    headers: { 'Content-Type': `${feedTypes[name]}; charset=utf-8` },
  });
