import { describe, expect, test } from 'vitest';
import { buildChart } from '../../src/charts/build-chart.ts';
import { type Classes, lowerEnds } from '../../src/charts/map/classes.ts';
import { shadeOf, stepsFor } from '../../src/charts/map/colour-steps.ts';
import { parseClasses } from '../../src/charts/map/parse-classes.ts';
import { demonstration } from './figures.ts';
import { codes, governorates } from './governorates.ts';
import { faultsOf, locale, makeKind, specOf } from './make-chart.ts';

const quantile = (n: number): Classes => ({ kind: 'quantile', n });
const equal = (n: number): Classes => ({ kind: 'equal', n });
const ends = (lows: readonly number[], classes: Classes) => lowerEnds({ lows, isRate: false }, classes);
const labels = (lows: readonly number[], classes: Classes, isRate = false) =>
  stepsFor(lows, locale, { classes, isRate }).map(({ label }) => label);

/** How many numbers each class has. */
const sizes = (lows: readonly number[], classes: Classes) => {
  const steps = stepsFor(lows, locale, { classes });
  return steps.map(({ shade }) => lows.filter(low => shadeOf(low, steps) === shade).length);
};

describe('quantiles', () => {
  test('have about as many regions in each, with three as with 83', () => {
    expect(ends([4, 9, 30], quantile(3))).toEqual([4, 9, 30]);
    const many = Array.from({ length: 83 }, (_, i) => (i + 1) ** 2);
    expect(sizes(many, quantile(5))).toEqual([17, 16, 17, 16, 17]);
    expect(sizes(many, quantile(4))).toEqual([21, 20, 21, 21]);
  });

  test('never divide equal numbers, so that ties make fewer classes', () => {
    expect(ends([1, 1, 1, 1, 1, 7], quantile(3))).toEqual([1, 7]);
    expect(sizes([1, 1, 1, 2, 2, 9], quantile(3))).toEqual([3, 2, 1]);
    expect(ends([5, 5, 5], quantile(5))).toEqual([5]);
    expect(ends([5], quantile(5))).toEqual([5]);
  });

  test('keep one huge number from taking all shades', () => {
    expect(labels([1, 2, 3, 4, 24_012], quantile(5))).toEqual(['1', '2', '3', '4–24,011', '24,012 or more']);
    expect(labels([1, 2, 3, 4, 24_012], equal(3))).toEqual(['1–8,004', '8,005–16,008', '16,009 or more']);
  });
});

