import type { Dataset } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import { eventFigure } from './event-figure.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';

const ranged = memoizeByDataset((dataset: Dataset, _all: 'all'): boolean =>
  [...dataset.events.values()].some(event =>
    peopleMeasures.some(measure => {
      const figure = eventFigure(dataset, event, { measure, who: undefined, sources: undefined });
      return figure.known && (figure.low < figure.high || figure.high < figure.outer);
    }),
  ),
);

/** Whether any event of a dataset has a range. Elsewhere each figure is one number, and nothing is said of spans. */
export const givesRanges = (dataset: Dataset): boolean => ranged(dataset, 'all');
