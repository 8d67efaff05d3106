import { getBoundaries } from '../geo/get-boundaries.ts';
import type { Chart } from './registry.ts';

/** The boundaries that a chart was built with. */
export function boundariesOfChart(
  chart: Chart,
): { readonly name: string; readonly hash: string } | undefined {
  switch (chart.kind) {
    case 'map':
      return { name: chart.boundaries, hash: getBoundaries(chart.boundaries).hash };
    case 'multiples': {
      const [first] = chart.rows;
      return first && boundariesOfChart(first.chart);
    }
    case 'bar':
    case 'stack':
    case 'compare':
    case 'range':
    case 'timeline':
    case 'line':
    case 'slope':
    case 'toll':
    case 'table':
    case 'own':
      return undefined;
  }
}
