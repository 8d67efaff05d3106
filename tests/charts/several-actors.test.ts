import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answerNotes } from '../../src/wording/answer-notes.ts';
import { answer, small } from '../unit/tally-dataset.ts';
import { faultsOf, locale, makeKind } from './make-chart.ts';

const claimed = (...actors: readonly string[]) => actors.map(actor => ({ actor, kind: 'claimed' }));
const attack = (id: string, place: string, claims: readonly object[], killed = 1, more: object = {}) => ({
  id,
  place,
  claims,
  accounts: [{ source: 'agency', killed }],
  ...more,
});

const events = [
  attack('a', 'aville', claimed('front')),
  attack('b', 'aville', claimed('front', 'guard'), 5, { title: 'The market' }),
  attack('c', 'beton', claimed('guard'), 2),
  attack('d', 'beton', claimed('guard', 'army'), 7),
  attack('e', 'beton', [{ actor: 'army', kind: 'attributed' }]),
];
const dataset = small(events);

describe('attacks of several claimants in a stack', () => {
  const chart = makeKind(dataset, 'stack', 'attacks by=city,claimant');

  test('are a segment of their own, as months have "over several months"', () => {
    expect(chart.series.map(({ key, label }) => [key, label])).toEqual([
      ['front', 'Front'],
      ['guard', 'The Guard'],
      ['several', 'several claimants'],
      ['no-claim', 'no claim'],
    ]);
    expect(chart.rows.map(({ key, values, total }) => [key, values, total])).toEqual([
      ['beton', [0, 1, 1, 1], 3],
      ['aville', [1, 0, 1, 0], 2],
    ]);
    expect(chart.table.foot?.at(-1)?.text).toBe('5');
  });

  test('are listed in a note, which comes first', () => {
    expect(chart.notes[0]).toBe(
      '2 of 5 attacks have several claimants (The market; Béton, 5 May 2020), and are counted apart from those with one.',
    );
  });

  test('nothing says that the parts overlap, as they do not', () => {
    expect(chart.notes.join(' ')).not.toContain('overlap');
  });

  test('people are counted once too, and bars may be the claimants', () => {
    const people = makeKind(dataset, 'stack', 'killed by=claimant,place');
    expect(people.rows.map(({ key, total }) => [key, total])).toEqual([
      ['several', 12],
      ['guard', 2],
      ['front', 1],
      ['no-claim', 1],
    ]);
  });

  test('a licence hides their names but not their number', () => {
    const licence = { name: 'Not to be passed on', redistribute: false };
    const three = (id: string, ...actors: readonly string[]) =>
      [1, 2, 3].map(n => attack(`${id}${n}`, 'aville', claimed(...actors)));
    const closed = small([...three('a', 'front'), ...three('b', 'front', 'guard')], { dataset: { licence } });
    expect(makeKind(closed, 'stack', 'attacks by=city,claimant').notes[0]).toBe(
      '3 of 6 attacks have several claimants, and are counted apart from those with one.',
    );
    // The two that only the Front claimed are too few, though it claimed five.
    const few = small([...three('a', 'front').slice(1), ...three('b', 'front', 'guard')], {
      dataset: { licence },
    });
    expect(faultsOf(few, 'stack', 'attacks by=city,claimant')[0]?.rule).toBe('charts/rows-not-allowed');
  });

  test('without any, no note appears', () => {
    const single = small([events[0] ?? { id: 'x' }, events[2] ?? { id: 'y' }]);
    expect(makeKind(single, 'stack', 'attacks by=city,claimant').notes.join(' ')).not.toContain('claimants');
  });

  test('an actor that is only accused is not called a claimant', () => {
    const accused = small([
      attack('a', 'aville', [
        { actor: 'army', kind: 'attributed' },
        { actor: 'front', kind: 'attributed' },
      ]),
      attack('b', 'beton', claimed('guard')),
    ]);
    const asked = makeKind(accused, 'stack', 'attacks by=city,claimant claim=attributed');
    expect(asked.series.map(({ label }) => label)).toEqual(['several actors', 'no claim of this kind']);
    expect(asked.notes[0]).toContain('1 of 2 attacks has several actors named as responsible');
  });

  test('a long list of them ends with the number of the others', () => {
    const many = small(
      Array.from({ length: 9 }, (_, i) =>
        attack(`e${i}`, 'aville', claimed('front', 'guard'), 1, { title: `No ${i}` }),
      ),
    );
    expect(makeKind(many, 'stack', 'attacks by=city,claimant').notes[0]).toBe(
      'All 9 attacks have several claimants (No 0; No 1; No 2; No 3; No 4; No 5; 3 others), and are counted apart from those with one.',
    );
  });
});

