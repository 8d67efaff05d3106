import { describe, expect, test } from 'vitest';
import { namesLeftOff } from '../../src/charts/map/names-left-off.ts';
import { withoutIsolates } from '../../src/i18n/isolate.ts';
import { chartBody } from '../../src/output/files/chart-markdown.ts';
import { ask } from '../../src/wording/ask.ts';
import { printSum } from '../../src/wording/print-sum.ts';
import { wordSum } from '../../src/wording/word-sum.ts';
import type { EventJSON } from '../unit/tally-dataset.ts';
import { en, small } from '../unit/tally-dataset.ts';
import { locale, makeChart, makeKind } from './make-chart.ts';
import { draw } from './pictures.ts';

const isolated = (name: string) => `\u2068${name}\u2069`;
const killed = (n: number | string, source = 'agency') => ({ source, killed: n });
const event = (id: string, place: string, n: number | string, more: object = {}): EventJSON => ({
  id,
  date: '2024-01-03',
  place,
  accounts: [killed(n)],
  ...more,
});

describe('names in another direction', () => {
  const arabic = small(
    [event('e1', 'h', 4), { ...event('e2', 't', 9), date: '2024-01-05' }, event('e3', 'aville', 2)],
    {
      places: {
        h: { name: 'حمص', level: 'town', in: 'north' },
        t: { name: 'طرطوس', level: 'town', in: 'north' },
      },
    },
  );

  test('are isolated in labels, so that the numbers beside them keep their order', () => {
    const chart = makeChart(arabic, 'bar', 'killed by=event');
    expect(chart.table.rows.map(([head]) => head?.text)).toEqual([
      `${isolated('طرطوس')}, 5 January 2024`,
      `${isolated('حمص')}, 3 January 2024`,
      'Aville, 3 January 2024',
    ]);
    expect(chart.description).toContain(`Highest: ${isolated('طرطوس')}, 5 January 2024, 9.`);
  });

  test('are isolated in the line of the measure, and plain names are unchanged', () => {
    expect(makeChart(arabic, 'bar', 'killed by=event place=h').measure).toBe(
      `People reported killed, by attack · in ${isolated('حمص')}`,
    );
    expect(makeChart(arabic, 'bar', 'killed by=event place=aville').measure).not.toMatch(/[\u2066-\u2069]/);
  });

  test('are plain in machine-readable output', () => {
    const asked = ask(arabic, 'killed by=place', en);
    expect(asked.ok && asked.json.rows.map(({ label }) => label)).toEqual(['طرطوس', 'حمص', 'Aville']);
    expect(withoutIsolates(`a ${isolated('حمص')} b`)).toBe('a حمص b');
  });

  test('can be highlighted by the name as typed', () => {
    const chart = makeChart(arabic, 'bar', 'killed by=place', { highlight: ['حمص'] });
    expect(chart.kind === 'bar' && chart.rows.filter(row => row.highlight).map(({ key }) => key)).toEqual([
      'h',
    ]);
  });
});

