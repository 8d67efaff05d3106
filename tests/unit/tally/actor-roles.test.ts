import { describe, expect, test } from 'vitest';
import { actorsNamed, kindsIn, rolesOf } from '../../../src/tally/actor-roles.ts';
import { namesOf } from '../../../src/wording/names.ts';
import { en, small } from '../tally-dataset.ts';

const claims = (...kinds: readonly string[]) => kinds.map(kind => ({ actor: 'front', kind }));
const event = (id: string, more: object) => ({
  id,
  date: '2020-01-01',
  place: 'aville',
  accounts: [{ source: 'agency', killed: 1 }],
  ...more,
});

describe('the roles of an actor', () => {
  const { roles } = en.strings.pages.claimant;
  const rolesAfter = (...kinds: readonly string[]) => {
    const found = rolesOf(small([event('one', { claims: claims(...kinds) })]), 'front');
    return found && kindsIn(found).map(kind => roles[kind]);
  };

  test('do not include claimant if it never claimed', () => {
    expect(rolesAfter('claimed')).toEqual(['claimant']);
    expect(rolesAfter('attributed')).toEqual(['named as responsible']);
    expect(rolesAfter('suspected', 'denied')).toEqual(['suspected', 'denies responsibility']);
    expect(rolesAfter('attributed', 'claimed')).toEqual(['claimant', 'named as responsible']);
  });

  test('count an event once under each kind, and no retracted event', () => {
    const dataset = small([
      event('one', {
        claims: claims('claimed'),
        accounts: [{ source: 'state', claim: claims('claimed')[0] }],
      }),
      event('gone', { claims: claims('claimed'), assessment: { status: 'retracted' } }),
    ]);
    expect(rolesOf(dataset, 'front')?.claimed.map(({ id }) => id)).toEqual(['one']);
    expect(actorsNamed(dataset)).toEqual(['front']);
    expect(rolesOf(dataset, 'guard')).toBeUndefined();
  });

  test('give the parts of the actor’s page their headings', () => {
    const { kinds } = en.strings.pages.claimant;
    expect(kinds.attributed('2 attacks', 'Front')).toBe('2 attacks attributed to Front');
    expect(en.strings.pages.claim.suspected('Front and Guard')).toBe('Suspected: Front and Guard');
  });
});

describe('names in one list', () => {
  const namesakes = small(
    [event('one', { place: 'n' }), event('two', { place: 's' }), event('three', { place: 's' })],
    {
      places: {
        n: { name: 'Alba', level: 'town', in: 'north' },
        s: { name: 'Alba', level: 'town', in: 'south' },
      },
    },
  );
  const names = namesOf(namesakes, en);

  test('are distinguished by region', () => {
    expect([...names.list('place', ['n', 's']).values()]).toEqual([
      'Alba (North Province)',
      'Alba (South Province)',
    ]);
    expect([...names.list('place', ['n']).values()]).toEqual(['Alba']);
  });

  test('of events of one day and place are distinguished by id', () => {
    expect([...names.events([...namesakes.events.values()]).values()]).toEqual([
      'Attack in Alba (North Province)',
      'Attack in Alba (South Province) (two)',
      'Attack in Alba (South Province) (three)',
    ]);
  });
});
