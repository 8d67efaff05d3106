import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { layTimeMarks } from '../../src/charts/annotations/lay-time-marks.ts';
import type { NotePlace, NoteSpec } from '../../src/charts/annotations/note-spec.ts';
import { placeDay } from '../../src/charts/annotations/time-marks.ts';
import type { Chart } from '../../src/charts/registry.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { chartMarkdown } from '../../src/output/files/chart-markdown.ts';
import { smallPrint } from '../../src/output/pictures/small-print.ts';
import { node } from '../../src/scene/node.ts';
import { sizes } from '../../src/scene/sizes.ts';
import { drawSvg } from './draw-svg.ts';
import { datasetOf, demonstration, small } from './figures.ts';
import { hours } from './hours.ts';
import { besides, faultsOf, locale, makeChart, makeKind } from './make-chart.ts';
import { sameSpot } from './map-sets.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const drawn = (chart: Chart) =>
  drawSvg(chart, { document, locale, scope: 'a' }).map(
    ({ svg }) => parseHTML(`<body>${svg}</body>`).document,
  );

const events = ['2020-01-05', '2020-02-20', '2020-03-03'].map((date, i) => ({
  id: `e${i}`,
  date,
  place: ['aville', 'beton', 'cetown'][i],
  accounts: [{ source: 'agency', killed: 5 + i }],
}));

/** With breaks, which the small set has none of. */
const withBreaks = (breaks: readonly object[]): Dataset =>
  datasetOf(JSON.stringify({ ...JSON.parse(small(events).original), breaks }), 'data/small.json');

/** A set with breaks, whose first event is a week earlier than its others. */
function withBreaksOf({ original }: Dataset, breaks: readonly object[]): Dataset {
  const json = JSON.parse(original);
  const [first, ...rest] = json.events;
  const later = rest.map((event: object) => ({ ...event, date: '2020-05-08' }));
  return datasetOf(
    JSON.stringify({ ...json, events: [first, ...later], breaks }),
    `data/${json.dataset.id}.json`,
  );
}

const slot = (key: string) => ({ key, label: key, tick: key });

describe('a day on an axis of time', () => {
  const months = { unit: 'month' as const, slots: ['2020-01', '2020-02', '2020-03'].map(slot) };

  test('is as far into its slot as it is into its time', () => {
    expect(placeDay('2020-01-01', months)).toBe(0);
    expect(placeDay('2020-02-15', months)).toBeCloseTo(1 + 14 / 29);
    expect(placeDay('2020-03-31', months)).toBeCloseTo(2 + 30 / 31);
    expect(placeDay('2020-04-01', months)).toBeUndefined();
    expect(placeDay('2019-12-31', months)).toBeUndefined();
    expect(placeDay('2020-W06', { unit: 'week', slots: [] })).toBeUndefined();
  });
});