describe('names that would look alike', () => {
  const namesakes = small(
    [
      event('t1', 'a1', 5),
      event('t2', 'a2', 9),
      { ...event('t3', 'a2', 1), date: '2024-01-02' },
      { ...event('t4', 'a2', 1), date: '2024-01-02' },
      event('t5', 'a3', 1),
      event('t6', 'capital', 1),
      event('t7', 'district', 1),
    ],
    {
      sources: {
        'police-a': { kind: 'official', name: 'Police' },
        'police-b': { kind: 'official', name: 'Police' },
      },
      places: {
        a1: { name: 'Alba', level: 'town', in: 'north' },
        a2: { name: 'Alba', level: 'town', in: 'south' },
        a3: { name: 'Alba', level: 'town', in: 'south' },
        district: { name: 'Homs', level: 'admin1', in: 'land' },
        capital: { name: 'Homs', level: 'city', in: 'district' },
      },
    },
  );
  const labels = (kind: 'bar' | 'table', question: string) =>
    makeChart(namesakes, kind, question).table.rows.map(([head]) => head?.text);

  test('get the region, and the id only if nothing else distinguishes them', () => {
    expect(labels('bar', 'killed by=place place=a1,a2')).toEqual([
      'Alba (South Province)',
      'Alba (North Province)',
    ]);
    expect(labels('bar', 'killed by=place')).toEqual([
      'Alba (South Province, a2)',
      'Alba (North Province)',
      'Alba (South Province, a3)',
      'Homs (city)',
      'Homs (region)',
    ]);
  });

  test('are unchanged if nothing else in the chart has the name', () => {
    expect(labels('bar', 'killed by=place place=a1')).toEqual(['Alba']);
  });

  test('of events of one place and day get their id', () => {
    expect(labels('bar', 'killed by=event place=a1,a2')).toEqual([
      'Alba (South Province), 3 January 2024',
      'Alba (North Province), 3 January 2024',
      'Alba (South Province), 2 January 2024 (t3)',
      'Alba (South Province), 2 January 2024 (t4)',
    ]);
  });

  test('are distinguished in the words of a filter', () => {
    expect(makeChart(namesakes, 'bar', 'killed by=event place=a1,a2').measure).toContain(
      'in Alba (North Province) or Alba (South Province)',
    );
  });

  test('of sources are distinguished too', () => {
    const dataset = small([{ ...event('one', 'aville', 1), accounts: [killed(1, 'p'), killed(2, 'q')] }], {
      sources: { p: { kind: 'official', name: 'Police' }, q: { kind: 'witness', name: 'Police' } },
    });
    const rows = makeChart(dataset, 'table', 'killed by=source').table.rows.map(([head]) => head?.text);
    expect(rows).toEqual(['Police (witness)', 'Police (official)']);
  });
});

describe('the text alternative', () => {
  const many = small([
    event('a', 'aville', '~93'),
    event('b', 'beton', 40),
    event('c', 'cetown', 39),
    event('d', 'north', 38),
    event('e', 'nowhere', 37),
  ]);

  test('never names the row of the others as the highest, and mentions it last', () => {
    const { description } = makeChart(many, 'bar', 'killed by=place sort=-killed limit=2');
    expect(description).toMatch(/^Highest: Aville, about 93\. /);
    expect(description).toContain('Béton 40; 3 others 114.');
  });

  test('does not repeat itself', () => {
    const { description } = makeChart(many, 'bar', 'killed by=place');
    expect(description.match(/Aville/g)).toHaveLength(1);
  });

  test('does not name as highest what nobody states', () => {
    const dataset = small([event('a', 'nowhere', 100), event('b', 'aville', 10), event('c', 'cetown', 5)]);
    expect(makeChart(dataset, 'bar', 'killed by=region').description).toMatch(
      /^Highest: North Province, 10\. Not stated 100; /,
    );
  });

  test('uses the number that the chart shows', () => {
    const dataset = small([event('a', 'aville', '5-20'), event('b', 'cetown', 8)]);
    const of = (show: 'high' | 'range') => makeChart(dataset, 'bar', 'killed by=place', { show }).description;
    expect(of('high')).toMatch(/^Highest: Aville, 20\./);
    expect(of('range')).toMatch(/^Highest: Cetown, 8\./);
  });
});

