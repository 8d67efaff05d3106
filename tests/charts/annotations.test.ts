import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { layTimeMarks } from '../../src/charts/annotations/lay-time-marks.ts';
import { placeDay } from '../../src/charts/annotations/time-marks.ts';
import type { Chart } from '../../src/charts/registry.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { chartMarkdown } from '../../src/output/files/chart-markdown.ts';
import { sizes } from '../../src/scene/sizes.ts';
import { drawSvg } from './draw-svg.ts';
import { datasetOf, small } from './figures.ts';
import { besides, locale, makeChart, makeKind } from './make-chart.ts';

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
    expect(texts[0]).toBe('A note of thirty letters no. 0');
    expect(texts.slice(3).every(text => text === undefined || /^\d+$/.test(text))).toBe(true);
    expect(Math.max(...marks.map(({ placed }) => placed?.lane ?? 0))).toBeLessThan(3);
  });

  test('take no room where there are none', () => {
    expect(lay([]).height).toBe(0);
  });
});
