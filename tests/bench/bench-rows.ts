import type { BenchRow } from './bench-row.ts';
import { chartCosts } from './chart-costs.ts';
import { cold, eventPages, lists, thousand } from './cold.ts';
import { demonstration, demonstrationSaves } from './demonstration.ts';
import { exploreCosts } from './explore-costs.ts';
import { exploredSite } from './explored-site.ts';
import { growth } from './growth.ts';
import { importRow } from './import.ts';
import { painted } from './painted.ts';
import { rebuild } from './rebuild.ts';
import { saves } from './saves.ts';

/** Every part of the bench, in the order in which it is measured. */
export const benchRows: readonly BenchRow[] = [
  cold,
  rebuild,
  saves,
  growth,
  painted,
  demonstration,
  demonstrationSaves,
  chartCosts,
  exploreCosts,
  exploredSite,
  thousand,
  lists,
  eventPages,
  importRow,
];
