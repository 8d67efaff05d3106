import type { Site } from '../../site/types.ts';

/** The feeds of a site, at its root. */
export const feedNames = ['feed.xml', 'feed.json', 'corrections.xml'] as const;
export type FeedName = (typeof feedNames)[number];

export const feedTypes: Readonly<Record<FeedName, string>> = {
  'feed.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
  'corrections.xml': 'application/atom+xml',
};

/** None where the site does not know its own address: a feed is read elsewhere, and wants absolute ones. */
export const feedsOf = ({ options }: Pick<Site, 'options'>): readonly FeedName[] =>
  options.site === undefined ? [] : feedNames;

/** @throws RangeError if the site does not know its own address. */
export function feedAddress({ addresses, options }: Site, name: FeedName): string {
  if (options.site === undefined) throw new RangeError('a site without an address has no feeds');
  return new URL(addresses.feed(name), options.site).href;
}
