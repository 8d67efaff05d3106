import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/types.ts';
import { findRemark, hasRemark, type Remark, type RemarkKind } from '../../src/tally/remark-codes.ts';
import { accounts, answer, type EventJSON, seed, small } from './tally-dataset.ts';

const ofAnswer = (dataset: Dataset, text: string): readonly Remark[] => answer(dataset, text).remarks;

/** The remarks on the killed of one event of these accounts. */
const on = (...list: readonly object[]): readonly Remark[] => ofAnswer(small([accounts(...list)]), 'killed');

const kinds = (remarks: readonly Remark[]): RemarkKind[] => remarks.map(({ kind }) => kind);

const one = { events: ['one'], of: 1 };

const event = (id: string, ...list: readonly object[]): EventJSON => ({ id, accounts: list });

describe('on the question', () => {
  const dataset = small([
    event('one', { source: 'agency', killed: 3 }, { source: 'monitor', killed: 3 }),
    { id: 'long', date: '2020-05-31', dateEnd: '2020-06-02' },
  ]);

  test('remarks that no event is selected, of people and of counts', () => {
    expect(kinds(ofAnswer(dataset, 'killed place=cetown'))).toEqual(['nothing-selected']);
    expect(kinds(ofAnswer(dataset, 'attacks place=cetown'))).toEqual(['nothing-selected']);
  });

  test('remarks that rows overlap, and that there is no total', () => {
    const claimed = small([
      { id: 'one', claims: ['army', 'front'].map(actor => ({ actor, kind: 'claimed' })) },
    ]);
    expect(kinds(ofAnswer(claimed, 'attacks by=claimant'))).toEqual(['overlap']);
    expect(kinds(ofAnswer(dataset, 'killed by=source'))).toContain('overlap');
    expect(kinds(ofAnswer(dataset, 'attacks by=place'))).toEqual([]);
  });

  test('names the events that are only partly in the requested days', () => {
    expect(ofAnswer(dataset, 'attacks to=2020-05')).toEqual([{ kind: 'left-out', events: ['long'] }]);
  });

  test('remarks that sums of certain sources are ours, for people only', () => {
    const ours = (text: string) => findRemark(ofAnswer(dataset, text), 'our-sum');
    expect(ours('killed source=monitor,agency')?.sources).toEqual(['monitor', 'agency']);
    expect(ours('killed source=!monitor')?.sources).toEqual([]);
    expect(ours('killed by=source')?.sources).toEqual([]);
    expect(ours('killed')).toBeUndefined();
    expect(ours('attacks source=monitor')).toBeUndefined();
  });

  test('explains the killed and the casualties of the dataset', () => {
    const everyone = small([accounts({ source: 'agency', killed: 3, injured: 1, casualties: 4 })], {
      dataset: { killedMeans: 'everyone' },
    });
    expect(kinds(ofAnswer(everyone, 'killed'))).toEqual(['attackers-counted', 'single-source']);
    expect(kinds(ofAnswer(everyone, 'injured'))).toEqual(['single-source']);
    expect(kinds(ofAnswer(everyone, 'casualties'))).toEqual(['dead-and-wounded', 'single-source']);
  });
});

describe('on the numbers', () => {
  test('names the events without a figure, in sums that are complete and in those that are not', () => {
    const dataset = small([
      event('one', { source: 'agency', killed: 3 }),
      event('two', { source: 'monitor' }),
      event('three', { source: 'monitor', killed: 0 }),
    ]);
    const unknown = { kind: 'unknown', events: ['two'], of: 3 };
    expect(ofAnswer(dataset, 'killed')).toEqual([
      unknown,
      { kind: 'open', low: 3 },
      { kind: 'single-source', events: ['one', 'three'], of: 3 },
    ]);
    expect(ofAnswer(dataset, 'killed source=monitor')).toEqual([
      { kind: 'our-sum', sources: ['monitor'] },
      { kind: 'incomplete' },
      { kind: 'unknown', events: ['one', 'two'], of: 3 },
      { kind: 'single-source', events: ['three'], of: 3 },
    ]);
  });

  test('does not mention an open end where nobody gave a figure', () => {
    expect(on({ source: 'agency' })).toEqual([{ kind: 'unknown', ...one }]);
  });

  test('gives a range, which is the source’s own if no two differ', () => {
    expect(findRemark(on({ source: 'agency', killed: '3-5' }), 'range')).toEqual({
      kind: 'range',
      low: 3,
      high: 5,
      own: true,
    });
    const two = on({ source: 'agency', killed: 3 }, { source: 'monitor', killed: 5 });
    expect(findRemark(two, 'range')).toEqual({ kind: 'range', low: 3, high: 5, own: false });
  });

  test('gives an open end instead of a range', () => {
    expect(kinds(on({ source: 'agency', killed: '7+' }))).toEqual(['open', 'single-source']);
  });

  test('remarks that a figure was given as "about"', () => {
    expect(kinds(on({ source: 'agency', killed: '~40' }))).toEqual(['about', 'single-source']);
  });

  test('remarks how far a mixed figure exceeds the high, and in which events', () => {
    const mixed = (casualties: unknown) =>
      on({ source: 'agency', killed: 1 }, { source: 'monitor', casualties });
    expect(mixed(7)).toEqual([
      { kind: 'mixed-exceeds', outer: 7, events: ['one'] },
      { kind: 'differ', ...one },
    ]);
    expect(findRemark(mixed('dozens'), 'mixed-exceeds')?.outer).toBe(Number.POSITIVE_INFINITY);
    expect(kinds(mixed(1))).toEqual(['single-source']);
  });
});

