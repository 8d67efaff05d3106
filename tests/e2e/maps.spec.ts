import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import type { MapChart } from '../../src/charts/map/chart.ts';
import { regionAt, straysBy } from '../../src/charts/map/home-ground.ts';
import { type MapLayout, mapLayout } from '../../src/charts/map/layout.ts';
import { drawSvg } from '../charts/draw-svg.ts';
import { demonstration } from '../charts/figures.ts';
import { codes, everyState, governorates } from '../charts/governorates.ts';
import { locale, makeKind } from '../charts/make-chart.ts';
import { crowded, fiji, sameSpot, states, ucdpMonth } from '../charts/map-sets.ts';

const { document: drawing } = parseHTML('<!doctype html><html><body></body></html>');

const styles = ['tokens', 'fonts', 'base', 'figure', 'chart-marks', 'charts', 'map-marks', 'maps']
  .map(name => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n')
  // What is measured is the site's own font, which a page may leave for the next one.
  .replaceAll('font-display: optional', 'font-display: block')
  .replace(/url\("\.\/fonts\/([^"]+)"\)/g, (_, file: string) => {
    const bytes = readFileSync(`src/styles/fonts/${file}`).toString('base64');
    return `url("data:font/woff2;base64,${bytes}")`;
  });

/** A page whose frame is as wide as the viewport minus 16 pixels on each side, as in a report on a phone. */
async function show(on: Page, chart: MapChart): Promise<void> {
  const svgs = drawSvg(chart, { document: drawing, locale, scope: 'a' })
    .map(({ width, svg }) => `<div class="drawing-${width}">${svg}</div>`)
    .join('');
  await on.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A map</title>
    <style>${styles} body{margin:0;padding-inline:16px}</style><body><div class="drawing">${svgs}</div></body></html>`);
  await on.evaluate(() => document.fonts.ready);
}

type Seen = {
  readonly flaws: readonly string[];
  readonly layers: readonly string[];
  readonly labels: number;
  readonly least: number;
  readonly most: number;
};

/** Text that is small, cut off, on other text or on a line, and the sizes of text. */
function look(): Seen {
  const flaws: string[] = [];
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error('no drawing');
  const frame = svg.getBoundingClientRect();
  const scale = frame.width / svg.viewBox.baseVal.width;
  const shown = [...svg.querySelectorAll('[class^="map-labels-"]')].filter(
    layer => getComputedStyle(layer).display !== 'none',
  );
  const labels = shown.flatMap(layer => [...layer.querySelectorAll(':scope > g')]);
  const lines = labels.flatMap((label, of) =>
    [...label.querySelectorAll('text')].map(text => ({
      of,
      words: text.textContent,
      size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
      box: text.getBoundingClientRect(),
    })),
  );
  for (const { words, size, box } of lines) {
    if (size < 12) flaws.push(`${size.toFixed(2)} px: ${words}`);
    const inside =
      box.left >= frame.left &&
      box.right <= frame.right &&
      box.top >= frame.top &&
      box.bottom <= frame.bottom;
    if (!inside) flaws.push(`cut off: ${words}`);
  }
  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const y = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Boxes are about 30 % taller than letters.
      if (x > 0.5 && y > 0.3 * one.size) flaws.push(`"${one.words}" on "${other.words}"`);
    }
  }
  for (const leader of shown.flatMap(layer => [...layer.querySelectorAll<SVGPathElement>('.map-leader')])) {
    const length = leader.getTotalLength();
    for (let at = 0; at <= length; at += 2) {
      const { x, y } = leader.getPointAtLength(at);
      const [px, py] = [frame.left + x * scale, frame.top + y * scale];
      const hit = lines.find(
        ({ box, size }) =>
          px > box.left && px < box.right && py > box.top + 0.2 * size && py < box.bottom - 0.2 * size,
      );
      if (hit !== undefined) {
        flaws.push(`a line over "${hit.words}"`);
        break;
      }
    }
  }
  const regions = [...svg.querySelectorAll<SVGPathElement>('.map-region')];
  for (const [of, label] of labels.entries()) {
    const own = lines.filter(line => line.of === of);
    const inner = own.flatMap(({ box, size }) => {
      const [top, bottom] = [box.top + 0.25 * size, box.bottom - 0.25 * size];
      return [box.left + 1, (box.left + box.right) / 2, box.right - 1].flatMap(x => [
        new DOMPoint((x - frame.left) / scale, (top - frame.top) / scale),
        new DOMPoint((x - frame.left) / scale, (bottom - frame.top) / scale),
      ]);
    });
    const under = regions.filter(region => inner.some(point => region.isPointInFill(point))).length;
    const before = label.previousElementSibling;
    const hasLine = before !== null && before.localName !== 'g';
    const words = own.map(line => line.words).join(' ');
    // The name of a region as small as a town stands beside its pin, without a line, as a town's does.
    const isBesidePin = before?.localName === 'circle' && before.previousElementSibling?.localName !== 'path';
    if (isBesidePin) continue;
    if (under > 1) flaws.push(`"${words}" on ${under} regions`);
    if (under > 0 && hasLine) flaws.push(`"${words}" on ${under} region at the end of a line`);
  }
  const sizes = lines.map(line => line.size);
  return {
    flaws,
    layers: shown.map(layer => layer.getAttribute('class') ?? ''),
    labels: labels.length,
    least: Math.min(...sizes),
    most: Math.max(...sizes),
  };
}

const long = governorates(
  Object.fromEntries(codes.map((code, i) => [code, `${(i + 1) * 93}-${(i + 1) * 93 + 900}`])),
  { names: (_, i) => `Upper Valley and Eastern No ${10 + i}` },
);
const fiveDigits = governorates(
  Object.fromEntries(codes.map((code, i) => [code, `${18_667 - i * 1_300}-${21_068 - i * 1_200}`])),
);
const many = states(i => (i + 1) * 411);
const maps: [name: string, chart: MapChart][] = [
  ['four governorates', makeKind(demonstration, 'map', 'killed by=region')],
  ['five places', makeKind(demonstration, 'map', 'killed by=place')],
  ['all fourteen with long names', makeKind(long, 'map', 'killed by=region')],
  ['every state', makeKind(everyState, 'map', 'killed by=region')],
  ['ranges of five digits', makeKind(fiveDigits, 'map', 'killed by=region')],
  ['a month of UCDP by region', makeKind(ucdpMonth, 'map', 'killed by=region')],
  ['a month of UCDP by place', makeKind(ucdpMonth, 'map', 'killed by=place')],
  ['discs over shades', makeKind(ucdpMonth, 'map', 'killed by=region,place')],
  ['a region smaller than a letter', makeKind(fiji, 'map', 'killed by=region')],
  ['places on one spot', makeKind(sameSpot, 'map', 'killed by=place')],
  ['fifty-one regions', makeKind(many, 'map', 'killed by=region')],
  ['two thousand places', makeKind(crowded, 'map', 'killed by=place')],
];

/** What the labels say that stand on a region that is not their disc's, of a map of discs over shades. */
function strayWords({ regions }: MapChart, { discs, geometry: { grid }, layers }: MapLayout): Set<string> {
  if (regions.length === 0) return new Set();
  const at = new Map(discs.map(disc => [disc.disc.key, disc.at] as const));
  const strays = [layers.narrow, layers.wide].flatMap(({ placed }) =>
    placed.filter(({ key, box }) => {
      const point = at.get(key);
      const home = point && regionAt(point, grid);
      return home === undefined || straysBy(home, box, grid) > 0;
    }),
  );
  return new Set(strays.map(({ form }) => form.block.lines.map(({ text }) => text).join(' ')));
}

for (const [name, chart] of maps) {
  test(`${name}: every label readable at every width`, async ({ page: on }) => {
    await show(on, chart);
    const layout = mapLayout(chart, locale);
    const { layers } = layout;
    const strays = strayWords(chart, layout);
    for (const width of [320, 360, 368, 420, 500, 600, 671, 680, 712, 768]) {
      await on.setViewportSize({ width, height: 900 });
      const seen = await on.evaluate(look);
      const layer = width - 32 < 640 ? 'narrow' : 'wide';
      // Over shades, the label of a disc stands on its own region, or on others only where it finds no other place.
      const isOver = chart.discs.length > 0 && chart.regions.length > 0;
      const flaws = seen.flaws.filter(one => {
        const [, words = '', under] = /^"(.+)" on (\d+) regions?/.exec(one) ?? [];
        return !isOver || under === undefined || (under !== '1' && !strays.has(words));
      });
      expect(flaws, `${width} px`).toEqual([]);
      expect(seen.layers).toEqual([`map-labels-${layer}`]);
      expect(seen.labels, `${width} px`).toBe(layers[layer].placed.length);
      expect(seen.least, `${width} px`).toBeGreaterThanOrEqual(12);
      expect(seen.most, `${width} px`).toBeLessThan(20);
    }
  });
}

test('the check detects a number on another region, and one that is cut off', async ({ page: on }) => {
  await on.setContent(`<svg viewBox="0 0 680 400" width="680"><path class="map-region" d="M0 0H300V400H0Z"/>
    <path class="map-region" d="M300 0H600V400H300Z"/><g class="map-labels-wide"><g><text x="280" y="100">18,667</text></g>
    <path class="map-leader" d="M10 10L20 20"/><g><text x="100" y="200">103</text></g><g><text x="660" y="300">cut off</text></g>
    </g></svg>`);
  const { flaws } = await on.evaluate(look);
  expect(flaws.join('; ')).toMatch(/18,667.* on 2 regions/);
  expect(flaws.join('; ')).toMatch(/103.* on 1 region.* a line/);
  expect(flaws.join('; ')).toContain('cut off: cut off');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: shades, empty everyState and the land around them all differ`, async ({
    page: on,
  }) => {
    await on.emulateMedia({ colorScheme });
    const chart = makeKind(
      governorates({ 'SY-HL': 1, 'SY-HI': 6, 'SY-DY': 12, 'SY-TA': 40, 'SY-ID': 0, 'SY-LA': null }),
      'map',
      'killed by=region region=!sy-ra',
    );
    await show(on, chart);
    const fills = await on.evaluate(() =>
      [...document.querySelectorAll('.map-no-attack, .map-region')].map(mark => getComputedStyle(mark).fill),
    );
    expect(fills).toHaveLength(8);
    expect(new Set(fills).size, fills.join(' ')).toBe(8);
  });
}

test('in forced colours the outlines and every number remain', async ({ page: on }) => {
  await on.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await show(on, makeKind(long, 'map', 'killed by=region'));
  const { ground, texts } = await on.evaluate(() => {
    const step = document.querySelector('.map-step-5');
    if (step === null) throw new Error('no region of the last step');
    return {
      ground: getComputedStyle(step).fill,
      texts: [...document.querySelectorAll('.map-number')].map(text => getComputedStyle(text).fill),
    };
  });
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).not.toBe(ground);
});
