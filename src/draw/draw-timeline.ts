import { gridY, rect, ruleY, text } from '@observablehq/plot';
import { isKnown } from '../charts/sum-words.ts';
import type { TimelineChart } from '../charts/types.ts';
import { getLocale } from '../i18n/locale.ts';
import { endsOf, lastOf } from './bar-ends.ts';
import { laySlots, printedSlots, tickStep } from './lay-slots.ts';
import { wholeTicks } from './number-axis.ts';
import { plotMarks } from './plot-marks.ts';
import { px } from './px.ts';
import { leading, nameStyle, type Size, smallStyle } from './sizes.ts';
import { type DrawContext, patternId, wrapSvg } from './svg.ts';
import { textWidth, widest, wrapText } from './text-width.ts';

const heights = { narrow: 170, wide: 210 } as const;
/** Height of the end that fades out where a number is open. */
const openHeight = 22;

/** What is printed over a column: the number, a question mark where there is none, nothing where nothing is. */
function overColumn(slot: TimelineChart['slots'][number]): string {
  if (slot.sum === undefined) return '';
  return isKnown(slot.sum) ? slot.printed : '?';
}

/** Columns over consecutive slots of time; events over several slots in a column of their own, apart. */
export function drawTimeline(chart: TimelineChart, size: Size, { document, scope }: DrawContext): string {
  const locale = getLocale(chart.locale);
  const { several } = chart;
  const all =
    several === undefined ? chart.slots : [...chart.slots, { ...several, key: 'several', tick: '' }];
  const ends = all.map(slot => endsOf(slot.sum, 'range'));
  const max = Math.max(1, ...ends.map(lastOf));
  const top = size.text + 12 + (ends.some(end => end.open !== undefined) ? openHeight : 0);
  const base = top + heights[size.name];
  const y = (n: number) => base - (n / max) * heights[size.name];
  const ticks = wholeTicks(max, heights[size.name], 42);
  const left = Math.max(...ticks.map(n => textWidth(locale.number(n), smallStyle(size)))) + 10;
  const slots = laySlots(chart.slots.length, several !== undefined, left, size.width - 1);
  const step = tickStep(
    chart.slots.map(slot => slot.tick),
    slots.pitch,
    size,
  );
  const marks = all.map((slot, i) => {
    const end = ends[i] ?? endsOf(undefined, 'range');
    const x1 = slots.lefts[i] ?? 0;
    const peak = y(lastOf(end)) - (end.open === undefined ? 0 : openHeight);
    return {
      slot,
      end,
      x1,
      x2: x1 + slots.column,
      middle: slots.middles[i] ?? 0,
      peak,
      words: overColumn(slot),
      height: base - peak,
    };
  });
  const printed = printedSlots(marks, size, size.width);
  // The first label may begin before its column, but not before the drawing.
  const labels = chart.slots.flatMap((slot, i) => {
    const half = textWidth(slot.tick, smallStyle(size)) / 2;
    const middle = Math.max(slots.middles[i] ?? 0, half);
    return i % step === 0 && middle + half <= size.width ? [{ middle, tick: slot.tick }] : [];
  });
  const apartLines = wrapText(several?.label ?? '', Math.max(56, slots.pitch * 1.3), smallStyle(size));
  const apart = several && {
    middle: Math.min(slots.middles.at(-1) ?? 0, size.width - widest(apartLines, smallStyle(size)) / 2),
    lines: apartLines,
  };
  const tall = Math.max(1, apart?.lines.length ?? 1) * size.small * leading;
  type Mark = (typeof marks)[number];
  const sides = { x1: px((mark: Mark) => mark.x1), x2: px((mark: Mark) => mark.x2) };
  const opened = marks.filter(mark => mark.end.open === 'high');
  const height = base + 8 + tall + 4;
  const svg = plotMarks(chart.id, {
    document,
    width: size.width,
    height,
    marginLeft: left,
    marginRight: 0,
    marginTop: top,
    marginBottom: height - base,
    x: { type: 'identity', axis: null },
    y: { type: 'linear', domain: [0, max], range: [base, top], axis: null },
    marks: [
      gridY(ticks, { ariaDescription: 'grid' }),
      text(ticks, {
        x: px(() => left - 6),
        y: (n: number) => n,
        text: (n: number) => locale.number(n),
        textAnchor: 'end',
        fontSize: size.small,
        ariaDescription: 'ticks',
      }),
      rect(
        marks.filter(({ end }) => (end.solid ?? 0) > 0),
        { ...sides, y1: 0, y2: mark => mark.end.solid, ariaDescription: 'low' },
      ),
      rect(
        marks.filter(({ end }) => end.solid !== undefined && end.hatched > end.solid),
        {
          ...sides,
          y1: mark => mark.end.solid,
          y2: mark => mark.end.hatched,
          fill: `url(#${patternId(scope, 'hatch')})`,
          ariaDescription: 'range',
        },
      ),
      rect(
        marks.filter(({ end }) => end.dashed > end.hatched),
        { ...sides, y1: mark => mark.end.hatched, y2: mark => mark.end.dashed, ariaDescription: 'outer' },
      ),
      rect(opened, {
        ...sides,
        y1: px((mark: Mark) => y(lastOf(mark.end)) - openHeight),
        y2: px((mark: Mark) => y(lastOf(mark.end))),
        fill: `url(#${patternId(scope, 'fade-up')})`,
        ariaDescription: 'open',
      }),
      ruleY(
        marks.filter(mark => mark.end.zero),
        { ...sides, y: 0, ariaDescription: 'zero' },
      ),
      ruleY([0], { ariaDescription: 'base' }),
      text(
        marks.filter((mark, i) => printed.has(i) && mark.end.solid !== undefined),
        overText('value', size),
      ),
      text(
        marks.filter((mark, i) => printed.has(i) && mark.end.solid === undefined),
        overText('words', size),
      ),
      text(labels, {
        x: px((label: { middle: number }) => label.middle),
        y: px(() => base + 8 + size.small * 0.5),
        text: 'tick',
        fontSize: size.small,
        ariaDescription: 'ticks',
      }),
      text(apart === undefined ? [] : [apart], {
        x: px((label: { middle: number }) => label.middle),
        y: px(() => base + 8 + tall / 2),
        text: (label: { lines: readonly string[] }) => label.lines.join('\n'),
        fontSize: size.small,
        lineHeight: leading,
        ariaDescription: 'ticks',
      }),
    ],
  });
  return wrapSvg(chart, scope, size.width, height, svg);
}

const overText = (name: 'value' | 'words', size: Size) => ({
  x: px((mark: { middle: number }) => mark.middle),
  y: px((mark: { peak: number }) => mark.peak - size.text * 0.5 - 4),
  text: 'words',
  fontSize: nameStyle(size).size,
  ariaDescription: name,
});
