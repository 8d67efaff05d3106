import { expect, test } from 'vitest';
import { readDatasets } from '../../src/dataset/read-datasets.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { tally } from '../../src/tally/tally.ts';
import type { Row, Sum } from '../../src/tally/types.ts';
import { wordsOf } from '../../src/tally/words-of.ts';

/** The month of UCDP GED in the demonstration, against sums that were computed independently of the product. */
const id = 'ucdp-syria-2016-09';
const { datasets } = readDatasets('.', 'data');
const dataset = findMonth();

function findMonth(): Dataset {
  const found = datasets.get(id);
  if (found === undefined) throw new Error(`no dataset ${id}`);
  return found;
}

function ask(words: string) {
  const parsed = parseQuestion(wordsOf(words), dataset);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return tally(dataset, parsed.question);
}
const ends = (sum: Sum | undefined) =>
  sum?.kind === 'range' ? [sum.low, sum.best, sum.high] : [sum?.kind ?? 'no sum'];
const rowOf = (rows: readonly Row[], key: string) => rows.find(row => row.keys.join() === key);

test('470 events, 2,149 to 2,210 killed, a best estimate of 2,160, of whom 1,078 were civilians', () => {
  const { events, total } = ask('killed');
  expect(events).toHaveLength(470);
  expect(ends(total)).toEqual([2149, 2160, 2210]);
  const civilians = ask('killed who=civilian').total;
  expect(civilians?.kind === 'range' && civilians.low).toBe(1078);
});

test('each governorate, and the events without one', () => {
  const expected: Readonly<Record<string, readonly [events: number, ...sum: number[]]>> = {
    'sy-aleppo': [161, 879, 883, 899],
    'sy-deir-ez-zor': [39, 311, 315, 324],
    // In one row the best estimate is below the low one; the span includes it.
    'sy-rif-dimashq': [63, 202, 202, 209],
    'sy-idlib': [32, 170, 170, 171],
    'sy-hama': [33, 150, 150, 154],
    'sy-homs': [43, 103, 104, 107],
    'sy-quneitra': [26, 80, 80, 85],
    'sy-daraa': [21, 65, 66, 68],
    'sy-tartus': [1, 45, 45, 45],
    'not-stated': [6, 42, 42, 42],
    'sy-al-hasakah': [18, 37, 37, 38],
    'sy-damascus': [9, 21, 21, 21],
    'sy-latakia': [7, 18, 18, 19],
    'sy-al-raqqah': [8, 15, 16, 16],
    'sy-as-suwayda': [3, 11, 11, 12],
  };
  const { rows } = ask('killed by=region');
  expect(rows).toHaveLength(Object.keys(expected).length);
  for (const [region, [events, ...sum]] of Object.entries(expected)) {
    const row = rowOf(rows, region);
    expect([region, row?.events.length, ...ends(row?.sum)]).toEqual([region, events, ...sum]);
  }
});

test('the morning of the first report, in the data of UCDP', () => {
  const day = 'from=2016-09-05 to=2016-09-05';
  const killed = (place: string) => ends(ask(`killed place=${place} ${day}`).total)[0];
  expect(killed('tartus-town-sy-tartus')).toBe(45);
  expect(killed('al-hasakah-town-sy-al-hasakah')).toBe(9);
  expect(killed('homs-town-sy-homs')).toBe(5);
  expect(killed('damascus-city-sy-damascus')).toBe(3);
  expect(ends(ask(`killed who=civilian place=tartus-town-sy-tartus ${day}`).total)[0]).toBe(20);
});

test('the three pairs of sides with the most events', () => {
  const { rows } = ask('killed by=event');
  const pair = (...sides: readonly string[]) => {
    const of = rows.filter(({ key }) => {
      const actors = dataset.events.get(key)?.participants.map(({ actor }) => actor) ?? [];
      return actors.length === sides.length && sides.every(side => actors.includes(side));
    });
    const sums = of.map(({ sum }) => ends(sum).map(Number));
    const add = (i: number) => sums.reduce((total, sum) => total + (sum[i] ?? Number.NaN), 0);
    return [of.length, add(0), add(2)];
  };
  // Published as 1,351: in one row the low exceeds the best, and its span begins at the best.
  expect(pair('government-of-syria', 'syrian-insurgents')).toEqual([304, 1350, 1374]);
  expect(pair('government-of-syria', 'is')).toEqual([66, 343, 362]);
  expect(pair('is', 'sdf')).toEqual([34, 106, 110]);
});
