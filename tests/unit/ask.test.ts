import { describe, expect, test } from 'vitest';
import { runAsk } from '../../src/cli/ask.ts';
import { measureNames } from '../../src/grammar/measures.ts';
import { questionWords } from '../../src/tally/question-words.ts';
import { en, read, seed, small, updated } from './tally-dataset.ts';

const syria = seed();
const shootings = small(
  [
    { id: 'one', accounts: [{ source: 'agency', killed: 3, attackers: 'included' }] },
    { id: 'two', dateEnd: '2020-07-05', accounts: [{ source: 'agency', killed: '~4' }] },
  ],
  {
    dataset: { units: { event: { en: { one: 'shooting', other: 'shootings' } } } },
    facets: { scene: { name: 'Scene' } },
  },
);

function run(args: readonly string[], datasets = new Map([[syria.id, syria]])) {
  let out = '';
  let err = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  return { code: runAsk(args, terminal, datasets, en), out, err };
}

const both = new Map([
  [syria.id, syria],
  ['tests', shootings],
]);

describe('a table', () => {
  test('rows, total and notes', () => {
    expect(run(['killed by=place sort=-killed'])).toEqual({
      code: 0,
      err: '',
      out: `killed by=place sort=-killed
syria-2016-09-05, version 1.0.0 (23 November 2026)

place        key          killed               best   attacks   no figure
─────────────────────────────────────────────────────────────────────────
Tartous      tartous      35                   35     1         0
Hasakeh      hasakeh      5                    5      1         0
Homs         homs         3–4                  –      1         0
al-Saboura   al-saboura   1–3                  –      1         0
Qamishli     qamishli     0, or up to 7        –      1         0
─────────────────────────────────────────────────────────────────────────
total                     44–47, or up to 54   –      5         0

A range is the span of what sources report, not an estimate or a margin of error.
"Or up to" takes in figures that give the dead and the wounded as one number.
`,
    });
  });

  test('one number, and what is unknown', () => {
    const { code, out } = run(['injured']);
    expect(code).toBe(0);
    expect(out).toContain('3 or more   5         3\n');
    expect(out).toContain('No figure for 3 of 5 attacks. Unknown is not zero.');
  });

  test('counts', () => {
    expect(run(['attacks', 'by=control']).out).toContain('Syrian government   syrian-government   3\n');
    expect(run(['explosions', 'by=place,weapon']).out).toMatch(
      /^place +weapon +key +explosions +attacks$[\s\S]*^Tartous +car bomb +tartous,car-bomb +1 +1$[\s\S]*^total +6 +5$/m,
    );
  });

  test('sources: who adds up their figures, and no total where rows overlap', () => {
    const { out } = run(['killed by=source']);
    expect(out).toMatch(/^Syrian state media +state-media +a figure for 1 of 5 attacks +5 +4$/m);
    expect(out).toContain('Rows overlap');
    expect(out).toContain('The totals are computed here');
    expect(out).not.toMatch(/^total/m);
    expect(run(['killed source=sohr']).out).toContain('The totals are computed here');
  });

  test('a dataset’s own words, attackers, and omitted events', () => {
    const { out } = run(['killed from=2020-05 to=2020-05 by=scene', '--dataset', 'tests'], both);
    expect(out).toMatch(/^scene +key +killed +shootings +no figure$/m);
    expect(out).toContain('Attackers are among the killed in: one.');
    expect(out).toContain('Left out, because only some of their days are in the period: two.');
    expect(run(['shootings', '--dataset=tests'], both).out).toContain('attacks\ntests, version');
    expect(run(['shootings', '--dataset=tests'], both).out).toMatch(/^shootings\n─+\n2$/m);
    expect(run(['killed by=claimant claim=denied', '--dataset=tests'], both).out).toMatch(
      /^no claim of this kind +no-claim +about 7/m,
    );
  });
});

test('calls a range a range but not an open end, and a compiler’s range its own', () => {
  const span = 'A range is the span of what sources report';
  expect(run(['killed place=homs']).out).toContain(span);
  expect(run(['injured']).out).not.toContain('A range is');
  const compiled = small([{ id: 'one', accounts: [{ source: 'agency', killed: '3-5' }] }], {
    dataset: { compiler: 'agency' },
  });
  expect(run(['killed'], new Map([['tests', compiled]])).out).toContain('A range is the compiler’s own');
});

test('nothing selected is not zero, and the table says so', () => {
  const { code, out } = run(['killed from=2017']);
  expect([code, out]).toEqual([
    0,
    'killed from=2017-01-01\nsyria-2016-09-05, version 1.0.0 (23 November 2026)\n\nNo attack in the dataset matches. That is not the same as zero.\n',
  ]);
  expect(run(['attacks from=2017']).out).toMatch(/^0$/m);
});

