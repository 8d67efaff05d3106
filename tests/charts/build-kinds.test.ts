import { describe, expect, test } from 'vitest';
import type { DataTable } from '../../src/charts/types.ts';
import { slotKeys, unitFor } from '../../src/tally/slot-keys.ts';
import { small as smallOfTally } from '../unit/tally-dataset.ts';
import { datasetOf, demonstration, everySort, small } from './figures.ts';
import { faultsOf, makeKind } from './make-chart.ts';

const texts = ({ rows }: DataTable) => rows.map(cells => cells.map(cell => cell.text));

describe('bars', () => {
  test('the number beside each bar', () => {
    const { rows } = makeKind(everySort, 'bar', 'killed by=event sort=key');
    expect(rows.map(row => [row.key, row.printed])).toEqual([
      ['exact', '30'],
      ['mixed', '0, or up to 7'],
      ['none', '0'],
      ['open', '6 or more'],
      ['range', '8–12'],
      ['unknown', 'no figure'],
    ]);
  });

  test('show=low, high and best print one number and say which', () => {
    const of = (show: 'low' | 'high' | 'best') => {
      const chart = makeKind(everySort, 'bar', 'killed by=event sort=key event=exact,open,range', { show });
      return { printed: chart.rows.map(row => row.printed), legend: chart.legend, rule: chart.rule };
    };
    expect(of('low').printed).toEqual(['30', '6', '8']);
    expect(of('high').printed).toEqual(['30', '6 or more', '12']);
    expect(of('low').legend).toEqual([{ mark: 'low', label: 'lowest figure' }]);
    expect(of('high').rule).toMatch(/^The highest figure .* the table has the whole span/);
    const best = makeKind(demonstration, 'bar', 'killed by=place sort=-killed', { show: 'best' });
    expect(best.rows.map(row => row.printed)).toEqual(['35', '5', 'none', 'none', 'none']);
  });

  test('incomplete sums are words, not numbers', () => {
    const chart = makeKind(demonstration, 'bar', 'killed by=place source=state-media sort=key');
    expect(chart.rows.find(row => row.key === 'tartous')?.printed).toBe('a figure for 0 of 1 attack');
    const row = chart.table.rows.find(cells => cells[0]?.text === 'Tartous');
    expect(row?.slice(1, 3)).toEqual([{ text: 'a figure for 0 of 1 attack' }, { text: '–', absent: 'dash' }]);
  });

  test('the legend explains only the marks that appear', () => {
    const marks = (question: string) =>
      makeKind(everySort, 'bar', question).legend.map(({ mark, label }) => [mark, label]);
    expect(marks('killed by=event event=exact,none')).toEqual([]);
    expect(marks('killed by=event event=exact,mixed')).toEqual([
      ['low', 'figure given'],
      ['outer', 'dead and wounded together'],
    ]);
    expect(marks('killed by=event').map(([mark]) => mark)).toEqual(['low', 'range', 'outer', 'open']);
  });

  test('highlight takes a key or a label', () => {
    const { rows } = makeKind(demonstration, 'bar', 'killed by=place', { highlight: ['homs', 'Hasakeh'] });
    expect(rows.filter(row => row.highlight).map(row => row.key)).toEqual(['hasakeh', 'homs']);
  });

  test('the table has the rows of the chart, the bounds, the sources behind each row, and a footer', () => {
    const { table } = makeKind(demonstration, 'bar', 'killed by=place sort=-killed');
    expect(table.columns.map(column => column.label)).toEqual([
      'Place',
      'Lowest figure',
      'Highest figure',
      'With mixed figures',
      'Best supported',
      'Support',
    ]);
    expect(texts(table)).toEqual([
      ['Tartous', '35', '35', '35', '35', '–'],
      ['Hasakeh', '5', '5', '5', '5', 'one source'],
      ['Homs', '3', '4', '4', '–', 'sources differ'],
      ['al-Saboura', '1', '3', '3', '–', 'sources differ'],
      ['Qamishli', '0', '0', '7', '–', 'sources differ'],
    ]);
    expect(table.foot?.map(cell => cell.text)).toEqual([
      'All',
      '44',
      '47',
      '54',
      '–',
      'sources differ on 3 of 5; one source for 1 of 5',
    ]);
    expect(table.rows[0]?.[0]).toEqual({ text: 'Tartous', link: { to: 'place', id: 'tartous' } });
    expect(table.rows[0]?.[1]).toEqual({ text: '35', value: 35 });
  });

  test('an open end and a missing figure are words in the table, never numbers', () => {
    const { table } = makeKind(everySort, 'bar', 'killed by=event event=open,unknown sort=key');
    expect(table.rows.map(cells => cells.slice(1, 3))).toEqual([
      [{ text: '6', value: 6 }, { text: 'no upper figure' }],
      [{ text: 'no figure' }, { text: '–', absent: 'dash' }],
    ]);
  });

  test('rows of several events give their number, and the number without a figure', () => {
    const { table } = makeKind(demonstration, 'bar', 'injured by=control sort=key');
    expect(table.columns.map(column => column.key)).toContain('unknown');
    expect(table.rows.map(cells => cells.at(-2)?.text)).toEqual(['1', '2']);
  });

  test('a count has one column', () => {
    const { table } = makeKind(demonstration, 'bar', 'explosions by=weapon sort=key');
    expect(table.columns.map(column => column.key)).toEqual(['weapon', 'explosions']);
    expect(table.foot?.map(cell => cell.text)).toEqual(['All', '6']);
  });
});

