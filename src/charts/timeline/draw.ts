import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { wordsGroup } from '../../scene/mark-group.ts';
import type { SceneNode } from '../../scene/node.ts';
import { leading, type Size } from '../../scene/sizes.ts';
import { drawLevels } from '../annotations/draw-levels.ts';
import { drawTimeMarks } from '../annotations/draw-time-marks.ts';
import { plotUpright } from '../axes/plot-upright.ts';
import { severalBand } from '../axes/several-band.ts';
import { slotTicks } from '../axes/slot-ticks.ts';
import { barMarks } from '../bar/marks.ts';
import type { TimelineChart } from './chart.ts';
import { layTimeline } from './lay-timeline.ts';

/** Columns over consecutive slots of time; below them, events over several slots as a band across these. */
export function drawTimeline(chart: TimelineChart, size: Size, context: DrawContext): Drawing {
  const { locale } = context;
  const { max, top, base, ticks, left, slots, noted, marks, numbers } = layTimeline(chart, size, locale);
  const scale = { pitch: slots.pitch, middle: (i: number) => (slots.lefts[i] ?? 0) + slots.column / 2 };
  const labels = slotTicks(
    chart.slots.map(({ tick }) => tick),
    scale,
    size,
  );
  const under = base + 8 + size.small * leading;
  const band = severalBand(chart.several, { scale, top: under, left, size });
  const height = under + 4 + band.height;
  const plotted = plotUpright(
    { id: chart.id, size, height, left, right: size.width, top, base, max, ticks },
    context,
  );
  const notes = drawTimeMarks(noted, { top: 0, base, size });
  const isBase = (one: SceneNode) => one.attributes.class === 'base';
  const small = { size: size.small, anchor: 'middle' } as const;
  const over = (name: 'value' | 'words', own: readonly (typeof numbers)[number][]) =>
    wordsGroup(
      name,
      own.map(({ x, peak, words }) => ({ x, y: peak - size.text * 0.5 - 4, lines: [words] })),
      { size: size.text, anchor: 'middle' },
    );
  const drawn = [
    ...notes.behind,
    ...plotted.filter(one => !isBase(one)),
    ...barMarks(
      marks.flatMap(({ pieces }) => pieces),
      ['low', 'range', 'outer', 'zero'],
      { base, to: 'up', width: size.drawing },
    ),
    ...plotted.filter(isBase),
    ...notes.over,
    ...drawLevels(chart.levels ?? [], {
      left,
      right: size.width,
      y: n => base - (n / max) * (base - top),
      size,
    }),
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
  return createDrawing(chart, size.drawing, { width: size.width, height }, drawn);
}
