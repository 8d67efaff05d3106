import type { APIRoute } from 'astro';
import { groupKinds } from '../../addresses.ts';
import { atomFile } from '../../output/feeds/atom.ts';
import { feedTypes } from '../../output/feeds/feed-files.ts';
import { groupFeed } from '../../output/feeds/report-feed.ts';
import { getSite } from '../../site/get-site.ts';
import { type ReportGroup, reportGroups } from '../../site/report-groups.ts';
import { pictureAddresses } from './feed.ts';

export function getStaticPaths({ routePattern }: { routePattern: string }) {
  const site = getSite();
  if (site.options.site === undefined) return [];
  return groupKinds
    .filter(kind => routePattern.startsWith(`/${kind}/`))
    .flatMap(kind => reportGroups(site, kind))
    .map(group => ({ params: { slug: group.slug }, props: { group } }));
}

type Props = { readonly group: ReportGroup };

/** The reports of a tag or an author as a feed. */
export const GET: APIRoute<Props> = async ({ props: { group } }) =>
  new Response(atomFile(groupFeed(getSite(), group, await pictureAddresses())), {
    headers: { 'Content-Type': `${feedTypes['feed.xml']}; charset=utf-8` },
  });
