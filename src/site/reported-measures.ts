import type { Dataset } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import { hasNoFigure } from '../tally/known-sum.ts';
import { memoizeByDataset } from '../tally/memoize-by-dataset.ts';
import type { PeopleMeasure, Sum } from '../tally/types.ts';
import { getAnswer } from './get-answer.ts';

export type ReportedMeasure = { readonly measure: PeopleMeasure; readonly total: Sum };

const reported = memoizeByDataset((dataset: Dataset, _all: 'all'): readonly ReportedMeasure[] =>
  peopleMeasures.flatMap(measure => {
    const { total } = getAnswer(dataset, measure);
    return total === undefined || (total.kind === 'range' && hasNoFigure(total)) ? [] : [{ measure, total }];
  }),
);

/** The measures of people for which somebody gives a figure in this dataset, each with its sum. */
export const reportedMeasures = (dataset: Dataset): readonly ReportedMeasure[] => reported(dataset, 'all');