describe('without classes of an author', () => {
  const usual: Classes = { kind: 'usual' };
  test('numbers far apart are between round numbers, each some three times the last', () => {
    expect(ends([4, 35, 290], usual)).toEqual([1, 5, 10, 30, 100]);
  });
  test('unlike numbers between two of these are in steps of a round number', () => {
    expect(ends([461, 491, 649], usual)).toEqual([450, 500, 550, 600]);
    expect(ends([12, 28], usual)).toEqual([10, 15, 20, 25]);
    expect(ends([12, 14, 15], usual)).toEqual([12, 13, 14, 15]);
    expect(labels([0.32, 0.9], usual, true)).toEqual([
      '0.2 to under 0.4',
      '0.4 to under 0.6',
      '0.6 to under 0.8',
      '0.8 or more',
    ]);
  });
  test('every number has a class, and unlike numbers have not all the same', () => {
    const faults: string[] = [];
    for (let least = 1; least < 320; least += 3) {
      for (let most = least + 1; most < 1_200; most += 7) {
        const found = ends([least, most], usual);
        const [first = 0, second = 0] = found;
        const divided = first <= least && found.length > 1 && found.length < 6 && (found.at(-1) ?? 0) > least;
        if (!divided || second <= first || !found.every(Number.isInteger))
          faults.push(`${least} ${most}: ${found}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('equal numbers are in one class', () => {
    expect(ends([461, 461], usual)).toEqual([300]);
  });
});

test('equal steps are whole for counts, and rounded for rates', () => {
  expect(ends([1, 2], equal(5))).toEqual([1, 2]);
  expect(ends([7, 7], equal(5))).toEqual([7]);
  expect(labels([0.2, 1.4, 6.2], equal(3), true)).toEqual([
    '0.2 to under 2.2',
    '2.2 to under 4.2',
    '4.2 or more',
  ]);
});

test('breaks of an author are the same whatever the numbers are', () => {
  const breaks: Classes = { kind: 'breaks', breaks: [10, 50, 100] };
  for (const lows of [[3], [12, 400], [0, 0]])
    expect(labels(lows, breaks)).toEqual(['1–9', '10–49', '50–99', '100 or more']);
  expect(labels([0.3], { kind: 'breaks', breaks: [0.5, 2] }, true)).toEqual([
    'under 0.5',
    '0.5 to under 2',
    '2 or more',
  ]);
  expect(labels([0, 0], { kind: 'usual' })).toEqual([]);
  expect(labels([0, 0], quantile(4))).toEqual([]);
  const steps = stepsFor([3, 12], locale, { classes: breaks });
  expect([0, 3, 10, 99, 100, 5000].map(low => shadeOf(low, steps))).toEqual([0, 1, 2, 4, 5, 5]);
});

describe('classes=', () => {
  const parse = (typed: string, isRate = false) => parseClasses(typed, { toll: [10, 50] }, { isRate });

  test('is a method, its number, numbers, or a name', () => {
    expect(parse('quantile')).toEqual(quantile(5));
    expect(parse(' equal : 3 ')).toEqual(equal(3));
    expect(parse('10, 50,100')).toEqual({ kind: 'breaks', breaks: [10, 50, 100] });
    expect(parse('0.5,2', true)).toEqual({ kind: 'breaks', breaks: [0.5, 2] });
    expect(parse('toll')).toEqual({ kind: 'breaks', breaks: [10, 50] });
  });

  test.each([
    ['quantile:9', 'asks for 9 classes', 'from 2 to 5'],
    ['equal:many', 'asks for many classes', 'from 2 to 5'],
    ['10,5', 'is not in order', '10,50,100'],
    ['0,5', 'not above zero', '10,50,100'],
    ['1,2,3,4,5', 'has 5 breaks', '10,50,100'],
    ['0.5', 'between whole numbers', '10,50,100'],
    ['10,,50', 'not a way to divide', '10,50,100'],
    ['quantil', 'not a way to divide', 'did you mean "quantile"?'],
    ['tol', 'not a way to divide', 'did you mean "toll"?'],
    ['constructor', 'not a way to divide', 'write quantile'],
  ])('%s is refused', (typed, what, fix) => {
    const found = parse(typed);
    expect(found).toMatchObject({ what: expect.stringContaining(what), fix: expect.stringContaining(fix) });
  });
});

describe('a map in classes', () => {
  test('has the key of its classes, and says how they are made', () => {
    const chart = makeKind(demonstration, 'map', 'killed by=region', { classes: 'quantile:2' });
    expect(chart.legend.slice(0, 3).map(({ label }) => label)).toEqual([
      '1–4',
      '5 or more',
      'no attack reported',
    ]);
    expect(chart.notes[0]).toBe(
      'Each shade has about as many governorates as the next, as far as equal numbers allow (quantiles).',
    );
    expect(makeKind(demonstration, 'map', 'killed by=region', { classes: 'equal' }).notes[0]).toContain(
      'equal part',
    );
    expect(chart.regions.find(({ short }) => short === 'Tartous')).toMatchObject({ step: 5 });
  });

  test('named classes have one key on all maps', () => {
    const few = governorates({ 'SY-HI': 3, 'SY-TA': 0, 'SY-ID': null });
    const many = governorates(Object.fromEntries(codes.map((code, i) => [code, 7 * i])));
    const keys = [few, many].map(dataset => {
      const spec = specOf(dataset, 'map', 'killed by=region', { classes: 'toll' });
      const built = buildChart(spec, { dataset, locale, namedBreaks: { toll: [5, 40] } });
      return built.ok ? built.chart.legend.filter(({ mark }) => mark === 'step') : built.faults;
    });
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[0]).toEqual([
      { mark: 'step', n: 1, label: '1–4' },
      { mark: 'step', n: 3, label: '5–39' },
      { mark: 'step', n: 5, label: '40 or more' },
    ]);
  });

  test('discs have no classes, and other kinds of charts neither', () => {
    const refused = (kind: 'map' | 'bar', question: string) =>
      faultsOf(demonstration, kind, question, { classes: 'quantile' }).map(({ rule, option }) => [
        rule,
        option,
      ]);
    expect(refused('map', 'killed by=place')).toEqual([['charts/bad-classes', 'classes']]);
    expect(refused('bar', 'killed by=region')).toEqual([['charts/unused-option', 'classes']]);
  });
});
