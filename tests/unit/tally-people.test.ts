import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { filterLine } from '../../src/wording/measure-line.ts';
import { rounds } from '../rounds.ts';
import { datasetOf, eventList } from './arbitrary-dataset.ts';
import { accounts, answer, en, ends, question, range, rows, small } from './tally-dataset.ts';

const open = Number.POSITIVE_INFINITY;

const said = (killed: unknown, of: readonly object[], source = 'agency') => ({ source, killed, of });
const one = (killed: unknown, ...of: readonly object[]) => small([accounts(said(killed, of))]);

const faults = (dataset: ReturnType<typeof small>, text: string): string[] => {
  const parsed = parseQuestion(wordsOf(text), dataset);
  return parsed.ok ? [] : parsed.faults.map(({ what, fix }) => `${what}: ${fix}`);
};

describe('rule 25: sex, age, role and cause of the people of a figure', () => {
  const dataset = one(
    10,
    { role: 'civilian', killed: 8, of: [{ age: 'child', killed: 2, of: [{ sex: 'female', killed: 1 }] }] },
    { who: 'guards', actor: 'guard', killed: 1 },
  );

  test('are asked for by their words, alone and together', () => {
    expect(ends(dataset, 'killed who=child')).toEqual([2, 2, 2]);
    expect(ends(dataset, 'killed who=female')).toEqual([1, 1, 1]);
    expect(ends(dataset, 'killed who=civilian+child')).toEqual([2, 2, 2]);
    expect(ends(dataset, 'killed who=female+child+civilian')).toEqual([1, 1, 1]);
    expect(ends(dataset, 'killed who=guard,civilian')).toEqual([9, 9, 9]);
    expect(question(dataset, 'killed who=child+civilian').text).toBe('killed who=child+civilian');
    expect(question(dataset, 'killed who=civilian+age:Child').text).toBe('killed who=child+civilian');
  });

  test('that are not stated are unknown: never civilian, never adult, never zero', () => {
    for (const who of ['male', 'adult', 'military', 'guard+female'])
      expect(range(dataset, `killed who=${who}`)).toMatchObject({ low: 0, high: open, unknown: 1 });
  });

  test('select events for counts, with all words of a value true of the same people', () => {
    const two = small([
      accounts(
        said(5, [
          { sex: 'female', killed: 1 },
          { age: 'child', killed: 1 },
        ]),
      ),
      { id: 'two', accounts: [said(5, [{ sex: 'female', age: 'child', killed: 1 }])] },
      { id: 'three', accounts: [{ source: 'agency', killed: 1 }] },
    ]);
    expect(answer(two, 'attacks who=female').events).toEqual(['one', 'two']);
    expect(answer(two, 'attacks who=female+child').events).toEqual(['two']);
    expect(answer(two, 'attacks who=!female+child').events).toEqual(['one', 'three']);
    expect(rows(two, 'attacks by=sex')).toEqual(['female 2–2 (2)', 'not-stated 1–1 (1)']);
  });

  test('a part without `who` is everyone of whom its words hold: parts with more words are within it', () => {
    const flat = one(
      10,
      { role: 'civilian', killed: 8 },
      { role: 'civilian', age: 'child', killed: 2 },
      { age: 'child', killed: 3 },
    );
    expect(ends(flat, 'killed who=civilian')).toEqual([8, 8, 8]);
    expect(ends(flat, 'killed who=child')).toEqual([3, 3, 3]);
    expect(ends(flat, 'killed who=civilian+child')).toEqual([2, 2, 2]);
  });

  test('and a nested part within it is not counted beside it', () => {
    const nested = one(
      10,
      { role: 'civilian', killed: 8, of: [{ age: 'child', killed: 2 }] },
      { age: 'child', killed: 3 },
    );
    expect(ends(nested, 'killed who=child')).toEqual([3, 3, 3]);
  });

  test('a part in the words of a source is only those people', () => {
    const words = one(
      10,
      { who: 'teachers', role: 'civilian', killed: 3 },
      { who: 'pupils', role: 'civilian', age: 'child', killed: 5 },
    );
    // Pupils and teachers may share people as far as the data say.
    expect(ends(words, 'killed who=civilian')).toEqual([5, 8, 8]);
  });

  test.each([
    ['killed who=women', 'write "female+adult"'],
    ['killed who=girls', 'write "female+child"'],
    ['killed who=children', 'write "child"'],
    ['killed who=child+girls', 'write "female+child"'],
    ['killed who=femal', 'did you mean "female"?'],
    ['killed who=sex:child', 'did you mean "child"?'],
    ['killed sex=female', 'write who=female'],
    ['killed gender=female', 'write who=female'],
    ['killed status=civilian', 'write who=civilian'],
    ['killed by=gender', 'write by=sex'],
    ['killed by=status', 'write by=role'],
    ['killed by=sex,age', 'write by=sex, and ask for each of the others with who='],
  ])('%s is refused with a hint that helps', (text, fix) => {
    expect(faults(dataset, text)).toEqual([expect.stringContaining(fix)]);
  });

  test('an actor with such a word for its id is told apart', () => {
    const clash = small(
      [
        accounts(
          said(4, [
            { who: 'Child', actor: 'child', killed: 1 },
            { age: 'child', killed: 2 },
          ]),
        ),
      ],
      {
        actors: { child: { name: 'CHILD, an armed group' } },
      },
    );
    expect(faults(clash, 'killed who=child')).toEqual([
      expect.stringContaining('it may mean "actor:child" or "age:child"'),
    ]);
    expect(ends(clash, 'killed who=actor:child')).toEqual([1, 1, 1]);
    expect(ends(clash, 'killed who=age:child')).toEqual([2, 2, 2]);
    expect(rows(clash, 'killed by=age')).toEqual(['child 2–2 (2)', 'not-stated 2–2 (2)']);
  });

  test.each([
    ['who=female', 'women and girls only'],
    ['who=child+female+civilian', 'civilian girls only'],
    ['who=male+military', 'men and boys (military) only'],
    ['who=guard+adult+female', 'women (The Guard) only'],
    ['who=small-arms', 'by small arms and light weapons only'],
    ['who=accident+child', 'children, in accidents related to the conflict only'],
    ['who=civilian,elderly', 'civilians or elderly people only'],
  ])('%s reads "%s"', (text, words) => {
    expect(filterLine(question(dataset, `killed ${text}`), { dataset, locale: en })).toBe(words);
  });
});

