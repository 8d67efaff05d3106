import { sourceName } from '../../dataset/source-name.ts';
import { textIn } from '../../dataset/text-in.ts';
import type { Dataset } from '../../dataset/types.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Question } from '../../tally/types.ts';
import type { LabelledAnswer } from '../../wording/labelled-answer.ts';
import type { ChartContext } from '../chart-spec.ts';

/** A dataset that a chart compares, with its own answer. */
export type ComparedSet = {
  readonly dataset: Dataset;
  readonly question: Question;
  readonly context: ChartContext;
  readonly answer: LabelledAnswer;
  /** As the chart calls it. */
  readonly name: string;
};

/** What a dataset is called beside others: its short name, that of its compiler, or its title. */
function ownName(dataset: Dataset, locale: Locale): string {
  if (dataset.short !== undefined) return isolate(textIn(dataset.short, locale.code), locale);
  if (dataset.compiler === undefined) return isolate(textIn(dataset.title, locale.code), locale);
  return locale.words.capitalise(sourceName(dataset, dataset.compiler, locale, 'short'));
}

/** The names of several datasets: their titles where two would be called the same, and their ids where these are. */
export function setNames(datasets: readonly Dataset[], locale: Locale): string[] {
  const tries = [
    datasets.map(dataset => ownName(dataset, locale)),
    datasets.map(dataset => isolate(textIn(dataset.title, locale.code), locale)),
  ];
  return (
    tries.find(names => new Set(names).size === names.length) ?? datasets.map(({ id }) => isolate(id, locale))
  );
}
