import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { MapChart } from '../../src/charts/map/chart.ts';
import { mapNotes } from '../../src/charts/map/drawing-notes.ts';
import { type Layer, mapLayout } from '../../src/charts/map/layout.ts';
import { isKnown } from '../../src/tally/known-sum.ts';
import type { Sum } from '../../src/tally/types.ts';
import { drawSvg } from './draw-svg.ts';
import { codes, governorates } from './governorates.ts';
import { labelFaults } from './label-faults.ts';
import { locale, makeKind } from './make-chart.ts';
import { manyPlaces } from './many-places.ts';
import { crowded, fiji, sameSpot, states, townsOf, ucdpMonth } from './map-sets.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const layers: readonly Layer[] = ['narrow', 'wide'];

const svgOf = (chart: MapChart): string => drawSvg(chart, { document, locale, scope: 'a' })[0]?.svg ?? '';

/** The lines of each label in a layer. */
const labelsIn = (chart: MapChart, layer: Layer): string[][] =>
  [...parseHTML(`<body>${svgOf(chart)}</body>`).document.querySelectorAll(`.map-labels-${layer} > g`)].map(
    label => [...label.querySelectorAll('text')].map(text => text.textContent ?? ''),
  );

const fiveDigits = governorates(
  Object.fromEntries(codes.map((code, i) => [code, `${18_667 - i * 1_300}-${21_068 - i * 1_200}`])),
);
const maps: Record<string, MapChart> = {
  'Fiji, with a tiny region': makeKind(fiji, 'map', 'killed by=region'),
  'three places on one spot': makeKind(sameSpot, 'map', 'killed by=place'),
  'two thousand places': makeKind(crowded, 'map', 'killed by=place'),
  'ranges of five digits': makeKind(fiveDigits, 'map', 'killed by=region'),
  'a month of UCDP by region': makeKind(ucdpMonth, 'map', 'killed by=region'),
  'a month of UCDP by place': makeKind(ucdpMonth, 'map', 'killed by=place'),
  'fifty-one regions': makeKind(
    states(i => i + 1),
    'map',
    'killed by=region',
  ),
  'places with long names': makeKind(manyPlaces(), 'map', 'killed by=place'),
};
const mapOf = (name: string): MapChart => maps[name] ?? expect.fail(name);

/** Places or regions with a number, the highest first. */
const numbered = ({ regions, discs }: MapChart) =>
  [
    ...regions.flatMap(({ key, label, printed, counted }) =>
      counted === undefined ? [] : [{ key, label, printed, sum: counted.sum }],
    ),
    ...discs,
  ]
    .map(({ key, label, printed, sum }) => ({ key, label, printed, low: isKnown(sum) ? sum.low : -1 }))
    .sort((a, b) => b.low - a.low);

describe.each(Object.entries(maps))('%s', (name, chart) => {
  test.each(layers)('each number is in the %s layer, or a note says that it is not', layer => {
    const { labelled } = mapLayout(chart, locale).layers[layer];
    const missing = numbered(chart).filter(({ key }) => !labelled.has(key));
    const notes = mapNotes(chart, locale, layer === 'wide' ? ['wide'] : ['wide', 'narrow']).join('\n');
    if (missing.length === 0) return;
    const listed =
      missing.length <= 12
        ? missing.every(({ label, printed }) => notes.includes(`${label} (${printed})`))
        : notes.includes(
            `the numbers of the other ${missing.length.toLocaleString('en')} are in the table only`,
          );
    expect(listed, notes).toBe(true);
  });

  test.each(layers)('whatever a note says is labelled in the %s layer appears there', layer => {
    const { labelled } = mapLayout(chart, locale).layers[layer];
    const written = labelsIn(chart, layer).map(lines => lines.join(' ').replace(/\s+/g, ''));
    const all = [...chart.regions, ...chart.discs].filter(({ key }) => labelled.has(key));
    expect(all.length).toBe(labelled.size);
    for (const { label, printed, compact, lowest } of all) {
      const forms = [printed, compact, lowest]
        .filter(form => form !== '')
        .map(form => form.replace(/\s/g, ''));
      expect(
        forms.some(form => written.some(text => text.includes(form))),
        label,
      ).toBe(true);
    }
  });

  test.each(layers)('no number is on another region in the %s layer', layer => {
    const { geometry, layers: laid } = mapLayout(chart, locale);
    if (chart.regions.length === 0) return;
    const keys = numbered(chart).map(({ key }) => key);
    expect(labelFaults(laid[layer].placed, keys, geometry.grid)).toEqual([]);
    expect(laid[layer].labelled.has(keys[0] ?? '')).toBe(true);
  });

  test('a number outside its region or away from its disc has a leader line', () => {
    const { layers: laid, discs } = mapLayout(chart, locale);
    for (const layer of layers) {
      for (const { key, box, inside, leader, pin } of laid[layer].placed) {
        const disc = discs.find(one => one.disc.key === key);
        if (inside !== undefined || leader !== undefined) continue;
        const [x = -1, y = -1] = disc?.at ?? pin ?? [];
        const [dx, dy] = [
          Math.max(box.x - x, 0, x - box.x - box.width),
          Math.max(box.y - y, 0, y - box.y - box.height),
        ];
        expect(Math.hypot(dx, dy), key).toBeLessThan((disc?.radius ?? 0) * 3 + 30);
      }
    }
  });

  test('every label of a place has its name', () => {
    if (chart.discs.length === 0) return;
    for (const layer of layers) {
      for (const { form } of mapLayout(chart, locale).layers[layer].placed)
        expect(form.named, name).toBe(true);
      for (const [first = ''] of labelsIn(chart, layer)) expect(first).toMatch(/\p{L}/u);
    }
  });
});