describe('exact numbers', () => {
  const compiler = { compiler: 'agency' };
  const exact = small([event('a', 'aville', 3), event('b', 'cetown', 2)], { dataset: compiler });

  test('have one column and a sentence without a range', () => {
    const { table, rule, notes } = makeChart(exact, 'bar', 'killed by=place');
    expect(table.columns.map(({ label }) => label)).toEqual(['Place', 'Number']);
    expect(rule).toBe('The compiler’s figure for each attack, added up.');
    expect([rule, ...notes].join(' ')).not.toMatch(/range|lowest|highest|margin/i);
  });

  test.each([
    ['range', 'killed by=place', 'A dot is the compiler’s figure for the attack.'],
    ['table', 'events', 'Each figure is the compiler’s for the attack.'],
  ] as const)('::%s says so too', (kind, question, rule) => {
    expect(makeChart(exact, kind, question).rule).toBe(rule);
  });

  test('of sources that do not differ are not called the lowest', () => {
    const dataset = small([event('a', 'aville', 3)]);
    expect(makeChart(dataset, 'bar', 'killed by=place', { show: 'low' })).toMatchObject({
      rule: 'The figure that sources give for the attack.',
      legend: [],
    });
  });

  test('keep both columns where one row is a range', () => {
    const dataset = small([event('a', 'aville', '3-5'), event('b', 'cetown', 2)], { dataset: compiler });
    const { table, rule } = makeChart(dataset, 'bar', 'killed by=place');
    expect(table.columns.map(({ key }) => key).slice(1, 3)).toEqual(['low', 'high']);
    expect(rule).toContain('its own range');
  });
});

describe('actors', () => {
  const claims = (kind: string) => ({ claims: [{ actor: 'front', kind }] });
  const gtd = small([
    event('a', 'aville', 3, claims('attributed')),
    event('b', 'cetown', 2, { claims: [{ actor: 'guard', kind: 'claimed' }] }),
  ]);
  const chart = (question: string) => makeChart(gtd, 'bar', question);

  test('a row without the requested kind of claim does not say that nobody claimed', () => {
    const rows = (question: string) => chart(question).table.rows.map(([head]) => head?.text);
    expect(rows('killed by=claimant claim=attributed')).toEqual(['Front', 'no claim of this kind']);
    expect(rows('killed by=claimant')).toEqual(['no claim', 'The Guard']);
  });

  test.each([
    ['killed by=claimant', 'Claimant', 'People reported killed, by claimant'],
    [
      'killed by=claimant claim=attributed',
      'Actor it is attributed to',
      'People reported killed, by actor it is attributed to',
    ],
    [
      'killed by=claimant claim=claimed,attributed',
      'Actor named',
      'People reported killed, by actor named · claimed or attributed',
    ],
    ['killed by=place claim=attributed', 'Place', 'People reported killed, by place · attributed'],
    [
      'killed by=place claimant=front claim=attributed',
      'Place',
      'People reported killed, by place · attributed to Front',
    ],
  ])('%s is worded by the kind of claim', (question, head, measure) => {
    const { table, measure: line } = chart(question);
    expect([table.columns[0]?.label, line]).toEqual([head, measure]);
  });

  test('an actor that is only accused does not count as a claimant, and the rule says who counts', () => {
    const { rule, measure, table } = makeChart(gtd, 'table', 'claimants by=place claim=attributed');
    expect(measure).toBe('Actors named as responsible, by place');
    expect(table.columns[1]?.label).toBe('Actors named as responsible');
    expect(rule).toContain('attributed to it');
  });

  test('a table of events has no claims column if nobody claims', () => {
    const accused = small([event('a', 'aville', 3, claims('attributed'))]);
    const columns = (question: string) =>
      makeChart(accused, 'table', question).table.columns.map(({ label }) => label);
    expect(columns('events')).not.toContain('Claimed by');
    expect(
      makeChart(accused, 'table', 'events claim=attributed', {
        columns: ['date', 'claimant'],
      }).table.columns.map(({ label }) => label),
    ).toEqual(['Date', 'Attributed to']);
  });
});

