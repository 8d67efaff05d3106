import type { Chart } from '../charts/registry.ts';
import type { Report } from '../prose/types.ts';
import type { Site } from './types.ts';

/** A chart with the report that it is in. @throws RangeError where the site has none. */
export function getChart(
  { charts }: Pick<Site, 'charts'>,
  id: string | undefined,
): { readonly chart: Chart; readonly report: Report } {
  const found = charts.get(id ?? '');
  if (found === undefined) throw new RangeError(`the site has no chart "${id}"`);
  return found;
}
