import { describe, expect, test } from 'vitest';
import { answer, ends, range, rows, small } from './tally-dataset.ts';

const open = Number.POSITIVE_INFINITY;

/** One event of two explosions, of a rifle and of a belt. */
const double = (a: object, b: object, ...accounts: object[]) =>
  small([
    {
      id: 'double',
      parts: [
        { weapon: 'rifle', ...a },
        { weapon: 'belt', ...b },
      ],
      accounts,
    },
  ]);

describe('the remainder of an open figure is open (rules 1, 8 and 15)', () => {
  test('hundreds, of them dozens by the belt: 176 or more remain, not 176', () => {
    const dataset = double({}, { killed: 'dozens' }, { source: 'agency', killed: 'hundreds' });
    expect(ends(dataset, 'killed weapon=rifle+belt')).toEqual([176, open, open]);
    expect(ends(dataset, 'killed weapon=belt')).toEqual([24, open, open]);
    expect(ends(dataset, 'killed weapon=!belt')).toEqual([176, open, open]);
    expect(ends(dataset, 'killed')).toEqual([200, open, open]);
  });

  test('a remainder of none or more keeps its row', () => {
    const dataset = double({}, { killed: 'dozens' }, { source: 'agency', killed: 'dozens' });
    expect(rows(dataset, 'killed by=weapon')).toEqual([
      'belt 24–Infinity (Infinity)',
      'belt+rifle 0–Infinity (Infinity)',
    ]);
    expect(ends(dataset, 'killed weapon=!belt')).toEqual([0, open, open]);
    expect(answer(dataset, 'killed weapon=belt+rifle').events).toEqual(['double']);
  });

  test('is right if no account gives a figure and not every part has one', () => {
    const dataset = double({}, { killed: '3+' }, { source: 'agency' });
    expect(rows(dataset, 'killed by=weapon')).toEqual([
      'belt 3–Infinity (Infinity)',
      'belt+rifle 0–Infinity (Infinity)',
    ]);
  });

  test('a figure that is the sum of its parts has no remainder', () => {
    const dataset = double({ killed: 2 }, { killed: '3+' }, { source: 'agency' });
    expect(rows(dataset, 'killed by=weapon')).toEqual(['belt 3–Infinity (Infinity)', 'rifle 2–2 (2)']);
  });

  test('an open number of dead and wounded opens the outer bound alone', () => {
    const dataset = double(
      {},
      { killed: 2 },
      { source: 'agency', killed: 5 },
      { source: 'rebels', casualties: 'dozens' },
    );
    expect(rows(dataset, 'killed by=weapon')).toEqual(['belt+rifle 3–3 (Infinity)', 'belt 2–2 (2)']);
  });

  test('open parts do not fit a closed figure', () => {
    const dataset = double({}, { killed: '2+' }, { source: 'agency', killed: 5 });
    expect(rows(dataset, 'killed by=weapon')).toEqual(['belt+rifle 5–5 (5)']);
  });
});

describe('best figures of parts (rule 6)', () => {
  const bests = (dataset: ReturnType<typeof double>) =>
    answer(dataset, 'killed by=weapon sort=key').rows.map(({ sum }) => sum.kind === 'range' && sum.best);
  const agreed = [
    { source: 'agency', killed: 4 },
    { source: 'monitor', killed: 4 },
  ];

  test('"about" in one of four agreeing figures: no best for the parts, four for the whole', () => {
    const dataset = double({ killed: '~1' }, {}, ...agreed);
    expect(bests(dataset)).toEqual([undefined, undefined]);
    expect(range(dataset, 'killed').best).toBe(4);
    expect(range(dataset, 'killed weapon=rifle,rifle+belt').best).toBe(4);
  });

  test('a figure on which sources agree is divided by exact parts', () => {
    expect(bests(double({ killed: 1 }, {}, ...agreed))).toEqual([3, 1]);
    expect(bests(double({ killed: 1 }, { killed: 3 }, ...agreed))).toEqual([3, 1]);
  });

  test('a part equal to its whole event has the best of the event', () => {
    const dataset = small([
      {
        id: 'one',
        parts: [{ weapon: 'belt', killed: '~4' }],
        accounts: agreed,
        assessment: { status: 'confirmed', killed: { best: 4, why: 'The record of the morgue.' } },
      },
    ]);
    expect(range(dataset, 'killed weapon=belt')).toMatchObject({ best: 4, about: false });
  });

  test('a sum of no events has no best', () => {
    const dataset = double({}, {}, ...agreed);
    expect(range(dataset, 'killed place=beton').best).toBeUndefined();
  });
});

test('a part given as "about" is "about", and so is its remainder', () => {
  const dataset = double({ killed: '~1' }, {}, { source: 'agency', killed: 4 });
  expect(range(dataset, 'killed weapon=rifle').about).toBe(true);
  expect(range(dataset, 'killed weapon=rifle+belt').about).toBe(true);
  expect(range(dataset, 'killed').about).toBe(false);
  const whole = double({ killed: 1 }, {}, { source: 'agency', killed: '~4' });
  expect(range(whole, 'killed weapon=rifle').about).toBe(false);
  expect(range(whole, 'killed weapon=rifle+belt').about).toBe(true);
  expect(range(whole, 'killed').about).toBe(true);
});
