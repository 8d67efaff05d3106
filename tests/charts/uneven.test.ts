import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/registry.ts';
import { boxesIn } from './boxes-in.ts';
import { drawSvg } from './draw-svg.ts';
import { small } from './figures.ts';
import { faultsOf, locale, makeKind } from './make-chart.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const places = ['aville', 'beton', 'cetown', 'degate', 'efield'];

type Given = {
  readonly killed: number | string | null;
  readonly date?: string;
  readonly dateEnd?: string;
  readonly [field: string]: unknown;
};

const eventsOf = (given: readonly Given[]) =>
  small(
    given.map(({ killed, ...event }, i) => ({
      id: `e${i}`,
      place: places[i % places.length],
      parts: [{ weapon: 'rifle' }],
      ...event,
      accounts: [{ source: 'agency', ...(killed !== null && { killed }) }],
    })),
  );

const drawn = (chart: Chart) =>
  drawSvg(chart, { document, locale, scope: 'a' }).map(
    ({ svg }) => parseHTML(`<body>${svg}</body>`).document,
  );
const numbersOf = (one: Element, names: readonly string[]) =>
  names.map(name => Number(one.getAttribute(name)));
const wordsIn = (root: Document) =>
  [...root.querySelectorAll('text')].map(one => one.textContent.replace(/\s+/g, ' '));

/** Length of each solid bar, from the top. */
const lengthsIn = (root: Document): number[] =>
  [
    ...[...root.querySelectorAll('.low rect')].map(bar => numbersOf(bar, ['y', 'width'])),
    ...[...root.querySelectorAll('.series path')].flatMap(boxesIn).map(({ y, width }) => [y, width]),
  ]
    .sort(([a = 0], [b = 0]) => a - b)
    .map(([, width = 0]) => width);

describe('what is put together in one row has no bar', () => {
  const many = eventsOf([30, 20, 10, ...Array.from({ length: 60 }, () => 400)].map(killed => ({ killed })));

  test('the rest of limit= is a line below bars, and below stacks', () => {
    const bar = makeKind(many, 'bar', 'killed by=event sort=low limit=3');
    expect(bar.rows.map(({ key }) => key)).toEqual(['e2', 'e1', 'e0']);
    expect(bar.below).toEqual(['60 others together: 24,000']);
    const stack = makeKind(many, 'stack', 'killed by=event,weapon sort=low limit=3');
    expect(stack.rows.map(({ key }) => key)).toEqual(['e2', 'e1', 'e0']);
    expect(stack.below).toEqual(['60 others together: 24,000']);
    for (const chart of [bar, stack]) {
      for (const root of drawn(chart)) {
        expect(wordsIn(root)).toContain('60 others together: 24,000');
        // The longest of the three fills the width.
        expect(Math.max(...lengthsIn(root))).toBeGreaterThan(80);
      }
      expect(chart.table.keys.some(key => key.startsWith('others'))).toBe(true);
      expect(chart.description).toContain('60 others');
    }
    expect(makeKind(many, 'bar', 'killed by=event sort=low limit=62').below).toEqual(['1 other: 400']);
  });

  test('and cannot be set off from bars', () => {
    const [fault] = faultsOf(many, 'bar', 'killed by=event sort=low limit=3', { highlight: ['others'] });
    expect(fault).toMatchObject({ rule: 'charts/unknown-highlight', fix: 'the rows are: e2, e1, e0' });
  });

  test('events over several months are a line below bars of months; they keep a bar where there is nothing else', () => {
    const long = { killed: 4500, date: '2020-01-20', dateEnd: '2020-03-02' };
    const bar = makeKind(
      eventsOf([{ killed: 5, date: '2020-01-03' }, { killed: 7, date: '2020-02-03' }, long]),
      'bar',
      'killed by=month',
    );
    expect(bar.rows.map(({ key }) => key)).toEqual(['2020-01', '2020-02']);
    expect(bar.below).toEqual(['Over several months: 4,500']);
    const alone = makeKind(eventsOf([long]), 'bar', 'killed by=month');
    expect([alone.rows.map(({ key }) => key), alone.below]).toEqual([['several'], []]);
  });
});

