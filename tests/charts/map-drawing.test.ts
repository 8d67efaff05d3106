import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { MapCanvas } from '../../src/charts/map/canvas.ts';
import type { MapChart } from '../../src/charts/map/chart.ts';
import { mapNotes } from '../../src/charts/map/drawing-notes.ts';
import { mapGeometry } from '../../src/charts/map/geometry.ts';
import type { MapLabel } from '../../src/charts/map/label.ts';
import { labelStyles, mapLayout } from '../../src/charts/map/layout.ts';
import { placeMapLabels } from '../../src/charts/map/place-labels.ts';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';
import { drawSvg } from './draw-svg.ts';
import { demonstration } from './figures.ts';
import { codes, everyState, governorates } from './governorates.ts';
import { labelFaults } from './label-faults.ts';
import { locale, makeKind } from './make-chart.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const geometry = mapGeometry(getBoundaries('sy'));

const draw = (chart: MapChart, scope = 'a-map'): string => {
  const [drawing, ...others] = drawSvg(chart, { document, locale, scope });
  expect(others).toEqual([]);
  expect(drawing?.width).toBe('both');
  return drawing?.svg ?? '';
};

/** Governorates with figures of up to nine letters, and names of thirty. */
const longNames = governorates(
  Object.fromEntries(codes.map((code, i) => [code, `${(i + 1) * 93}-${(i + 1) * 93 + 900}`])),
  { names: (_, i) => `Upper Valley and Eastern No ${10 + i}` },
);
const charts: Record<string, MapChart> = {
  'killed-by-region': makeKind(demonstration, 'map', 'killed by=region'),
  'killed-by-place': makeKind(demonstration, 'map', 'killed by=place'),
  'every-state': makeKind(everyState, 'map', 'killed by=region region=!sy-ra,sy-su'),
  'with-notes': makeKind(demonstration, 'map', 'killed by=region', {
    notes: ['The first since May', 'هدنة إنسانية'].map(text => ({
      text: { text, html: text },
      at: { kind: 'row', row: 'homs-governorate' },
    })),
  }),
  'all-with-long-names': makeKind(longNames, 'map', 'killed by=region'),
};

const reviewable = (svg: string): string =>
  ['tokens', 'chart-marks', 'map-marks']
    .map(name => `<?xml-stylesheet href="../../../src/styles/${name}.css"?>\n`)
    .join('') +
  `${svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll('><', '>\n<')}\n`;

describe.each(Object.entries(charts))('map %s', (name, chart) => {
  test('matches its snapshot', async () => {
    await expect(reviewable(draw(chart))).toMatchFileSnapshot(`snapshots/map-${name}.svg`);
  });

  test('contains only classes and geometry, with its ids in its scope, each used', () => {
    const svg = draw(chart, 'scope-9');
    expect(svg).not.toMatch(/<style|\bstyle=|<script|\bon\w+=|xlink|NaN|undefined|Infinity|null/);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^scope-9-m-/);
      expect(svg).toMatch(new RegExp(`url\\(#${id}\\)|describedby="${id}"|href="#${id}"`));
    }
  });

  test('is an image with a name and a description', () => {
    const root = parseHTML(`<body>${draw(chart)}</body>`).document.querySelector('svg');
    expect(root?.getAttribute('role')).toBe('img');
    expect(root?.getAttribute('aria-label')).toBe(chart.title.text);
    expect(root?.querySelector('desc')?.textContent).toBe(chart.description);
  });

  test('prints the number of every region and place in both layers, or in a note', () => {
    const root = parseHTML(`<body>${draw(chart)}</body>`).document;
    const marked = [...chart.regions, ...chart.discs].filter(({ printed }) => printed !== '');
    for (const [layer, words] of [
      ['wide', 'printed'],
      ['narrow', 'compact'],
    ] as const) {
      const labels = [...root.querySelectorAll(`.map-labels-${layer} > g`)];
      const texts = labels.map(label =>
        // A number for which there is little room has the type of names, and stands alone.
        [...label.querySelectorAll('.map-number, .map-name:only-child')]
          .map(line => line.textContent)
          .join(' '),
      );
      const { labelled } = mapLayout(chart, locale).layers[layer];
      expect(labels).toHaveLength(labelled.size);
      const notes = mapNotes(chart, locale).join('\n');
      for (const one of marked) {
        if (!labelled.has(one.key)) {
          expect(notes).toContain(`${one.label} (${one.printed})`);
          continue;
        }
        const forms = [one[words], one.compact, one.lowest, one.printed].filter(text => text !== '');
        expect(
          forms.some(text => texts.includes(text)),
          `${layer} ${one.label}`,
        ).toBe(true);
      }
    }
  });
});

