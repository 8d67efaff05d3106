import type { ShownBound } from '../grammar/options.ts';
import { isRowKey } from '../grammar/row-keys.ts';
import { isKnown } from '../tally/known-sum.ts';
import { fewestInRate } from '../tally/rates.ts';
import { findRemark, hasRemark } from '../tally/remark-codes.ts';
import type { Answer, Range, Sum } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { countSupport } from './count-support.ts';
import { type ShareWords, shareOfEvents } from './event-share.ts';
import type { LabelledAnswer } from './labelled-answer.ts';
import { hasSmallRate } from './rate-words.ts';
import { printed } from './shown-sum.ts';
import { breakNotes } from './word-break.ts';

/** As many rows as a listener bears; the others are in the table. */
const mostRows = 8;

type Told = {
  readonly label: string;
  readonly sum: Sum;
  readonly shown: number | undefined;
  readonly printed: string;
  readonly isBundle: boolean;
};

/** The number by which rows are compared: the one that the chart shows. */
function shownOf({ low, high, best }: Range, show: ShownBound): number | undefined {
  if (show === 'best') return best;
  return show === 'high' && Number.isFinite(high) ? high : low;
}

/** Whether two sums of one shown number are printed alike. */
function isSame(a: Sum, b: Sum | undefined, show: ShownBound): boolean {
  if (a.kind === 'incomplete' || b === undefined || b.kind === 'incomplete') return false;
  if (show === 'low' || show === 'best') return true;
  const isOpen = (sum: Range) => !Number.isFinite(sum.high);
  if (show === 'high') return isOpen(a) === isOpen(b);
  return a.low === b.low && a.high === b.high && a.outer === b.outer && a.about === b.about;
}

/** The one row that is the highest, or those few that share its number. */
function highest(rows: readonly Told[], show: ShownBound): readonly Told[] {
  const single = rows.filter(({ isBundle }) => !isBundle);
  const most = single.reduce((top, row) => Math.max(top, row.shown ?? 0), 0);
  if (most === 0 || single.length < 2) return [];
  const top = single.filter(row => row.shown === most);
  return top.length > 3 || top.some(row => !isSame(row.sum, top[0]?.sum, show)) ? [] : top;
}

function finding(top: readonly Told[], { locale }: WordingContext): string | undefined {
  const { charts } = locale.strings;
  const [first, ...others] = top;
  if (first === undefined) return undefined;
  return others.length === 0
    ? charts.top(first.label, first.printed)
    : charts.tied(locale.list(top.map(row => row.label)), first.printed);
}

/**
 * A text alternative from the numbers: the highest row, the other rows, the sum, whether sources differ. Nothing is
 * said twice. What is unknown is in the notes and is said here too.
 * @param undrawn keys of rows that the picture leaves out: none of them is called the highest.
 */
export function describeAnswer(
  answer: LabelledAnswer,
  show: ShownBound,
  context: WordingContext,
  undrawn: ReadonlySet<string> = new Set(),
): string {
  const { locale } = context;
  const { charts } = locale.strings;
  const all = answer.rows.map(({ label, sum, key, keys }) => ({
    label,
    sum,
    // The rest, or what nobody states, is not one thing that could be the highest.
    isBundle: isRowKey(keys[0] ?? '') || undrawn.has(key),
    shown: isKnown(sum) ? shownOf(sum, show) : undefined,
    printed: printed(sum, show, context),
  }));
  // The highest of running sums is always the last.
  const top = answer.question.cumulative ? [] : highest(all, show);
  const told = all.filter(row => !top.includes(row));
  const rest = told.length - mostRows;
  const listed = (rest > 1 ? told.slice(0, mostRows) : told).map(row => charts.entry(row.label, row.printed));
  return [
    finding(top, context),
    listed.length === 0
      ? undefined
      : locale.words.capitalise(charts.entries(listed, rest > 1 ? locale.number(rest) : undefined)),
    answer.total && all.length > 1 ? charts.inAll(printed(answer.total, show, context)) : undefined,
    hasSmallRate(answer) ? charts.rates.fewNote(locale.number(fewestInRate)) : undefined,
    ...uncertainty(answer, context),
  ]
    .filter(sentence => sentence !== undefined)
    .join(' ');
}

/** On how many events sources differ, for how many there is no figure, and from when on the numbers are others. */
export function uncertainty(answer: Answer, context: WordingContext): string[] {
  const { remarks, events: all } = answer;
  const { locale, dataset } = context;
  const { charts } = locale.strings;
  const ofAll = (count: number, words: ShareWords) =>
    count === 0 ? [] : [shareOfEvents(count, all.length, words, context)];
  const differ = dataset.compiler === undefined ? countSupport(remarks).differ : 0;
  return [
    ...ofAll(differ, charts.differ),
    ...(dataset.compiler === undefined && hasRemark(remarks, 'agree') ? [charts.agree] : []),
    ...ofAll(findRemark(remarks, 'unknown')?.events.length ?? 0, charts.unknown),
    ...breakNotes(answer, context),
  ];
}
