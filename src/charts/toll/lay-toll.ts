import type { Locale } from '../../i18n/locale.ts';
import type { SeriesLook } from '../../scene/series-pattern.ts';
import { type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth, widest } from '../../scene/text-width.ts';
import { type LaidTimeMarks, layTimeMarks } from '../annotations/lay-time-marks.ts';
import { type EndLabel, placeEndLabels, sizeEndLabels } from '../axes/end-labels.ts';
import { roundTicks } from '../axes/number-axis.ts';
import type { TollChart } from './chart.ts';
import { type TimeTick, timeTicks } from './time-ticks.ts';

const heights = { narrow: 210, wide: 270 } as const;
/** Of a chart in which nothing is above zero. */
const emptyHeight = 64;

export type LaidLine = TollChart['lines'][number];
type NamedLine = LaidLine & { readonly look: SeriesLook };

const isNamed = (line: LaidLine): line is NamedLine => line.look !== undefined;

type TollLabel = EndLabel & { readonly line: NamedLine };

/** Where everything of a toll is. */
export type LaidToll = {
  readonly x: (minute: number) => number;
  readonly y: (n: number) => number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly timeTicks: readonly (TimeTick & { readonly x: number })[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly lines: readonly LaidLine[];
  readonly labels: readonly TollLabel[];
  readonly noted: LaidTimeMarks;
};

/** The last figure of a line, and whether it holds to the end. */
function endOf({ points }: LaidLine): { readonly at: number | undefined; readonly n: number } {
  const last = points.findLast(({ figure }) => figure !== undefined);
  const withdrawn = points.at(-1)?.figure === undefined ? points.at(-1) : undefined;
  return { at: withdrawn?.at, n: last?.figure?.lo ?? 0 };
}

/** Labels as wide as those between two minutes may be. */
const tickSamples = (span: TollChart['span'], zone: string, locale: Locale): string[] =>
  timeTicks(span, 24, zone, locale).flatMap(({ lines }) => lines);

export function layToll(chart: TollChart, size: Size, locale: Locale): LaidToll {
  const { lines } = chart;
  const named = lines.filter(isNamed);
  const numbers = lines.flatMap(({ points }) =>
    points.flatMap(({ figure }) => (figure === undefined ? [] : [figure.lo, figure.hi])),
  );
  const levels = (chart.levels ?? []).map(({ value }) => value);
  const max = Math.max(1, ...numbers.filter(Number.isFinite), ...levels);
  const small = smallStyle(size);
  const sized = sizeEndLabels(
    named.map(({ printed, label }) => ({ value: printed, name: label })),
    size,
  );
  const tallest = Math.max(numbers.some(n => n > 0) ? heights[size.name] : emptyHeight, sized.tall);
  const ticks = roundTicks(max, tallest, 42);
  const left = Math.max(...ticks.map(n => textWidth(locale.number(n), small))) + 10;
  const right = size.width - sized.room;
  const { from, to } = chart.span;
  // A single moment is in the middle of two hours.
  const [before, after] = from === to ? [60, 60] : [(to - from) * 0.02, (to - from) * 0.04];
  const shown = { from: from - before, to: to + after };
  const x = (minute: number) => left + ((minute - shown.from) / (shown.to - shown.from)) * (right - left);
  const within = (minute: number) => Math.min(right, Math.max(left, x(minute))) - left;
  const noted = layTimeMarks(
    (chart.timeMarks ?? []).map(mark => ({ ...mark, from: within(mark.from), to: within(mark.to) })),
    { left, pitch: 1, size },
  );
  const top = noted.height + size.text;
  const base = top + tallest;
  const y = (n: number) => base - (n / max) * tallest;
  const tickWidth = widest(tickSamples(shown, chart.zone, locale), small) + 14;
  const most = Math.max(2, Math.floor((right - left) / tickWidth));
  const ends = named.map(line => {
    const { at, n } = endOf(line);
    return { x: at === undefined ? right : x(at), y: y(n) };
  });
  return {
    x,
    y,
    max,
    ticks,
    timeTicks: timeTicks(shown, most, chart.zone, locale).map(tick => ({ ...tick, x: x(tick.at) })),
    left,
    right,
    top,
    base,
    lines,
    noted,
    labels: placeEndLabels(sized, ends, base, size).flatMap((label, i) => {
      const line = named[i];
      return line === undefined ? [] : [{ ...label, line }];
    }),
  };
}