describe('stacks', () => {
  test('segments are in the order of the kinds, with the bar’s own total', () => {
    const chart = makeKind(demonstration, 'stack', 'explosions by=place,weapon');
    expect(chart.series.map(series => series.key)).toEqual([
      'car-bomb',
      'suicide-belt',
      'motorbike-bomb',
      'percussion-bomb',
    ]);
    expect(chart.rows[0]).toMatchObject({ key: 'tartous', values: [1, 1, 0, 0], total: 2, printed: '2' });
    for (const row of chart.rows) expect(row.values.reduce((a, b) => a + b)).toBe(row.total);
    expect(chart.legend.map(({ look }) => look)).toEqual(chart.series.map(({ look }) => look));
    expect(new Set(chart.series.map(({ look }) => look.colour)).size).toBe(4);
    expect(texts(chart.table)).toHaveLength(6);
  });

  test('people who can be separated keep their range', () => {
    const chart = makeKind(demonstration, 'stack', 'killed by=control,region');
    expect(chart.rows.map(row => [row.key, row.total, row.printed])).toEqual([
      ['syrian-government', 39, '39–42'],
      ['kurdish-forces', 5, '5, or up to 12'],
    ]);
    expect(chart.legend.map(item => item.mark)).toContain('range');
    expect(chart.legend.map(item => item.mark)).toContain('outer');
  });

  test('its bars are sorted by their own word, never by that of the segments', () => {
    const { rows } = makeKind(demonstration, 'stack', 'explosions by=place,weapon sort=-place');
    expect(rows.map(({ key }) => key)).toEqual(['tartous', 'qamishli', 'homs', 'hasakeh', 'al-saboura']);
    expect(faultsOf(demonstration, 'stack', 'explosions by=place,weapon sort=weapon')).toEqual([
      {
        rule: 'charts/unused-option',
        what: 'the bars of a ::stack are by place, and cannot be sorted by weapon',
        fix: 'sort them by a number, or by place, or use ::table',
        option: 'sort',
      },
    ]);
  });

  test('people by weapon are divided where the parts have figures', () => {
    const parts = [
      { weapon: 'rifle', killed: 2 },
      { weapon: 'car-bomb', killed: 3 },
    ];
    const single = small([{ id: 'a', parts, accounts: [{ source: 'agency', killed: 5 }] }]);
    const chart = makeKind(single, 'stack', 'killed by=place,weapon');
    expect(chart.rows[0]).toMatchObject({ key: 'aville', values: [3, 2], total: 5 });
  });

  test('people of several weapons, of whom nobody says which died of which, are a segment of their own', () => {
    const chart = makeKind(demonstration, 'stack', 'killed by=place,weapon');
    const set = chart.series.findIndex(({ key }) => key === 'car-bomb+suicide-belt');
    expect(chart.series[set]?.label).toBe('car bomb and suicide belt');
    expect(chart.rows[0]).toMatchObject({ key: 'tartous', total: 35 });
    expect(chart.rows[0]?.values[set]).toBe(35);
    expect(chart.notes[0]).toMatch(/^1 of 5 attacks has several weapons \(/);
  });

  test('segments without a figure are drawn as such, and the bar keeps its number', () => {
    const chart = makeKind(demonstration, 'stack', 'injured by=region,control');
    expect(chart.legend.map(({ mark }) => mark)).toContain('series-unknown');
    const [government] = chart.series.map(({ key }) => key);
    expect(government).toBe('syrian-government');
    const tartous = chart.rows.find(({ key }) => key === 'tartous-governorate' || key === 'sy-tartous');
    expect(tartous).toMatchObject({ unknown: [0], values: [0, 0], total: 0, printed: 'no figure' });
  });

  test('more series than colours: the largest six, and the rest as others', () => {
    const kinds = Array.from({ length: 9 }, (_, i) => `k${i}`);
    const many = smallOfTally(
      kinds.flatMap((kind, i) =>
        Array.from({ length: 10 - i }, (_, n) => ({ id: `${kind}-${n}`, facets: { kind } })),
      ),
      { facets: { kind: { name: 'Kind', order: ['k8', 'k3'] } } },
    );
    const chart = makeKind(many, 'stack', 'attacks by=region,kind');
    expect(chart.series.map(({ key }) => key)).toEqual(['k3', 'k0', 'k1', 'k2', 'k4', 'k5', 'others']);
    expect(chart.series.at(-1)?.label).toBe('3 others');
    expect(chart.rows[0]).toMatchObject({ total: 54, values: [7, 10, 9, 8, 6, 5, 9] });
    expect(chart.table.keys).toHaveLength(9);
    expect(chart.notes).toContain(
      'The 6 largest have a colour each; the other 3 are together as “others”, and apart in the table.',
    );
  });

  test('events of several ages are a segment of their own', () => {
    const of = [
      { age: 'child', killed: 1 },
      { age: 'adult', killed: 2 },
    ];
    const both = small([
      { id: 'a', accounts: [{ source: 'agency', killed: 3, of }] },
      { id: 'b', accounts: [{ source: 'agency', killed: 3, of: of.slice(0, 1) }] },
    ]);
    const chart = makeKind(both, 'stack', 'attacks by=place,age');
    expect(chart.series.map(({ label }) => label)).toEqual(['children', 'several age groups']);
    expect(chart.rows.map(({ total }) => total)).toEqual([2]);
  });

  test('a limit leaves a line for the others, which are still divided in the table', () => {
    const chart = makeKind(demonstration, 'stack', 'explosions by=place,weapon limit=2');
    expect(chart.rows.map(row => row.key)).toEqual(['tartous', 'al-saboura']);
    expect(chart.below).toEqual(['3 others together: 3']);
    expect(chart.table.keys.filter(key => key.startsWith('others,'))).toHaveLength(3);
  });
});

describe('ranges', () => {
  test('a dot for each figure, distinguished by its source', () => {
    const { rows, legend } = makeKind(demonstration, 'range', 'killed by=event');
    const dots = rows.find(row => row.key === 'homs-bab-tadmur')?.dots;
    expect(dots).toEqual([
      { label: 'Syrian state media', lo: 3, hi: 3, mark: 'dot-party', printed: '3' },
      { label: 'the Observatory', lo: 4, hi: 4, mark: 'dot', printed: '4' },
    ]);
    expect(rows.find(row => row.key === 'qamishli-percussion')?.dots[1]).toEqual({
      label: 'Amaq',
      lo: 7,
      hi: 7,
      mark: 'dot-mixed-party',
      printed: '7 dead and wounded',
    });
    expect(legend.map(item => item.mark)).toEqual(['dot', 'dot-party', 'dot-mixed-party']);
  });

  test('a figure that a source gives twice, in two documents, is one dot; names continue in lower case', () => {
    const account = { source: 'tartous-hospital-head', killed: 35 };
    const twice = { ...JSON.parse(demonstration.original) };
    twice.events[0].accounts.push({ ...account, in: 'reuters' });
    const { rows } = makeKind(
      datasetOf(JSON.stringify(twice), demonstration.file),
      'range',
      'killed by=event',
    );
    expect(rows.find(row => row.key === 'tartous-arzouna')?.dots.map(dot => dot.label)).toEqual([
      'the Observatory',
      'the head of a hospital in Tartous (not named)',
    ]);
  });

  test('relays, and accounts that no longer count, have no dot', () => {
    const old = small([
      {
        id: 'a',
        accounts: [
          { id: 'first', source: 'agency', killed: 9, status: 'superseded' },
          { source: 'agency', killed: 4, supersedes: 'first', via: ['monitor'] },
          { source: 'monitor', killed: 90, status: 'set-aside', why: 'A slip of the pen.' },
        ],
      },
    ]);
    expect(makeKind(old, 'range', 'killed by=event').rows[0]?.dots.map(dot => dot.printed)).toEqual(['4']);
  });

  test('rows of several events have a dot for each source with a figure for all of them, and name the others', () => {
    const { rows, notes } = makeKind(
      small([
        {
          id: 'a',
          accounts: [
            { source: 'agency', killed: 2 },
            { source: 'monitor', killed: 3 },
          ],
        },
        { id: 'b', accounts: [{ source: 'agency', killed: '4-5' }] },
      ]),
      'range',
      'killed by=region',
    );
    expect(rows[0]?.dots).toEqual([{ label: 'The Agency', lo: 6, hi: 7, mark: 'dot', printed: '6–7' }]);
    expect(notes).toContain(
      'Without a dot, because they gave a figure for only part of the row: North · The Monitor.',
    );
  });

  test('the table has a row for each dot, and one for a row without any', () => {
    const { table } = makeKind(everySort, 'range', 'killed by=event event=range,unknown sort=key');
    expect(texts(table)).toEqual([
      ['Béton, 10 February 2020', 'The Agency', '8', 'not a party'],
      ['Béton, 10 February 2020', 'The Ministry', '12', 'party to the conflict'],
      ['Efield, 14 February 2020', '–', 'no figure', '–'],
    ]);
  });

  test('the table says who relayed a figure, and marks every party, also one with a mixed figure', () => {
    const { table } = makeKind(
      demonstration,
      'range',
      'killed by=event event=tartous-arzouna,qamishli-percussion',
    );
    expect(texts(table).map(([, ...said]) => said)).toEqual([
      ['The Observatory', '35', 'not a party'],
      ['The head of a hospital in Tartous (not named), relayed by Reuters', '35', 'not a party'],
      ['The Observatory', '0', 'not a party'],
      ['Amaq', '7 dead and wounded', 'party to the conflict'],
    ]);
  });
});

describe('timelines', () => {
  test.each([
    ['2020-01-01', '2020-01-01', 'day'],
    ['2020-01-01', '2020-02-14', 'day'],
    ['2020-01-01', '2020-03-01', 'week'],
    ['2020-01-01', '2021-01-01', 'month'],
    ['2011-01-01', '2020-01-01', 'year'],
  ])('%s to %s by %s', (from, to, unit) => {
    expect(unitFor(from, to)).toBe(unit);
  });

  test('slots are consecutive across the new year and clock changes', () => {
    expect(slotKeys('2019-12-30', '2020-01-13', 'week')).toEqual(['2020-W01', '2020-W02', '2020-W03']);
    expect(slotKeys('2020-03-28', '2020-03-30', 'day')).toEqual(['2020-03-28', '2020-03-29', '2020-03-30']);
    expect(slotKeys('2019-11-30', '2020-02-01', 'month')).toEqual([
      '2019-11',
      '2019-12',
      '2020-01',
      '2020-02',
    ]);
  });

  const spread = small([
    { id: 'a', date: '2020-02-10', accounts: [{ source: 'agency', killed: '3+' }] },
    { id: 'b', date: '2020-02-12', accounts: [{ source: 'agency' }] },
    { id: 'c', date: '2020-02-10', dateEnd: '2020-02-12', accounts: [{ source: 'agency', killed: '2-4' }] },
  ]);

  test('distinguishes an empty slot, a slot without a figure, and events over several slots', () => {
    const chart = makeKind(spread, 'timeline', 'killed by=day');
    expect(chart.slots.map(slot => [slot.tick, slot.short, slot.printed])).toEqual([
      ['10 Feb', '3+', '3 or more'],
      ['11 Feb', '', 'no attacks'],
      ['12 Feb', '?', 'no figure'],
    ]);
    expect(chart.slots[1]?.sum).toBeUndefined();
    expect(chart.several).toMatchObject({ words: 'Over several days: 2–4' });
    expect(chart.reading).toContain('A question mark means that there is no figure.');
  });

  test('a mixed figure appears in brackets over its column, with a note', () => {
    const { slots, reading } = makeKind(demonstration, 'timeline', 'killed');
    expect(slots.map(slot => slot.short)).toEqual(['44–47 (54)']);
    expect(reading[0]).toMatch(/a number in brackets, is a figure for dead and wounded together/);
  });

  test('draws the period from "from" to "to" in full', () => {
    const { slots } = makeKind(spread, 'timeline', 'killed by=day from=2020-02-09 to=2020-02-13');
    expect(slots.map(slot => slot.key)).toEqual([
      '2020-02-09',
      '2020-02-10',
      '2020-02-11',
      '2020-02-12',
      '2020-02-13',
    ]);
  });

  test('chooses a unit from the span where none is given', () => {
    const chart = makeKind(spread, 'timeline', 'attacks');
    expect(chart.unit).toBe('day');
    expect(chart.title.text).toBe('How many attacks, day by day?');
    expect(chart.measure).toBe('Attacks, by day');
  });
});

describe('tables', () => {
  test('events in rows, with the columns asked for', () => {
    const { table, measure } = makeKind(demonstration, 'table', 'attacks', {
      columns: ['date', 'city', 'weapon', 'killed', 'claimant', 'sources'],
    });
    expect(measure).toBe('Attacks, one in each row');
    expect(table.rows[1]).toEqual([
      { text: '5 September 2016', link: { to: 'event', id: 'homs-bab-tadmur' } },
      { text: 'Homs', link: { to: 'place', id: 'homs' } },
      { text: 'car bomb' },
      { text: '3–4' },
      { text: 'ISIL', link: { to: 'claimant', id: 'isil' } },
      { text: 'Syrian state media and the Observatory' },
    ]);
    expect(table.rows[0]?.[2]?.text).toBe('car bomb and suicide belt');
  });

  test('a table of events says what its figures rest on, and does not mention dashes', () => {
    const { reading, description } = makeKind(demonstration, 'table', 'attacks', {
      columns: ['place', 'killed', 'injured'],
    });
    expect(description).toBe(
      'A table of 5 attacks. In all 44–47, or up to 54 killed. In all 3 or more injured. Sources differ on 3 of 5 attacks.',
    );
    expect(reading).toContain(
      '“Or up to” takes in a figure for dead and wounded together; it bounds the number and is not added to it.',
    );
    expect(
      reading.filter(note => /^Killed: the figure rests on one source for \d of 5 attacks\.$/.test(note)),
    ).toHaveLength(1);
    expect(reading).toContain('Injured: no figure for 3 of 5 attacks.');
    expect(
      [...reading, ...makeKind(demonstration, 'table', 'killed by=place').reading].join(' '),
    ).not.toMatch(/dashed/);
  });

  test('shows every available column', () => {
    const one = small([
      {
        id: 'a',
        title: 'A raid',
        time: 'morning',
        target: 'A school',
        facets: { venue: 'school' },
        assessment: { status: 'reported' },
      },
      { id: 'b' },
    ]);
    const columns = [
      'event',
      'time',
      'status',
      'target',
      'venue',
      'region',
      'country',
      'control',
      'devices',
      'injured',
    ];
    const { table } = makeKind(one, 'table', 'attacks', { columns });
    expect(texts(table)).toEqual([
      [
        'A raid',
        'morning',
        'reported',
        'A school',
        'school',
        'North',
        'Exampleland',
        'not stated',
        '1',
        'no figure',
      ],
      [
        'Aville, 10 February 2020',
        'not stated',
        '–',
        'not stated',
        'not stated',
        'North',
        'Exampleland',
        'not stated',
        '1',
        'no figure',
      ],
    ]);
  });

  test('shows weapons by default only where the dataset has some', () => {
    const unarmed = JSON.parse(demonstration.original);
    unarmed.weapons = {};
    for (const event of unarmed.events) event.parts = 1;
    const dataset = datasetOf(JSON.stringify(unarmed), demonstration.file);
    const keys = makeKind(dataset, 'table', 'attacks').table.columns.map(column => column.key);
    expect(keys).toEqual(['date', 'place', 'killed', 'claimant']);
  });

  test('shows claimants by default only where someone claimed something', () => {
    const keys = (chart: { table: DataTable }) => chart.table.columns.map(column => column.key);
    expect(keys(makeKind(demonstration, 'table', 'attacks'))).toEqual([
      'date',
      'place',
      'weapon',
      'killed',
      'claimant',
    ]);
    expect(keys(makeKind(everySort, 'table', 'attacks'))).not.toContain('claimant');
  });

  test('shows a measure by one or two keys', () => {
    const { table } = makeKind(demonstration, 'table', 'killed by=region,control sort=-killed');
    expect(texts(table)[1]?.slice(0, 5)).toEqual(['Hasakeh governorate', 'Kurdish forces', '5', '5', '12']);
  });
});
