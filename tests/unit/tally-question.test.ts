import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { makeQuestion } from '../../src/tally/question.ts';
import { questionRules } from '../../src/tally/rules.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { askShares } from '../../src/wording/ask-shares.ts';
import { answer, en, ends, question, rows, seed, small } from './tally-dataset.ts';

const dataset = small(
  [
    {
      id: 'one',
      title: 'First attack',
      facets: { scene: 'school', mood: 'cold rain' },
      accounts: [{ source: 'agency', killed: 1 }],
    },
    { id: 'two', place: 'cetown', facets: { scene: 'street' }, accounts: [{ source: 'agency', killed: 2 }] },
    {
      id: 'three',
      place: 'nowhere',
      control: { by: 'army' },
      assessment: { status: 'confirmed' },
      accounts: [{ source: 'agency', killed: 4 }],
    },
    { id: 'four', place: 'south', accounts: [{ source: 'agency', killed: 8 }] },
  ],
  {
    dataset: {
      units: {
        event: {
          en: { one: 'shooting', other: 'shootings' },
          de: { one: 'Schießerei', other: 'Schießereien' },
        },
      },
    },
    facets: {
      scene: {
        name: 'Scene',
        values: { school: 'a school', street: { en: 'the street', de: 'die Straße' } },
      },
      mood: { name: 'Weather' },
    },
  },
);

const text = (words: string) => question(dataset, words).text;

describe('words of a question typed as one line', () => {
  test('bare, with a value, with a quoted value', () => {
    expect(wordsOf('killed  by=place place="al Saboura" sort=-killed x=')).toEqual([
      { name: 'killed' },
      { name: 'by', value: 'place' },
      { name: 'place', value: 'al Saboura' },
      { name: 'sort', value: '-killed' },
      { name: 'x', value: '' },
    ]);
    expect(wordsOf('')).toEqual([]);
  });
});

describe('the normal form', () => {
  test('equal questions have equal text', () => {
    expect(text('killed by=place sort=-killed')).toBe('killed by=place sort=-killed');
    expect(text('sort=-low by=city killed')).toBe('killed by=place sort=-killed');
    expect(text('killed place=cetown,aville event=one')).toBe(text('killed event=one city=Avil,Cetown'));
    expect(text('killed place=!cetown,!aville')).toBe('killed place=!aville,cetown');
    expect(text('killed mood="cold rain"')).toBe('killed mood="cold rain"');
    expect(text('killed by=scene,month sort=label limit=3 from=2020-05 to=2020')).toBe(
      'killed by=scene,month from=2020-05-01 to=2020-12-31 sort=label limit=3',
    );
  });

  test('is its own normal form', () => {
    const asked =
      'shootings by=region,scene scene=!school mood="cold rain" weapon=car-bomb+belt sort=high limit=2';
    expect(text(text(asked))).toBe(text(asked));
  });

  test('a question built in code has the same text', () => {
    const { text: _, ...rest } = question(dataset, 'killed by=place');
    expect(makeQuestion({ ...rest, by: [{ word: 'event' }] }).text).toBe('killed by=event');
  });
});

describe('measures', () => {
  test.each([
    ['attacks', 'attacks'],
    ['attack', 'attacks'],
    ['events', 'attacks'],
    ['shootings', 'attacks'],
    ['Shooting', 'attacks'],
    ['schiessereien', undefined],
    ['Schießereien', 'attacks'],
    ['explosion', 'explosions'],
    ['attackersKilled', 'attackersKilled'],
    ['ATTACKERSKILLED', 'attackersKilled'],
    ['killed', 'killed'],
    ['place', undefined],
  ])('%s', (word, measure) => {
    const parsed = parseQuestion(wordsOf(word), dataset);
    expect(parsed.ok ? parsed.question.measure : undefined).toBe(measure);
  });
});

