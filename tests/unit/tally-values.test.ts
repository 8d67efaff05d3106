import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { displayQuestion } from '../../src/wording/display-question.ts';
import { type EventJSON, en, ends, question, range, small } from './tally-dataset.ts';

const faults = (dataset: ReturnType<typeof small>, text: string) => {
  const parsed = parseQuestion(wordsOf(text), dataset);
  return parsed.ok ? [] : parsed.faults.map(({ what, fix }) => `${what}: ${fix}`);
};

describe('every value ignores case and similar differences', () => {
  const dataset = small(
    [
      {
        id: 'one',
        place: 'nowhere',
        facets: { scene: 'Night Club', kind: 'raid' },
        accounts: [{ source: 'agency', killed: 5, of: [{ who: 'Civilians', role: 'civilian', killed: 2 }] }],
      },
      {
        id: 'two',
        facets: { scene: 'street' },
        assessment: { status: 'confirmed' },
        accounts: [{ source: 'agency', killed: 1, of: [{ who: 'A guard', role: 'other', killed: 1 }] }],
      },
    ],
    { facets: { scene: { name: 'Scene' }, kind: { name: 'Kind', values: { raid: 'Night raid' } } } },
  );

  test.each([
    ['killed event=one who=Civilian', [2, 2, 2]],
    ['killed event=one who="CIVILIAN,Other"', [2, 2, 2]],
    ['attacks region=Not-Stated', [1, 1, 1]],
    ['attacks region="not stated"', [1, 1, 1]],
    ['attacks country=NOT-STATED', [1, 1, 1]],
    ['attacks weapon=Not-Stated', [2, 2, 2]],
    ['attacks with="Not stated"', [2, 2, 2]],
    ['attacks control=Not-stated', [2, 2, 2]],
    ['attacks claimant=No-Claim', [2, 2, 2]],
    ['attacks status=Confirmed', [1, 1, 1]],
    ['attacks status="Not stated"', [1, 1, 1]],
    ['attacks scene="night club"', [1, 1, 1]],
    ['attacks scene=NIGHT-CLUB,Street', [2, 2, 2]],
    ['attacks kind=RAID', [1, 1, 1]],
    ['attacks kind="night raid"', [1, 1, 1]],
    ['attacks kind=Not-Stated', [1, 1, 1]],
    ['attacks scene=!Street', [1, 1, 1]],
  ])('%s', (asked, expected) => {
    expect(ends(dataset, asked)).toEqual(expected);
  });

  test('of two texts that differ only in case, each is found as typed', () => {
    const both = small(
      [
        { id: 'a', facets: { scene: 'Bar' } },
        { id: 'b', facets: { scene: 'bar' } },
      ],
      { facets: { scene: { name: 'Scene' } } },
    );
    expect(ends(both, 'attacks scene=Bar')).toEqual([1, 1, 1]);
    expect(ends(both, 'attacks scene=Bar,bar')).toEqual([2, 2, 2]);
    expect(faults(both, 'attacks scene=BAR')).toEqual([
      'unknown scene "BAR": it may mean "Bar" or "bar"; write one of these',
    ]);
  });
});

describe('an actor whose id is the word of a role', () => {
  const dataset = small(
    [
      {
        id: 'one',
        accounts: [
          {
            source: 'agency',
            killed: 10,
            of: [
              { who: 'Fighters of the force', actor: 'civilian', role: 'combatant', killed: 3 },
              { who: 'Civilians', role: 'civilian', killed: 4 },
            ],
          },
        ],
      },
    ],
    { actors: { civilian: { name: 'Civilian Defence Force' } } },
  );

  test('is distinguished from the role', () => {
    expect(ends(dataset, 'killed who=actor:civilian')).toEqual([3, 3, 3]);
    expect(ends(dataset, 'killed who="Civilian Defence Force"')).toEqual([3, 3, 3]);
    expect(ends(dataset, 'killed who=role:civilian')).toEqual([4, 4, 4]);
    expect(ends(dataset, 'killed who=actor:civilian,role:civilian')).toEqual([7, 7, 7]);
    expect(ends(dataset, 'attacks who=!role:civilian')).toEqual([0, 0, 0]);
  });

  test('makes the bare word ambiguous, and no meaning is guessed', () => {
    expect(faults(dataset, 'killed who=civilian')).toEqual([
      'unknown actor or word for people "civilian": it may mean "actor:civilian" or "role:civilian"; write one of these',
    ]);
  });

  test('has its meaning in the normal form', () => {
    for (const asked of ['killed who=actor:civilian', 'killed who=role:civilian']) {
      expect(question(dataset, asked).text).toBe(asked);
    }
  });

  test('elsewhere a role may have a prefix but needs none', () => {
    const plain = small([
      {
        id: 'one',
        accounts: [{ source: 'agency', killed: 3, of: [{ who: 'x', role: 'civilian', killed: 1 }] }],
      },
    ]);
    expect(question(plain, 'killed who=role:civilian').text).toBe('killed who=civilian');
    expect(question(plain, 'killed who=actor:guard').text).toBe('killed who=guard');
    expect(ends(plain, 'killed who=role:civilian')).toEqual([1, 1, 1]);
  });
});

