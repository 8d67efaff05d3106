import type { Chart } from '../charts/registry.ts';
import type { Dataset } from '../dataset/types.ts';
import { couldBeRates } from '../tally/rate-faults.ts';

/** So many maps are named. */
const mostNamed = 6;

type Shown = {
  readonly charts: ReadonlyMap<string, { readonly chart: Chart }>;
  readonly datasets: ReadonlyMap<string, Dataset>;
};

/** Maps that show counts where populations are known, so that they could show rates: one sentence, or none. */
export function rateHints({ charts, datasets }: Shown): string[] {
  const ids = [...charts].flatMap(([id, { chart }]) => {
    const dataset = datasets.get(chart.dataset.id);
    const isOfCounts = chart.kind === 'map' && dataset !== undefined && couldBeRates(dataset, chart.question);
    return isOfCounts ? [id] : [];
  });
  if (ids.length === 0) return [];
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
  const named = `${ids.slice(0, mostNamed).join(', ')}${more}`;
  return [
    ids.length === 1
      ? `The map ${named} shows counts, and populations are known. Add per=100000 to it, or to a second map, for the rate.`
      : `The maps ${named} show counts, and populations are known. Add per=100000 to them, or to second maps, for the rates.`,
  ];
}
