import { expect, test } from 'vitest';
import { endsOfBars } from '../../src/charts/bar/draw.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { fitRows } from '../../src/charts/fit-rows.ts';
import { notesUnder } from '../../src/charts/notes-under.ts';
import { layRange } from '../../src/charts/range/lay-range.ts';
import type { Chart } from '../../src/charts/registry.ts';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { layStandalone } from '../../src/output/pictures/standalone.ts';
import { sizes } from '../../src/scene/sizes.ts';
import { drawSvg } from './draw-svg.ts';
import { small } from './figures.ts';
import { locale, makeChart, makeKind } from './make-chart.ts';
import { looks, newDocument, publisher } from './pictures.ts';

/** Events one a day; the later, the more were killed. */
const eventsOf = (n: number) =>
  small(
    Array.from({ length: n }, (_, i) => ({
      id: `event-${i}`,
      title: `Event ${i}`,
      date: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
      place: 'aville',
      parts: [{ weapon: 'rifle' }],
      accounts: [{ source: 'agency', killed: i + 1 }],
    })),
  );
const long = eventsOf(150);

/** How high a chart is drawn, and what is said of rows that are not. */
function drawnOf(chart: Chart) {
  const drawings = drawChart(chart, { document: newDocument(), locale });
  const heights = drawings.map(({ root }) => root.attributes.viewBox.height);
  const notes = notesUnder(chart, locale).filter(note => note.includes('not drawn'));
  return { heights, notes };
}

test('a chart is built of its first 100 rows, and its data have all', () => {
  const bar = makeKind(long, 'bar', 'killed by=event sort=-killed');
  expect([bar.rows.length, bar.more, bar.table.rows.length]).toEqual([100, 50, 150]);
  expect([bar.rows[0]?.key, bar.rows.at(-1)?.key]).toEqual(['event-149', 'event-50']);
  const range = makeKind(long, 'range', 'killed by=event sort=-killed');
  expect([range.rows.length, range.more, range.table.rows.length]).toEqual([100, 50, 150]);
  const stack = makeKind(long, 'stack', 'killed by=event,weapon');
  expect([stack.rows.length, stack.more]).toEqual([100, 50]);
});

test('a highlighted row is drawn wherever it comes', () => {
  const chart = makeKind(long, 'bar', 'killed by=event sort=-killed', { highlight: ['event-3'] });
  expect([chart.rows.length, chart.more]).toEqual([101, 49]);
  const fitted = fitRows(chart, endsOfBars, locale);
  expect(fitted.rows.at(-1)).toMatchObject({ key: 'event-3', highlight: true });
  expect(fitted.rows.length + fitted.more).toBe(150);
});

test('one row too many is drawn with the others', () => {
  expect(makeKind(eventsOf(101), 'bar', 'killed by=event')).toMatchObject({ more: 0 });
});

test.each([
  ['bar', 'killed by=event'],
  ['range', 'killed by=event'],
  ['stack', 'killed by=event,weapon'],
] as const)(
  'a %s of many rows is no higher than a picture may be, and says how many it leaves out',
  (kind, question) => {
    const chart = makeChart(long, kind, question);
    const { heights, notes } = drawnOf(chart);
    expect(Math.max(...heights)).toBeLessThanOrEqual(2400);
    expect(Math.max(...heights)).toBeGreaterThan(1500);
    const more = Number(/^(\d+) more rows/.exec(notes[0] ?? '')?.[1]);
    expect(more).toBeGreaterThan(50);
    for (const width of ['wide', 'narrow'] as const) {
      const laid = layStandalone(chart, { looks, document: newDocument(), locale, publisher, width });
      expect(laid.height).toBeLessThanOrEqual(2400);
      expect(laid.height).toBeGreaterThan(1500);
    }
  },
);

test('limit= of a range says how many rows are drawn, and the data have all', () => {
  const chart = makeKind(long, 'range', 'killed by=event sort=-killed limit=10');
  expect([chart.rows.length, chart.table.rows.length]).toEqual([10, 150]);
  expect(notesUnder(chart, locale)).toContain('140 more rows are in the data, and are not drawn.');
  expect(notesUnder(makeKind(long, 'range', 'killed by=event limit=149'), locale).join()).toContain(
    'more row',
  );
  expect(chart.question.text).toBe('killed by=event sort=-killed');
  expect(chartCsv(chart).trim().split('\n')).toHaveLength(151);
  expect(chartCsv(chart).trim().split('\n').at(-1)).toContain('event-0,agency');
  expect(chartCsv(chart)).toContain(',1,1,1,');
});

test('a table as a picture is cut too, and says so', () => {
  const chart = makeKind(long, 'table', 'attacks', { columns: ['date', 'place', 'killed'] });
  const laid = layStandalone(chart, { looks, document: newDocument(), locale, publisher });
  expect(laid.height).toBeLessThanOrEqual(2400);
  expect(laid.svg()).toMatch(/>\d+ more: in the data</);
});

test('nothing of a row of a range is nearer to another row', () => {
  const chart = makeKind(long, 'range', 'killed by=event limit=3');
  const { ends, lines } = layRange(chart, sizes.wide, locale);
  for (const [i, { y }] of lines.entries()) {
    expect(y).toBeGreaterThan(ends[i - 1] ?? 0);
    expect(y).toBeLessThan(ends[i] ?? 0);
  }
  const [, wide] = drawSvg(chart, { document: newDocument(), locale, scope: 'a' });
  expect(wide?.svg).toContain('class="between"');
});
