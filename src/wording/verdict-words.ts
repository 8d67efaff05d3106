import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { sumOfFigure } from '../tally/known-sum.ts';
import { findRemark } from '../tally/remark-codes.ts';
import { sourceFigures } from '../tally/source-figures.ts';
import type { Answer, Sum } from '../tally/types.ts';
import { plainLabelOf } from './labels.ts';
import { measureWord } from './measure-word.ts';
import { printSum } from './print-sum.ts';

/** How many figures a message lists. */
const most = 8;

/**
 * Who says what, for the journalist at the terminal; of several events, those on which sources differ.
 * @param all whether every event matters: a lowest figure moves by any of them.
 */
export function whoSays(answer: Answer, all: boolean, dataset: Dataset, locale: Locale): string {
  const { events, remarks, question } = answer;
  const isSeveral = events.length > 1;
  const differing = (['differ', 'one-source-varies'] as const).flatMap(
    kind => findRemark(remarks, kind)?.events ?? [],
  );
  const isDiffer = differing.length > 0 && !(all && isSeveral);
  const shown = new Set(isSeveral && isDiffer ? differing : events);
  const parts = sourceFigures(dataset, question).flatMap(({ event, source, figure, mixed, status }) => {
    if (figure === undefined || status !== 'current' || !shown.has(event)) return [];
    const name = plainLabelOf(dataset, { word: 'source' }, source, locale);
    const printed = printSum(sumOfFigure(figure), locale, dataset);
    return [`${name} ${printed}${mixed ? ' dead and wounded' : ''}${isSeveral ? ` (${event})` : ''}`];
  });
  if (parts.length === 0) return '';
  const head = isDiffer ? ' Sources differ:' : ' Given:';
  const rest = parts.length > most ? `; ${parts.length - most} more` : '';
  return `${head} ${parts.slice(0, most).join('; ')}${rest}.`;
}

/** For how many events a sum lacks a figure; empty where it lacks none. */
export function missingWords(sum: Sum, dataset: Dataset, locale: Locale): string {
  if (sum.kind === 'incomplete' || sum.unknown === 0) return '';
  const events = measureWord(dataset, 'attacks', sum.events, locale);
  return ` No figure for ${sum.unknown} of ${sum.events} ${events}.`;
}