describe('filters', () => {
  test('find their values by id, alias and name, whatever the case and accents', () => {
    expect(answer(dataset, 'attacks place=AVIL').events).toEqual(['one']);
    expect(answer(dataset, 'attacks place=beton').events).toEqual([]);
    expect(answer(dataset, 'attacks region="North Province"').events).toEqual(['one']);
    expect(answer(dataset, 'attacks country=Exampleland').events).toEqual(['one', 'two', 'four']);
    expect(answer(dataset, 'attacks region=not-stated').events).toEqual(['three']);
    expect(answer(dataset, 'attacks event="first attack"').events).toEqual(['one']);
    expect(answer(dataset, 'attacks control="The Army"').events).toEqual(['three']);
    expect(answer(dataset, 'attacks control=not-stated').events).toEqual(['one', 'two', 'four']);
    expect(answer(dataset, 'attacks status=confirmed,contested').events).toEqual(['three']);
    expect(answer(dataset, 'attacks status=not-stated').events).toEqual(['one', 'two', 'four']);
    expect(answer(dataset, 'attacks place=south').events).toEqual(['four']);
  });

  test('find facets by id, and their values by id or name', () => {
    expect(answer(dataset, 'attacks scene="a school"').events).toEqual(['one']);
    expect(answer(dataset, 'attacks scene="die Straße",school').events).toEqual(['one', 'two']);
    expect(answer(dataset, 'attacks scene=street').events).toEqual(['two']);
    expect(answer(dataset, 'attacks scene=not-stated').events).toEqual(['three', 'four']);
    expect(answer(dataset, 'attacks mood="cold rain"').events).toEqual(['one']);
    expect(rows(dataset, 'attacks by=scene')).toEqual([
      'not-stated 2–2 (2)',
      'school 1–1 (1)',
      'street 1–1 (1)',
    ]);
    expect(answer(dataset, 'attacks by=scene sort=label').rows.map(({ label }) => label)).toEqual([
      'a school',
      'not stated',
      'the street',
    ]);
    expect(answer(dataset, 'attacks by=mood').rows.map(({ label }) => label)).toEqual([
      'not stated',
      'cold rain',
    ]);
  });

  test('different words mean "and", a comma means "or", ! means "not"', () => {
    expect(ends(dataset, 'killed place=aville,cetown scene=school')).toEqual([1, 1, 1]);
    expect(ends(dataset, 'killed place=!aville,cetown')).toEqual([12, 12, 12]);
    expect(ends(dataset, 'killed place=!aville scene=!street')).toEqual([12, 12, 12]);
  });
});