describe('on what the figures rest on', () => {
  test('remarks that sources agree, and nothing where one alone reports each event', () => {
    expect(on({ source: 'agency', killed: 3 }, { source: 'monitor', killed: 3 })).toEqual([
      { kind: 'agree' },
    ]);
    expect(on({ source: 'agency', killed: 3 })).toEqual([{ kind: 'single-source', ...one }]);
  });

  test('remarks that sources differ, and then not that the figures come from parties alone', () => {
    expect(kinds(on({ source: 'state', killed: 3 }, { source: 'rebels', killed: 5 }))).toEqual([
      'range',
      'differ',
    ]);
  });

  test('distinguishes varying figures of one source from sources that differ', () => {
    const state = { source: 'state', killed: 3 };
    expect(on(state, { source: 'state-tv', killed: 5 })).toEqual([
      { kind: 'range', low: 3, high: 5, own: true },
      { kind: 'one-source-varies', ...one },
      { kind: 'single-source', ...one },
      { kind: 'parties-only', ...one },
    ]);
    // Seven dead and wounded exceed the one source's figure of the dead, so the figure is disputed.
    const withMixed = on(state, { source: 'state-tv', killed: 5 }, { source: 'agency', casualties: 7 });
    expect(kinds(withMixed)).toEqual(['range', 'mixed-exceeds', 'differ']);
    const within = on(state, { source: 'state-tv', killed: 5 }, { source: 'agency', casualties: 4 });
    expect(kinds(within)).not.toContain('differ');
  });

  test('names the events reported by one source, and by parties alone', () => {
    const dataset = small([
      event('one', { source: 'agency', killed: 3 }, { source: 'monitor', killed: 4 }),
      event('two', { source: 'monitor', killed: 3 }),
      event('three', { source: 'state', killed: 3 }, { source: 'rebels', killed: 3 }),
      event('four', { source: 'rebels', killed: 3 }),
    ]);
    expect(ofAnswer(dataset, 'killed')).toEqual([
      { kind: 'range', low: 12, high: 13, own: false },
      { kind: 'differ', events: ['one'], of: 4 },
      { kind: 'single-source', events: ['two', 'four'], of: 4 },
      { kind: 'parties-only', events: ['three', 'four'], of: 4 },
    ]);
    expect(
      answer(dataset, 'killed by=event sort=key').rows.map(row => [row.key, ...kinds(row.remarks)]),
    ).toEqual([
      ['four', 'single-source', 'parties-only'],
      ['one', 'range', 'differ'],
      ['three', 'agree', 'parties-only'],
      ['two', 'single-source'],
    ]);
  });

  test('names the compiler of a dataset that has one', () => {
    const compiled = small(
      [event('one', { source: 'agency', killed: '3-5' }), event('two', { source: 'agency', killed: 2 })],
      { dataset: { compiler: 'agency' } },
    );
    expect(findRemark(ofAnswer(compiled, 'killed'), 'compiled')).toEqual({
      kind: 'compiled',
      compiler: 'agency',
      events: ['one', 'two'],
      of: 2,
    });
    expect(hasRemark(ofAnswer(compiled, 'injured'), 'compiled')).toBe(false);
    expect(ofAnswer(compiled, 'attacks')).toEqual([]);
  });

  test('names the events whose figure includes attackers', () => {
    const included = on({ source: 'agency', killed: 3, attackers: 'included' });
    expect(findRemark(included, 'with-attackers')).toEqual({ kind: 'with-attackers', ...one });
  });

  test('compares the sources of an answer without a total within its rows', () => {
    const dataset = small([
      event('one', { source: 'agency', killed: 3 }, { source: 'monitor', killed: 3 }),
      event('two', { source: 'agency', killed: 3 }),
    ]);
    expect(hasRemark(ofAnswer(dataset, 'killed by=source'), 'agree')).toBe(false);
    const claims = ['army', 'front'].map(actor => ({ actor, kind: 'claimed' }));
    const claimed = small([
      { ...event('one', { source: 'agency', killed: 3 }, { source: 'monitor', killed: 3 }), claims },
    ]);
    expect(kinds(ofAnswer(claimed, 'killed by=claimant'))).toEqual(['overlap', 'agree']);
  });
});

test('keeps the events in the order of the dataset where grouped rows are not', () => {
  const { rows } = answer(seed(), 'killed by=weapon limit=1');
  const order = [...seed().events.keys()];
  for (const { remarks } of rows) {
    for (const remark of remarks) {
      const listed = 'events' in remark ? remark.events : [];
      expect(listed).toEqual(order.filter(id => listed.includes(id)));
    }
  }
});

test('remarks a mixed figure on the row that holds it, not on a part with its own figure', () => {
  const dataset = small([
    {
      id: 'one',
      parts: [{ weapon: 'rifle', killed: 2 }, { weapon: 'belt' }],
      accounts: [
        { source: 'agency', killed: 3 },
        { source: 'monitor', casualties: 9 },
      ],
    },
  ]);
  const rows = answer(dataset, 'killed by=weapon sort=key').rows;
  expect(rows.map(row => [row.key, hasRemark(row.remarks, 'mixed-exceeds')])).toEqual([
    ['belt+rifle', true],
    ['rifle', false],
  ]);
});
