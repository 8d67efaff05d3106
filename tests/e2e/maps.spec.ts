import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import type { MapChart } from '../../src/charts/types.ts';
import { drawChart } from '../../src/draw/draw-chart.ts';
import { demonstration } from '../charts/figures.ts';
import { codes, everyState, governorates } from '../charts/governorates.ts';
import { makeKind } from '../charts/make-chart.ts';

const { document: drawing } = parseHTML('<!doctype html><html><body></body></html>');

const styles = ['tokens', 'fonts', 'base', 'figure', 'charts', 'maps']
  .map(name => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n')
  .replace(/url\("\.\.\/fonts\/([^"]+)"\)/g, (_, file: string) => {
    const bytes = readFileSync(`src/fonts/${file}`).toString('base64');
    return `url("data:font/woff2;base64,${bytes}")`;
  });

/** A page whose frame is exactly as wide as the viewport but for 16 pixels at each side, as a report's on a phone. */
async function show(on: Page, chart: MapChart): Promise<void> {
  const svgs = drawChart(chart, { document: drawing, scope: 'a' })
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

/** Text that is small, cut off, on other text or on a line; and how large text is. */
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
      // Boxes are taller than letters by some 30 %.
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
const maps: [name: string, chart: MapChart, labels: number][] = [
  ['four governorates', makeKind(demonstration, 'map', 'killed by=region'), 4],
  ['five places', makeKind(demonstration, 'map', 'killed by=place'), 5],
  ['all fourteen with long names', makeKind(long, 'map', 'killed by=region'), 14],
  ['every state', makeKind(everyState, 'map', 'killed by=region'), 6],
];

for (const [name, chart, labels] of maps) {
  test(`${name}: every label readable at every width`, async ({ page: on }) => {
    await show(on, chart);
    for (const width of [320, 360, 368, 420, 500, 600, 671, 680, 712, 768]) {
      await on.setViewportSize({ width, height: 900 });
      const seen = await on.evaluate(look);
      expect(seen.flaws, `${width} px`).toEqual([]);
      expect(seen.layers).toEqual([width - 32 < 640 ? 'map-labels-narrow' : 'map-labels-wide']);
      expect(seen.labels, `${width} px`).toBe(labels);
      expect(seen.least, `${width} px`).toBeGreaterThanOrEqual(12);
      expect(seen.most, `${width} px`).toBeLessThan(20);
    }
  });
}

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
