import { slug as slugFrom } from 'github-slugger';
import type { GroupKind } from '../addresses.ts';
import type { Report } from '../prose/types.ts';
import { latestReports } from './latest-reports.ts';
import type { Site } from './types.ts';

/** The reports with one tag, or by one author. */
export type ReportGroup = {
  readonly kind: GroupKind;
  /** The last part of its address. */
  readonly slug: string;
  /** As the reports spell it. */
  readonly name: string;
  /** The latest first. */
  readonly reports: readonly Report[];
};

/** The last part of the address of a tag or an author; empty where the name has no letter or digit. */
export const groupSlug = (name: string): string => slugFrom(name.normalize('NFC')).replace(/^-+|-+$/g, '');

const namesIn = ({ front }: Report, kind: GroupKind): readonly string[] =>
  kind === 'tags' ? front.tags : front.authors.map(({ name }) => name);

/** Every tag or every author of the site's reports, by name. */
export function reportGroups(site: Pick<Site, 'reports' | 'locale'>, kind: GroupKind): ReportGroup[] {
  const groups = new Map<string, { name: string; reports: Report[] }>();
  for (const report of latestReports(site)) {
    for (const name of new Set(namesIn(report, kind))) {
      const slug = groupSlug(name);
      const group = groups.get(slug) ?? { name, reports: [] };
      group.reports.push(report);
      groups.set(slug, group);
    }
  }
  const { compare } = new Intl.Collator(site.locale.code);
  return [...groups]
    .map(([slug, { name, reports }]) => ({ kind, slug, name, reports }))
    .sort((a, b) => compare(a.name, b.name));
}

/** The reports that a report names to be read next: those of them that are published. */
export const relatedReports = ({ reportsBySlug }: Pick<Site, 'reportsBySlug'>, { front }: Report): Report[] =>
  front.related.flatMap(slug => reportsBySlug.get(slug) ?? []);
