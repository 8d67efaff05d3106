import { isDayOnly } from '../../dataset/moment.ts';
import type { TollLine, TollSeries } from '../../tally/toll.ts';
import { nameInSentence } from '../../wording/sources-line.ts';
import { wordMoment } from '../../wording/when.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { LegendItem } from '../types.ts';
import type { TollRow } from './chart.ts';
import { printStep } from './rows.ts';

/** So many rows are in the text alternative of a toll without moments. */
const mostRows = 6;

/** Each source’s first and last figure, and how many there were. */
export function describeLines(lines: readonly TollLine[], named: number, context: ChartContext): string[] {
  const { locale } = context;
  const { charts } = locale.strings;
  const { toll } = charts;
  const corrections = ({ steps }: TollLine) => steps.filter(({ kind }) => kind === 'correction').length;
  const listed = lines.slice(0, named).map(line => {
    const [first, ...later] = line.steps;
    const last = later.at(-1);
    const when = (moment: string) => wordMoment(moment, locale);
    const n = corrections(line);
    const second = n > 0 ? toll.secondCorrects : toll.second;
    const word = later.length > 1 ? toll.last : second;
    const said = [
      ...(first === undefined ? [] : [toll.first(printStep(first.figure, context), when(first.moment))]),
      ...(last === undefined ? [] : [word(printStep(last.figure, context), when(last.moment))]),
      ...(later.length > 1 ? [toll.steps(locale.number(line.steps.length))] : []),
      ...(n > 0 && later.length > 1 ? [toll.corrected(locale.number(n), n === 1)] : []),
    ];
    return charts.sayings(locale.words.capitalise(nameInSentence(line.source, context)), said.join(', '));
  });
  const rest = lines.length - listed.length;
  return rest > 0 ? [...listed, charts.moreRows(locale.number(rest))] : listed;
}

/** Without moments: what each source said. */
export function describeRows(rows: readonly TollRow[], { locale }: ChartContext): string[] {
  const { charts } = locale.strings;
  const listed = rows
    .slice(0, mostRows)
    .map(({ cells: [, source], figure }) => charts.sayings(source?.text ?? '', figure.printed));
  const rest = rows.length - listed.length;
  return rest > 0 ? [...listed, charts.moreRows(locale.number(rest))] : listed;
}

export function tollNotes(toll: TollSeries, named: number, { locale, ...context }: ChartContext): string[] {
  const words = locale.strings.charts.toll;
  const { lines, undated, mixed } = toll;
  const say = (n: number, word: (printed: string, isOne: boolean) => string) =>
    n > 0 ? [word(locale.number(n), n === 1)] : [];
  const sources = [...new Set(undated.map(({ source }) => source))].map(source =>
    nameInSentence(source, { locale, ...context }),
  );
  const shown =
    sources.length > 6
      ? [...sources.slice(0, 5), locale.strings.charts.others(locale.number(sources.length - 5), false)]
      : sources;
  const days = lines.flatMap(({ steps }) => steps.filter(({ moment }) => isDayOnly(moment))).length;
  return [
    ...(lines.length === 0
      ? say(undated.length, words.none)
      : say(undated.length, (n, isOne) => words.undated(n, isOne, locale.list(shown)))),
    ...say(mixed, words.mixed),
    ...say(days, words.days),
    ...say(lines.length - named, words.rest),
  ];
}

export function tollLegend(
  lines: readonly TollLine[],
  named: number,
  { locale }: ChartContext,
): LegendItem[] {
  const { charts } = locale.strings;
  const shown = lines.slice(0, named);
  const isCorrected = shown.some(({ steps }) => steps.some(({ kind }) => kind === 'correction'));
  return [
    ...(isCorrected ? [{ mark: 'correction' as const, label: charts.toll.correction }] : []),
    ...(shown.some(({ party }) => party) ? [{ mark: 'dot-party' as const, label: charts.legend.party }] : []),
  ];
}
