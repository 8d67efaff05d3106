import { gridY, ruleY, text } from '@observablehq/plot';
import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { plotMarks } from '../../scene/plot-marks.ts';
import { px } from '../../scene/px.ts';
import { leading, nameStyle, type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth, widest, wrapText } from '../../scene/text-width.ts';
import { barMarks } from '../bar/marks.ts';
import type { TimelineChart } from './chart.ts';
import { type Slots, tickStep } from './lay-slots.ts';
import { layTimeline } from './lay-timeline.ts';

/** Labels under the columns, as many as fit side by side before `end`; the first may begin before its column. */
function tickLabels({ slots }: TimelineChart, { pitch, lefts, column }: Slots, size: Size, end: number) {
  const step = tickStep(
    slots.map(slot => slot.tick),
    pitch,
    size,
  );
  return slots.flatMap(({ tick }, i) => {
    const half = textWidth(tick, smallStyle(size)) / 2;
    const middle = Math.max((lefts[i] ?? 0) + column / 2, half);
    return i % step === 0 && middle + half <= end ? [{ middle, tick }] : [];
  });
}

/** Columns over consecutive slots of time; events over several slots in a column of their own, apart. */
export function drawTimeline(chart: TimelineChart, size: Size, { document, locale }: DrawContext): Drawing {
  const { several } = chart;
  const { max, top, base, ticks, left, slots, marks, numbers } = layTimeline(chart, size, locale);
  const wrapped = wrapText(several?.label ?? '', 62, smallStyle(size));
  const lastX = (slots.lefts.at(-1) ?? 0) + slots.column / 2;
  const apart = several && {
    middle: Math.min(lastX, size.width - widest(wrapped, smallStyle(size)) / 2),
    lines: wrapped,
  };
  const labels = tickLabels(chart, slots, size, apart === undefined ? size.width : apart.middle - 36);
  const tall = Math.max(1, apart?.lines.length ?? 1) * size.small * leading;
  const height = base + 8 + tall + 4;
  const drawn = plotMarks(chart.id, {
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
      ...barMarks(
        marks.flatMap(({ pieces }) => pieces),
        ['low', 'range', 'outer', 'zero'],
        { base, to: 'up', width: size.name },
      ),
      ruleY([0], { ariaDescription: 'base' }),
      text(
        numbers.filter(({ end }) => end.solid !== undefined),
        overText('value', size),
      ),
      text(
        numbers.filter(({ end }) => end.solid === undefined),
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
  return createDrawing(chart, size.name, { width: size.width, height }, drawn);
}

const overText = (name: 'value' | 'words', size: Size) => ({
  x: px((mark: { x: number }) => mark.x),
  y: px((mark: { peak: number }) => mark.peak - size.text * 0.5 - 4),
  text: 'words',
  fontSize: nameStyle(size).size,
  ariaDescription: name,
});
