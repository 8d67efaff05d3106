import { textIn } from '../dataset/text-in.ts';
import { isTimeUnit } from '../grammar/groupings.ts';
import { isolate } from '../i18n/isolate.ts';
import { fewestInRate } from '../tally/rates.ts';
import { findRemark, hasRemark, type RemarkKind } from '../tally/remark-codes.ts';
import type { Answer, Range, Sum } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { eventWord } from './measure-name.ts';
import { printSum } from './print-sum.ts';
import { regionWord } from './region-word.ts';

/** What was counted before it became a rate, as a sum again: its numerator. Undefined for what is no rate. */
export function numeratorOf(sum: Sum): Range | undefined {
  if (sum.kind === 'incomplete' || sum.rate === undefined) return undefined;
  const { rate, ...rest } = sum;
  return { ...rest, ...rate.counted };
}

/** Whether some sum of an answer is marked as a rate of a few. */
export const hasSmallRate = ({ remarks, rows }: Pick<Answer, 'remarks' | 'rows'>): boolean =>
  hasRemark(remarks, 'small-rate') || rows.some(row => hasRemark(row.remarks, 'small-rate'));

/** What must be said with rates: of whom they are, whose the populations are, and that chance moves the small ones. */
export function rateNotes(
  answer: Answer,
  context: WordingContext,
): { readonly kind: RemarkKind; readonly text: string }[] {
  const { dataset, locale } = context;
  const { rates } = locale.strings.charts;
  const rate = findRemark(answer.remarks, 'rate');
  if (rate === undefined || rate.years.length === 0) return [];
  const { per, years, level, isOfShown } = rate;
  const source =
    dataset.populations === undefined ? '' : isolate(textIn(dataset.populations.name, locale.code), locale);
  const time = answer.question.by.find(({ word }) => isTimeUnit(word))?.word;
  const span = rates.span[time !== undefined && isTimeUnit(time) ? time : 'whole'];
  const what =
    level === 'region' ? regionWord(dataset, 2, locale) : locale.strings.maps.whatIsLabelled[level];
  const out = findRemark(answer.remarks, 'no-population')?.events.length ?? 0;
  return [
    {
      kind: 'rate',
      text: rates.note(locale.number(per), locale.list(years), years.length === 1, source, span),
    },
    ...(isOfShown ? [{ kind: 'rate' as const, text: rates.ofShown(what) }] : []),
    ...(out === 0
      ? []
      : [
          {
            kind: 'no-population' as const,
            text: rates.unplaced[level](locale.number(out), eventWord(context, out)),
          },
        ]),
    ...(hasSmallRate(answer)
      ? [{ kind: 'small-rate' as const, text: rates.fewNote(locale.number(fewestInRate)) }]
      : []),
  ];
}

/** `33–35 in a population of 1,803,000.`; undefined for what is no rate. */
export function numeratorSentence(sum: Sum, { locale, dataset }: WordingContext): string | undefined {
  const numerator = numeratorOf(sum);
  if (numerator === undefined || sum.kind === 'incomplete' || sum.rate === undefined) return undefined;
  const { counted } = locale.strings.charts.rates;
  return counted(printSum(numerator, locale, dataset), locale.number(sum.rate.population));
}