describe('--json', () => {
  const json = (question: string, datasets = new Map([[syria.id, syria]])) =>
    run([question, '--json'], datasets).out;

  test('has exactly the documented shape, with keys in order', () => {
    expect(json('killed place=homs')).toBe(
      `${JSON.stringify(
        {
          question: 'killed place=homs',
          dataset: { id: 'syria-2016-09-05', version: '1.0.0' },
          measure: 'killed',
          total: { low: 3, high: 4, outer: 4, best: null, events: 1, unknown: 0, incomplete: false },
          rows: [],
        },
        null,
        2,
      )}\n`,
    );
    const row = JSON.stringify(JSON.parse(json('killed by=place limit=1')).rows);
    expect(row).toBe(
      '[{"key":"tartous","label":"Tartous","low":35,"high":35,"outer":35,"best":35,"events":1,"unknown":0,"incomplete":false},' +
        '{"key":"others","label":"4 others","low":9,"high":12,"outer":19,"best":null,"events":4,"unknown":0,"incomplete":false}]',
    );
  });

  test('an open end is null', () => {
    const total = { low: 3, high: null, outer: null, best: null, events: 5, unknown: 3, incomplete: false };
    expect(JSON.parse(json('injured')).total).toEqual(total);
    const later = new Map([['syria-2016-09-05', updated()]]);
    expect(JSON.parse(json('injured', later)).total).toMatchObject({ low: 46, high: null, unknown: 2 });
  });

  test('an incomplete answer has no low, high or outer', () => {
    const total = { low: null, high: null, outer: null, best: null, events: 5, unknown: 4, incomplete: true };
    expect(JSON.parse(json('killed source=state-media')).total).toEqual(total);
  });

  test('no total where rows overlap', () => {
    expect(Object.keys(JSON.parse(json('killed by=source')))).toEqual([
      'question',
      'dataset',
      'measure',
      'rows',
    ]);
  });

  test('gives two keys separately, as a value may contain a comma', () => {
    const dataset = small([{ id: 'one', facets: { scene: 'bar, club' } }], {
      facets: { scene: { name: 'Scene' } },
    });
    expect(JSON.parse(json('attacks by=scene,place', new Map([['tests', dataset]]))).rows).toMatchObject([
      { key: 'bar, club,aville', keys: ['bar, club', 'aville'] },
    ]);
  });

  test('names the events outside the requested days that pass every other filter', () => {
    const dataset = small([
      { id: 'june', date: '2020-06-05' },
      { id: 'both', date: '2020-05-30', dateEnd: '2020-06-02' },
      { id: 'week', date: '2020-06-30', timePrecision: 'week' },
      { id: 'month', date: '2020-06-01', timePrecision: 'month' },
      { id: 'elsewhere', place: 'beton', date: '2020-05-30', dateEnd: '2020-06-02' },
      { id: 'may', date: '2020-05-01' },
    ]);
    const asked = JSON.parse(
      json('attacks place=aville from=2020-06 to=2020-06', new Map([['tests', dataset]])),
    );
    expect(asked).toMatchObject({ total: { low: 2 }, leftOut: ['both', 'week'] });
    const people = json('killed from=2020-06-05 to=2020-06-30', new Map([['tests', dataset]]));
    expect(JSON.parse(people).leftOut).toEqual(['week', 'month']);
    expect(Object.keys(JSON.parse(json('attacks', new Map([['tests', dataset]]))))).not.toContain('leftOut');
  });

  test('counts have low = high = outer', () => {
    const total = { low: 5, high: 5, outer: 5, best: null, events: 5, unknown: 0, incomplete: false };
    expect(JSON.parse(json('attacks')).total).toEqual(total);
  });
});

test('refuses an order or a limit for a question without rows', () => {
  for (const [asked, word] of [
    ['killed limit=3', 'limit'],
    ['killed sort=-killed', 'sort'],
  ] as const) {
    const { code, err } = run([asked]);
    expect(code).toBe(1);
    expect(err).toContain(`"${word}=" has no rows to apply to`);
    expect(err).toContain('Group it with by=');
  }
});

