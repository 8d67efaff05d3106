import { labelStyles } from '../../charts/map/layout.ts';
import type { Chart } from '../../charts/registry.ts';

/** How a kind of chart is shown on a card. */
export type CardLook = {
  /** Whether it may have its key or do without, the better way first. */
  readonly legends: readonly boolean[];
  /** Beside the title: size of its smallest text, and how much larger it is shown at most. */
  readonly text: number;
  readonly most: number;
};

export function cardLook(kind: Chart['kind']): CardLook {
  const beside = { text: 12.8, most: 1.9 };
  switch (kind) {
    case 'map':
      // Its numbers are printed on it.
      return { legends: [false], text: labelStyles.narrow.name, most: 1 };
    case 'stack':
    case 'compare':
    case 'multiples':
      // Without its key it says nothing.
      return { legends: [true], ...beside };
    case 'bar':
    case 'range':
    case 'timeline':
    case 'line':
    case 'slope':
    case 'toll':
    case 'table':
    case 'own':
      return { legends: [true, false], ...beside };
  }
}
