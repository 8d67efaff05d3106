import { describe, expect, test } from 'vitest';
import { statementsOn } from '../../../src/dataset/statements-on.ts';
import { actorsNamed } from '../../../src/tally/actor-roles.ts';
import { claimsOf } from '../../../src/tally/claims-of.ts';
import { small } from '../tally-dataset.ts';

const events = [
  {
    id: 'one',
    date: '2020-01-01',
    place: 'aville',
    claims: [{ actor: 'front', kind: 'suspected', by: 'agency' }],
    accounts: [
      { source: 'state', claim: { actor: 'front', kind: 'attributed' } },
      { source: 'monitor', claim: { actor: 'guard', kind: 'claimed' }, status: 'retracted' },
    ],
  },
  { id: 'two', date: '2020-01-02', place: 'aville', accounts: [{ source: 'agency' }] },
  {
    id: 'gone',
    date: '2020-01-03',
    place: 'aville',
    claims: [{ actor: 'army', kind: 'claimed' }],
    accounts: [{ source: 'agency' }],
    assessment: { status: 'retracted' },
  },
];
const statements = [
  { id: 'both', covers: ['one', 'two'], source: 'rebels', claim: { actor: 'front', kind: 'claimed' } },
];

describe('claims', () => {
  const dataset = small(events, { statements });
  const claimsIn = (id: string) => {
    const event = dataset.events.get(id);
    if (event === undefined) throw new Error(`no event "${id}"`);
    return claimsOf(dataset, event).map(({ actor, kind, source }) => `${actor} ${kind} ${source}`);
  };

  test('are those of the event, its current accounts and the statements that cover it', () => {
    expect(claimsIn('one')).toEqual([
      'front suspected agency',
      'front attributed state',
      'front claimed rebels',
    ]);
    expect(claimsIn('two')).toEqual(['front claimed rebels']);
  });

  test('of statements are those of every one that covers the event, current or not', () => {
    const withdrawn = { id: 'withdrawn', covers: ['two'], source: 'state', status: 'retracted' };
    const set = small(events, { statements: [...statements, withdrawn] });
    const covering = [...set.events.values()].map(event => statementsOn(set, event).map(({ id }) => id));
    expect(covering).toEqual([['both'], ['both', 'withdrawn'], []]);
  });

  test('make claimants, except claims that are withdrawn or retracted', () => {
    expect(actorsNamed(dataset)).toEqual(['front']);
  });

  test('do not exist where nobody claims anything', () => {
    expect(
      actorsNamed(
        small([{ id: 'two', date: '2020-01-02', place: 'aville', accounts: [{ source: 'agency' }] }]),
      ),
    ).toEqual([]);
  });
});