describe('parts', () => {
  const raids = small([event('a', 'aville', 3, { parts: [{}] }), event('b', 'cetown', 2)]);

  test('are not mentioned if no event states several', () => {
    const { rule } = makeChart(raids, 'bar', 'attacks by=place');
    expect(rule).toBe('One attack is one place and one run of action.');
    expect(makeChart(raids, 'bar', 'explosions by=place')).toMatchObject({
      measure: 'Parts, by place',
      rule: 'No attack is divided into parts, so each counts once.',
    });
  });

  test('have a neutral word if the dataset gives none', () => {
    const double = small([event('a', 'aville', 3, { parts: 2 })]);
    expect(makeChart(double, 'bar', 'attacks by=place').rule).toContain('however many parts it had');
  });
});

test('a facet keeps the capitals that the newsroom gave it', () => {
  const dataset = small([event('a', 'aville', 3, { facets: { kind: 'taser' } })], {
    facets: { kind: { name: 'FBI category', values: { taser: 'Taser' } } },
  });
  const { measure, table } = makeChart(dataset, 'bar', 'killed by=kind');
  expect([measure, table.columns[0]?.label]).toEqual([
    'People reported killed, by FBI category',
    'FBI category',
  ]);
});

describe('an open sum that rests on "about"', () => {
  const dataset = small([event('a', 'aville', '~648'), { id: 'b', date: '2024-01-04', place: 'beton' }]);
  const asked = ask(dataset, 'killed', en);
  const total = asked.ok ? asked.answer.total : undefined;

  test('has one form in charts and in the text, which check accepts', () => {
    if (total === undefined) throw new Error('no total');
    expect(printSum(total, en)).toBe('about 648 or more');
    expect(wordSum(total, en)).toBe('about 648 or more');
    expect(en.words.readClaim('About 648 or more')).toEqual(en.words.readClaim('at least 648'));
  });
});

describe('a map of regions', () => {
  const trial = (more: readonly EventJSON[] = []) =>
    small([event('e1', 'homs', 10), event('e2', 'syria', 100), event('e3', 'idlib', 5), ...more], {
      places: {
        syria: { name: 'Syria', level: 'country', codes: { iso: 'SY' } },
        homs: { name: 'Homs', level: 'admin1', in: 'syria', codes: { iso: 'SY-HI' } },
        idlib: { name: 'Idlib', level: 'admin1', in: 'syria', codes: { iso: 'SY-ID' } },
      },
    });

  test('gives the number of omitted attacks and their sum', () => {
    expect(makeChart(trial(), 'map', 'killed by=region').notes).toContain(
      '1 of 3 attacks, 100 people killed, is not on the map: it has no coordinates on it, and no region.',
    );
    expect(makeChart(trial(), 'map', 'attacks by=region').notes).toContain(
      '1 of 3 attacks is not on the map: it has no coordinates on it, and no region.',
    );
  });

  test('says how many places it leaves out in one line, with their sum, and folds their names', () => {
    const places = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`p${i}`, { name: `Place ${i}`, level: 'town', in: 'syria' }]),
    );
    const dataset = small(
      [event('e1', 'homs', 10), ...Object.keys(places).map(id => event(`at-${id}`, id, 1))],
      {
        places: {
          syria: { name: 'Syria', level: 'country', codes: { iso: 'SY' } },
          homs: { name: 'Homs', level: 'admin1', in: 'syria', codes: { iso: 'SY-HI' } },
          ...places,
        },
      },
    );
    const chart = makeKind(dataset, 'map', 'killed by=region');
    const note =
      '400 of 401 attacks, 400 people killed, are not on the map: they have no coordinates on it, and no region.';
    expect(chart.notes.filter(one => one.includes('not on the map'))).toEqual([note]);
    const names = namesLeftOff(chart, locale);
    expect([names.length, names[0], names.at(-1)]).toEqual([101, 'Place 0', 'and 300 more']);
    // A picture and an embed have the line; a page and its Markdown have the names, too.
    expect(draw(chart)).not.toContain('Place 0');
    expect(draw(chart).replace(/<[^>]*>/g, ' ')).toContain('400 of 401 attacks');
    expect(chartBody(chart, locale)).toContain('What is not on the map: Place 0 · Place 1 ·');
  });
});

