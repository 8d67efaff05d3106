import type { Site } from './types.ts';

const door = Symbol.for('sourceline.site');
const store = globalThis as typeof globalThis & { [door]?: Site };

/** Hands the site to the routes. One process builds and serves, so a global symbol is the door. */
export function setSite(site: Site): void {
  store[door] = site;
}

/** The site that the integration built. The routes' only door to it. */
export function getSite(): Site {
  const site = store[door];
  if (site === undefined) {
    throw new Error(
      'Sourceline has not built its site: add sourceline({…}) to the integrations in astro.config.mjs',
    );
  }
  return site;
}

/** What of a site follows from its data and options alone. */
export type SiteData = Pick<
  Site,
  'options' | 'addresses' | 'locale' | 'datasets' | 'formerEvents' | 'formerPages'
>;

/** That of the site, for routes whose pages are made from nothing else (route-list.ts). */
export function getSiteData(): SiteData {
  const { options, addresses, locale, datasets, formerEvents, formerPages } = getSite();
  return { options, addresses, locale, datasets, formerEvents, formerPages };
}
