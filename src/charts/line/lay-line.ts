import type { Locale } from '../../i18n/locale.ts';
import { type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import { type LaidTimeMarks, layTimeMarks } from '../annotations/lay-time-marks.ts';
import { type DrawnLabel, type EndWords, placeEndLabels, sizeEndLabels } from '../axes/end-labels.ts';
import { largestOf, roundTicks } from '../axes/number-axis.ts';
import { arrowLength } from '../axes/open-arrow.ts';
import { type SlotScale, slotScale } from '../axes/slot-ticks.ts';
import type { UprightEnd } from '../axes/upright-end.ts';
import { endsOf } from '../bar/ends.ts';
import type { LineLook } from '../series-look.ts';
import type { LineChart, LineSeries } from './chart.ts';

const heights = { narrow: 190, wide: 240 } as const;
/** Of a chart in which nothing is above zero. */
const emptyHeight = 64;

/** A leader to words that are further away would look like a line of the chart. */
const longestLeader = 40;

/** A known slot of a line, in pixels; smaller is higher. */
export type LaidPoint = UprightEnd & {
  readonly slot: number;
  readonly x: number;
};

export type LaidSeries = {
  readonly look: LineLook;
  /** Its points, as runs without a gap. */
  readonly runs: readonly (readonly LaidPoint[])[];
};

/** Where everything of a chart of lines is. */
export type LaidLines = {
  readonly scale: SlotScale;
  /** What is noted on the axis of time. */
  readonly noted: LaidTimeMarks;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly series: readonly LaidSeries[];
  readonly labels: readonly DrawnLabel[];
};

/** The last slot of which something is known. */
const lastOf = ({ points }: LineSeries): number => points.findLastIndex(point => point !== undefined);

/** What stands at the end of a line: its last number, and of when that is where it is not the last slot's. */
function endValue(series: LineSeries, { slots }: LineChart, locale: Locale): string {
  const at = lastOf(series);
  const { short = '' } = series.points[at] ?? {};
  const { lastKnown } = locale.strings.charts.lines;
  return at === slots.length - 1 ? short : lastKnown(short, slots[at]?.tick ?? '');
}

/** What stands at the ends of the lines of which something is known. */
export const endWords = (chart: LineChart, locale: Locale): EndWords[] =>
  chart.peers?.isKeyed === true
    ? []
    : chart.series
        .filter(series => lastOf(series) >= 0)
        .map(series => ({ value: endValue(series, chart, locale), name: series.label }));

export function layLines(chart: LineChart, size: Size, locale: Locale): LaidLines {
  const { slots } = chart;
  const shown = chart.series.filter(series => lastOf(series) >= 0);
  const ends = shown.map(({ points }) => points.map(point => point && endsOf(point.sum, 'range')));
  const scaled = chart.peers?.sums.map(sum => endsOf(sum, 'range')) ?? ends.flat();
  const reach = scaled.map(end => (end === undefined ? 0 : Math.max(end.hatched, end.dashed)));
  const max = largestOf([...reach, ...(chart.levels ?? []).map(({ value }) => value)]);
  const sized = sizeEndLabels(endWords(chart, locale), size);
  const labelled = chart.peers?.ends.map(ends => sizeEndLabels(ends, size)) ?? [sized];
  const room = Math.max(0, ...labelled.map(one => one.room));
  const tallest = Math.max(
    reach.some(n => n > 0) ? (size.plot ?? heights[size.name]) : emptyHeight,
    ...labelled.map(one => one.tall),
  );
  const ticks = roundTicks(max, tallest, 42);
  const left = Math.max(...ticks.map(n => textWidth(locale.number(n), smallStyle(size)))) + 10;
  const right = size.width - room;
  const scale = slotScale(slots.length, left, right);
  const noted = layTimeMarks(chart.timeMarks ?? [], {
    left: scale.middle(0) - scale.pitch / 2,
    pitch: scale.pitch,
    size,
  });
  // The highest point may have an arrow above it.
  const top = noted.height + size.text + 8;
  const base = top + tallest;
  const y = (n: number) => base - (n / max) * tallest;
  const series = ends.map((own, i): LaidSeries => {
    const runs: LaidPoint[][] = [];
    for (const [slot, end] of own.entries()) {
      if (end?.solid === undefined) continue;
      const point = {
        slot,
        x: scale.middle(slot),
        low: y(end.solid),
        high: y(end.hatched),
        outer:
          end.dashed > end.hatched
            ? y(end.dashed)
            : end.open === 'outer'
              ? y(end.hatched) - arrowLength
              : undefined,
        isOpen: end.open === 'high',
      };
      const run = runs.at(-1);
      if (run?.at(-1)?.slot === slot - 1) run.push(point);
      else runs.push([point]);
    }
    return { look: shown[i]?.look ?? { colour: '--mute', dash: undefined }, runs };
  });
  const lastPoints = series.map(({ runs }) => runs.at(-1)?.at(-1));
  const placed =
    sized.words.length === 0
      ? []
      : placeEndLabels(
          sized,
          lastPoints.map(point => ({ x: point?.x ?? right, y: point?.low ?? base })),
          base,
          size,
        );
  const labels = placed.map((label, i) => ({
    ...label,
    mark: series[i]?.look ?? { colour: '--mute', dash: undefined },
    leads: lastPoints[i]?.slot === slots.length - 1 && right - (lastPoints[i]?.x ?? 0) <= longestLeader,
  }));
  return { scale, noted, max, ticks, left, right, top, base, series, labels };
}
