import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/registry.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { themes } from '../../src/scene/site-theme.ts';
import { substituteLetters } from '../../src/scene/svg-parts.ts';
import { textIn } from './parse-svg.ts';
import { chartOf, charts, draw, forPng, looks, newDocument, page, publisher } from './pictures.ts';
import {
  attributesOnly,
  elementsOf,
  lettersOf,
  overlapping,
  textBoxes,
  withoutStyles,
  writtenIn,
} from './read-picture.ts';

/** The texts required on the picture of any chart. */
const wordsOf = (chart: Chart): string[] => [
  chart.title.text,
  `${chart.measure} · ${chart.period}`,
  ...chart.legend.map(item => item.label),
  ...chart.notes,
  chart.rule,
  ...(chart.kind === 'map' ? [chart.credit] : []),
  chart.sources,
  `Data version ${chart.dataset.version}, ${getLocale('en').date(chart.dataset.updated)} · data hash ${chart.dataHash.slice(0, 12)}`,
  publisher,
  page,
];

describe.each(Object.entries(charts))('%s', (_, chart) => {
  describe.each(themes)('%s', theme => {
    const svg = draw(chart, { theme });
    const all = elementsOf(svg);

    test('has every required text of a chart', () => {
      const written = writtenIn(svg);
      for (const words of wordsOf(chart)) expect(written).toContain(lettersOf(words));
    });

    test('needs no style sheet, no variable and no external resource', () => {
      expect(withoutStyles(svg)).not.toMatch(/var\(|light-dark|style=|<style|px"|@import|href=/);
      expect(/<style>([^<]*)<\/style>/.exec(svg)?.[1]).toMatch(
        /^(@font-face\{font-family:[^;]+;font-weight:[\d ]+;src:url\(data:font\/woff2;base64,[^)]+\)(;unicode-range:[^}]+)?\})+$/,
      );
      const outside = svg
        .replace('xmlns="http://www.w3.org/2000/svg"', '')
        .replace(/>[^<]+</g, '><')
        .match(/https?:|url\((?!#)|href="(?!#)/g);
      expect(outside).toBeNull();
    });

    test('has colours that every viewer supports', () => {
      for (const { attributes } of all) {
        for (const name of ['fill', 'stroke', 'stop-color']) {
          expect(attributes.get(name) ?? 'none').toMatch(/^(none|#[0-9a-f]{6}|url\(#[^)]+\))$/);
        }
      }
      expect(svg).toContain(`fill="${looks.tokens[theme].get('--paper')}"`);
    });

    test('refers to its own parts by ids that name the chart', () => {
      const ids = all.flatMap(one => one.attributes.get('id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toContain('picture-a-chart-');
      const refs = [
        ...withoutStyles(svg).matchAll(/url\(#([^)]+)\)|href="#([^"]+)"|(?:labelled|described)by="([^"]+)"/g),
      ];
      for (const [, ...found] of refs) expect(ids).toContain(found.find(id => id !== undefined));
    });

    test('has all its text inside it, without overlaps', () => {
      const [, width, height] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
      const boxes = textBoxes(svg);
      for (const { x, y, text } of boxes) {
        expect(x[0], text).toBeGreaterThan(36);
        expect(x[1], text).toBeLessThan((width ?? 0) - 36);
        expect(y[0], text).toBeGreaterThan(36);
        expect(y[1], text).toBeLessThan((height ?? 0) - 20);
      }
      expect(overlapping(boxes)).toEqual([]);
    });

    test('is XML to a strict parser', async () => {
      const { width, height, format } = await sharp(Buffer.from(withoutStyles(svg))).metadata();
      expect(format).toBe('svg');
      expect(svg).toContain(` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`);
    });
  });

  test('is an image with a name and a description', () => {
    const [root, ...others] = elementsOf(draw(chart));
    expect(root?.attributes.get('role')).toBe('img');
    const textOf = (id: string | undefined) =>
      textIn(others.find(one => one.attributes.get('id') === id) ?? '');
    expect(textOf(root?.attributes.get('aria-labelledby'))).toBe(chart.title.text);
    expect(textOf(root?.attributes.get('aria-describedby'))).toBe(chart.description);
  });

  test('is the same in any order of themes and whatever was drawn before', () => {
    const again = (theme: 'light' | 'dark') => draw({ ...chart }, { theme, document: newDocument() });
    expect([again('dark'), again('light')]).toEqual([draw(chart, { theme: 'dark' }), draw(chart)]);
    expect(draw(chart, { publisher: 'Another' })).toContain('Another');
    expect(draw(chart, { page: undefined })).not.toContain(page);
  });
});

test.each([
  ['bar-every-sort', 'light'],
  ['bar-arabic', 'light'],
  ['stack', 'dark'],
  ['range', 'light'],
  ['timeline', 'dark'],
  ['toll', 'light'],
  ['map-every-state', 'dark'],
  ['map-discs', 'light'],
  ['table', 'light'],
] as const)('%s in the %s theme matches its snapshot', async (name, theme) => {
  const svg = attributesOnly(draw(chartOf(name), { theme })).replaceAll('><', '>\n<');
  await expect(`${svg}\n`).toMatchFileSnapshot(`snapshots/standalone-${name}-${theme}.svg`);
});

test('a table has every cell of every row', () => {
  for (const name of ['table', 'table-arabic']) {
    const { table } = chartOf(name);
    const written = writtenIn(draw(chartOf(name)));
    for (const cell of [...table.rows.flat(), ...(table.foot ?? [])]) {
      expect(written).toContain(lettersOf(cell.text));
    }
  }
});

test('a map has the labels of its wide layer, in the sizes they were placed for', () => {
  const texts = elementsOf(draw(chartOf('map'))).filter(({ name }) => name === 'text');
  expect(texts.filter(text => textIn(text) === 'Tartous')).toHaveLength(2);
  const svg = draw(chartOf('map'));
  expect(svg).toMatch(/font-size="14"[^>]*>Tartous/);
  expect(svg).toMatch(/font-size="17"[^>]*>35/);
});

describe('Arabic', () => {
  const svg = draw(chartOf('bar-arabic'));

  test('runs from right to left by control characters, in a font that has its letters', () => {
    for (const one of elementsOf(svg)) {
      expect(one.attributes.has('direction')).toBe(false);
      expect(one.attributes.has('unicode-bidi')).toBe(false);
    }
    expect(svg).toContain('\u2068طرطوس\u2069');
    expect(svg).toMatch(/font-family="'IBM Plex Sans Arabic'[^>]*>(<text[^>]*>)?\u2068طرطوس/);
    expect(svg).toContain('>Ḥasakeh<');
  });

  test('a title is right-aligned, in each of its lines', () => {
    const lines = textBoxes(svg).filter(({ y }) => y[1] < 140 && y[0] > 36);
    const title = lines.filter(({ text }) => text.startsWith('\u202b'));
    expect(title.length).toBeGreaterThan(1);
    for (const { x } of title) expect(x[1]).toBeCloseTo(720, 0);
  });

  test('its font is in the file, and only there', () => {
    expect(svg).toContain('@font-face{font-family:IBM Plex Sans Arabic;font-weight:600');
    expect(draw(chartOf('bar'))).not.toContain('font-family:IBM Plex Sans Arabic;');
  });
});

describe('one file for both themes', () => {
  const ids = (svg: string) => svg.replaceAll(/picture-a-chart|a-chart-(?:light|dark)/g, 'a-chart');

  test.each(Object.entries(charts))('%s has the colours of its light and of its dark PNG', (_, chart) => {
    for (const theme of themes) {
      const shown = ids(attributesOnly(draw(chart, { theme })));
      expect(substituteLetters(shown)).toBe(ids(forPng(chart, { theme }).svg));
    }
  });

  test('its dark style sheet applies to nothing else in a page, and its fonts do not depend on it', () => {
    const [fonts, dark, ...more] = [...draw(chartOf('map')).matchAll(/<style>([^<]*)<\/style>/g)];
    expect(more).toEqual([]);
    expect(fonts?.[1]).not.toContain('@media');
    expect(dark?.[1]).toMatch(
      /^@media screen and \(prefers-color-scheme:dark\)\{(\.picture-a-chart \.c\d+\{(fill|stroke):#[0-9a-f]{6}\})+\}$/,
    );
    expect(draw(chartOf('map'))).toMatch(/^<svg class="picture-a-chart"/);
  });

  test('programs without themes draw the light picture', async () => {
    for (const name of ['bar', 'map', 'table']) {
      const svg = draw(chartOf(name));
      const light = attributesOnly(svg);
      const resvg = (text: string) => new Resvg(text, { font: { loadSystemFonts: false } }).render().pixels;
      expect(Buffer.compare(resvg(svg), resvg(light)), `${name} by resvg`).toBe(0);
      const librsvg = (text: string) => sharp(Buffer.from(text)).raw().toBuffer();
      expect(Buffer.compare(await librsvg(svg), await librsvg(light)), `${name} by librsvg`).toBe(0);
    }
  });
});