describe('invalid questions', () => {
  const fails = (args: readonly string[], ...messages: string[]) => {
    const { code, out, err } = run(args, both);
    expect([code, out]).toEqual([1, '']);
    for (const words of messages) expect(err).toContain(words);
  };

  test('an unknown word, with a hint', () => {
    const seedOnly = run(['killed by=plaze city=tartuos']);
    expect(seedOnly).toEqual({
      code: 1,
      out: '',
      err: 'Cannot group by "plaze".  (question/bad-by)\n  → Did you mean "place"?\nUnknown place "tartuos".  (question/unknown-value)\n  → Did you mean "tartous"?\n',
    });
  });

  test('an equals sign between spaces is not ignored', () => {
    fails(['killed =', '--dataset=tests'], 'Unknown measure "="');
    fails(['killed by = place', '--dataset=tests'], '"by" lacks a value', 'Unknown measure "="');
  });

  test('an empty question', () => {
    fails([], 'sourceline ask "killed by=place');
  });

  test('invalid options', () => {
    fails(['killed', '--jsno'], 'Unknown option "--jsno"; did you mean "--json"?');
    fails(['killed', '--json=yes'], 'Unknown option "--json=yes"');
    fails(['killed', '--dataset'], '"--dataset" needs a value: the id');
    fails(['killed', '--dataset', '--json'], '"--dataset" needs a value: the id');
  });

  test('rule 18: figures of several datasets are never added, so the question must name one', () => {
    fails(['killed'], 'Which dataset? Add --dataset and one of: syria-2016-09-05, tests');
    fails(['killed', '--dataset', 'syria'], 'Unknown dataset "syria"; did you mean "syria-2016-09-05"?');
    const none = run(['killed'], new Map());
    expect(none).toMatchObject({ code: 1, err: 'No dataset found. Put one in data/.\n' });
  });

  test('an error that has nothing to do with the question is not swallowed', () => {
    const terminal = {
      out: () => {
        throw new TypeError('the pipe is closed');
      },
      err: () => {},
    };
    expect(() => runAsk(['killed'], terminal, new Map([[syria.id, syria]]), en)).toThrow(
      'the pipe is closed',
    );
  });
});

describe('rule 42: shares', () => {
  test('print each number, what it is of and its share', () => {
    const { out, code } = run(['attacks by=region with=car-bomb share=with sort=key']);
    expect(code).toBe(0);
    expect(out).toContain('attacks by=region with=car-bomb sort=key share=with\n');
    expect(out).toMatch(/^region +key +attacks +of +share$/m);
    expect(out).toMatch(/^Homs governorate +sy-homs +1 +1 +100%$/m);
    expect(out).toMatch(/^total +2 +5 +40%$/m);
  });

  test('without rows, there is the one', () => {
    expect(run(['killed region=sy-homs share=region']).out).toMatch(/^3–4 +44–47, or up to 54 +6–9% +1 +0$/m);
  });

  test('as JSON, both ends and what they are of', () => {
    const { question, total, rows } = JSON.parse(run(['killed by=place share=place', '--json']).out);
    expect(question).toBe('killed by=place share=place');
    expect(total.share).toMatchObject({ low: 100, high: 100 });
    expect(rows[0]).toMatchObject({
      ...{ key: 'tartous', low: 35, high: 35 },
      share: { low: 64.8, high: 79.5, of: { low: 44, high: 47, outer: 54 } },
    });
    const none = JSON.parse(run(['injured by=place share=place', '--json']).out);
    expect(none.rows.map(({ share }: { share: object }) => share)).toContainEqual(
      expect.objectContaining({ low: null, high: null }),
    );
  });

  test.each([
    ['killed by=plaze share=place', 'Cannot group by "plaze"'],
    ['share=place by=plaze killed', 'Cannot group by "plaze"'],
    ['killed by=place share=weapon', 'Write share=place.'],
    ['killed by=place share=place split=2016-09-05', 'each span with from= and to='],
    ['killed share=place', 'by=place share=place'],
  ])('%s is refused', (question, words) => {
    const { code, err } = run([question]);
    expect(code).toBe(1);
    expect(err).toContain(words);
  });

  test('a facet called share stays what it was', () => {
    const facets = { share: { name: 'Share', values: { land: 'land' } } };
    const ofFacet = small(
      [{ id: 'one', facets: { share: 'land' }, accounts: [{ source: 'agency', killed: 3 }] }],
      {
        facets,
      },
    );
    expect(run(['killed share=land'], new Map([[ofFacet.id, ofFacet]])).out).toContain('killed share=land\n');
  });
});

describe('docs/counting.md', () => {
  const doc = read('docs/counting.md');

  test('every question in it is valid', () => {
    const asked = [...doc.matchAll(/ask (?:"([^\n]+)"|'([^\n]+)')$/gm)].map(
      found => found[1] ?? found[2] ?? '',
    );
    expect(asked.length).toBeGreaterThan(10);
    for (const question of asked) expect(run([question]), question).toMatchObject({ code: 0, err: '' });
  });

  test('it lists every word of a question and every rule', () => {
    const facetless = questionWords(shootings).filter(word => !shootings.facets.has(word));
    for (const word of [...measureNames, ...facetless]) expect(doc).toMatch(new RegExp(`\`${word}=?`));
    for (let rule = 1; rule <= 21; rule++) expect(doc).toContain(`**${rule}. `);
  });
});