describe('a break of the series', () => {
  const sentence =
    'Break on 1 February 2020: numbers from then on are not like those before. Another source.';
  const dataset = withBreaks([{ date: '2020-02-01', text: 'Another source.' }]);

  test('is a line where it is on a timeline, and a sentence below it and in its Markdown', () => {
    const chart = makeKind(dataset, 'timeline', 'killed by=month');
    expect(chart.timeMarks).toEqual([{ kind: 'break', from: 1, to: 1, label: 'Break' }]);
    expect(chart.notes).toContain(sentence);
    expect(chart.description).toContain(sentence);
    expect(chartMarkdown(chart, { publisher: 'The Example' }, locale)).toContain(sentence);
    for (const root of drawn(chart)) {
      const columns = [...root.querySelectorAll('.low rect')].map(one => Number(one.getAttribute('x')));
      const at = Number(
        /^M([\d.]+)/.exec(root.querySelector('.series-break path')?.getAttribute('d') ?? '')?.[1],
      );
      expect(at).toBeGreaterThan(columns[0] ?? 0);
      expect(at).toBeLessThan(columns[1] ?? 0);
      expect([...root.querySelectorAll('.says text')].map(one => one.textContent)).toEqual(['Break']);
    }
  });

  test('is a line among lines', () => {
    const chart = makeKind(dataset, 'line', 'killed by=month');
    expect(chart.timeMarks).toHaveLength(1);
    expect(chart.notes).toContain(sentence);
    expect(chart.description).toContain(sentence);
    for (const root of drawn(chart)) expect(root.querySelectorAll('.series-break path')).toHaveLength(1);
  });

  test('is a sentence below every other chart over it, and in its text alternative', () => {
    for (const [kind, question, asked = {}] of [
      ['bar', 'killed by=place'],
      ['stack', 'attacks by=place,weapon'],
      ['range', 'killed by=place'],
      ['table', 'killed by=place'],
      ['table', 'events'],
      ['table', 'events', { columns: ['date', 'place'] }],
      ['slope', 'killed by=weapon', { split: '2020-02-10' }],
    ] as const) {
      const chart = makeChart(dataset, kind, question, asked);
      expect(chart.notes, `${kind} ${question}`).toContain(sentence);
      expect(chart.description, `${kind} ${question}`).toContain(sentence);
    }
    const towns = withBreaksOf(sameSpot, [{ date: '2020-05-02', text: 'Another source.' }]);
    const map = makeKind(towns, 'map', 'killed by=place');
    expect(map.notes.join()).toContain('Break on 2 May 2020');
    expect(map.description).toContain('Break on 2 May 2020');
    const others = [besides(dataset, 'killed by=place')];
    const plain = small(events);
    expect(makeChart(plain, 'compare', 'killed by=place', { others }).notes.join()).toContain(sentence);
    expect(makeChart(dataset, 'bar', 'killed by=place from=2020-02-01').notes).not.toContain(sentence);
  });
});

describe('in rows of time, a break', () => {
  const dataset = withBreaks([{ date: '2020-02-15', text: 'Another source.' }]);
  const others = [besides(dataset, 'killed by=month')];

  test.each([
    ['bar', 'killed by=month', {}],
    ['stack', 'attacks by=month,weapon', {}],
    ['range', 'killed by=month', {}],
    ['compare', 'killed by=month', { others }],
  ] as const)('is in the label of its row of a %s, and in its table', (kind, question, asked) => {
    const chart = makeKind(dataset, kind, question, asked);
    expect(chart.rows.map(({ label }) => label)).toEqual([
      'January 2020',
      'February 2020 (break)',
      'March 2020',
    ]);
    expect(chart.table.rows.map(([head, ...cells]) => [head?.text, cells.at(-1)?.text])).toEqual([
      ['January 2020', '–'],
      ['February 2020', 'Break on 15 February 2020'],
      ['March 2020', '–'],
    ]);
  });

  test.each([
    ['timeline', 'killed by=month'],
    ['line', 'killed by=place,month'],
    ['table', 'killed by=month'],
    ['table', 'killed by=place,month limit=2'],
  ] as const)('is in the table of a %s of %s', (kind, question) => {
    const { table } = makeChart(dataset, kind, question);
    expect(table.columns.at(-1)?.label).toBe('Note');
    const rows = [...table.rows, ...(table.brief?.rows ?? [])];
    for (const row of rows) {
      expect(row).toHaveLength(table.columns.length);
      const isThere = row.some(({ text }) => text === 'February 2020');
      expect(row.at(-1)?.text).toBe(isThere ? 'Break on 15 February 2020' : '–');
    }
  });

  test.each(['timeline', 'line', 'bar', 'range'])('is in every panel of small %ss, and said once', of => {
    const chart = makeKind(dataset, 'multiples', 'killed by=place,month', { of });
    const sentence =
      'Break on 15 February 2020: numbers from then on are not like those before. Another source.';
    expect(chart.notes[0]).toBe(sentence);
    expect(chart.noted).toEqual([sentence]);
    const head = chart.table.keys.findIndex(key => key.includes('2020-02'));
    expect(chart.table.rows[head]?.at(-1)?.text).toBe('Break on 15 February 2020');
    const marks = chart.rows.map(({ chart: panel }) =>
      panel.kind === 'timeline' || panel.kind === 'line'
        ? panel.timeMarks?.length
        : panel.kind === 'bar' || panel.kind === 'range'
          ? panel.rows.filter(({ label }) => label.endsWith('(break)')).length
          : undefined,
    );
    expect(marks).toEqual(of === 'timeline' || of === 'line' ? [1, 1, 1] : [0, 1, 0]);
  });

  test('is in no row of another grouping', () => {
    expect(makeChart(dataset, 'table', 'killed by=place').table.columns.at(-1)?.key).not.toBe('note');
    expect(makeKind(dataset, 'bar', 'killed by=weekday').rows.join()).not.toContain('break');
  });
});