test('by=claimant counts an attack once under each claimant (rule 16)', () => {
  expect(answer(dataset, 'attacks by=claimant').rows.map(({ key, sum }) => [key, sum])).toMatchObject([
    ['guard', { low: 3 }],
    ['front', { low: 2 }],
    ['army', { low: 1 }],
    ['no-claim', { low: 1 }],
  ]);
  expect(answer(dataset, 'attacks by=claimant').total).toBeUndefined();
});

test('no note advises what the author already did', () => {
  const [bySource] = faultsOf(dataset, 'stack', 'attacks by=source,place');
  expect(bySource).toMatchObject({
    rule: 'charts/inseparable',
    what: '"attacks" by source and place cannot be stacked: several sources report on the same attacks',
    fix: 'use ::table, or ::bar with only by=source',
  });
  const [places] = faultsOf(
    small([...events, attack('f', 'aville', claimed('army'))]),
    'stack',
    'places by=claimant,month',
  );
  expect(places?.fix).toBe('use ::table, or count attacks or explosions instead');
});

test('by=participant, events of several are a segment of their own in a stack, and overlap in a bar', () => {
  const sides = (id: string, place: string, ...actors: readonly string[]) =>
    attack(id, place, [], 2, { participants: actors.map(actor => ({ actor })) });
  const fights = small([
    sides('a', 'aville', 'army', 'front'),
    sides('b', 'aville', 'front'),
    sides('c', 'beton', 'army', 'guard', 'front'),
  ]);
  const stack = makeKind(fights, 'stack', 'attacks by=city,participant');
  expect(stack.series.map(({ label }) => label)).toEqual(['Front', 'several participants']);
  expect(stack.notes).toEqual([
    '2 of 3 attacks have several participants (Aville, 5 May 2020; Béton, 5 May 2020), and are counted apart from those with one.',
  ]);
  expect(stack.reading).toEqual([
    'Figures are those of whole attacks: that an actor is a participant says neither who attacked nor who was killed.',
  ]);
  const bar = makeKind(fights, 'bar', 'killed by=participant');
  expect(bar.rows.map(({ label, printed }) => [label, printed])).toEqual([
    ['Front', '6'],
    ['The Army', '4'],
    ['The Guard', '2'],
  ]);
  expect(bar.notes.join(' ')).toContain(
    'Rows overlap: some attacks count in more than one, so there is no total.',
  );
  expect(makeKind(fights, 'stack', 'attacks by=pair,city').notes).toEqual([]);
  expect(makeKind(fights, 'stack', 'attacks by=pair,city').reading).toHaveLength(1);
  expect(makeKind(fights, 'bar', 'participants by=city').rule).toBe(
    'A participant counts once, however many attacks name it as one, and whatever its part in them.',
  );
  expect(makeKind(fights, 'table', 'killed by=pair').table.foot?.at(-1)).toBeDefined();
});