test('a region smaller than a letter has its number, beside it or with a leader line', () => {
  const chart = mapOf('Fiji, with a tiny region');
  for (const layer of layers) {
    expect(labelsIn(chart, layer)).toContainEqual(layer === 'wide' ? ['Rotuma', '1'] : ['1']);
    const rotuma = chart.regions.find(({ label }) => label === 'Rotuma');
    const label = mapLayout(chart, locale).layers[layer].placed.find(({ key }) => key === rotuma?.key);
    expect(label).toBeDefined();
  }
  expect(mapNotes(chart, locale)).toEqual([]);
});

test('places at one point are side by side and share one label', () => {
  const chart = mapOf('three places on one spot');
  for (const layer of layers) {
    expect(labelsIn(chart, layer)).toContainEqual(['Hawf d’Or 9', 'Sallum Gate 4', 'Mora Bridge 2']);
  }
  const discs = mapLayout(chart, locale).discs;
  for (const [i, a] of discs.entries()) {
    for (const b of discs.slice(i + 1)) {
      const apart = Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);
      expect(apart).toBeGreaterThanOrEqual(a.radius + b.radius);
    }
  }
  expect(mapNotes(chart, locale)).toEqual([
    'Places on the same spot are drawn side by side and share a label.',
  ]);
});

test('a label counts the places at one point that it has no room for, and so does a note', () => {
  const seven = Array.from({ length: 7 }, (_, i) => ({
    name: `Quarter ${i + 1}`,
    lat: 35,
    lon: 38,
    killed: 9 - i,
  }));
  const chart = makeKind(townsOf(seven), 'map', 'killed by=place');
  expect(labelsIn(chart, 'wide')).toEqual([
    ['Quarter 1 9', 'Quarter 2 8', 'Quarter 3 7', 'Quarter 4 6', 'and 3 more'],
  ]);
  expect(mapNotes(chart, locale, ['wide'])).toContain(
    'The map has no room to label Quarter 5 (5), Quarter 6 (4) and Quarter 7 (3).',
  );
});

describe.each(['two thousand places', 'a month of UCDP by place'])('%s', name => {
  const chart = mapOf(name);
  test.each(layers)('names those with the highest figures, and the note says so, %s', layer => {
    const { labelled } = mapLayout(chart, locale).layers[layer];
    expect(labelled.size).toBeGreaterThanOrEqual(5);
    const all = numbered(chart);
    expect(new Set(all.slice(0, labelled.size).map(({ key }) => key))).toEqual(labelled);
    expect(mapNotes(chart, locale).join('\n')).toContain(
      `labels the ${labelled.size} places with the highest figures; the numbers of the other ${(all.length - labelled.size).toLocaleString('en')} are`,
    );
  });
});

test('rule 39: of two thousand places those that cannot be told apart share a disc, and nothing is lost', () => {
  const chart = mapOf('two thousand places');
  expect(chart.discs).toHaveLength(2000);
  const { discs, groups } = mapLayout(chart, locale);
  expect(discs.length + groups.length).toBeLessThanOrEqual(400);
  // The sixty highest have their own.
  expect(discs.slice(0, 60).map(({ disc }) => disc.key)).toEqual(
    chart.discs.slice(0, 60).map(({ key }) => key),
  );
  const drawn = [...discs.map(({ disc }) => disc.key), ...groups.flatMap(({ group }) => group.places)];
  expect(drawn.toSorted()).toEqual(chart.discs.map(({ key }) => key).toSorted());
  const lowOf = ({ sum }: { readonly sum: Sum }) => (isKnown(sum) ? sum.low : 0);
  const total = (sums: readonly { readonly sum: Sum }[]) => sums.reduce((all, one) => all + lowOf(one), 0);
  expect(total([...discs.map(({ disc }) => disc), ...groups.map(({ group }) => group)])).toBe(
    total(chart.discs),
  );
  const together = groups.reduce((all, { group }) => all + group.places.length, 0);
  expect(chart.notes[0]).toBe(
    `${together.toLocaleString('en')} of 2,000 places lie too close to be told apart and share ${groups.length} paler discs; the table has each of them.`,
  );
  expect(svgOf(chart).length).toBeLessThan(100_000);
  expect(chart.legend.map(({ mark }) => mark)).toEqual([
    ...(['disc', 'disc-several', 'ring', 'disc-zero', 'disc-no-figure'] as const),
  ]);
});