const note = (text: string, at: NotePlace, source?: string): NoteSpec => ({
  text: { text, html: text },
  at,
  ...(source !== undefined && { source }),
});

describe('notes of an author', () => {
  const dataset = small(events);
  const ceasefire = note('Cease-fire', { kind: 'days', from: '2020-02-12', to: '2020-02-19' }, 'agency');
  const notes = [ceasefire, note('Elections', { kind: 'day', day: '2020-03-03' })];
  const sentences = [
    '[1] Cease-fire (12–19 February 2020; source: The Agency).',
    '[2] Elections (3 March 2020).',
  ];

  test.each(['timeline', 'line'] as const)('are drawn, said and in the table of a %s', kind => {
    const chart = makeKind(dataset, kind, 'killed by=month', { notes });
    expect(chart.notes.slice(0, 2)).toEqual(sentences);
    expect(chart.noted).toEqual(sentences);
    for (const sentence of sentences) {
      expect(chart.description).toContain(sentence);
      expect(chartMarkdown(chart, { publisher: 'The Example' }, locale)).toContain(
        sentence.replace(/[[\]]/g, sign => `\\${sign}`),
      );
    }
    expect(chart.table.columns.at(-1)).toEqual({ key: 'note', label: 'Note', numeric: false });
    expect(chart.table.rows.map(row => row.at(-1)?.text)).toEqual(['–', 'Cease-fire', 'Elections']);
    expect(chartCsv(chart)).toContain('Cease-fire');
    for (const root of drawn(chart)) {
      expect(root.querySelectorAll('.note-span rect')).toHaveLength(1);
      expect(root.querySelectorAll('.note-line path')).toHaveLength(1);
    }
  });

  test('on a number of the scale are a line across the chart, which reaches up to it', () => {
    const level = note('As many as in all of 2019', { kind: 'value', value: 40 });
    for (const kind of ['timeline', 'line'] as const) {
      const chart = makeKind(dataset, kind, 'killed by=month', { notes: [level] });
      expect(chart.levels).toEqual([{ value: 40, label: 'As many as in all of 2019', n: 1 }]);
      expect(chart.notes[0]).toBe('[1] As many as in all of 2019 (40).');
      expect(chart.table.columns.at(-1)?.key).not.toBe('note');
      for (const root of drawn(chart)) {
        const [, y] =
          /M[\d.]+ ([\d.]+)/.exec(root.querySelector('.note-line path')?.getAttribute('d') ?? '') ?? [];
        expect(Number(y)).toBeGreaterThan(0);
      }
    }
  });

  test('on a row are after its number, or their number is', () => {
    const long = note('The only figure that the hospital confirmed to reporters', {
      kind: 'row',
      row: 'béton',
    });
    const chart = makeKind(dataset, 'bar', 'killed by=place', {
      notes: [long, note('New', { kind: 'row', row: 'cetown' })],
    });
    expect(chart.notes[0]).toBe('[1] The only figure that the hospital confirmed to reporters (Béton).');
    expect(chart.table.rows.map(row => row.at(-1)?.text)).toEqual([
      'New',
      'The only figure that the hospital confirmed to reporters',
      '–',
    ]);
    for (const root of drawn(chart))
      expect([...root.querySelectorAll('.says text')].map(one => one.textContent)).toEqual(['New', '[1]']);
    const stack = makeKind(dataset, 'stack', 'attacks by=place,weapon', {
      notes: [note('New', { kind: 'row', row: 'aville' })],
    });
    expect(stack.rows.map(({ label }) => label)).toContain('Aville [1]');
    const map = makeKind(demonstration, 'map', 'killed by=region', {
      notes: [note('New', { kind: 'row', row: 'homs-governorate' })],
    });
    expect(map.regions.find(({ label }) => label.startsWith('Homs'))?.printed).toBe('3–4 [1]');
  });

  test.each([
    ['range', 'killed by=place', {}],
    ['compare', 'killed by=place', { others: [besides(dataset, 'killed by=place')] }],
    ['slope', 'killed by=place', { split: '2020-02-10' }],
  ] as const)('are numbers in the rows of a %s, and in its table', (kind, question, asked) => {
    const [one, two] = [
      note('New', { kind: 'row', row: 'aville' }),
      note('Old', { kind: 'row', row: 'aville' }),
    ];
    const chart = makeKind(dataset, kind, question, { ...asked, notes: [one, two] });
    expect(chart.rows.map(({ label }) => label)).toContain('Aville [1] [2]');
    expect(chart.notes.slice(0, 2)).toEqual(['[1] New (Aville).', '[2] Old (Aville).']);
    const noted = chart.table.rows.filter(([, ...cells]) => cells.at(-1)?.text === 'New; Old');
    expect(noted.map(([head]) => head?.text)).toEqual(['Aville']);
  });

  test('are a column of a table, of two keys and of events too', () => {
    const noted = (row: string) => ({ notes: [note('New', { kind: 'row', row })] });
    const notesIn = (question: string, row: string) =>
      makeChart(dataset, 'table', question, noted(row)).table.rows.map(cells => cells.at(-1)?.text);
    expect(notesIn('killed by=place', 'béton')).toEqual(['–', 'New', '–']);
    expect(notesIn('killed by=place,month', 'aville,2020-01')).toEqual(['–', '–', 'New']);
    expect(notesIn('events', 'e2')).toEqual(['–', '–', 'New']);
  });

  test('are on the axis of a toll, by the clocks of its dataset: an hour is a line, a day a band', () => {
    const chart = makeKind(hours, 'toll', 'killed', {
      notes: [
        note('Power cut', { kind: 'day', day: '2020-05-05T10:30' }),
        note('Curfew', { kind: 'days', from: '2020-05-05T11:00', to: '2020-05-05T12:00' }),
        note('The first day', { kind: 'day', day: '2020-05-05' }),
        note('As many as in April', { kind: 'value', value: 70 }),
      ],
    });
    expect(chart.notes.slice(0, 3)).toEqual([
      '[1] Power cut (5 May 2020, 10:30).',
      '[2] Curfew (5 May 2020, 11:00, to 5 May 2020, 12:00).',
      '[3] The first day (5 May 2020).',
    ]);
    expect(chart.timeMarks?.map(({ kind, to, from }) => [kind, to - from])).toEqual([
      ['span', 1440],
      ['point', 0],
      ['span', 61],
    ]);
    expect(chart.levels).toHaveLength(1);
    for (const root of drawn(chart)) {
      expect(root.querySelectorAll('.note-span rect')).toHaveLength(2);
      expect(root.querySelectorAll('.note-line path')).toHaveLength(2);
    }
    // What nobody dated has no time.
    expect(chart.table.rows.at(-1)?.at(-1)?.text).toBe('–');
    const fault = (at: NotePlace) => faultsOf(hours, 'toll', 'killed', { notes: [note('X', at)] })[0]?.rule;
    expect(fault({ kind: 'day', day: '2020-05-06' })).toBe('charts/note-outside');
    expect(fault({ kind: 'row', row: 'agency' })).toBe('charts/note-place');
  });

  test('stand in a picture however long its other notes are, and so do breaks', () => {
    const printOf = (chart: Chart) => {
      const said: string[] = [];
      smallPrint(chart, {
        rest: 10,
        layout: 'wide',
        locale,
        say: text => {
          said.push(text);
          return { width: 1, height: 20, draw: () => node('g', {}, []) };
        },
      });
      return said.at(-1);
    };
    expect(printOf(makeKind(dataset, 'timeline', 'killed by=month', { notes }))).toContain(
      sentences.join(' '),
    );
    const broken = withBreaks([{ date: '2020-02-15', text: 'Another source.' }]);
    const row = note('New', { kind: 'row', row: 'aville' });
    const chart = makeKind(broken, 'bar', 'killed by=place', { notes: [row] });
    const said = [
      '[1] New (Aville).',
      'Break on 15 February 2020: numbers from then on are not like those before. Another source.',
    ];
    expect(chart.notes.slice(0, 2)).toEqual(said);
    expect(printOf(chart)).toContain(said.join(' '));
  });

  test('leave the author’s own text alternative as it is', () => {
    const chart = makeKind(dataset, 'timeline', 'killed by=month', { notes, alt: 'My own.' });
    expect(chart.description).toBe('My own.');
  });

  test.each([
    [
      'timeline',
      'killed by=month',
      { kind: 'day', day: '2021-01-01' },
      'charts/note-outside',
      'from January 2020 to March 2020',
    ],
    [
      'line',
      'killed by=month',
      { kind: 'days', from: '2020-01-01', to: '2020-04-01' },
      'charts/note-outside',
      '2020-04-01',
    ],
    ['bar', 'killed by=place', { kind: 'row', row: 'avile' }, 'charts/note-outside', 'avile'],
    ['bar', 'killed by=place', { kind: 'day', day: '2020-01-01' }, 'charts/note-place', 'no axis of time'],
    ['bar', 'killed by=place', { kind: 'value', value: 3 }, 'charts/note-place', 'value='],
    ['timeline', 'killed by=month', { kind: 'day', day: '2020-01-05T10:00' }, 'charts/note-place', 'an hour'],
    ['table', 'killed by=place', { kind: 'value', value: 3 }, 'charts/note-place', 'value='],
    ['timeline', 'killed by=month', { kind: 'row', row: '2020-01' }, 'charts/note-place', 'row='],
  ] as const)('on ::%s{%s} are refused where they have no place', (kind, question, at, rule, what) => {
    const faults = faultsOf(dataset, kind, question, {
      notes: [ceasefire, note('X', at)].slice(kind === 'bar' || kind === 'table' ? 1 : 0),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ rule });
    expect(faults[0]?.what).toContain(what);
    if (what === 'avile') expect(faults[0]?.fix).toBe('did you mean "aville"?');
  });
});

describe('labels of marks on an axis of time', () => {
  const lay = (labels: readonly string[], pitch = 4) =>
    layTimeMarks(
      labels.map((label, i) => ({ kind: 'point' as const, from: i, to: i, label, n: i + 1 })),
      { left: 30, pitch, size: sizes.narrow },
    );

  test('stand apart, in as few lanes as they need, and are a number where they have no room', () => {
    const few = lay(['Cease-fire', 'Elections'], 120).marks.map(({ placed }) => placed);
    expect(few.map(one => [one?.text, one?.lane])).toEqual([
      ['Cease-fire', 0],
      ['Elections', 0],
    ]);
    const { marks } = lay(Array.from({ length: 40 }, (_, i) => `A note of thirty letters no. ${i}`));
    const texts = marks.map(({ placed }) => placed?.text);
    // A line of another mark would run through its words.
    expect(texts.every(text => text === undefined || /^\d+$/.test(text))).toBe(true);
    expect(Math.max(...marks.map(({ placed }) => placed?.lane ?? 0))).toBeLessThan(3);
  });

  test('take no room where there are none', () => {
    expect(lay([]).height).toBe(0);
  });
});