describe('rule 26: breakdowns of one figure', () => {
  const dataset = one(10, { sex: 'female', killed: 3 }, { age: 'child', killed: 2 });

  test('by sex and by age may be of the same people, so together they are a range', () => {
    expect(ends(dataset, 'killed who=female')).toEqual([3, 3, 3]);
    expect(ends(dataset, 'killed who=child')).toEqual([2, 2, 2]);
    expect(ends(dataset, 'killed who=female,child')).toEqual([3, 5, 5]);
    expect(range(dataset, 'killed who=female+child').unknown).toBe(1);
  });

  test('never hold more people than their whole', () => {
    expect(
      ends(one(4, { sex: 'female', killed: 3 }, { age: 'child', killed: 2 }), 'killed who=female,child'),
    ).toEqual([3, 4, 4]);
  });

  test('share nobody where they state another value of a field', () => {
    const women = one(10, { sex: 'female', age: 'adult', killed: 3 }, { age: 'child', killed: 2 });
    expect(ends(women, 'killed who=female,child')).toEqual([5, 5, 5]);
  });

  const refused = (killed: number, ...of: readonly object[]): string[] => {
    const file = {
      format: 'events/1',
      dataset: {
        id: 'tests',
        title: 'Tests',
        version: '1.0.0',
        updated: '2020-01-01',
        language: 'en',
        timezone: 'UTC',
        killedMeans: 'everyone',
      },
      sources: { agency: { kind: 'agency', name: 'The Agency' } },
      places: { land: { name: 'Exampleland', level: 'country' } },
      events: [{ id: 'one', date: '2020-01-01', place: 'land', accounts: [said(killed, of)] }],
    };
    return checkDataset(JSON.stringify(file), 'data/tests.json').problems.map(
      ({ rule, what, fix }) => `${rule} ${what} ${fix}`,
    );
  };

  test('are checked one by one against the whole', () => {
    expect(
      refused(3, { sex: 'female', killed: 3 }, { age: 'child', killed: 2 }, { role: 'civilian', killed: 3 }),
    ).toEqual([]);
    expect(refused(3, { sex: 'female', killed: 2 }, { sex: 'male', killed: 2 })).toEqual([
      expect.stringMatching(
        /^dataset\/parts-exceed-whole The parts under "of" add up to 4 killed, more than the 3 /,
      ),
    ]);
    expect(refused(5, { sex: 'female', age: 'adult', killed: 3 }, { age: 'child', killed: 3 })).toEqual([
      expect.stringContaining('add up to 6 killed'),
    ]);
    expect(
      refused(4, { role: 'military', sex: 'male', killed: 3 }, { role: 'civilian', age: 'child', killed: 2 }),
    ).toEqual([expect.stringContaining('add up to 5 killed')]);
    expect(refused(5, { who: 'officers', killed: 4 }, { who: 'men', killed: 3 })).toEqual([
      expect.stringContaining('add up to 7 killed'),
    ]);
  });

  test('say of whom they are', () => {
    expect(refused(3, { killed: 3 })).toEqual([
      'dataset/missing-field The part does not say who its people are. Add "who", in the words of the source, or actor, sex, age, role, or cause.',
    ]);
  });
});

