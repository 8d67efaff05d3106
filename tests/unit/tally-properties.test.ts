import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Remark } from '../../src/tally/remark-codes.ts';
import type { Answer, Range, Sum } from '../../src/tally/types.ts';
import { rounds } from '../rounds.ts';
import { additive, countedOnce, datasetOf, eventList, filters, splits } from './arbitrary-dataset.ts';
import { answer, range, total } from './tally-dataset.ts';

// A busy machine may take long over hundreds of datasets.
vi.setConfig({ testTimeout: 60_000 });

const measure = fc.constantFrom(...additive);
const anyMeasure = fc.constantFrom(...additive, ...countedOnce);
const filter = fc.constantFrom(...filters);
const by = fc
  .uniqueArray(fc.constantFrom(...splits), { minLength: 1, maxLength: 2 })
  .map(words => `by=${words.join(',')}`);
const runs = { numRuns: rounds(120) };

const endsOf = ({ low, high, outer }: Range) => ({ low, high, outer });

const add = (sums: readonly Range[]) => ({
  low: sums.reduce((all, { low }) => all + low, 0),
  high: sums.reduce((all, { high }) => all + high, 0),
  outer: sums.reduce((all, { outer }) => all + outer, 0),
});

const ranges = (sums: readonly (Sum | undefined)[]): Range[] => sums.filter(sum => sum?.kind === 'range');

/** Remarks whose lists of events are sorted. */
const unordered = (remarks: readonly Remark[]) =>
  remarks.map(remark => ('events' in remark ? { ...remark, events: remark.events.toSorted() } : remark));

/** An answer independent of the file's order, with sorted lists of events. */
const inNoOrder = ({ total: whole, support, remarks, rows, events, members, leftOut }: Answer) => ({
  total: whole,
  support: Object.values(support).map(ids => ids.toSorted()),
  remarks: unordered(remarks),
  rows: rows.map(row => ({
    ...row,
    events: row.events.toSorted(),
    remarks: unordered(row.remarks),
    support: undefined,
  })),
  events: events.toSorted(),
  members,
  leftOut: leftOut.toSorted(),
});

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

test('the order of events and accounts never matters', () => {
  const twice = eventList.chain(events =>
    fc.tuple(
      fc.constant(events),
      fc
        .tuple(...events.map(event => shuffled(event.accounts).map(accounts => ({ ...event, accounts }))))
        .chain(shuffled),
    ),
  );
  const sources = fc.constantFrom('', 'source=agency', 'source=!state', 'source=state,rebels');
  const split = fc.oneof(by, fc.constantFrom('', 'by=source', 'by=place,source', 'by=source,weapon limit=1'));
  fc.assert(
    fc.property(twice, anyMeasure, split, sources, ([events, others], what, rows, source) => {
      const asked = `${what} ${rows} ${source}`;
      expect(inNoOrder(answer(datasetOf(others), asked))).toEqual(
        inNoOrder(answer(datasetOf(events), asked)),
      );
    }),
    runs,
  );
});

test('low ≤ high ≤ outer, where an open end is larger than any number', () => {
  fc.assert(
    fc.property(
      eventList,
      anyMeasure,
      fc.oneof(by, fc.constantFrom('', 'by=source', 'who=guard')),
      (events, what, rows) => {
        const { total: whole, rows: found } = answer(datasetOf(events), `${what} ${rows}`);
        for (const sum of ranges([whole, ...found.map(row => row.sum)])) {
          expect(sum.low).toBeGreaterThanOrEqual(0);
          expect(sum.high).toBeGreaterThanOrEqual(sum.low);
          expect(sum.outer).toBeGreaterThanOrEqual(sum.high);
          expect(sum.best ?? sum.low).toBeGreaterThanOrEqual(sum.low);
          expect(sum.best ?? sum.low).toBeLessThanOrEqual(sum.high);
          expect(sum.events).toBeGreaterThanOrEqual(sum.unknown);
        }
      },
    ),
    runs,
  );
});

test('adding an event never lowers a low', () => {
  fc.assert(
    fc.property(eventList, anyMeasure, filter, fc.boolean(), (events, what, [word, values], not) => {
      const asked = `${what} ${word}=${not ? '!' : ''}${values}`;
      const known = [...events.slice(0, -1), { ...events[0], id: 'e1', assessment: { status: 'retracted' } }];
      const before = datasetOf(events.length > 2 ? events.slice(0, -1) : known);
      expect(range(datasetOf(events), asked).low).toBeGreaterThanOrEqual(range(before, asked).low);
    }),
    runs,
  );
});

