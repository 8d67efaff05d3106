import { describe, expect, test } from 'vitest';
import { checkDataset } from '../../../src/dataset/check-dataset.ts';
import type { Dataset } from '../../../src/dataset/types.ts';
import { alignRows } from '../../../src/tally/align-rows.ts';
import { gapOf, matchSets } from '../../../src/tally/match-sets.ts';
import { parseQuestion } from '../../../src/tally/parse-question.ts';
import { tally } from '../../../src/tally/tally.ts';
import type { By, Range } from '../../../src/tally/types.ts';
import { wordsOf } from '../../../src/tally/words-of.ts';

type Row = readonly [id: string, date: string, place: string, killed?: number | string, more?: object];

function dataset(id: string, rows: readonly Row[], places: object, more: object = {}): Dataset {
  const file = {
    format: 'events/1',
    dataset: {
      id,
      title: id,
      version: '1.0.0',
      updated: '2024-02-01',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'everyone',
    },
    sources: { agency: { kind: 'agency', name: 'The Agency' } },
    places,
    events: rows.map(([event, date, place, killed, rest]) => ({
      id: event,
      date,
      place,
      accounts: [{ source: 'agency', ...(killed === undefined ? {} : { killed }) }],
      ...rest,
    })),
    ...more,
  };
  const read = checkDataset(JSON.stringify(file), `data/${id}.json`);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join('\n'));
  return read.value;
}

const one = dataset(
  'one',
  [
    ['a1', '2024-01-03', 'homs', 5],
    ['a2', '2024-01-03', 'alba', 2],
    ['a3', '2024-01-04', 'alba'],
    ['a4', '2024-01-05', 'hama', 1],
  ],
  {
    sy: { name: 'Syria', level: 'country', codes: { iso: 'SY' } },
    'sy-homs': { name: 'Homs governorate', level: 'admin1', in: 'sy', codes: { iso: 'SY-HI' } },
    north: { name: 'The North', level: 'admin1', in: 'sy' },
    homs: { name: { en: 'Homs', ar: 'حمص' }, level: 'city', in: 'sy-homs' },
    alba: { name: 'Alba', level: 'town', in: 'north' },
    hama: { name: 'Hama', level: 'city', in: 'north' },
  },
);
const other = dataset(
  'other',
  [
    ['b1', '2024-01-03', 'p1', 7],
    ['b2', '2024-01-04', 'p2', 2],
    ['b3', '2024-01-05', 'p3', 1],
    ['b4', '2024-03-01', 'p4', 9],
  ],
  {
    x: { name: 'Syrian Arab Republic', level: 'country', codes: { iso: 'SY' } },
    r1: { name: 'Hims', level: 'admin1', in: 'x', codes: { iso: 'SY-HI' } },
    r2: { name: 'the north', level: 'admin1', in: 'x' },
    p1: { name: 'حمص', aliases: ['Homs town'], level: 'city', in: 'r1' },
    p2: { name: 'Alba town', level: 'town', in: 'r2' },
    p3: { name: 'Hama', level: 'city', in: 'r1' },
    p4: { name: 'Elsewhere', level: 'city', in: 'x' },
  },
);

const asked = (set: Dataset, text: string) => {
  const parsed = parseQuestion(wordsOf(text), set);
  if (!parsed.ok) throw new Error('the question is refused');
  return { dataset: set, question: parsed.question };
};
const aligned = (text: string) => {
  const sets = [one, other].map(set => {
    const { question } = asked(set, text);
    return { dataset: set, keys: tally(set, question).rows.map(({ key }) => key), by: question.by[0] };
  });
  return alignRows(sets, sets[0]?.by as By);
};

describe('rule 32: rows that mean the same', () => {
  test('regions and countries by code or name, times by themselves', () => {
    expect(aligned('killed by=country')).toEqual([['sy', 'x']]);
    expect(aligned('killed by=region')).toEqual([
      ['sy-homs', 'r1'],
      ['north', 'r2'],
      [undefined, 'not-stated'],
    ]);
    expect(aligned('killed by=month')).toEqual([
      ['2024-01', '2024-01'],
      [undefined, '2024-03'],
    ]);
  });

  test('places by name in any language, and only in the same region', () => {
    expect(aligned('killed by=place')).toEqual([
      ['homs', 'p1'],
      ['alba', 'p2'],
      ['hama', undefined],
      [undefined, 'p4'],
      [undefined, 'p3'],
    ]);
  });

  test('a name that two rows of one dataset share joins nothing', () => {
    const sets = [
      { dataset: one, keys: ['alba'] },
      { dataset: one, keys: ['alba', 'hama'] },
    ];
    expect(alignRows(sets, { word: 'place' })).toEqual([
      ['alba', 'alba'],
      [undefined, 'hama'],
    ]);
  });
});

describe('rule 33: matched events', () => {
  const verdict = (x: string, y: string, word: 'same' | 'different' | 'unsure') =>
    ({ one: x, other: y, verdict: word, why: undefined, row: 2 }) as const;
  const rows = [verdict('a2', 'b3', 'different'), verdict('a1', 'b1', 'same'), verdict('a3', 'b2', 'unsure')];

  test('both, unsure, alone on days that both have, and of other days', () => {
    expect(matchSets(asked(one, 'killed'), asked(other, 'killed'), { rows })).toEqual({
      days: { from: '2024-01-03', to: '2024-01-05' },
      both: [{ one: 'a1', other: 'b1' }],
      unsure: [{ one: 'a3', other: 'b2' }],
      only: { one: ['a2', 'a4'], other: ['b3'] },
      outside: { one: 0, other: 1 },
    });
  });

  test('only of events that the question selects', () => {
    const found = matchSets(asked(one, 'killed from=2024-01-04'), asked(other, 'killed from=2024-01-04'), {
      rows,
    });
    expect(found.both).toEqual([]);
    expect(found.only).toEqual({ one: ['a4'], other: ['b3'] });
  });

  test('what is matched is not unsure, and sets of other days have nothing alone', () => {
    const more = [...rows, verdict('a1', 'b2', 'unsure')];
    expect(matchSets(asked(one, 'killed'), asked(other, 'killed'), { rows: more }).unsure).toHaveLength(1);
    const apart = matchSets(asked(one, 'killed'), asked(other, 'killed from=2024-03-01'), { rows: [] });
    expect(apart).toMatchObject({
      days: undefined,
      only: { one: [], other: [] },
      outside: { one: 4, other: 1 },
    });
  });

  test('figures of a pair are the same, overlap, or are higher in one of the two', () => {
    const range = (low: number, high = low, unknown = 0): Range => ({
      kind: 'range',
      low,
      high,
      outer: high,
      best: undefined,
      events: 1,
      unknown,
      about: false,
    });
    expect(gapOf(range(5), range(5))).toBe('same');
    expect(gapOf(range(3, 6), range(5))).toBe('overlap');
    expect(gapOf(range(9), range(5))).toBe('one-higher');
    expect(gapOf(range(3, 4), range(5))).toBe('other-higher');
    expect(gapOf(range(0, Infinity, 1), range(5))).toBe('unknown');
    expect(gapOf(undefined, range(5))).toBe('unknown');
  });
});
