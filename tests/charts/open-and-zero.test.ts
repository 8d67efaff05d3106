import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { endsOf } from '../../src/charts/bar/ends.ts';
import { leastLength, lengthOf, piecesOf, reachesOf } from '../../src/charts/bar/pieces.ts';
import type { Chart } from '../../src/charts/registry.ts';
import { isKnown } from '../../src/tally/known-sum.ts';
import { boxesIn } from './boxes-in.ts';
import { drawSvg } from './draw-svg.ts';
import { small } from './figures.ts';
import { locale, makeChart, makeKind } from './make-chart.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The bounding box of a rectangle or an outline, or of each of the boxes that a path is. */
function boxesOf(mark: Element): Box[] {
  const at = (name: string) => Number(mark.getAttribute(name));
  if (mark.localName === 'rect') {
    return [{ left: at('x'), right: at('x') + at('width'), top: at('y'), bottom: at('y') + at('height') }];
  }
  const boxes = boxesIn(mark);
  if (boxes.length > 0) {
    return boxes.map(({ x, y, width, height }) => ({
      left: x,
      right: x + width,
      top: y,
      bottom: y + height,
    }));
  }
  const points = [...(mark.getAttribute('d') ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
  const [xs, ys] = [points.map(([, x]) => Number(x)), points.map(([, , y]) => Number(y))];
  return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
}

const marksIn = (svg: string, selector: string): Box[] =>
  [...parseHTML(`<body>${svg}</body>`).document.querySelectorAll(`:is(${selector}) :is(rect, path)`)].flatMap(
    boxesOf,
  );
const bars = '.low, .series, .range, .outer, .zero';

const days = (figures: readonly (string | number | null)[]) =>
  small(
    figures.map((killed, i) => ({
      id: `e${i}`,
      date: `2020-02-${10 + i}`,
      place: ['aville', 'beton', 'cetown', 'degate', 'efield'][i % 5],
      parts: [{ weapon: 'rifle' }],
      accounts: [{ source: 'agency', ...(killed !== null && { killed }) }],
    })),
  );

const draw = (chart: Chart) => drawSvg(chart, { document, locale, scope: 'a' });
const charts = (figures: readonly (string | number | null)[]) => ({
  bar: makeChart(days(figures), 'bar', 'killed by=event'),
  // A segment without a figure is refused.
  ...(!figures.includes(null) && { stack: makeChart(days(figures), 'stack', 'killed by=event,weapon') }),
  timeline: makeChart(days(figures), 'timeline', 'killed by=day'),
});

describe('an open number is not drawn longer than a larger one', () => {
  test.each(['bar', 'stack'] as const)('in a %s', kind => {
    const question = kind === 'bar' ? 'killed by=event' : 'killed by=event,weapon';
    const chart = makeKind(days(['2+', 6, '5+', 7, 500]), kind, question);
    for (const { svg } of draw(chart)) {
      const lengths = marksIn(svg, bars)
        .sort((a, b) => a.top - b.top)
        .map(({ left, right }) => right - left);
      const [two = 0, five = 0, six = 0, seven = 0, most = 0] = [2, 5, 6, 7, 500].map(
        low => lengths[chart.rows.findIndex(({ sum }) => isKnown(sum) && sum.low === low)],
      );
      expect(two).toBeGreaterThan(0);
      expect(two).toBeLessThanOrEqual(five);
      expect(five).toBeLessThanOrEqual(six);
      expect(six).toBeLessThanOrEqual(seven);
      expect(most).toBeGreaterThan(80);
    }
  });

  test('in a timeline', () => {
    for (const { svg } of draw(charts(['2+', 6, '5+', 7, 500]).timeline)) {
      const [two, six, five, seven] = marksIn(svg, bars)
        .sort((a, b) => a.left - b.left)
        .map(({ top, bottom }) => bottom - top);
      expect(two).toBeLessThanOrEqual(six ?? 0);
      expect(five).toBeLessThanOrEqual(six ?? 0);
      expect(six).toBeLessThanOrEqual(seven ?? 0);
    }
  });

  test('among dots, its arrow ends before the next number, however long the scale', () => {
    for (const { svg } of draw(makeChart(days(['2+', 6, 12]), 'range', 'killed by=event'))) {
      const root = parseHTML(`<body>${svg}</body>`).document;
      const dots = [...root.querySelectorAll('.dot circle')].map(dot => Number(dot.getAttribute('cx')));
      const tips = marksIn(svg, '.arrow').map(({ right }) => right);
      expect(tips.length).toBeGreaterThan(0);
      for (const tip of tips) expect(tip).toBeLessThan(dots[1] ?? 0);
    }
  });

  test('at any scale, in any order', () => {
    for (const unit of [0.001, 0.2, 1, 40]) {
      const to = (text: string | number) => {
        const chart = makeChart(days([text]), 'bar', 'killed by=event');
        if (chart.kind !== 'bar') throw new Error('no bar');
        return Math.max(...piecesOf(endsOf(chart.rows[0]?.sum, 'range'), [0, 15], unit).map(one => one.to));
      };
      const lengths = [0, '1+', 1, '2+', '2-3', 3, '4+', 6].map(to);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      expect(lengths[0]).toBeLessThan(lengths[1] ?? 0);
    }
  });
});

test('a number that is open only because of a figure for dead and wounded together has a dashed arrow, shorter than the next number', () => {
  const chart = makeChart(
    small([
      {
        id: 'a',
        accounts: [
          { source: 'agency', killed: 50 },
          { source: 'monitor', casualties: '70+' },
        ],
      },
      { id: 'b', place: 'beton', accounts: [{ source: 'agency', killed: 52 }] },
      { id: 'c', place: 'cetown', accounts: [{ source: 'agency', killed: 90 }] },
    ]),
    'bar',
    'killed by=place',
  );
  expect(chart.legend.map(({ mark }) => mark)).toEqual(['low', 'outer']);
  for (const { svg } of draw(chart)) {
    const [, next] = marksIn(svg, '.low')
      .map(({ right }) => right)
      .sort((a, b) => a - b);
    expect(marksIn(svg, '.low.open')).toEqual([]);
    for (const { right } of marksIn(svg, '.outer')) expect(right).toBeLessThan((next ?? 0) + 0.2);
  }
  const end = { solid: 50, hatched: 50, dashed: 50, open: 'outer', zero: false } as const;
  const [reach] = reachesOf([end], 1);
  expect(
    piecesOf(end, [0, 15], 1, { reach: reach ?? 0 }).map(({ name, pointed }) => [name, pointed]),
  ).toEqual([
    ['low', false],
    ['outer', true],
  ]);
});

describe('zero', () => {
  test.each(Object.entries(charts([1500, 2, 0, 1])))(
    'in a %s is smaller than one and two, and hollow',
    (_, chart) => {
      const way = chart.kind === 'timeline' ? 'up' : 'right';
      for (const { svg } of draw(chart)) {
        const long = ({ left, right, top, bottom }: Box) => (way === 'right' ? right - left : bottom - top);
        const solid = marksIn(svg, '.low, .series')
          .map(long)
          .sort((a, b) => a - b);
        const [zero, ...others] = marksIn(svg, '.zero').map(long);
        expect(others).toEqual([]);
        expect(solid).toHaveLength(3);
        expect(solid[0]).toBeGreaterThanOrEqual(2);
        // With half of its outline on each side.
        expect((zero ?? 9) + 1).toBeLessThan(solid[0] ?? 0);
      }
    },
  );

  test('every other value is long enough to be visible, and to scale above that', () => {
    expect([0, 1, 4, 5].map(n => lengthOf(n, 1))).toEqual([0, leastLength, 4, 5]);
    const end = { solid: 1001, hatched: 1001, dashed: 1001, open: undefined, zero: false };
    const [most, one] = piecesOf(end, [0, 15], 0.1, { segments: [1000, 1] });
    expect((one?.to ?? 0) - (one?.from ?? 0)).toBeGreaterThanOrEqual(2);
    expect(one?.to).toBeCloseTo(100.1);
    expect(most?.to).toBe(one?.from);
    const few = { solid: 3, hatched: 3, dashed: 3, open: undefined, zero: false };
    const tiny = piecesOf(few, [0, 15], 0.001, { segments: [1, 1, 1] });
    expect(tiny).toHaveLength(3);
    expect(tiny.at(-1)?.to).toBeCloseTo(leastLength);
  });
});

describe.each(
  Object.entries({
    zeros: [0, 0, 0],
    'a single zero': [0],
    'no figure': [null, null],
    'open zeros': ['0+', 0],
    'zero and no figure': [0, null],
  }),
)('a chart of %s', (_, figures) => {
  const all = { ...charts(figures), range: makeChart(days(figures), 'range', 'killed by=event') };
  test.each(Object.entries(all))('as a %s keeps its axis and its labels inside the drawing', (__, chart) => {
    for (const { svg } of draw(chart)) {
      const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
      const root = parseHTML(`<body>${svg}</body>`).document;
      const texts = [...root.querySelectorAll('text, tspan')].filter(text => text.hasAttribute('y'));
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        expect(Number(text.getAttribute('y')), text.textContent ?? '').toBeGreaterThan(8);
        expect(Number(text.getAttribute('y')), text.textContent ?? '').toBeLessThanOrEqual(height);
      }
      const numbers = [...svg.matchAll(/M(-?[\d.]+) (-?[\d.]+)([VHL])(-?[\d.]+)/g)];
      for (const [, x, y, way, end] of numbers) {
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(height);
        expect(Number(x)).toBeLessThanOrEqual(width);
        if (way === 'V') expect(Number(end)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