test('shows only the lowest figure, never rounded up, where a range has no room, and a note says so', () => {
  const chart = mapOf('ranges of five digits');
  const shortened = chart.regions.find(({ printed }) => printed === '18,667–21,068');
  expect(shortened?.lowest).toBe('18.6k+');
  for (const { lowest, counted } of chart.regions) {
    if (counted === undefined || !isKnown(counted.sum)) throw new Error('no figure');
    expect(Number(lowest.replace('k+', '')) * 1000).toBeLessThanOrEqual(counted.sum.low);
  }
  const { lowestOnly } = mapLayout(chart, locale).layers.narrow;
  expect(lowestOnly.size).toBeGreaterThan(0);
  const notes = mapNotes(chart, locale).filter(note => note.includes('such as'));
  expect(notes).toEqual([
    expect.stringMatching(
      /^A number such as [\d.]+k\+, for [\d,–]+, gives the lowest figure alone, rounded down\.$/,
    ),
  ]);
});

test('labels the highest of many regions, however small they are', () => {
  const chart = mapOf('fifty-one regions');
  const [first, second] = numbered(chart);
  for (const layer of layers) {
    const { labelled } = mapLayout(chart, locale).layers[layer];
    expect(labelled.has(first?.key ?? '')).toBe(true);
    // The second lies between others, and no line runs through these.
    if (layer === 'wide') expect(labelled.has(second?.key ?? '')).toBe(true);
  }
});

describe('discs', () => {
  const radiiOf = (figures: readonly (number | undefined)[]) => {
    const towns = figures.map((killed, i) => ({
      name: `Town ${i}`,
      lat: 35 + (i % 3) * 0.4,
      lon: 38 + Math.floor(i / 3) * 0.6,
      ...(killed !== undefined && { killed }),
    }));
    const chart = makeKind(townsOf(towns), 'map', 'killed by=place');
    return new Map(mapLayout(chart, locale).discs.map(one => [one.disc.printed, one.radius]));
  };

  test.each([[[3, 1]], [[12, 3]], [[4000, 1000, 250]]])(
    'have areas in proportion to their figures: %j',
    figures => {
      const radii = radiiOf(figures);
      const [most = 1] = figures;
      const largest = radii.get(most.toLocaleString('en')) ?? 0;
      for (const n of figures) {
        expect(((radii.get(n.toLocaleString('en')) ?? 0) / largest) ** 2).toBeCloseTo(n / most, 1);
      }
    },
  );

  test('are small where the figures are small', () => {
    expect(radiiOf([3, 2, 1]).get('3')).toBeLessThan(15);
    expect(radiiOf([400, 2, 1]).get('400')).toBeGreaterThan(40);
  });

  test('go down to a dot of two pixels, and the marks of zero and of no figure stay as small as can be seen', () => {
    for (const [figures, one, empty] of [
      [[9000, 2, 0, 1, undefined], 1, 1.6],
      [[3, 1, 0, undefined], 7, 7],
    ] as const) {
      const radii = radiiOf(figures);
      expect([radii.get('1'), radii.get('0'), radii.get('no figure')]).toEqual([one, empty, empty]);
    }
  });

  test('cover no more than an eighth of the map together, however many there are', () => {
    const towns = Array.from({ length: 300 }, (_, i) => ({
      name: `Town ${i}`,
      lat: 34.6 + Math.floor(i / 20) * 0.1,
      lon: 37 + (i % 20) * 0.15,
      killed: 3,
    }));
    const { discs, geometry } = mapLayout(makeKind(townsOf(towns), 'map', 'killed by=place'), locale);
    const covered = discs.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
    expect(covered).toBeLessThan((680 * geometry.height) / 8);
    expect(new Set(discs.map(({ radius }) => radius)).size).toBe(1);
  });

  test('of zeros and of no figure alone are drawn, with their labels', () => {
    for (const figures of [
      [0, 0],
      [undefined, undefined],
    ]) {
      const radii = radiiOf(figures);
      for (const radius of radii.values()) expect(radius).toBeGreaterThan(4);
    }
  });
});