describe('rule 27: by=sex, age, role and cause', () => {
  test('puts everyone of whom a source states nothing into "not stated"', () => {
    const dataset = small([
      accounts(
        said(10, [
          { sex: 'female', killed: 3 },
          { sex: 'male', killed: 2 },
        ]),
      ),
      { id: 'two', accounts: [{ source: 'agency', killed: 7 }] },
    ]);
    expect(rows(dataset, 'killed by=sex')).toEqual([
      'not-stated 12–12 (12)',
      'female 3–3 (3)',
      'male 2–2 (2)',
    ]);
    expect(ends(dataset, 'killed by=sex')).toEqual([17, 17, 17]);
    expect(rows(dataset, 'killed by=age')).toEqual(['not-stated 17–17 (17)']);
    expect(answer(dataset, 'killed by=sex').rows.map(({ label }) => label)).toEqual([
      'not stated',
      'female',
      'male',
    ]);
  });

  test('has no such row where all is stated', () => {
    expect(rows(one(5, { sex: 'female', killed: 3 }, { sex: 'male', killed: 2 }), 'killed by=sex')).toEqual([
      'female 3–3 (3)',
      'male 2–2 (2)',
    ]);
  });

  test('bounds the others where figures are ranges, or sources differ', () => {
    expect(rows(one('8-10', { sex: 'female', killed: '2-3' }), 'killed by=sex')).toEqual([
      'not-stated 5–8 (8)',
      'female 2–3 (3)',
    ]);
    const differ = small([
      accounts(
        said(10, [{ age: 'child', killed: 4 }]),
        { source: 'monitor', killed: 12 },
        said(9, [{ age: 'child', killed: 2 }], 'state'),
      ),
    ]);
    // The monitor states of none of its 12 how old they were.
    expect(rows(differ, 'killed by=age')).toEqual(['not-stated 5–12 (12)', 'child 2–4 (4)']);
    expect(rows(one('7+', { age: 'child', killed: 4 }), 'killed by=age')).toEqual([
      'child 4–4 (4)',
      `not-stated 3–${open} (${open})`,
    ]);
  });

  test('leaves the others open where nobody gives the whole', () => {
    const parts = small([accounts({ source: 'agency', of: [{ sex: 'female', killed: 3 }] })]);
    expect(rows(parts, 'killed by=sex')).toEqual(['female 3–3 (3)', `not-stated 0–${open} (${open})`]);
    expect(answer(parts, 'killed by=sex').rows[1]?.sum).toMatchObject({ unknown: 1 });
  });

  test('keeps no best of the whole for a part of it', () => {
    const best = small([
      {
        ...accounts(said('8-10', [{ sex: 'female', killed: 3 }])),
        assessment: { status: 'reported', killed: { best: 9, why: 'Ours.' } },
      },
      {
        id: 'two',
        accounts: [said('1-2', [])],
        assessment: { status: 'reported', killed: { best: 2, why: 'Ours.' } },
      },
    ]);
    const { total, rows: found } = answer(best, 'killed by=sex');
    expect(total).toMatchObject({ best: 11 });
    expect(found.map(({ key, sum }) => [key, 'best' in sum ? sum.best : 'none'])).toEqual([
      ['not-stated', undefined],
      ['female', undefined],
    ]);
  });

  test('divides the people asked for, each place and each source', () => {
    const dataset = small([
      accounts(said(10, [{ role: 'civilian', killed: 6, of: [{ sex: 'female', killed: 2 }] }]), {
        source: 'monitor',
        killed: 11,
      }),
      { id: 'two', place: 'beton', accounts: [said(4, [{ sex: 'female', killed: 1 }])] },
    ]);
    expect(rows(dataset, 'killed by=sex who=civilian event=one')).toEqual([
      'not-stated 4–4 (4)',
      'female 2–2 (2)',
    ]);
    expect(rows(dataset, 'killed by=place,sex')).toEqual([
      'aville,not-stated 8–11 (11)',
      'beton,not-stated 3–3 (3)',
      'aville,female 2–2 (2)',
      'beton,female 1–1 (1)',
    ]);
    expect(rows(dataset, 'killed by=sex,source event=one')).toEqual([
      'not-stated,monitor 11–11 (11)',
      'not-stated,agency 8–8 (8)',
      'female,agency 2–2 (2)',
    ]);
    expect(rows(dataset, 'killed by=sex source=agency event=one')).toEqual([
      'not-stated 8–8 (8)',
      'female 2–2 (2)',
    ]);
  });

  test('takes a facet of that name before', () => {
    const facet = small([{ ...accounts(said(3, [{ age: 'child', killed: 1 }])), facets: { age: 'old' } }], {
      facets: { age: { name: 'Age' } },
    });
    expect(rows(facet, 'killed by=age')).toEqual(['old 3–3 (3)']);
    expect(ends(facet, 'killed age=old')).toEqual([3, 3, 3]);
  });

  test('says that what is not stated is neither a guess nor zero', () => {
    expect(answer(one(3), 'killed by=sex').remarks).toContainEqual({ kind: 'of-stated', field: 'sex' });
  });

  test('always has room for the whole, whatever the figures', () => {
    fc.assert(
      fc.property(
        eventList,
        fc.constantFrom('sex', 'age', 'role'),
        fc.constantFrom('killed', 'injured'),
        (events, field, what) => {
          const { total, rows: found } = answer(datasetOf(events), `${what} by=${field}`);
          if (total?.kind !== 'range') throw new Error('no total');
          const sums = found.flatMap(({ sum }) => (sum.kind === 'range' ? [sum] : []));
          for (const { low, high, outer } of sums) expect(low <= high && high <= outer).toBe(true);
          expect(sums.reduce((sum, { high }) => sum + high, 0)).toBeGreaterThanOrEqual(total.high);
          expect(sums.reduce((sum, { outer }) => sum + outer, 0)).toBeGreaterThanOrEqual(total.outer);
        },
      ),
      { numRuns: rounds(120) },
    );
  });
});
