import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { watchedQuestions } from '../../../src/history/answer-question.ts';
import { sameSum, toPlain, toSum } from '../../../src/history/changes/plain-sum.ts';
import { type Lock, lockSchema } from '../../../src/history/lock-schema.ts';
import { makeLock } from '../../../src/history/make-lock.ts';
import { printLock } from '../../../src/history/print-lock.ts';
import { type ParsedLock, readLocks } from '../../../src/history/read-locks.ts';
import { createStampedMemo } from '../../../src/stamped-memo.ts';
import { en, seed, small, updated } from '../tally-dataset.ts';

const lockOf = (dataset = seed()): Lock => makeLock(dataset, [], en);

test('a printed lock is parsed again and printed to the same bytes', () => {
  for (const dataset of [seed(), updated()]) {
    const text = printLock(lockOf(dataset));
    const read = lockSchema.parse(JSON.parse(text));
    expect(read).toEqual(JSON.parse(JSON.stringify(lockOf(dataset))));
    expect(printLock(read)).toBe(text);
  }
});

test('entries are in one order, whatever the order of the file', () => {
  const events = [
    { id: 'b', accounts: [{ source: 'agency', killed: 1 }] },
    { id: 'a', accounts: [{ source: 'monitor', killed: 2 }] },
  ];
  const [one, two] = [small(events), small([...events].reverse())].map(dataset => printLock(lockOf(dataset)));
  const unhashed = (text = '') => text.replace(/"hash": "\w+"/, '');
  expect(unhashed(one)).toBe(unhashed(two));
});

test('one changed figure is one line of a git diff, and so is an account', () => {
  const killed = (n: number) =>
    small([{ id: 'one', accounts: [{ source: 'agency', killed: n, injured: 1 }] }]);
  const [before = [], after = []] = [killed(3), killed(4)].map(dataset =>
    printLock(lockOf(dataset)).split('\n'),
  );
  expect(
    after.filter((line, i) => line !== before[i] && !line.includes('"hash"')).map(line => line.trim()),
  ).toEqual([
    '"total": { "low": 4, "high": 4, "outer": 4 }',
    '{ "source": "agency", "killed": "4", "injured": "1" }',
    '"killed": { "low": 4, "high": 4, "outer": 4 }',
  ]);
});

test('contains the totals of the dataset’s own page, where somebody gave a figure', () => {
  expect(Object.keys(lockOf().answers).sort()).toEqual([...watchedQuestions].sort());
  const few = small([{ id: 'one', accounts: [{ source: 'agency', killed: 1 }] }]);
  expect(Object.keys(lockOf(few).answers).sort()).toEqual(['attacks', 'explosions', 'killed']);
});

test('distinguishes no figure, an open end and incomplete sums', () => {
  const end = fc.nat({ max: 60 });
  const sum = fc.record({
    low: end,
    more: fc.option(end),
    over: fc.option(end),
    best: fc.option(end),
    unknown: end,
  });
  fc.assert(
    fc.property(sum, ({ low, more, over, best, unknown }) => {
      const high = more === null ? Number.POSITIVE_INFINITY : low + more;
      const outer = over === null ? Number.POSITIVE_INFINITY : high + over;
      const range = { low, high, outer, best: best ?? undefined, events: unknown + 1, unknown, about: false };
      const plain = toPlain({ kind: 'range', ...range });
      expect(toSum(plain)).toEqual({ kind: 'range', ...range, events: unknown === 0 ? 1 : unknown + 1 });
      expect(sameSum(plain, JSON.parse(JSON.stringify(plain)))).toBe(true);
      expect(sameSum(plain, undefined)).toBe(false);
      expect(sameSum(plain, toPlain({ kind: 'incomplete', events: unknown + 2, unknown: unknown + 1 }))).toBe(
        false,
      );
    }),
  );
  expect(sameSum(undefined, undefined)).toBe(true);
});

test('the events of a lock are read where the data are no longer those that it holds, and nowhere else', () => {
  const root = mkdtempSync(join(tmpdir(), 'sourceline-lock-'));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data', 'small.lock.json'), printLock({ ...lockOf(), dataset: 'small' }));
  const memo = createStampedMemo<ParsedLock>();
  const eventsIn = (hash: string | undefined) => {
    const datasets = new Map(hash === undefined ? [] : [['small', { hash }]]);
    const found = readLocks(root, 'data', datasets, memo).locks.get('small');
    return found && { ...found.lock, events: Object.keys(found.lock.events) };
  };
  const { hash, events } = seed();
  const all = [...events.keys()].sort();
  expect(eventsIn(hash)?.events).toEqual([]);
  expect(eventsIn(hash)?.answers).toEqual(eventsIn('other')?.answers);
  expect(eventsIn('other')?.events).toEqual(all);
  expect(eventsIn(undefined)?.events).toEqual(all);
  expect(eventsIn(hash)?.events).toEqual([]);
  const path = join(root, 'data', 'small.lock.json');
  const text = readFileSync(path, 'utf8');
  // On one line, all of it is read.
  writeFileSync(path, JSON.stringify(JSON.parse(text)));
  expect(eventsIn(hash)?.events).toEqual([]);
  expect(eventsIn(hash)?.answers).toEqual(eventsIn('other')?.answers);
  // What git could not merge is found, wherever it is.
  writeFileSync(path, text.replace(/\n {2}"events": \{\n/, '$&<<<<<<< ours\n'));
  expect(eventsIn(hash)).toBeUndefined();
  rmSync(root, { recursive: true });
});

test('things keep their numbers through updates, those included that are gone; a lock without them is valid', () => {
  const withKinds = (...kinds: readonly string[]) =>
    small(
      kinds.map((kind, i) => ({ id: `e${i}`, facets: { kind } })),
      { facets: { kind: { name: 'Kind' } } },
    );
  const first = lockOf(withKinds('raid', 'bomb'));
  expect(first.things?.['facet:kind']).toEqual(['bomb', 'raid']);
  expect(first.things?.['actors']).toEqual(['army', 'front', 'guard']);
  const second = makeLock(withKinds('ambush', 'raid'), [], en, first);
  expect(second.things?.['facet:kind']).toEqual(['bomb', 'raid', 'ambush']);
  expect(makeLock(withKinds('ambush', 'raid'), [], en, second).things).toEqual(second.things);
  const { things: _things, ...older } = JSON.parse(printLock(first));
  expect(lockSchema.parse(older).things).toBeUndefined();
  expect(makeLock(withKinds('raid', 'bomb'), [], en, lockSchema.parse(older)).things).toEqual(first.things);
});