describe('the text for screen readers', () => {
  test('does not say of one source alone that it agrees with another', () => {
    const alone = small([event('e1', 'aville', 4), event('e2', 'beton', 9)]);
    expect(makeChart(alone, 'bar', 'killed by=place').description).toBe(
      'Highest: Béton, 9. Aville 4. In all 13.',
    );
    const both = small([
      event('e1', 'aville', 4, { accounts: [killed(4), killed(4, 'monitor')] }),
      event('e2', 'beton', 9),
    ]);
    expect(makeChart(both, 'bar', 'killed by=place').description).toContain('No two sources differ.');
    const claims = ['front', 'guard'].map(actor => ({ actor, kind: 'claimed', by: 'agency' }));
    const overlapping = small([
      event('e1', 'aville', 4, { claims }),
      event('e2', 'beton', 0, { claims, accounts: [{ source: 'agency' }] }),
    ]);
    expect(makeChart(overlapping, 'bar', 'killed by=claimant').description).not.toContain('differ');
  });

  test('separates a label that ends in a digit from its number', () => {
    const days = small([event('e1', 'aville', 4), { ...event('e2', 'aville', 9), date: '2024-01-04' }]);
    expect(makeChart(days, 'timeline', 'killed by=day').description).toContain('3 January 2024: 4.');
  });

  test('mentions a figure for parts alone, which has no dot', () => {
    const parts = small([
      event('e1', 'aville', 4, { parts: [{ killed: 3 }], accounts: [{ source: 'agency' }] }),
    ]);
    expect(makeChart(parts, 'range', 'killed by=event').description).toContain('Aville, 3 January 2024: 3');
  });
});

test('a source that begins with an article appears in the middle of a sentence', () => {
  const dataset = small([event('e1', 'aville', 4, { accounts: [killed(4, 'paper')] })]);
  expect(makeChart(dataset, 'bar', 'killed by=place source=paper').measure).toBe(
    'People reported killed, by place · according to a newspaper page',
  );
});

test('does not call the range of a compiler, which estimates, "not an estimate"', () => {
  const counted = { event: 'event', events: 'events', parts: undefined, ranges: true };
  const given = { mixed: false, attackers: false, statements: false, participants: false, parties: false };
  const rules = (compiler: string | undefined) =>
    en.strings.pages.rules({ ...counted, given, compiler }).join(' ');
  expect(rules('UCDP')).not.toContain('no estimate');
  expect(rules('UCDP')).not.toContain('participant');
  expect(rules(undefined)).toContain('It is not an estimate or a margin of error.');
});

test('does not speak of a sum where there is one event', () => {
  const rule = (n: number | string, source = 'agency') =>
    makeChart(small([event('e1', 'aville', n, { accounts: [killed(n, source)] })]), 'bar', 'killed by=place')
      .rule;
  expect(rule(4)).toBe('The figure that sources give for the attack.');
  expect(rule('4-6')).toBe(
    'The lowest and the highest figure that sources give for the attack: the span of what was reported, not a margin of error.',
  );
});

test('gives the figure of one unmapped place once', () => {
  const dataset = small([event('e1', 'homs', 10), event('e2', 'syria', 7)], {
    places: {
      syria: { name: 'Syria', level: 'country', codes: { iso: 'SY' } },
      'sy-hi': { name: 'Homs', level: 'admin1', in: 'syria', codes: { iso: 'SY-HI' } },
      homs: { name: 'Homs', level: 'city', in: 'sy-hi', lat: 34.7, lon: 36.7, basis: 'gazetteer' },
    },
  });
  expect(makeChart(dataset, 'map', 'killed by=place').notes).toContain(
    '1 of 2 attacks, 7 people killed, is not on the map: it has no coordinates.',
  );
});
