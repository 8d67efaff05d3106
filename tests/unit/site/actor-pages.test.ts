import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../../src/addresses.ts';
import { mayName } from '../../../src/dataset/few-events.ts';
import { claimLinks, participantLinks, rolesSentence, standingOf } from '../../../src/site/actor-pages.ts';
import { datasetListLength, datasetRows } from '../../../src/site/dataset-rows.ts';
import { participantsNamed } from '../../../src/tally/participants.ts';
import { en, small } from '../tally-dataset.ts';

const clash = (id: string, participants: readonly object[], more: object = {}) => ({
  id,
  participants,
  ...more,
});
const events = [
  clash('a', [{ actor: 'front', role: 'attacker' }, { actor: 'army' }], {
    claims: [{ actor: 'front', kind: 'claimed' }],
  }),
  clash('b', [{ actor: 'army', role: 'military' }, { actor: 'front' }], {
    claims: [{ actor: 'front', kind: 'attributed' }],
  }),
  clash('c', [
    { actor: 'front', role: 'attacker' },
    { actor: 'front', role: 'combatant' },
  ]),
  clash('d', [{ actor: 'guard' }], { assessment: { status: 'retracted' } }),
];
const dataset = small(events);
const site = { locale: en, addresses: createAddresses('/') };
const event = (id: string) => {
  const found = dataset.events.get(id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('the page of a participant', () => {
  test('says what the actor is in each event: its roles, and what claims say of it', () => {
    const standing = standingOf(site, dataset, 'front');
    expect(['a', 'b', 'c'].map(id => standing(event(id)))).toEqual([
      ['Attacker, claimant', 'Also involved: The Army'],
      ['Role not stated, named as responsible', 'Also involved: The Army'],
      ['Attacker, combatant'],
    ]);
  });

  test('counts its events by role', () => {
    expect(rolesSentence(site, dataset, 'front')).toBe(
      'Its role: attacker in 2 attacks, not stated in 1 attack, combatant in 1 attack.',
    );
    const without = small([clash('a', [{ actor: 'army' }])]);
    expect(rolesSentence(site, without, 'army')).toBe('Its role is not stated in any of them.');
    expect(standingOf(site, without, 'army')(event('c'))).toEqual(['Also involved: Front']);
    const many = clash(
      'm',
      ['a', 'b', 'c', 'd', 'e'].map(actor => ({ actor })),
    );
    const crowd = small([many], { actors: Object.fromEntries([...'abcde'].map(id => [id, { name: id }])) });
    const [only] = crowd.events.values();
    expect(only && standingOf(site, crowd, 'a')(only)).toEqual(['Also involved: b, c, d and e']);
  });

  test('links to what claims say of it, and its claims to it', () => {
    expect(claimLinks(site, dataset, 'front')).toEqual([
      { text: '1 attack claimed by Front', href: '/data/tests/claimants/front/#claimed' },
      { text: '1 attack attributed to Front', href: '/data/tests/claimants/front/#attributed' },
    ]);
    expect(claimLinks(site, dataset, 'army')).toEqual([]);
    expect(participantLinks(site, dataset, 'front')).toEqual([
      { text: '3 attacks involving Front', href: '/data/tests/participants/front/' },
    ]);
  });

  test('exists for actors of events that count alone', () => {
    expect(participantsNamed(dataset)).toEqual(['army', 'front']);
    expect(participantLinks(site, dataset, 'guard')).toEqual([]);
    expect(datasetListLength(dataset, 'participants')).toBe(2);
    expect(datasetRows(dataset, 'participants', en).all).toEqual([
      { id: 'army', name: 'The Army' },
      { id: 'front', name: 'The Front' },
    ]);
  });
});

test('a licence that keeps rows back keeps participants of fewer than three events back, and small roles', () => {
  const licence = { name: 'Not to be passed on', redistribute: false };
  const closed = small(
    ['a', 'b', 'c', 'd'].map((id, i) =>
      clash(id, [
        { actor: 'front', ...(i === 0 ? { role: 'attacker' } : {}) },
        ...(i < 2 ? [{ actor: 'army' }] : [{ actor: 'guard', role: 'civilian' }]),
      ]),
    ),
    { dataset: { licence } },
  );
  expect(['front', 'army', 'guard'].map(id => mayName(closed, 'participant', id))).toEqual([
    true,
    false,
    false,
  ]);
  expect(rolesSentence(site, closed, 'front')).toBeUndefined();
  expect(participantLinks(site, closed, 'army')).toEqual([]);
});
