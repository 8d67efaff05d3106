import { gridX, identity, image, ruleX } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/registry.ts';
import { fromPlot } from '../../src/scene/from-plot.ts';
import { plotMarks } from '../../src/scene/plot-marks.ts';
import { writeSvg } from '../../src/scene/write-svg.ts';
import { course } from './course.ts';
import { type DrawnSvg, drawSvg } from './draw-svg.ts';
import { equalCourses, equalHours } from './equal-lines.ts';
import { demonstration, everySort, spread } from './figures.ts';
import { hours } from './hours.ts';
import { besides, locale, makeChart } from './make-chart.ts';
import { manyPlaces } from './many-places.ts';
import { noted } from './noted.ts';
import { shareRows } from './share-rows.ts';

const newDocument = (): Document => parseHTML('<!doctype html><html><body></body></html>').document;
const document = newDocument();
const draw = (chart: Chart, scope = 'a-chart'): DrawnSvg[] => drawSvg(chart, { document, locale, scope });

/** Every kind and every mark. */
const charts: Record<string, Chart> = {
  bar: makeChart(demonstration, 'bar', 'killed by=place sort=-killed'),
  'bar-every-sort': makeChart(everySort, 'bar', 'killed by=event sort=-killed'),
  'bar-highlight': makeChart(demonstration, 'bar', 'killed by=event', { highlight: ['homs-bab-tadmur'] }),
  'bar-high': makeChart(everySort, 'bar', 'killed by=event', { show: 'high' }),
  'bar-incomplete': makeChart(demonstration, 'bar', 'killed by=place source=state-media'),
  stack: makeChart(demonstration, 'stack', 'explosions by=place,weapon'),
  'stack-people': makeChart(demonstration, 'stack', 'killed by=region,control'),
  'bar-shares': makeChart(shareRows, 'bar', 'killed by=place weapon=rifle', { share: 'weapon' }),
  'stack-shares': makeChart(shareRows, 'stack', 'killed by=place,weapon', { share: 'weapon' }),
  'stack-shares-one': makeChart(demonstration, 'stack', 'explosions by=country,weapon', { share: 'weapon' }),
  range: makeChart(demonstration, 'range', 'killed by=event'),
  'range-every-sort': makeChart(everySort, 'range', 'killed by=event'),
  timeline: makeChart(spread, 'timeline', 'killed by=day'),
  'timeline-one-day': makeChart(demonstration, 'timeline', 'killed'),
  line: makeChart(course, 'line', 'killed by=month'),
  'line-regions': makeChart(course, 'line', 'killed by=region,month'),
  'line-sums': makeChart(course, 'line', 'killed by=region,month cumulative'),
  slope: makeChart(course, 'slope', 'killed by=place', { split: '2020-05-01' }),
  toll: makeChart(hours, 'toll', 'killed'),
  'line-equal': makeChart(equalCourses, 'line', 'killed by=place,month cumulative'),
  'slope-equal': makeChart(equalCourses, 'slope', 'killed by=place', { split: '2020-04-01' }),
  'toll-equal': makeChart(equalHours, 'toll', 'killed'),
  compare: makeChart(demonstration, 'compare', 'killed by=region', {
    others: [besides(everySort, 'killed by=region')],
  }),
  ...noted,
};

/** One tag a line, with the style sheets, so that a reviewer can see the chart by opening the file in a browser. */
const reviewable = (svg: string): string =>
  `<?xml-stylesheet href="../../../src/styles/tokens.css"?>\n<?xml-stylesheet href="../../../src/styles/chart-marks.css"?>\n${svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replaceAll('><', '>\n<')}\n`;

describe.each(Object.entries(charts))('%s', (name, chart) => {
  test('matches its snapshot', async () => {
    for (const { width, svg } of draw(chart)) {
      await expect(reviewable(svg)).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
    }
  });

  test('contains only classes and geometry, and well-formed text', () => {
    for (const { svg } of draw(chart)) {
      expect(svg).not.toMatch(
        /<style|\bstyle=|<script|\bon\w+=|currentColor|xlink|<g[^>]* aria-(?!hidden="true">)|transform="translate/,
      );
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
      for (const [, n] of svg
        .replace(/<desc.*<\/desc>|aria-label="[^"]*"|>[^<]+</g, '')
        .matchAll(/\d\.(\d+)/g)) {
        expect(n?.length).toBe(1);
      }
      const root = parseHTML(`<body>${svg}</body>`).document.querySelector('svg');
      expect(root?.getAttribute('role')).toBe('img');
      expect(root?.getAttribute('aria-label')).toBe(chart.title.text);
      const described = root?.getAttribute('aria-describedby') ?? '';
      expect(root?.querySelector(`desc[id="${described}"]`)?.textContent).toBe(chart.description);
    }
  });

  test('keeps its ids in its scope and uses each', () => {
    const svgs = draw(chart, 'scope-9').map(drawing => drawing.svg);
    const ids = svgs.flatMap(svg => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^scope-9-[nw]-/);
      expect(svgs.join('').match(new RegExp(`url\\(#${id}\\)|describedby="${id}"`))).not.toBeNull();
    }
  });
});

