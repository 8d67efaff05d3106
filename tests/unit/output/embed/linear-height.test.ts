import { expect, test } from 'vitest';
import type { LegendItem } from '../../../../src/charts/types.ts';
import { textBlock } from '../../../../src/output/embed/block.ts';
import { widths } from '../../../../src/output/embed/fit-height.ts';
import { embedLegend } from '../../../../src/output/embed/legend-block.ts';
import { addHeights, bySpans, heightAtWidth, upTo } from '../../../../src/output/embed/linear-height.ts';

const items: LegendItem[] = ['Shelling', 'Air strikes and barrel bombs of unknown origin', 'Mines'].map(
  label => ({ mark: 'series', label }),
);
const blocks = () => [
  textBlock({ tag: 'p', text: 'What each source said of the same eleven attacks in four towns. '.repeat(5) }),
  embedLegend(items, 'Legend'),
  textBlock({ tag: 'h1', text: 'Pneumonoultramicroscopicsilicovolcanoconiosis '.repeat(3), before: 7 }),
];

test('heights that are remembered over spans of widths are those of each width by itself', () => {
  const sum = (all: ReturnType<typeof blocks>) => (width: number) =>
    addHeights(
      all.map(block => block.height(width)),
      5,
    );
  const remembered = bySpans(sum(blocks()));
  let known = 0;
  let last: ReturnType<typeof remembered> | undefined;
  for (let width: number = widths.from - 200; width <= widths.to; width++) {
    const height = remembered(width);
    if (height === last) known++;
    last = height;
    expect(heightAtWidth(height, width)).toBe(heightAtWidth(sum(blocks())(width), width));
  }
  expect(known).toBeGreaterThan(600);
});

test('what is never wider than a width is there as wide as it gets', () => {
  const at = upTo(400, width => ({
    value: width < 300 ? 2 : 1,
    from: width < 300 ? 0 : 300,
    below: width < 300 ? 300 : 500,
  }));
  expect(at(299)).toEqual({ value: 2, from: 0, below: 300 });
  expect(at(350)).toEqual({ value: 1, from: 300, below: Number.POSITIVE_INFINITY });
  expect(at(4000).value).toBe(1);
});
