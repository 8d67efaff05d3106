import { hasChartPages } from '../../site/chart-files.ts';
import type { Site } from '../../site/types.ts';
import type { CardOf } from './types.ts';

/** Every card of a site: one for each page of its own. */
export const cardsOf = (site: Site): CardOf[] => [
  { kind: 'site' },
  ...site.reports.map(report => ({ kind: 'report' as const, id: report.slug })),
  ...(hasChartPages(site.options) ? [...site.charts.keys()] : []).map(id => ({ kind: 'chart' as const, id })),
  ...[...site.datasets.keys()].map(id => ({ kind: 'dataset' as const, id })),
];
