import type { OwnLink, Section } from '../options/navigation.ts';
import type { Site } from './types.ts';

/** A link of the header or the footer, ready to be printed. */
export type NavigationLink = {
  /** Of a page of Sourceline's own. */
  readonly section?: Section;
  readonly href: string;
  readonly label: string;
};

/** The path of a link of the newsroom's below the site's base; undefined where it leads elsewhere. */
export const pathOfLink = ({ link }: OwnLink): string | undefined =>
  link.startsWith('/') ? link.slice(1) : undefined;

/** A link of the newsroom's, with the base that the site is served under. */
export function ownLink(own: OwnLink, { addresses }: Pick<Site, 'addresses'>): NavigationLink {
  const path = pathOfLink(own);
  return { href: path === undefined ? own.link : addresses.at(path), label: own.label };
}

function sectionLink(section: Section, { addresses, locale }: Site): NavigationLink {
  const label = locale.strings.pages.nav[section];
  switch (section) {
    case 'reports':
      return { section, href: addresses.reports(), label };
    case 'data':
      return { section, href: addresses.datasets(), label };
    case 'sources':
      return { section, href: addresses.sources(), label };
    case 'corrections':
      return { section, href: addresses.corrections(), label };
    case 'method':
      return { section, href: addresses.page('method'), label };
  }
}

/** The links of the header, in their order. */
export function headerLinks(site: Site): NavigationLink[] {
  const usual: readonly Section[] = [
    'reports',
    'data',
    'sources',
    'corrections',
    ...(site.pages.has('method') ? (['method'] as const) : []),
  ];
  const listed = site.options.navigation ?? usual;
  return listed.map(one => (typeof one === 'string' ? sectionLink(one, site) : ownLink(one, site)));
}

/** Where readers report an error, as a link; undefined where the newsroom does not say. */
export function contactLink({ options }: Pick<Site, 'options'>): NavigationLink | undefined {
  const { correctionsContact: contact } = options;
  if (contact === undefined) return undefined;
  return /^https?:/.test(contact)
    ? { href: contact, label: new URL(contact).host }
    : { href: `mailto:${contact}`, label: contact };
}
