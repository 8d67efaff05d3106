import { keyMarks, keySide } from '../../charts/series-key.ts';
import type { LegendItem } from '../../charts/types.ts';
import { node, type SceneNode } from '../../scene/node.ts';
import { type Direction, directionOf } from '../../scene/text-direction.ts';
import { widest, wrapText } from '../../scene/text-width.ts';
import { drawLines, heightOf, type PictureBlock, type TextLook } from './picture-block.ts';

type Mark = LegendItem['mark'];

/** Widths of the marks: bars, discs of a map, dots, kinds. */
const [bar, disc, dot, square] = [20, 13, 11.5, keySide];
const tall = 11.5;

const widths: Readonly<Record<Mark, number>> = {
  low: bar,
  range: bar,
  outer: bar,
  open: bar,
  dot,
  'dot-party': dot,
  'dot-mixed': dot,
  'dot-mixed-party': dot,
  correction: dot,
  step: bar,
  'no-attack': bar,
  'no-figure': bar,
  outside: bar,
  zero: bar,
  disc,
  'disc-several': disc,
  'disc-zero': disc,
  'disc-no-figure': disc,
  ring: disc,
  'ring-outer': disc,
  series: square,
  'series-unknown': square,
};

const ground = (size: number) => node('path', { class: 'map-none-ground', d: `M0 0h${size}v${size}H0z` });
const pattern = (id: string, size: number, turned: boolean, marks: readonly SceneNode[]) =>
  node(
    'pattern',
    {
      id,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      ...(turned && { patternTransform: 'rotate(45)' }),
    },
    [ground(size), ...marks],
  );

/** What fills a mark that no plain colour fills. */
function fillOf(mark: Mark, id: string): SceneNode | undefined {
  switch (mark) {
    case 'range':
      return pattern(id, 4.6, true, [node('path', { class: 'hatch-line', d: 'M0 0h1.6v4.6H0z' })]);
    case 'no-figure':
      return pattern(id, 5, true, [node('path', { class: 'map-none-line', d: 'M0 0h1.6v5H0z' })]);
    case 'zero':
      return pattern(id, 5, false, [node('circle', { class: 'map-zero-dot', cx: 2.5, cy: 2.5, r: 1.1 })]);
    default:
      return undefined;
  }
}

const isRound = (width: number) => width === dot || width === disc;

/** A mark with its middle at `y`, as the drawing has it. */
function drawMark({ mark, n, look }: LegendItem, x: number, y: number, id: string): SceneNode[] {
  const width = widths[mark];
  const middle = { cx: x + width / 2, cy: y };
  if (isRound(width)) {
    if (mark === 'correction') {
      const { cx, cy } = middle;
      const d = `M${cx - 5} ${cy}L${cx} ${cy - 5}L${cx + 5} ${cy}L${cx} ${cy + 5}Z`;
      return [node('g', { class: 'correction' }, [node('path', { d })])];
    }
    if (width === dot) return [node('g', { class: mark }, [node('circle', { ...middle, r: 5 })])];
    const hollow = mark === 'disc-zero' || mark === 'disc-no-figure';
    const name = mark === 'disc-several' ? 'map-disc map-several' : `map-${mark}`;
    const whole = node('circle', { class: name, ...middle, r: hollow ? 4.5 : 5.6 });
    const marks =
      mark === 'ring' ? [whole, node('circle', { class: 'map-disc', ...middle, r: 3.2 })] : [whole];
    return n === undefined ? marks : [node('g', { class: 'map-over' }, marks)];
  }
  if (look !== undefined) return keyMarks(look, x, y - square / 2);
  // Half a line lies outside of a box.
  const box = { x: x + 0.5, y: y - tall / 2 + 0.5, width: bar - 1, height: tall - 1 };
  const edge = { stroke: '--rule-strong', 'stroke-width': 1 } as const;
  switch (mark) {
    case 'low':
      return [node('rect', { class: 'low', ...box })];
    case 'range':
      return [node('rect', { class: 'range', fill: { pattern: id }, ...box })];
    case 'outer':
      return [node('rect', { class: 'outer', ...box })];
    case 'series-unknown':
      return [node('rect', { class: 'series-unknown', stroke: '--ink', ...box, width: square - 4 })];
    case 'open': {
      const [tip, point] = [box.x + box.width, box.width * 0.35];
      const d = `M${box.x} ${box.y}H${tip - point}L${tip} ${y}L${tip - point} ${box.y + box.height}H${box.x}Z`;
      return [node('path', { class: 'low', d })];
    }
    case 'step':
      return [node('rect', { class: `map-step-${n}`, ...edge, ...box })];
    case 'no-attack':
      return [node('rect', { class: 'map-no-attack', ...edge, stroke: '--ink', ...box })];
    case 'outside':
      return [node('rect', { class: 'map-land', ...edge, ...box })];
    default:
      return [node('rect', { fill: { pattern: id }, ...edge, ...box })];
  }
}

const [gap, between, lineGap] = [7, 20, 5];

/** The legend as one block: marks and words, as many on a line as have room. */
export function pictureLegend(
  items: readonly LegendItem[],
  width: number,
  look: TextLook,
  page: Direction,
): PictureBlock {
  const line = look.size * look.leading;
  let [x, y, right] = [0, 0, 0];
  let tallest = line;
  const placed = items.map((item, i) => {
    const lines = wrapText(item.label, (width - widths[item.mark] - gap) * 0.97, look);
    const full = widths[item.mark] + gap + widest(lines, look) * 1.02;
    if (x > 0 && x + full > width) {
      y += tallest + lineGap;
      x = 0;
      tallest = line;
    }
    const at = { item, lines, x, y, id: `key-${i + 1}` };
    tallest = Math.max(tallest, heightOf(lines, look));
    right = Math.max(right, x + full);
    x += full + between;
    return at;
  });
  const draw = (left: number, top: number): SceneNode => {
    const fills = placed.flatMap(({ item, id }) => fillOf(item.mark, id) ?? []);
    const marks = placed.flatMap(({ item, x: start, y: down, id }) => {
      const own = page === 'rtl' ? width - start - widths[item.mark] : start;
      return drawMark(item, left + own, top + down + line / 2, id);
    });
    const words = placed.map(({ item, lines, x: start, y: down }) => {
      const from = start + widths[item.mark] + gap;
      const direction = directionOf(item.label, page);
      return page === 'rtl'
        ? drawLines(lines, look, { x: left + width - from, y: top + down, anchor: 'end', direction })
        : drawLines(lines, look, { x: left + from, y: top + down, direction });
    });
    const defs = fills.length === 0 ? [] : [node('defs', {}, fills)];
    return node('g', {}, [node('g', { class: 'chart' }, [...defs, ...marks]), node('g', {}, words)]);
  };
  return { width: right, height: items.length === 0 ? 0 : y + tallest, draw };
}
