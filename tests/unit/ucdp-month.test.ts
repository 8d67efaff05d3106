import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runAsk } from '../../src/cli/ask.ts';
import { readDatasets } from '../../src/dataset/read-datasets.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { getLocale } from '../../src/i18n/locale.ts';
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

/** The pairs of sides, added up from the files of the set, without the product's reader or tally. */
function sidesOfFiles() {
  const lines = (name: string) =>
    readFileSync(`data/${id}/${name}.csv`, 'utf8').replace('\uFEFF', '').trim().split('\n').slice(1);
  const ends = (figure = '') => figure.split('-').map(Number);
  const killed = new Map(
    lines('accounts').map(line => {
      const [event = '', , figure] = line.split(',');
      const [low = Number.NaN, high = low] = ends(figure);
      return [event, [1, low, high] as const];
    }),
  );
  const pairs = new Map<string, readonly number[]>();
  const sides = new Map<string, readonly number[]>();
  for (const line of lines('events')) {
    // Ids and days come first, so no quoted comma is before the seventh cell.
    const cells = line.split(',');
    const named = (cells[6] ?? '').split(' | ').map(text => text.replace(/:.*$/, ''));
    const add = (sums: Map<string, readonly number[]>, key: string) =>
      sums.set(
        key,
        (sums.get(key) ?? [0, 0, 0]).map((sum, i) => sum + (killed.get(cells[0] ?? '')?.[i] ?? Number.NaN)),
      );
    add(pairs, named.toSorted().join('+'));
    for (const side of named) add(sides, side);
  }
  return { pairs, sides };
}

const counted = (rows: readonly Row[]) =>
  new Map(
    rows.map(({ key, events, sum }) => [key, sum.kind === 'range' ? [events.length, sum.low, sum.high] : []]),
  );

test('every pair of sides and every side, as in the files', () => {
  const { pairs, sides } = sidesOfFiles();
  expect(counted(ask('killed by=pair').rows)).toEqual(pairs);
  expect(counted(ask('killed by=participant').rows)).toEqual(sides);
  // Published as 1,351: in one row the low exceeds the best, and its span begins at the best.
  expect(pairs.get('government-of-syria+syrian-insurgents')).toEqual([304, 1350, 1374]);
  expect(pairs.get('government-of-syria+is')).toEqual([66, 343, 362]);
  expect(pairs.get('is+sdf')).toEqual([34, 106, 110]);
  expect(sides.get('civilians')?.[0]).toBe(16);
});

test('pairs add up to the month, and sides overlap', () => {
  expect(ends(ask('killed by=pair').total)).toEqual([2149, 2160, 2210]);
  expect(ask('killed by=participant').total).toBeUndefined();
});

test('every question of docs/counting.md about this month is valid', () => {
  const doc = readFileSync('docs/counting.md', 'utf8');
  const asked = [...doc.matchAll(/ask (?:"([^\n]+)"|'([^\n]+)') --dataset ucdp-syria-2016-09$/gm)];
  expect(asked.length).toBeGreaterThan(2);
  for (const [, double, single] of asked) {
    let said = '';
    const say = (text: string) => {
      said += text;
    };
    const typed = [double ?? single ?? '', '--dataset', id];
    expect(runAsk(typed, { out: say, err: say }, datasets, getLocale('en')), said).toBe(0);
    expect(said).not.toContain('No event');
  }
});

test('civilians, and those of whom it is not stated, added up from the files of the set', () => {
  let [events, civilians, low, high] = [0, 0, 0, 0];
  const [head = '', ...lines] = readFileSync(`data/${id}/accounts.csv`, 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\n');
  expect(head.startsWith('event,source,killed,of')).toBe(true);
  for (const line of lines) {
    const [least = 0, most = least] = (line.split(',')[2] ?? '').split('-').map(Number);
    const stated = /civilians \(role=civilian, killed=(\d+)\)/.exec(line)?.[1];
    if (stated !== undefined) events += 1;
    civilians += Number(stated ?? 0);
    low += Math.max(0, least - Number(stated ?? 0));
    high += most - Number(stated ?? 0);
  }
  const { rows, total } = ask('killed by=role');
  expect(rows.map(({ key, sum }) => [key, ends(sum)])).toEqual([
    ['civilian', [civilians, undefined, civilians]],
    ['not-stated', [low, undefined, high]],
  ]);
  expect([events, civilians, low, high]).toEqual([405, 1078, 1075, 1132]);
  expect(ends(total)).toEqual([2149, 2160, 2210]);
  expect(ask('events who=civilian').events).toHaveLength(events);
});