test('a filter and its negation add up to the whole, under any other filter', () => {
  const claims = ['claim', 'claimant'];
  const pair = fc
    .tuple(filter, fc.option(filter, { nil: undefined }))
    // With claimant=, claim= selects the claims that make a claimant, as source= selects accounts.
    .filter(([[a], other]) => a !== other?.[0] && !(claims.includes(a) && claims.includes(other?.[0] ?? '')));
  fc.assert(
    fc.property(eventList, measure, pair, (events, what, [[word, values], other]) => {
      const dataset = datasetOf(events);
      const base = other === undefined ? what : `${what} ${other[0]}=${other[1]}`;
      if (what === 'explosions' || what === 'devices') fc.pre(!values.includes('+'));
      const parts = [
        range(dataset, `${base} ${word}=${values}`),
        range(dataset, `${base} ${word}=!${values}`),
      ];
      expect(add(parts)).toEqual(endsOf(range(dataset, base)));
    }),
    { numRuns: rounds(250) },
  );
});

test('attacks and explosions that a source names and those that it does not add up to the whole', () => {
  fc.assert(
    fc.property(eventList, fc.constantFrom('attacks', 'explosions', 'devices'), (events, what) => {
      const dataset = datasetOf(events);
      const parts = [
        range(dataset, `${what} who=guard,civilian`),
        range(dataset, `${what} who=!guard,civilian`),
      ];
      expect(add(parts)).toEqual(endsOf(range(dataset, what)));
    }),
    runs,
  );
});

test('rows that do not overlap add up to the total, with a limit too', () => {
  fc.assert(
    fc.property(
      eventList,
      anyMeasure,
      by,
      fc.constantFrom('', 'limit=1', 'limit=2'),
      (events, what, rows, limit) => {
        const { total: whole, rows: found } = answer(datasetOf(events), `${what} ${rows} ${limit}`);
        fc.pre(whole?.kind === 'range');
        expect(add(ranges(found.map(({ sum }) => sum)))).toEqual(endsOf(whole));
      },
    ),
    runs,
  );
});

test('a total is omitted only where rows overlap', () => {
  fc.assert(
    fc.property(eventList, measure, by, (events, what, rows) => {
      const { total: whole, rows: found } = answer(datasetOf(events), `${what} ${rows}`);
      if (!/claimant|participant/.test(rows)) expect(whole).toBeDefined();
      const counted = found.flatMap(row => row.events);
      if (whole === undefined) expect(new Set(counted).size).toBeLessThan(counted.length);
    }),
    runs,
  );
});

test('a row is the answer to the question with its key as a filter', () => {
  const words = fc.constantFrom(
    'place',
    'region',
    'country',
    'weapon',
    'control',
    'event',
    'scene',
    'claimant',
    'participant',
    'pair',
    'source',
  );
  fc.assert(
    fc.property(eventList, measure, words, (events, what, word) => {
      const dataset = datasetOf(events);
      for (const { key, sum } of answer(dataset, `${what} by=${word}`).rows) {
        expect(total(dataset, `${what} ${word}=${key}`)).toEqual(sum);
      }
    }),
    runs,
  );
});

test('pairs add up to the total, and each event is in one of them (rule 21)', () => {
  fc.assert(
    fc.property(eventList, measure, (events, what) => {
      const { total: whole, rows: found } = answer(datasetOf(events), `${what} by=pair`);
      if (whole?.kind !== 'range') throw new Error('no total by pair');
      expect(add(ranges(found.map(({ sum }) => sum)))).toEqual(endsOf(whole));
      const counted = found.flatMap(row => row.events);
      expect(counted).toHaveLength(new Set(counted).size);
    }),
    runs,
  );
});

test('a row of a month is the answer to the question from its first to its last day', () => {
  fc.assert(
    fc.property(eventList, measure, fc.constantFrom('day', 'month', 'year'), (events, what, unit) => {
      const dataset = datasetOf(events);
      for (const { key, sum } of answer(dataset, `${what} by=${unit}`).rows) {
        if (key !== 'several') expect(total(dataset, `${what} from=${key} to=${key}`)).toEqual(sum);
      }
    }),
    runs,
  );
});

test('events counted, omitted and outside the requested days are all the events', () => {
  fc.assert(
    fc.property(eventList, events => {
      const dataset = datasetOf(events);
      const all = answer(dataset, 'attacks').events.length;
      const { events: inside, leftOut } = answer(dataset, 'attacks from=2020-03 to=2020-08');
      const before = answer(dataset, 'attacks to=2020-02');
      const after = answer(dataset, 'attacks from=2020-09');
      const apart = [...inside, ...before.events, ...after.events];
      expect(new Set(apart).size).toBe(apart.length);
      expect(new Set([...apart, ...leftOut, ...before.leftOut, ...after.leftOut]).size).toBe(all);
    }),
    runs,
  );
});
