import { sourceName } from '../dataset/source-name.ts';
import { textIn } from '../dataset/text-in.ts';
import type { SeriesBreak } from '../dataset/types.ts';
import { isolate } from '../i18n/isolate.ts';
import { findRemark } from '../tally/remark-codes.ts';
import type { Answer } from '../tally/types.ts';
import type { WordingContext } from './context.ts';

/** What changed on the day of a break, as the dataset says it. */
const breakText = ({ text }: SeriesBreak, { locale }: WordingContext): string =>
  isolate(textIn(text, locale.code), locale);

/** "Break on 1 January 2019: numbers from then on are not like those before. …", whose they are where they are one source’s. */
export function wordBreak(one: SeriesBreak, context: WordingContext): string {
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  const source =
    one.source === undefined
      ? undefined
      : charts.inSentence(sourceName(dataset, one.source, locale, 'short'));
  return charts.seriesBreak(locale.date(one.date), breakText(one, context), source);
}

/** The breaks that an answer is over, a sentence each. */
export const breakNotes = ({ remarks }: Pick<Answer, 'remarks'>, context: WordingContext): string[] =>
  (findRemark(remarks, 'series-break')?.breaks ?? []).map(one => wordBreak(one, context));