describe('rule 41: several=apart', () => {
  const rowsOf = (question: string, from = dataset) => {
    const { rows, total } = answer(from, question);
    const low = (sum: typeof total) => (sum?.kind === 'range' ? sum.low : undefined);
    return [Object.fromEntries(rows.map(({ key, sum }) => [key, low(sum)])), low(total)];
  };
  const refused = (question: string) => {
    const parsed = parseQuestion(wordsOf(question), dataset);
    return parsed.ok ? undefined : parsed.faults.map(({ rule, word, what }) => [rule, word, what]);
  };

  test('puts events of several into a row of their own, so that rows add up', () => {
    expect(rowsOf('killed by=claimant several=apart')).toEqual([
      { several: 12, guard: 2, front: 1, 'no-claim': 1 },
      16,
    ]);
    expect(rowsOf('killed by=claimant')[1]).toBeUndefined();
    expect(answer(dataset, 'several=apart killed by=claimant limit=2').question.text).toBe(
      'killed by=claimant limit=2 several=apart',
    );
  });

  test('has in its rows what the parts of a stack have', () => {
    const stack = makeKind(dataset, 'stack', 'killed by=city,claimant');
    const { rows } = answer(dataset, 'killed by=city,claimant several=apart');
    const cells = new Map(rows.map(({ keys, sum }) => [keys.join(' '), sum.kind === 'range' && sum.low]));
    for (const bar of stack.rows)
      for (const [i, { key }] of stack.series.entries())
        expect(cells.get(`${bar.key} ${key}`) ?? 0).toBe(bar.values[i]);
  });

  test('gives tables and bars a total, and a note says of what', () => {
    const note =
      '2 of 5 attacks have several claimants (The market; Béton, 5 May 2020), and are counted apart from those with one.';
    const table = makeKind(dataset, 'table', 'killed by=claimant several=apart');
    expect(table.table.foot?.slice(0, 2).map(({ text }) => text)).toEqual(['All', '16']);
    expect(table.notes).toEqual([note]);
    const bar = makeKind(dataset, 'bar', 'killed by=claimant several=apart');
    expect(bar.rows.map(({ label, printed }) => [label, printed])).toContainEqual([
      'several claimants',
      '12',
    ]);
    expect(bar.notes).toEqual([note]);
    const plain = makeKind(dataset, 'table', 'killed by=claimant');
    expect(plain.table.foot).toBeUndefined();
    expect(plain.notes).toEqual(['Rows overlap: some attacks count in more than one, so there is no total.']);
  });

  test('is offered at the terminal where rows overlap, and only where it helps', () => {
    const said = (question: string) => answerNotes(answer(dataset, question), { dataset, locale }).join(' ');
    expect(said('killed by=claimant')).toContain('Add several=apart for rows with a total.');
    expect(said('killed by=claimant several=apart')).toContain('2 of 5 attacks have several claimants');
    expect(said('killed by=source,claimant')).not.toContain('several=apart');
  });

  test('asks for these events alone as a filter', () => {
    expect(answer(dataset, 'attacks claimant=several').events).toEqual(['b', 'd']);
    expect(answer(dataset, 'attacks claimant=!several').events).toEqual(['a', 'c', 'e']);
    expect(answer(dataset, 'attacks claimant=several,no-claim').events).toEqual(['b', 'd', 'e']);
    const sides = (id: string, ...actors: readonly string[]) =>
      attack(id, 'aville', [], 2, { participants: actors.map(actor => ({ actor })) });
    const fights = small([sides('a', 'army', 'front'), sides('b', 'front'), sides('c')]);
    expect(answer(fights, 'attacks participant=several').events).toEqual(['a']);
    expect(rowsOf('attacks by=participant several=apart', fights)).toEqual([
      { several: 1, front: 1, 'not-stated': 1 },
      3,
    ]);
  });

  test.each([
    ['attacks by=region several=apart', 2, 'has no effect on rows by region'],
    ['killed by=age several=apart', 2, 'has no effect on rows by age'],
    ['attacks by=weapon several=apart', 2, 'in the row of its set'],
    ['claimants by=claimant several=apart', 2, 'they count once wherever they are'],
    ['attacks by=source,claimant several=apart', 2, 'does not make rows by source add up'],
    ['attacks several=apart', 1, 'has no rows to apply to'],
    ['attacks by=claimant several=together', 2, '"several=together" is no way'],
  ])('%s is refused', (question, word, what) => {
    expect(refused(question)).toEqual([['question/bad-several', word, expect.stringContaining(what)]]);
  });

  test('of counts, takes ages that a source states of one event', () => {
    const of = [
      { age: 'child', killed: 1 },
      { age: 'adult', killed: 1 },
    ];
    const one = { id: 'a', accounts: [{ source: 'agency', killed: 2, of }] };
    expect(rowsOf('attacks by=age several=apart', small([one]))).toEqual([{ several: 1 }, 1]);
  });

  test('is no option of what always has them apart', () => {
    expect(faultsOf(dataset, 'stack', 'attacks by=city,claimant several=apart')[0]?.what).toBe(
      'several= has no effect on ::stack, whose parts always have events of several apart',
    );
    const shares = { share: 'claimant' };
    expect(faultsOf(dataset, 'bar', 'attacks by=claimant several=apart', shares)[0]?.rule).toBe(
      'question/bad-share',
    );
  });
});
