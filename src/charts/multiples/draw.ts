import { createDrawing, type Drawing, marksIn } from '../../scene/drawing.ts';
import { wordsGroup } from '../../scene/mark-group.ts';
import { isNode, node, type SceneNode } from '../../scene/node.ts';
import { leading, type Size } from '../../scene/sizes.ts';
import type { MultiplesChart } from './chart.ts';
import type { LaidPanels } from './lay-panels.ts';

/** What several panels define is defined once. */
function definitionsOf(marks: readonly SceneNode[]): SceneNode[] {
  const all = marks.flatMap(mark => (mark.name === 'defs' ? mark.children.filter(isNode) : []));
  const byId = new Map(all.map(one => [one.attributes.id, one]));
  return byId.size === 0 ? [] : [node('defs', {}, [...byId.values()])];
}

/** Small charts side by side, each with its name and what it comes to above it. */
export function drawMultiples(chart: MultiplesChart, { panels, height }: LaidPanels, size: Size): Drawing {
  const marks = panels.map(({ drawing }) => marksIn(drawing));
  const drawn = [
    ...definitionsOf(marks.flat()),
    ...panels.map(({ x, plot }, i) =>
      node(
        'g',
        { transform: { x, y: plot, scale: 1 } },
        (marks[i] ?? []).filter(({ name }) => name !== 'defs'),
      ),
    ),
    ...wordsGroup(
      'value',
      panels.map(({ x, top, title }) => ({
        x,
        y: top + (title.length * size.text * leading) / 2,
        lines: title,
      })),
      { size: size.text, anchor: 'start', leading },
    ),
    ...wordsGroup(
      'words',
      [
        ...panels.map(({ x, top, title, sum }) => ({
          x,
          y: top + title.length * size.text * leading + (sum.length * size.small * leading) / 2,
          lines: sum,
        })),
        ...panels.flatMap(({ x, more }) =>
          more === undefined ? [] : [{ x, y: more.y, lines: [more.words] }],
        ),
      ],
      { size: size.small, anchor: 'start', leading },
    ),
  ];
  return createDrawing(chart, size.drawing, { width: size.width, height }, drawn);
}