describe('a scale breaks where one number is a hundred times the next', () => {
  const bars = (figures: readonly (number | string | null)[]) =>
    makeKind(eventsOf(figures.map(killed => ({ killed }))), 'bar', 'killed by=event');

  test('the long bar is cut, marked and said, and still the longest', () => {
    const chart = bars([24_012, 40, 12]);
    expect(chart.cut).toEqual({ key: 'e0', last: 40, cut: 24_012 });
    expect(chart.notes).toContain(
      'The bar of Aville, 10 February 2020 is cut short: to scale, it would be 600 times as long as the next.',
    );
    for (const root of drawn(chart)) {
      const [cut = 0, next = 0, least = 0] = lengthsIn(root);
      expect(cut).toBeGreaterThan(next);
      expect(next / least).toBeCloseTo(40 / 12, 1);
      expect(root.querySelectorAll('.break path')).toHaveLength(1);
      expect(wordsIn(root)).toContain('24,012');
    }
  });

  test('a range that only ends beyond the break keeps its low to scale', () => {
    for (const root of drawn(bars(['20-24012', 40, 12]))) {
      const [next = 0, low = 0] = lengthsIn(root);
      expect(next / low).toBeCloseTo(2, 1);
      const [hatched] = [...root.querySelectorAll('.range rect')].map(one => numbersOf(one, ['width']));
      expect(low + (hatched?.[0] ?? 0)).toBeGreaterThan(next);
    }
  });

  test.each([
    ['less than a hundred times', [3999, 40]],
    ['two numbers far beyond all others', [24_012, 20_000, 12]],
    ['nothing but zeros besides', [24_012, 0, 0]],
    ['nothing that is known besides', [24_012, null]],
    ['one row', [24_012]],
    ['all zero', [0, 0]],
  ])('it does not with %s', (_, figures) => {
    const chart = bars(figures);
    expect(chart.cut).toBeUndefined();
    expect(chart.notes.join()).not.toContain('cut short');
    for (const root of drawn(chart)) expect(root.querySelector('.break')).toBeNull();
  });
});

describe('a timeline', () => {
  const months = (given: readonly Given[]) => makeKind(eventsOf(given), 'timeline', 'killed by=month');

  test('of few slots fills the width', () => {
    for (const n of [1, 2, 3]) {
      const chart = months(
        Array.from({ length: n }, (_, i) => ({ killed: 5 + i, date: `2020-0${i + 1}-03` })),
      );
      for (const root of drawn(chart)) {
        const width = Number(root.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]);
        const bars = [...root.querySelectorAll('.low rect')].map(bar => numbersOf(bar, ['x', 'width']));
        const end = Math.max(...bars.map(([x = 0, wide = 0]) => x + wide));
        // The space after the last column is no more than is before the first.
        const [first = 0] = bars.map(([x = 0]) => x).sort((a, b) => a - b);
        expect(width - end).toBeLessThanOrEqual(first);
      }
    }
  });

  test('shows events over several months as a band across them, which no column is measured by', () => {
    const chart = months([
      { killed: 5, date: '2020-01-03' },
      { killed: 10, date: '2020-12-03' },
      { killed: 4500, date: '2020-02-20', dateEnd: '2020-04-02' },
      { killed: '60+', date: '2020-04-03', dateEnd: '2020-05-02' },
      { killed: 1, date: '2020-08-03', dateEnd: '2020-09-02' },
    ]);
    expect(chart.several?.stretches).toEqual([
      [1, 4],
      [7, 8],
    ]);
    expect(chart.several?.words).toBe('Over several months: 4,561 or more');
    for (const root of drawn(chart)) {
      const heights = [...root.querySelectorAll('.low rect')].map(bar => numbersOf(bar, ['height'])[0]);
      expect(Math.max(...heights.map(one => one ?? 0))).toBeGreaterThan(150);
      expect(root.querySelectorAll('.band rect')).toHaveLength(2);
      expect(wordsIn(root)).toContain('Over several months: 4,561 or more');
    }
    expect(chart.table.keys).toContain('several');
  });

  test('of nothing else shows the band alone', () => {
    const chart = months([{ killed: 4500, date: '2020-02-20', dateEnd: '2020-04-02' }]);
    expect(chart.several?.stretches).toEqual([[0, 2]]);
    for (const root of drawn(chart)) expect(root.querySelectorAll('.band rect')).toHaveLength(1);
  });

  test('keeps a band inside the months that it draws', () => {
    const chart = makeKind(
      eventsOf([
        { killed: 5, date: '2020-03-03' },
        { killed: 7, date: '2020-02-01', timePrecision: 'year' },
      ]),
      'timeline',
      'killed by=month',
    );
    expect(chart.slots.map(({ key }) => key)).toEqual(['2020-02', '2020-03']);
    expect(chart.several?.stretches).toEqual([[0, 1]]);
  });
});

test('the name of a facet keeps its capitals in the line of what is measured', () => {
  const facet = small([{ id: 'a', facets: { venue: 'school' } }]);
  expect(makeKind(facet, 'bar', 'attacks by=venue').measure).toBe('Attacks, by Venue');
});
