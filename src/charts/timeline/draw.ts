import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { wordsGroup } from '../../scene/mark-group.ts';
import type { SceneNode } from '../../scene/node.ts';
import { leading, type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import { plotUpright } from '../axes/plot-upright.ts';
import { barMarks } from '../bar/marks.ts';
import type { TimelineChart } from './chart.ts';
import { drawSeveral } from './draw-several.ts';
import { type Slots, tickStep } from './lay-slots.ts';
import { layTimeline } from './lay-timeline.ts';

/** Labels under the columns, as many as fit side by side; the first may begin before its column. */
function tickLabels({ slots }: TimelineChart, { pitch, lefts, column }: Slots, size: Size) {
  const step = tickStep(
    slots.map(slot => slot.tick),
    pitch,
    size,
  );
  return slots.flatMap(({ tick }, i) => {
    const half = textWidth(tick, smallStyle(size)) / 2;
    const middle = Math.max((lefts[i] ?? 0) + column / 2, half);
    return i % step === 0 && middle + half <= size.width ? [{ middle, tick }] : [];
  });
}

/** Columns over consecutive slots of time; below them, events over several slots as a band across these. */
export function drawTimeline(chart: TimelineChart, size: Size, context: DrawContext): Drawing {
  const { locale } = context;
  const { max, top, base, ticks, left, slots, marks, numbers } = layTimeline(chart, size, locale);
  const labels = tickLabels(chart, slots, size);
  const under = base + 8 + size.small * leading;
  const band = drawSeveral(chart, { slots, top: under, left, size });
  const height = under + 4 + band.height;
  const plotted = plotUpright(
    { id: chart.id, size, height, left, right: size.width, top, base, max, ticks },
    context,
  );
  const isBase = (one: SceneNode) => one.attributes.class === 'base';
  const small = { size: size.small, anchor: 'middle' } as const;
  const over = (name: 'value' | 'words', own: readonly (typeof numbers)[number][]) =>
    wordsGroup(
      name,
      own.map(({ x, peak, words }) => ({ x, y: peak - size.text * 0.5 - 4, lines: [words] })),
      { size: size.text, anchor: 'middle' },
    );
  const drawn = [
    ...plotted.filter(one => !isBase(one)),
    ...barMarks(
      marks.flatMap(({ pieces }) => pieces),
      ['low', 'range', 'outer', 'zero'],
      { base, to: 'up', width: size.name },
    ),
    ...plotted.filter(isBase),
    ...over(
      'value',
      numbers.filter(({ end }) => end.solid !== undefined),
    ),
    ...over(
      'words',
      numbers.filter(({ end }) => end.solid === undefined),
    ),
    ...wordsGroup(
      'ticks',
      labels.map(({ middle: x, tick }) => ({ x, y: base + 8 + size.small * 0.5, lines: [tick] })),
      small,
    ),
    ...band.marks,
  ];
  return createDrawing(chart, size.name, { width: size.width, height }, drawn);
}
