import type { Report } from '../prose/types.ts';
import type { Site } from './types.ts';

/** All reports, the latest first; those of one day in the order of the front page. */
export const latestReports = ({ reports }: Pick<Site, 'reports'>): Report[] =>
  reports.toSorted((a, b) => b.front.published.localeCompare(a.front.published, 'en'));