describe('a comma, a quotation mark or a "!" within a value', () => {
  const scenes = [
    'bar, club',
    'bar',
    'The "Blue" bar',
    "!O'Hara",
    'back\\slash',
    'a=b {c}',
    `"Both" o'clock`,
  ];
  const dataset = small(
    scenes.map((scene, i): EventJSON => ({ id: `e${i}`, facets: { scene } })),
    { facets: { scene: { name: 'Scene' } } },
  );

  test.each([
    ['attacks scene="bar\\, club"', ['bar, club']],
    ['attacks scene=bar\\,club,bar', undefined],
    ['attacks scene="bar\\, club,bar"', ['bar, club', 'bar']],
    ['attacks scene=\'The "Blue" bar\'', ['The "Blue" bar']],
    ['attacks scene="the blue bar"', ['The "Blue" bar']],
    ['attacks scene="\\!O\'Hara"', ["!O'Hara"]],
    ['attacks scene=back\\\\slash', ['back\\slash']],
    ['attacks scene="a=b {c}"', ['a=b {c}']],
  ])('%s', (asked, values) => {
    if (values === undefined) expect(faults(dataset, asked)).not.toEqual([]);
    else expect(question(dataset, asked).filters[0]?.values).toEqual(values);
  });

  test('the normal form of every value means that value', () => {
    for (const value of scenes) {
      const typed = value.replace(/[\\,]|^!/g, '\\$&');
      const quoted =
        value.includes('"') && !value.includes("'") ? `'${typed}'` : `"${typed.replaceAll('"', '')}"`;
      const found = question(dataset, `attacks scene=${quoted}`);
      expect(found.filters[0]?.values, value).toEqual([value]);
      expect(question(dataset, found.text), value).toEqual(found);
    }
  });

  test('reports an unquoted comma, and its hint is valid', () => {
    const only = small([{ id: 'one', facets: { scene: 'bar, club' } }], {
      facets: { scene: { name: 'Scene' } },
    });
    expect(faults(only, 'attacks scene="Bar, club"')).toEqual([
      '"scene=Bar, club" is read as 2 values, because a comma means "or": write scene="Bar\\, club"',
    ]);
    expect(ends(only, 'attacks scene="Bar\\, club"')).toEqual([1, 1, 1]);
    expect(faults(only, 'attacks scene="!bar, club"')).toEqual([
      '"scene=bar, club" is read as 2 values, because a comma means "or": write scene="!bar\\, club"',
    ]);
    expect(ends(only, 'attacks scene="!bar\\, club"')).toEqual([0, 0, 0]);
  });
});

describe('a unit of several words', () => {
  const units = {
    event: { en: { one: 'mass shooting', other: 'mass shootings' } },
    killed: { en: { one: 'person shot dead', other: 'people shot dead' } },
  };
  const dataset = small([{ id: 'one', accounts: [{ source: 'agency', killed: 3 }] }], { dataset: { units } });

  test.each([
    ['mass shootings', 'attacks'],
    ['Mass shooting by=place', 'attacks by=place'],
    ['by=place mass shootings', 'attacks by=place'],
    ['mass-shootings', 'attacks'],
    ['"mass shootings" by=place', 'attacks by=place'],
    ['people shot dead place=aville', 'killed place=aville'],
    ['mass shootings by=place sort="-mass shootings"', 'attacks by=place sort=-attacks'],
  ])('%s', (asked, text) => {
    expect(question(dataset, asked).text).toBe(text);
  });

  test('is shown in its own words, and these are understood', () => {
    const shown = displayQuestion(question(dataset, 'attacks by=place sort=-attacks'), dataset, en);
    expect(shown).toBe('mass shootings by=place sort="-mass shootings"');
    expect(question(dataset, shown).text).toBe('attacks by=place sort=-attacks');
    expect(range(dataset, 'people shot dead').low).toBe(3);
  });

  test('with a typing error is one problem', () => {
    expect(faults(dataset, 'mas shootings by=place')).toEqual([
      'unknown measure "mas shootings": did you mean "mass shootings"?',
    ]);
    expect(faults(dataset, 'killed injured')).toEqual([
      '"injured" is a second measure, in addition to "killed": ask for one measure at a time',
    ]);
    expect(faults(dataset, 'killed mass by=place')).toHaveLength(1);
  });
});
