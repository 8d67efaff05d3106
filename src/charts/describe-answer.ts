import { isPeople } from '../tally/add-up.ts';
import type { Answer } from '../tally/types.ts';
import type { ChartContext } from './spec.ts';
import { isKnown, printed, type Show } from './sum-words.ts';
import { eventWord } from './wording.ts';

/** As many rows as a listener bears; the others are in the table. */
const mostRows = 8;

type Told = { readonly label: string; readonly low: number | undefined; readonly printed: string };

function finding(rows: readonly Told[], { locale }: ChartContext): string | undefined {
  const { charts } = locale.strings;
  const most = Math.max(0, ...rows.map(row => row.low ?? 0));
  if (most === 0 || rows.length < 2) return undefined;
  const top = rows.filter(row => row.low === most);
  const first = top[0];
  if (first === undefined || top.length > 3) return undefined;
  if (top.length === 1) return charts.top(first.label, first.printed);
  if (top.some(row => row.printed !== first.printed)) return undefined;
  return charts.tied(locale.list(top.map(row => row.label)), first.printed);
}

/**
 * A text alternative from the numbers: the highest row, the rows, the sum, whether sources differ.
 * What is unknown stands in the notes and is said here too.
 */
export function describeAnswer(answer: Answer, show: Show, context: ChartContext): string {
  const { locale } = context;
  const { charts } = locale.strings;
  const told = answer.rows.map(({ label, sum }) => ({
    label,
    low: isKnown(sum) ? sum.low : undefined,
    printed: printed(sum, show, context),
  }));
  const rest = told.length - mostRows;
  const listed = (rest > 1 ? told.slice(0, mostRows) : told).map(row => charts.entry(row.label, row.printed));
  return [
    finding(told, context),
    locale.words.capitalise(charts.entries(listed, rest > 1 ? locale.number(rest) : undefined)),
    answer.total && told.length > 1 ? charts.inAll(printed(answer.total, show, context)) : undefined,
    ...uncertainty(answer, context),
  ]
    .filter(sentence => sentence !== undefined)
    .join(' ');
}

/** On how many events sources differ, and for how many there is no figure. */
export function uncertainty(answer: Answer, context: ChartContext): string[] {
  const { charts } = context.locale.strings;
  if (!isPeople(answer.question.measure)) return [];
  const all = answer.events.length;
  const [n, events] = [(count: number) => context.locale.number(count), eventWord(context, all)];
  const { differ } = answer.support;
  const sentences: string[] = [];
  if (context.dataset.compiler === undefined) {
    sentences.push(differ.length === 0 ? charts.agree : charts.differ(n(differ.length), n(all), events));
  }
  const unknown = answer.total?.unknown ?? 0;
  if (unknown > 0) sentences.push(charts.unknown(n(unknown), n(all), events));
  return sentences;
}