describe('errors', () => {
  const fault = (words: string, of = dataset) => {
    const parsed = parseQuestion(wordsOf(words), of);
    return parsed.ok ? [] : parsed.faults.map(({ word, what, fix, rule }) => [word, rule, what, fix]);
  };

  test.each<[string, number, keyof typeof questionRules, string, string]>([
    ['place=aville', -1, 'question/no-measure', 'the question does not say what to count', 'killed, attacks'],
    ['kiled', 0, 'question/unknown-measure', 'unknown measure "kiled"', 'did you mean "killed"?'],
    ['shotings', 0, 'question/unknown-measure', 'unknown measure "shotings"', 'did you mean "shootings"?'],
    [
      'killed injured',
      1,
      'question/several-measures',
      '"injured" is a second measure, in addition to "killed"',
      'one measure at a time',
    ],
    ['killed plaec=aville', 1, 'question/unknown-word', 'unknown word "plaec"', 'did you mean "place"?'],
    ['killed place!=aville', 1, 'question/unknown-word', 'unknown word "place!"', 'write place=!aville'],
    ['killed sceen=school', 1, 'question/unknown-word', 'unknown word "sceen"', 'did you mean "scene"?'],
    ['killed place=', 1, 'question/no-value', '"place=" lacks a value', 'place=value'],
    ['killed place=aville,', 1, 'question/no-value', '"place=aville," lacks a value', 'place=one,other'],
    ['killed scene', 1, 'question/no-value', '"scene" lacks a value', 'scene=value'],
    ['killed attacks=5', 1, 'question/no-value', '"attacks" takes no value', 'attacks alone'],
    ['killed place=aville city=cetown', 2, 'question/repeated-word', '"city" is repeated', 'a comma'],
    ['killed place=avile', 1, 'question/unknown-value', 'unknown place "avile"', 'did you mean "aville"?'],
    [
      'killed place=xyzxyz',
      1,
      'question/unknown-value',
      'unknown place "xyzxyz"',
      'values: aville, beton, cetown',
    ],
    ['killed place=north', 1, 'question/unknown-value', 'unknown place "north"', 'write region=north'],
    ['killed place=land', 1, 'question/unknown-value', 'unknown place "land"', 'write country=land'],
    ['killed region=aville', 1, 'question/unknown-value', 'unknown region "aville"', 'did you mean "north"?'],
    [
      'killed region=nowhere',
      1,
      'question/unknown-value',
      'unknown region "nowhere"',
      'values: north, not-stated, south',
    ],
    ['killed region=sout', 1, 'question/unknown-value', 'unknown region "sout"', 'did you mean "south"?'],
    [
      'killed claimant="Liberation Frnt"',
      1,
      'question/unknown-value',
      'unknown actor "Liberation Frnt"',
      'did you mean "front"?',
    ],
    [
      'killed claim=blamed',
      1,
      'question/unknown-value',
      'unknown kind of claim "blamed"',
      'did you mean "claimed"?',
    ],
    ['killed weapon=rifel', 1, 'question/unknown-value', 'unknown weapon "rifel"', 'did you mean "rifle"?'],
    [
      'killed weapon=belt+car-bom',
      1,
      'question/unknown-value',
      'unknown weapon "belt+car-bom"',
      'did you mean "car-bomb"?',
    ],
    [
      'explosions weapon=belt+car-bomb',
      1,
      'question/unknown-value',
      'no single one of the explosions',
      'weapon=belt,car-bomb',
    ],
    ['killed with=rifles', 1, 'question/unknown-value', 'unknown weapon "rifles"', 'did you mean "rifle"?'],
    [
      'killed status=sure',
      1,
      'question/unknown-value',
      'unknown status "sure"',
      'values: confirmed, reported',
    ],
    [
      'killed who=civilians',
      1,
      'question/unknown-value',
      'unknown actor or word for people "civilians"',
      'did you mean "civilian"?',
    ],
    [
      'killed source=agenci',
      1,
      'question/unknown-value',
      'unknown source "agenci"',
      'did you mean "agency"?',
    ],
    ['killed control=armi', 1, 'question/unknown-value', 'unknown actor "armi"', 'did you mean "army"?'],
    ['killed country=lnd', 1, 'question/unknown-value', 'unknown country "lnd"', 'did you mean "land"?'],
    ['killed event=ones', 1, 'question/unknown-value', 'unknown event "ones"', 'did you mean "one"?'],
    ['killed scene=scool', 1, 'question/unknown-value', 'unknown scene "scool"', 'did you mean "school"?'],
    ['killed mood=sun', 1, 'question/unknown-value', 'unknown mood "sun"', 'values: cold rain, not-stated'],
    ['killed by=plaze', 1, 'question/bad-by', 'cannot group by "plaze"', 'did you mean "place"?'],
    [
      'killed by=place,city',
      1,
      'question/bad-by',
      'has more than three words, or the same word twice',
      'one or two',
    ],
    ['killed by=place,weapon,source,day', 1, 'question/bad-by', 'has more than three words', 'or three for'],
    ['killed from=2020-02-30', 1, 'question/bad-date', '"2020-02-30" is not a valid date', '2016-09'],
    ['killed from=5.5.2020', 1, 'question/bad-date', '"5.5.2020" is not a valid date', '2016-09'],
    ['killed from=2020-13', 1, 'question/bad-date', '"2020-13" is not a valid date', '2016-09'],
    ['killed from=2020-06 to=2020-05', 2, 'question/bad-date', 'to= ends on 2020-05-31', 'earlier date'],
    [
      'killed from=!2020',
      1,
      'question/bad-not',
      'dates cannot be excluded with "!"',
      'to= with the previous day',
    ],
    [
      'killed to=!2020',
      1,
      'question/bad-not',
      'dates cannot be excluded with "!"',
      'from= with the next day',
    ],
    ['killed who=!guard', 1, 'question/bad-not', '"who=!guard"', 'without the !'],
    [
      'killed place=aville,!cetown',
      1,
      'question/bad-not',
      'before only some of its values',
      'place=!aville,cetown',
    ],
    [
      'killed by=place sort=size',
      2,
      'question/bad-sort',
      'cannot sort by "size" here',
      'sort= takes: killed, low',
    ],
    ['killed by=place sort=-attacks', 2, 'question/bad-sort', 'cannot sort by "attacks" here', 'killed'],
    ['killed limit=0', 1, 'question/bad-limit', '"limit=0" is not a valid row limit', 'limit=10'],
    ['killed limit=-3', 1, 'question/bad-limit', '"limit=-3"', 'limit=10'],
  ])('%s', (words, word, rule, what, fix) => {
    const found = fault(words);
    expect(found).toEqual([[word, rule, expect.stringContaining(what), expect.stringContaining(fix)]]);
  });

  test('a case above breaks every rule of the rule book', () => {
    const broken = new Set(
      [
        'place=aville',
        'kiled',
        'killed injured',
        'killed x=1',
        'killed place=',
        'killed by=day by=day',
        'killed place=x',
        'killed by=x',
        'killed from=x',
        'killed sort=x',
        'killed limit=x',
        'killed per=x',
        'killed by=region per=100000',
        'killed who=!guard',
        'killed cumulative',
        'killed several=apart',
      ].flatMap(words => fault(words).map(([, rule]) => rule)),
    );
    // Only charts and `ask` take shares.
    const asked = askShares(dataset, 'killed by=place share=weapon', en);
    if (asked?.ok === false) for (const { rule } of asked.faults) broken.add(rule);
    expect([...broken].sort()).toEqual(Object.keys(questionRules).sort());
  });

  test('reports all errors at once, in order', () => {
    expect(
      fault('kiled place=avile,xyzxyz sort=size limit=no').map(([word, rule]) => `${word} ${rule}`),
    ).toEqual([
      '0 question/unknown-measure',
      '1 question/unknown-value',
      '1 question/unknown-value',
      '2 question/bad-sort',
      '3 question/bad-limit',
    ]);
    expect(fault('explosions weapon=belt+rifle by=x')).toHaveLength(2);
    expect(fault('weapon=belt+rifle')).toHaveLength(1);
  });

  test('a place name shared by several: the one with events, or the ids', () => {
    const places = {
      'aville-north': { name: 'Twin', level: 'town' },
      'aville-south': { name: 'Twin', level: 'town' },
    };
    const one = small([{ id: 'one', place: 'aville-south' }], { places });
    expect(question(one, 'attacks place=twin').filters[0]?.values).toEqual(['aville-south']);
    const two = small(
      [
        { id: 'one', place: 'aville-south' },
        { id: 'two', place: 'aville-north' },
      ],
      { places },
    );
    expect(fault('attacks place=twin', two)).toEqual([
      [
        1,
        'question/unknown-value',
        'unknown place "twin"',
        'it may mean "aville-north" or "aville-south"; write one of these',
      ],
    ]);
  });
});

