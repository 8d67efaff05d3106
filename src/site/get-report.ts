import type { Report } from '../prose/types.ts';
import type { Site } from './types.ts';

/** @throws RangeError where the site has none. */
export function getReport({ reportsBySlug }: Pick<Site, 'reportsBySlug'>, slug: string | undefined): Report {
  const report = reportsBySlug.get(slug ?? '');
  if (report === undefined) throw new RangeError(`the site has no report "${slug}"`);
  return report;
}
