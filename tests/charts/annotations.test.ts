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
import { besides, faultsOf, locale, makeChart, makeKind } from './make-chart.ts';

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

  test('is a sentence below every other chart over it', () => {
    for (const [kind, question] of [
      ['bar', 'killed by=place'],
      ['stack', 'attacks by=place,weapon'],
      ['range', 'killed by=place'],
      ['table', 'killed by=place'],
      ['table', 'events'],
    ] as const) {
      expect(makeChart(dataset, kind, question).notes, `${kind} ${question}`).toContain(sentence);
    }
    const others = [besides(dataset, 'killed by=place')];
    const plain = small(events);
    expect(makeChart(plain, 'compare', 'killed by=place', { others }).notes.join()).toContain(sentence);
    expect(makeChart(dataset, 'bar', 'killed by=place from=2020-02-01').notes).not.toContain(sentence);
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

  test('stand in a picture however long its other notes are', () => {
    const chart = makeKind(dataset, 'timeline', 'killed by=month', { notes });
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
    expect(said.at(-1)).toContain(sentences.join(' '));
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
    ['table', 'killed by=place', { kind: 'row', row: 'aville' }, 'charts/note-place', 'row='],
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
