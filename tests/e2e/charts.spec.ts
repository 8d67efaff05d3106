import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import type { Chart, ChartKind } from '../../src/charts/registry.ts';
import { textWidth } from '../../src/scene/text-width.ts';
import { drawSvg } from '../charts/draw-svg.ts';
import { demonstration, everySort, small } from '../charts/figures.ts';
import { hours, manySources } from '../charts/hours.ts';
import { besides, locale, makeChart } from '../charts/make-chart.ts';
import { manyPlaces } from '../charts/many-places.ts';
import { ucdpMonth } from '../charts/map-sets.ts';

const { document: drawing } = parseHTML('<!doctype html><html><body></body></html>');

/** The site's own style sheets, with its fonts embedded. */
const styles = ['tokens', 'fonts', 'base', 'figure', 'chart-marks', 'charts', 'map-marks', 'maps']
  .map(name => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n')
  // What is measured is the site's own font, which a page may leave for the next one.
  .replaceAll('font-display: optional', 'font-display: block')
  .replace(/url\("\.\/fonts\/([^"]+)"\)/g, (_, file: string) => {
    const bytes = readFileSync(`src/styles/fonts/${file}`).toString('base64');
    return `url("data:font/woff2;base64,${bytes}")`;
  });

const page = (chart: Chart): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>A chart</title><style>${styles}</style><body style="margin:0;padding-inline:var(--edge)">
<figure class="chart-figure" style="margin-inline:0"><div class="drawing">${drawSvg(chart, {
  document: drawing,
  locale,
  scope: 'a',
})
  .map(({ width, svg }) => `<div class="drawing-${width}">${svg}</div>`)
  .join('')}</div></figure></body></html>`;

async function show(on: Page, chart: Chart): Promise<void> {
  await on.setContent(page(chart));
  await on.evaluate(() => document.fonts.ready);
  for (const weight of [400, 600]) {
    const loaded = await on.evaluate(w => document.fonts.check(`${w} 14px "IBM Plex Sans"`), weight);
    expect(loaded, 'the charts’ own font').toBe(true);
  }
}

/** Descriptions of everything in the visible drawing that is small, cut off or on top of something else. */
function flaws(): string[] {
  const found: string[] = [];
  const [svg, ...more] = [...document.querySelectorAll('svg')].filter(
    one => one.getBoundingClientRect().width > 0,
  );
  if (svg === undefined || more.length > 0) return [`${more.length + 1} drawings show`];
  const frame = svg.getBoundingClientRect();
  const scale = frame.width / svg.viewBox.baseVal.width;
  const lines = [...svg.querySelectorAll('text')]
    .flatMap(text => {
      const spans = [...text.querySelectorAll('tspan')];
      return spans.length === 0 ? [text] : spans;
    })
    .map(line => ({
      words: line.textContent,
      group: line.closest('g')?.getAttribute('class') ?? '',
      size: Number.parseFloat(getComputedStyle(line).fontSize) * scale,
      box: line.getBoundingClientRect(),
    }))
    .filter(({ box }) => box.width > 0);
  if (lines.length === 0) found.push('no text at all');
  for (const { words, size, box } of lines) {
    if (size < 12) found.push(`${size.toFixed(2)} px: ${words}`);
    const out = Math.max(
      frame.left - box.left,
      box.right - frame.right,
      frame.top - box.top,
      box.bottom - frame.bottom,
    );
    if (out > 0.5) found.push(`cut off by ${out.toFixed(1)}: ${words}`);
  }
  const meet = (a: DOMRect, b: DOMRect) => ({
    x: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    y: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  });
  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      const { x, y } = meet(one.box, other.box);
      // Boxes are about 30 % taller than letters.
      if (x > 0.5 && y > 0.3 * one.size) found.push(`"${one.words}" on "${other.words}"`);
    }
  }
  // Boxes of one look are one path: each of them is a mark.
  const boxesOf = (mark: SVGGraphicsElement): DOMRect[] => {
    const boxes = [...(mark.getAttribute('d') ?? '').matchAll(/M(\S+) ([\d.-]+)h([\d.]+)v([\d.]+)h-/g)];
    const to = mark.getScreenCTM();
    if (boxes.length === 0 || to === null) return [mark.getBoundingClientRect()];
    return boxes.map(numbers => {
      const [, x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
      return new DOMRect(to.a * x + to.e, to.d * y + to.f, to.a * width, to.d * height);
    });
  };
  const bars = [
    ...svg.querySelectorAll<SVGGraphicsElement>(
      ':is(.low, .series, .range, .outer, .zero) :is(rect, path), :is(.dot, .dot-party, .dot-mixed) circle',
    ),
  ].flatMap(boxesOf);
  for (const { words, box, size } of lines.filter(line => line.group === 'value')) {
    const covered = bars.some(bar => {
      const { x, y } = meet(box, bar);
      return x > 0.5 && y > 0.25 * size;
    });
    if (covered) found.push(`"${words}" on a mark`);
  }
  return found;
}

const many = manyPlaces();

const charts: [name: string, kind: ChartKind, question: string][] = [
  ['forty bars', 'bar', 'killed by=place sort=-killed'],
  ['bars of events', 'bar', 'killed by=event'],
  ['forty stacks', 'stack', 'explosions by=place,weapon'],
  ['five long stacks', 'stack', 'explosions by=region,weapon'],
  ['dots of forty events', 'range', 'killed by=event'],
  ['dots of five regions', 'range', 'killed by=region'],
  ['thirty days', 'timeline', 'killed by=day'],
  ['five weeks', 'timeline', 'killed by=week'],
  ['one month', 'timeline', 'attacks by=month'],
  ['a line of thirty days', 'line', 'killed by=day'],
  ['lines of five regions', 'line', 'killed by=region,day'],
  ['running sums of forty places', 'line', 'killed by=place,week cumulative'],
  ['a map of regions', 'map', 'killed by=region'],
  ['a map of forty places', 'map', 'killed by=place'],
];

test.describe('with forty rows and names of thirty characters', () => {
  for (const [name, kind, question] of charts) {
    test(name, async ({ page: on }) => {
      await show(on, makeChart(many, kind, question));
      for (const width of [320, 360, 680, 1280]) {
        await on.setViewportSize({ width, height: 900 });
        expect(await on.evaluate(flaws), `${width} px`).toEqual([]);
      }
    });
  }
});

test('forty rows before and after', async ({ page: on }) => {
  await show(on, makeChart(many, 'slope', 'killed by=place', { split: '2020-05-15' }));
  for (const width of [320, 360, 680, 1280]) {
    await on.setViewportSize({ width, height: 900 });
    expect(await on.evaluate(flaws), `${width} px`).toEqual([]);
  }
});

test('small charts of forty rows and names of thirty characters', async ({ page: on }) => {
  const kinds = [
    ['bar', 'killed by=place,weapon'],
    ['range', 'killed by=region,event'],
    ['timeline', 'killed by=region,day'],
    ['line', 'killed by=region,week cumulative'],
    ['stack', 'explosions by=region,place,weapon'],
  ] as const;
  for (const [of, question] of kinds) {
    await show(on, makeChart(many, 'multiples', question, { of }));
    for (const width of [320, 680, 1280]) {
      await on.setViewportSize({ width, height: 900 });
      expect(await on.evaluate(flaws), `${of} at ${width} px`).toEqual([]);
    }
  }
});

test.describe('of the demonstration', () => {
  const few: typeof charts = [
    ['bars', 'bar', 'killed by=place sort=-killed'],
    ['bars of events', 'bar', 'injured by=event'],
    ['one source', 'bar', 'killed source=state-media by=event'],
    ['stacks', 'stack', 'explosions by=place,weapon'],
    ['stacks of people', 'stack', 'killed by=region,control'],
    ['dots', 'range', 'killed by=event'],
    ['a timeline of one day', 'timeline', 'killed by=day'],
    ['a line of one day', 'line', 'killed by=day'],
    ['a map of regions', 'map', 'killed by=region'],
    ['a map of places', 'map', 'killed by=place'],
  ];
  for (const [name, kind, question] of few) {
    test(name, async ({ page: on }) => {
      await show(on, makeChart(demonstration, kind, question));
      for (const width of [320, 360, 680, 1280]) {
        await on.setViewportSize({ width, height: 900 });
        expect(await on.evaluate(flaws), `${width} px`).toEqual([]);
      }
    });
  }
});

test('a comparison of two datasets, with forty rows and of the demonstration', async ({ page: on }) => {
  const sets = [
    [many, demonstration, 'killed by=place'],
    [demonstration, many, 'killed by=region'],
  ] as const;
  for (const [one, other, question] of sets) {
    await show(on, makeChart(one, 'compare', question, { others: [besides(other, question)] }));
    for (const width of [320, 680, 1280]) {
      await on.setViewportSize({ width, height: 900 });
      expect(await on.evaluate(flaws), `${width} px`).toEqual([]);
    }
  }
});

const days = (figures: readonly (string | number | null)[]) =>
  small(
    figures.map((killed, i) => ({
      id: `e${i}`,
      date: `2020-02-${10 + i}`,
      place: ['aville', 'beton', 'cetown', 'degate', 'efield'][i % 5],
      accounts: [{ source: 'agency', ...(killed !== null && { killed }) }],
    })),
  );

test.describe('with figures that are hard to draw', () => {
  const sets = {
    'small figures, zeros and open ends': days([15_000, 2, 0, 1, '2+', 6, '3000+', '0+', '7000-9000', null]),
    'zeros alone': days([0, 0]),
    'no figure at all': days([null, null]),
    'a month of UCDP': ucdpMonth,
  };
  const asked: [kind: ChartKind, question: string][] = [
    ['bar', 'killed by=place limit=40'],
    ['timeline', 'killed by=day'],
    ['range', 'killed by=region'],
  ];
  for (const [name, dataset] of Object.entries(sets)) {
    for (const [kind, question] of asked) {
      test(`${name}, ${kind}`, async ({ page: on }) => {
        await show(on, makeChart(dataset, kind, question));
        for (const width of [320, 680, 1280]) {
          await on.setViewportSize({ width, height: 900 });
          expect(await on.evaluate(flaws), `${width} px`).toEqual([]);
        }
      });
    }
  }
});

test.describe('of hours', () => {
  const sets = { 'twelve sources of sixty totals': manySources, 'corrections and an open end': hours };
  for (const [name, dataset] of Object.entries(sets)) {
    test(name, async ({ page: on }) => {
      await show(on, makeChart(dataset, 'toll', 'killed'));
      for (const width of [320, 360, 680, 1280]) {
        await on.setViewportSize({ width, height: 900 });
        expect(await on.evaluate(flaws), `${width} px`).toEqual([]);
      }
    });
  }
});

test('the check detects text that is small, cut off, or on top of other text', async ({ page: on }) => {
  await on.setViewportSize({ width: 320, height: 900 });
  await on.setContent(`<style>body{margin:0}svg{display:block}text{font:13px sans-serif}</style>
    <svg viewBox="0 0 320 100" width="320"><text x="10" y="20" style="font-size:11px">small</text>
    <text x="300" y="40">cut off</text><text x="10" y="70">below</text><text x="14" y="71">above</text>
    <g class="low"><rect x="100" y="80" width="30" height="20"/></g>
    <g class="value"><text x="110" y="95">44</text></g></svg>`);
  const found = (await on.evaluate(flaws)).join('; ');
  for (const flaw of ['11.00 px: small', 'cut off by', '"below" on "above"', '"44" on a mark']) {
    expect(found).toContain(flaw);
  }
});

test('text is as wide as measured', async ({ page: on }) => {
  await show(on, makeChart(everySort, 'bar', 'killed by=event'));
  const words = [
    'Tartous',
    '0, or up to 7',
    'Rif Dimashq (Rural Damascus) governorate',
    'AVATAR To Wo',
    '1,234–5,678',
    'Šķēde',
  ];
  for (const weight of [400, 600] as const) {
    const seen = await on.evaluate(
      ([list, w]) =>
        list.map(text => {
          const svg = [...document.querySelectorAll('svg')].find(
            one => one.getBoundingClientRect().width > 0,
          );
          const line = document.createElementNS('http://www.w3.org/2000/svg', 'text');
          line.textContent = text;
          line.setAttribute('font-size', '100');
          line.style.fontWeight = String(w);
          svg?.append(line);
          const width = line.getComputedTextLength();
          line.remove();
          return width;
        }),
      [words, weight] as const,
    );
    for (const [i, text] of words.entries()) {
      const measured = textWidth(text, { size: 100, weight });
      expect(seen[i], text).toBeLessThanOrEqual(measured + 1);
      expect(seen[i], text).toBeGreaterThan(measured * 0.95);
    }
  }
});

test('in forced colours every mark is still visible', async ({ page: on }) => {
  await on.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await show(on, makeChart(everySort, 'bar', 'killed by=event'));
  const colours = await on.evaluate(() => {
    const shown = [...document.querySelectorAll('svg')].find(one => one.getBoundingClientRect().width > 0);
    const ground = getComputedStyle(document.body).backgroundColor;
    const fill = (mark: string) => getComputedStyle(shown?.querySelector(mark) ?? document.body).fill;
    return { ground, low: fill('.low rect'), name: fill('.name text') };
  });
  expect(colours.low).not.toBe(colours.ground);
  expect(colours.name).not.toBe(colours.ground);
});