test('each state of a region looks different', () => {
  const svg = draw(charts['every-state'] ?? expect.fail('no chart'));
  expect(svg.match(/class="map-region map-outside"/g)).toHaveLength(2);
  expect(svg.match(/class="map-region map-no-figure" fill="url\(#a-map-m-none\)"/g)).toHaveLength(2);
  expect(svg.match(/class="map-region map-zero" fill="url\(#a-map-m-zero\)"/g)).toHaveLength(2);
  expect(svg.match(/class="map-region map-step-\d"/g)).toHaveLength(2);
  expect(svg.match(/class="map-no-attack"/g)).toHaveLength(1);
});

test('discs are drawn by area, with a ring to the highest', () => {
  const root = parseHTML(
    `<body>${draw(charts['killed-by-place'] ?? expect.fail('no chart'))}</body>`,
  ).document;
  const radii = (name: string) =>
    [...root.querySelectorAll(`circle.${name}`)].map(circle => Number(circle.getAttribute('r')));
  const [tartous = 0, hasakeh = 0] = radii('map-disc');
  expect((tartous / hasakeh) ** 2).toBeCloseTo(35 / 5, 0);
  expect(radii('map-ring')).toHaveLength(2);
  expect(radii('map-ring-outer')).toHaveLength(1);
  // Its size with the outline is at most that of the disc of one.
  const [zero = 0] = radii('map-disc-zero');
  expect(zero + 1.2).toBeLessThanOrEqual(Math.min(...radii('map-disc')));
});

test('a map stays small: lines written once, with one decimal, for both layers', () => {
  const svg = draw(charts['killed-by-region'] ?? expect.fail('no chart'));
  expect(svg.length).toBeLessThan(20_000);
  expect(svg.replace(/<desc.*<\/desc>/, '')).not.toMatch(/\.\d{2,}/);
});

test('the same chart gives the same bytes', () => {
  for (const chart of Object.values(charts)) {
    expect(draw(structuredClone(chart))).toBe(draw(chart));
  }
});

describe('labels', () => {
  const { grid } = geometry;
  const all = (number: (i: number) => string, name: (i: number) => string): MapLabel[] =>
    grid.keys.flatMap((key, unit) => {
      const at = grid.heart(unit);
      return at === undefined ? [] : [{ key, unit, at, name: name(unit), number: number(unit) }];
    });
  /** Of fourteen governorates: a small one between others has no room, nor a short line to the sea. */
  const placedAtLeast: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    'short numbers': { narrow: 13, wide: 14 },
    'ranges and names': { narrow: 11, wide: 13 },
    'long names': { narrow: 10, wide: 13 },
    'one long word': { narrow: 13, wide: 13 },
    'one region': { narrow: 1, wide: 1 },
    none: { narrow: 0, wide: 0 },
  };
  const cases: Record<string, MapLabel[]> = {
    'short numbers': all(
      i => `${i}`,
      () => 'Homs',
    ),
    'ranges and names': all(
      i => `${i * 7}–${i * 7 + 3}`,
      i => `Governorate ${i}`,
    ),
    'long names': all(
      i => `${900 + i}–${950 + i}`,
      i => `A name of quite thirty letters ${i}`,
    ).map(label => ({ ...label, shorter: [{ text: '900+', lowestOnly: true }] })),
    'one long word': all(
      () => '12',
      () => 'Llanfairpwllgwyngyllgogerychwyrndrobwll',
    ),
    'one region': all(
      i => `${i}`,
      () => 'Homs',
    ).slice(13),
    none: [],
  };
  const layers = Object.entries(labelStyles);

  test.each(
    Object.entries(cases).flatMap(([name, labels]) =>
      layers.map(([layer, style]) => [name, layer, labels, style] as const),
    ),
  )(
    '%s, %s: no label overlaps another, a line or the edge, and most are there',
    (name, layer, labels, style) => {
      const placed = placeMapLabels(labels, new MapCanvas(grid), style);
      expect(placed.length).toBeGreaterThanOrEqual(placedAtLeast[name]?.[layer] ?? Number.NaN);
      expect(
        labelFaults(
          placed,
          labels.map(({ key }) => key),
          grid,
        ),
      ).toEqual([]);
    },
  );

  test('the middle of a region is inside it', () => {
    for (const [unit] of grid.keys.entries()) {
      const [x, y] = grid.heart(unit) ?? [Number.NaN, Number.NaN];
      expect(grid.foreign(unit).count({ x: x - 1, y: y - 1, width: 2, height: 2 })).toBe(0);
    }
  });
});