test('equal questions share an answer, and each keeps its own words', () => {
  const one = answer(seed(), 'killed place=homs source=sohr');
  const other = answer(seed(), 'killed source=sohr place=homs');
  expect(other.question.text).toBe(one.question.text);
  expect(other.question.filters.map(({ word }) => word)).toEqual(['source', 'place']);
  const once = seed();
  expect(answer(once, 'killed by=place').rows).toBe(answer(once, 'killed by=place').rows);
});

describe('order and limit', () => {
  const many = small([
    { id: 'a', place: 'aville', date: '2020-03-01', accounts: [{ source: 'agency', killed: '1-9' }] },
    { id: 'b', place: 'beton', date: '2020-02-01', accounts: [{ source: 'agency', killed: 5 }] },
    {
      id: 'c',
      place: 'cetown',
      date: '2020-01-01',
      accounts: [{ source: 'agency', killed: 5 }],
      parts: [{ weapon: 'belt' }],
    },
    {
      id: 'd',
      place: 'nowhere',
      date: '2020-01-01',
      accounts: [{ source: 'monitor', killed: 2 }],
      parts: [{ weapon: 'rifle' }],
    },
    { id: 'e', place: 'nowhere', date: '2020-02-01', accounts: [{ source: 'monitor' }] },
  ]);
  const keys = (words: string) =>
    answer(many, words)
      .rows.map(({ key }) => key)
      .join(' ');

  test('by low, high, key', () => {
    expect(keys('killed by=place')).toBe('beton cetown nowhere aville');
    expect(keys('killed by=event')).toBe('b c d a e');
  });

  test('as requested', () => {
    expect(keys('killed by=event sort=killed')).toBe('e a d b c');
    expect(keys('killed by=event sort=-high')).toBe('e a b c d');
    expect(keys('killed by=event sort=high')).toBe('d b c a e');
    expect(keys('killed by=event sort=-key')).toBe('e d c b a');
    expect(keys('killed by=place sort=label')).toBe('aville beton cetown nowhere');
    expect(keys('killed by=place sort=-label')).toBe('nowhere cetown beton aville');
    expect(keys('killed by=month sort=-killed')).toBe('2020-01 2020-02 2020-03');
  });

  test('a label in lower case is sorted among the others', () => {
    const labels = answer(seed(), 'killed by=place sort=label').rows.map(({ label }) => label);
    expect(labels).toEqual(['al-Saboura', 'Hasakeh', 'Homs', 'Qamishli', 'Tartous']);
  });

  test('times in time order', () => {
    expect(keys('killed by=month')).toBe('2020-01 2020-02 2020-03');
    expect(keys('killed by=month,place')).toBe(
      '2020-01,cetown 2020-01,nowhere 2020-02,beton 2020-02,nowhere 2020-03,aville',
    );
  });

  test('incomplete sums come last, those with more figures first', () => {
    expect(keys('killed by=place source=agency')).toBe('beton cetown aville nowhere');
    const sources = small([
      {
        id: 'a',
        accounts: [
          { source: 'agency', killed: 1 },
          { source: 'state', killed: 1 },
          { source: 'monitor', killed: 9 },
        ],
      },
      {
        id: 'b',
        accounts: [
          { source: 'agency', killed: 1 },
          { source: 'state', killed: 1 },
        ],
      },
      { id: 'c', accounts: [{ source: 'agency', killed: 1 }] },
    ]);
    expect(rows(sources, 'killed by=source')).toEqual(['agency 3–3 (3)', 'state 2 of 3', 'monitor 1 of 3']);
  });

  test('the others become one row, added up', () => {
    expect(rows(many, 'killed by=place limit=1')).toEqual(['beton 5–5 (5)', 'others 8–Infinity (Infinity)']);
    expect(answer(many, 'killed by=place limit=1').rows.at(-1)).toMatchObject({
      label: '3 others',
      events: ['a', 'c', 'd', 'e'],
    });
    expect(answer(many, 'killed by=place limit=3').rows.at(-1)?.label).toBe('1 other');
    expect(keys('killed by=place limit=4')).toBe('beton cetown nowhere aville');
    expect(keys('killed by=place limit=2 sort=killed')).toBe('aville nowhere others');
  });

  test('the row of the others counts an event once if it was in several of them', () => {
    const both = [
      { actor: 'front', kind: 'claimed' },
      { actor: 'guard', kind: 'claimed' },
    ];
    const claimed = small([
      { id: 'a', claims: both, accounts: [{ source: 'agency', killed: 3 }] },
      { id: 'b', claims: [{ actor: 'army', kind: 'claimed' }], accounts: [{ source: 'agency', killed: 9 }] },
    ]);
    expect(rows(claimed, 'killed by=claimant limit=1')).toEqual(['army 9–9 (9)', 'others 3–3 (3)']);
    expect(ends(claimed, 'killed by=claimant limit=1')).toEqual([12, 12, 12]);
    expect(answer(claimed, 'killed by=claimant limit=2').total).toBeUndefined();
  });

  test('with two words, the others of the first are grouped, still split by the second', () => {
    expect(keys('explosions by=place,weapon limit=1')).toBe(
      'nowhere,not-stated nowhere,rifle others,not-stated others,belt',
    );
    expect(answer(many, 'explosions by=place,weapon limit=1').rows.at(-1)?.label).toBe(
      '3 others · suicide belt',
    );
  });

  test('the other sources are queried together', () => {
    expect(rows(many, 'attacks by=source limit=1')).toEqual(['agency 3–3 (3)', 'others 2–2 (2)']);
    const sources = small([
      {
        id: 'a',
        accounts: [
          { source: 'agency', killed: 1 },
          { source: 'state', killed: 2 },
        ],
      },
      {
        id: 'b',
        place: 'cetown',
        accounts: [
          { source: 'agency', killed: 1 },
          { source: 'monitor', killed: 4 },
        ],
      },
    ]);
    expect(rows(sources, 'killed by=source limit=1')).toEqual(['agency 2–2 (2)', 'others 6–6 (6)']);
    expect(rows(sources, 'killed by=source,place limit=1')).toEqual([
      'agency,aville 1–1 (1)',
      'agency,cetown 1–1 (1)',
      'others,cetown 4–4 (4)',
      'others,aville 2–2 (2)',
    ]);
    expect(rows(sources, 'killed by=place,source limit=1')).toEqual([
      'cetown,monitor 4–4 (4)',
      'cetown,agency 1–1 (1)',
      'others,state 2–2 (2)',
      'others,agency 1–1 (1)',
    ]);
  });
});

describe('places and regions are counted once', () => {
  test('and rows that share one have no total', () => {
    const twice = small([
      { id: 'a', parts: [{ weapon: 'belt' }] },
      { id: 'b', parts: [{ weapon: 'rifle' }] },
      { id: 'c', place: 'nowhere', parts: [{ weapon: 'rifle' }] },
    ]);
    expect(answer(twice, 'places')).toMatchObject({ members: ['aville', 'nowhere'], total: { low: 2 } });
    expect(answer(twice, 'regions')).toMatchObject({
      members: ['north'],
      total: { low: 1, events: 3, unknown: 0 },
    });
    expect(answer(twice, 'places by=weapon').total).toBeUndefined();
    expect(answer(twice, 'places by=region')).toMatchObject({ total: { low: 2 } });
    expect(answer(twice, 'attacks').members).toEqual([]);
  });
});
