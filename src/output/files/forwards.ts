import type { Site } from '../../site/types.ts';
import { movedEvents } from './moved-events.ts';
import { chartAim } from './moved-page.ts';

/** An address whose readers are sent on, and where to: paths with the site's base. */
export type Forward = { readonly from: string; readonly to: string };

/**
 * Every address of the site that only sends its readers on: those of charts that went, then those that events had
 * before. Hosts that can do so answer with a redirect themselves.
 */
export function* forwardsOf(site: Site): Generator<Forward> {
  const { addresses } = site;
  for (const [id, redirect] of site.redirects) {
    yield { from: addresses.chart(id), to: chartAim(site, redirect, 'page').aim };
    const embed = chartAim(site, redirect, 'embed');
    if (embed.isSent) yield { from: addresses.embed(id), to: embed.aim };
  }
  for (const { dataset, event, page = 1, to } of movedEvents(site))
    yield { from: addresses.accounts(dataset, event, page), to };
}