test('prints every number and every name of the table', () => {
  for (const name of ['bar', 'bar-every-sort', 'range', 'stack-people']) {
    const chart = charts[name];
    if (chart === undefined || !('rows' in chart)) throw new Error(`no rows in ${name}`);
    for (const { svg } of draw(chart)) {
      const words = svg.replace(/<\/tspan><tspan[^>]*>/g, ' ').replace(/<desc.*<\/desc>/, '');
      for (const row of chart.rows) {
        expect(words).toContain(row.label);
        if (name !== 'range') expect('printed' in row && words).toContain('printed' in row && row.printed);
      }
    }
  }
});

test('the same chart gives the same bytes, whatever was drawn before and in any document', () => {
  const all = () => Object.values(charts).map(chart => draw(chart));
  const before = all();
  const backwards = Object.values(charts)
    .toReversed()
    .map(chart => drawSvg(chart, { document: newDocument(), locale, scope: 'a-chart' }))
    .toReversed();
  expect(backwards).toEqual(before);
  expect(all()).toEqual(before);
});

test('a table is drawn as an HTML table', () => {
  expect(draw(makeChart(demonstration, 'table', 'killed by=place'))).toEqual([]);
});

test('forty rows with long names stay small', () => {
  const many = manyPlaces();
  for (const [kind, question] of [
    ['bar', 'killed by=place'],
    ['stack', 'explosions by=place,weapon'],
    ['timeline', 'killed by=day'],
    ['range', 'killed by=event'],
  ] as const) {
    for (const { svg } of draw(makeChart(many, kind, question))) expect(svg.length).toBeLessThan(25_000);
  }
});

describe('a warning from Plot becomes an error that names the chart', () => {
  const options = { document, width: 100, height: 100 };

  test('a warning', () => {
    const odd = { ...options, marks: [ruleX(['1', '2'])] };
    expect(() => plotMarks('odd', odd)).toThrow(
      /^chart "odd" cannot be drawn: .*strings that appear to be numbers/i,
    );
  });

  test('a mark that charts do not know', () => {
    const odd = { ...options, marks: [image(['a.png'], { x: 0, y: 0, src: identity })] };
    expect(() => plotMarks('odd', odd)).toThrow('chart "odd" cannot be drawn: <image>: no mark of a chart');
  });

  test('restores the console, after an error too', () => {
    const { warn } = console;
    plotMarks('fine', { ...options, x: { domain: [0, 1] }, marks: [gridX([0])] });
    expect(() => plotMarks('odd', { ...options, marks: [ruleX(['1'])] })).toThrow();
    expect(console.warn).toBe(warn);
  });
});

describe('rejects an invalid drawing', () => {
  const svg = (inside: string) => {
    const element = parseHTML(`<body><svg>${inside}</svg></body>`).document.querySelector('svg');
    if (element === null) throw new Error('no svg');
    return element;
  };

  test.each([
    ['<g><rect x="NaN" y="1" width="2" height="3"/></g>', '<rect x="NaN">: not a number'],
    ['<g><path d="M0,NaNL1,1"/></g>', 'a path has no number: M0,NaNL1,1'],
    ['<g transform="rotate(4)"><circle r="1"/></g>', 'transform="rotate(4)" is not a shift'],
    ['<g transform="translate(4,1)"><path d="M0,0"/></g>', 'a path stands in a shifted group'],
  ])('%s', (inside, what) => {
    expect(() => fromPlot(svg(inside))).toThrow(what);
  });

  const written = (inside: string) =>
    fromPlot(svg(inside))
      .map(one => writeSvg(one, 's'))
      .join('');

  test('supports shifts, ems and long numbers', () => {
    const text =
      '<g transform="translate(1,2)" font-size="10"><text transform="translate(3.06,4)" y="0.5em">a &amp; b</text></g>';
    expect(written(text)).toBe('<g font-size="10"><text x="4.1" y="11">a &amp; b</text></g>');
    const lines =
      '<g aria-description="grid"><line x1="1.23" x2="1.23" y1="0" y2="5"/><line x1="0" x2="4" y1="1" y2="2"/></g>';
    expect(written(lines)).toBe('<g class="grid"><path d="M1.2 0V5M0 1L4 2"/></g>');
  });
});

test('lines that lie on each other are told of, and no others', () => {
  const shared = 'Lines that lie on each other take turns as dashes.';
  for (const [name, chart] of Object.entries(charts))
    expect(chart.reading.includes(shared), name).toBe(name.endsWith('-equal'));
});
