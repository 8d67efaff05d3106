import { describe, expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { mayName } from '../../src/dataset/few-events.ts';

const days = ['2018-01-03', '2018-01-04', '2018-01-05', '2018-01-06'];

/** A dataset whose licence keeps rows back, in which names bear on three events or on two of the four. */
function keptBack(redistribute = false) {
  const names = ['three', 'two'].flatMap(n =>
    ['document', 'teller', 'statement'].map(kind => `${kind}-${n}`),
  );
  const actors = ['claimant-three', 'claimant-two', 'told-three', 'told-two'];
  const events = days.map((date, i) => {
    const often = i < 3;
    const seldom = i < 2;
    return {
      id: `e${i}`,
      date,
      place: 'town',
      claims: [
        ...(often ? [{ actor: 'claimant-three', kind: 'claimed', by: 'teller-three' }] : []),
        ...(seldom ? [{ actor: 'claimant-two', kind: 'claimed', by: 'teller-two' }] : []),
      ],
      accounts: [
        { source: 'agency', killed: 5 + i, in: often ? 'document-three' : 'document-two' },
        ...(often ? [{ source: 'agency', claim: { actor: 'told-three', kind: 'attributed' } }] : []),
        ...(seldom
          ? [{ source: 'agency', in: 'document-two', claim: { actor: 'told-two', kind: 'suspected' } }]
          : []),
      ],
      ...(i === 3 && { assessment: { status: 'retracted' } }),
    };
  });
  const file = {
    format: 'events/1',
    dataset: {
      id: 'kept-back',
      title: 'Kept back',
      version: '1.0.0',
      updated: '2019-01-01',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'everyone',
      licence: { name: 'All rights with the desk', redistribute },
    },
    sources: Object.fromEntries(['agency', ...names].map(id => [id, { kind: 'agency', name: `The ${id}` }])),
    actors: Object.fromEntries(actors.map(id => [id, { name: `The ${id}` }])),
    places: { town: { name: 'Town', level: 'town' } },
    events,
    statements: [
      {
        id: 's-three',
        source: 'statement-three',
        covers: ['e0', 'e1', 'e2'],
        killed: 20,
      },
      { id: 's-two', source: 'statement-two', covers: ['e0', 'e1'], killed: 12 },
    ],
  };
  const read = checkDataset(
    new TextEncoder().encode(JSON.stringify(file)),
    'data/kept-back.json',
    () => undefined,
  );
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join('\n'));
  return read.value;
}

describe('where the licence keeps rows back', () => {
  const dataset = keptBack();

  test.each(['document-three', 'teller-three', 'statement-three'])(
    '%s may be named: three events bear on it',
    id => {
      expect(mayName(dataset, 'source', id)).toBe(true);
    },
  );

  test.each(['document-two', 'teller-two', 'statement-two'])(
    '%s may not: two do, and retracted ones do not count',
    id => {
      expect(mayName(dataset, 'source', id)).toBe(false);
    },
  );

  test('an actor may be named from three events on, by a claim or by an account', () => {
    const may = (id: string) => mayName(dataset, 'actor', id);
    expect(['claimant-three', 'told-three', 'claimant-two', 'told-two', 'nobody'].map(may)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

test('every name may be given where the licence lets rows be shown', () => {
  expect(mayName(keptBack(true), 'source', 'document-two')).toBe(true);
});
