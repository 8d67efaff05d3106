import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { buildChart } from '../../src/charts/build-chart.ts';
import { boundariesOf } from '../../src/dataset/boundaries-of.ts';
import { countryBoundaries } from '../../src/geo/country-boundaries.ts';
import { readBoundaries, shippedFolder } from '../../src/geo/read-boundaries.ts';
import type { Boundaries } from '../../src/geo/types.ts';
import { unitAtPoint } from '../../src/geo/unit-at-point.ts';
import { type Worldview, worldviews } from '../../src/options/worldview.ts';
import { stampOfInput } from '../../src/prose/page-inputs.ts';
import { createProjectReader } from '../../src/prose/project-reader.ts';
import { countriesDataset } from '../charts/country-maps.ts';
import { locale, specOf } from '../charts/make-chart.ts';
import { contextIn } from '../prose/prose-case.ts';

const root = mkdtempSync(join(tmpdir(), 'sourceline-worldviews-'));
afterAll(() => rmSync(root, { recursive: true }));

function setOf(country: string, worldview: Worldview, project?: string): Boundaries {
  const read = countryBoundaries(project, country, worldview);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join('\n'));
  return read.value;
}

/** What the map of a country has at a point. */
const at = (country: string, worldview: Worldview, [lon, lat]: readonly [number, number]) =>
  unitAtPoint(setOf(country, worldview), lon, lat)?.unit.name['en'];

const simferopol = [34.1, 44.95] as const;
const kyrenia = [33.32, 35.34] as const;
const hargeisa = [44.06, 9.56] as const;
const laayoune = [-13.2, 27.15] as const;
const smara = [-11.67, 26.74] as const;
const tarfaya = [-12.85, 27.9] as const;

describe('the boundaries of a country', () => {
  it('have disputed regions where the worldview has them', () => {
    expect(worldviews.map(view => [at('ua', view, simferopol), at('ru', view, simferopol)])).toEqual([
      ['Crimea', undefined],
      [undefined, 'Crimea'],
      ['Crimea', undefined],
    ]);
    expect(worldviews.map(view => at('cy', view, kyrenia))).toEqual([
      'Northern Cyprus',
      undefined,
      'Northern Cyprus',
    ]);
    expect(worldviews.map(view => at('so', view, hargeisa))).toEqual(['Somaliland', undefined, 'Somaliland']);
  });

  it('have Western Sahara whole, and no more than it, where that is the worldview', () => {
    const both = (view: Worldview) =>
      [laayoune, smara, tarfaya].map(point => [at('eh', view, point), at('ma', view, point)]);
    const name = 'Laâyoune-Boujdour-Sakia El Hamra';
    expect(both('iso')).toEqual([
      [undefined, name],
      [undefined, 'Guelmim-Es Semara'],
      [undefined, name],
    ]);
    expect(both('western-sahara')).toEqual([
      [name, undefined],
      ['Es Semara', undefined],
      [undefined, 'Tarfaya'],
    ]);
  });

  it('are the same from every viewpoint where nothing is in dispute', () => {
    expect(new Set(worldviews.map(view => setOf('ng', view)))).toEqual(new Set([setOf('ng', 'iso')]));
  });

  it('are the project’s own, whatever the viewpoint', () => {
    mkdirSync(join(root, 'data/boundaries'), { recursive: true });
    for (const name of ['ua', 'ru.natural-earth'])
      copyFileSync(
        join(shippedFolder(), `${name}.topo.json`),
        join(root, `data/boundaries/${name}.topo.json`),
      );
    expect(setOf('ua', 'natural-earth', root)).toMatchObject({ name: 'ua', shipped: false });
    // A project has one file for a country.
    expect(setOf('ru', 'natural-earth', root)).toMatchObject({ name: 'ru.natural-earth', shipped: true });
  });
});

test('a chart is drawn from the set that it was built with', () => {
  const { name, hash } = setOf('ua', 'natural-earth');
  const read = readBoundaries(root, name);
  expect(read.ok && read.value.hash).toBe(hash);
});

test.each([
  ['ua', 'iso'],
  ['cy', 'natural-earth'],
  ['so', 'natural-earth'],
  ['ua', 'natural-earth'],
  ['ru', 'natural-earth'],
  ['eh', 'western-sahara'],
  ['ma', 'western-sahara'],
] as const)('the map of %s says what it draws from the viewpoint %s', (code, view) => {
  const dataset = countriesDataset([code]);
  const built = buildChart(specOf(dataset, 'map', 'killed by=region', {}), {
    dataset,
    locale,
    boundaries: name => countryBoundaries(undefined, name, view),
  });
  if (!built.ok || built.chart.kind !== 'map') throw new Error('no map');
  const { boundaries, credit } = built.chart;
  expect(credit).toContain(locale.strings.maps.disputed[boundaries]);
  expect(boundaries).toBe(view === 'iso' ? code : `${code}.${view}`);
});

test('pages are read again when the worldview moves a line of their maps', () => {
  const stamp = (country: string, view: Worldview) =>
    stampOfInput(
      { ...contextIn(root), project: createProjectReader('.', view) },
      `project.boundaries ${country}`,
    );
  expect(stamp('ua', 'natural-earth')).not.toBe(stamp('ua', 'iso'));
  expect(stamp('sy', 'natural-earth')).toBe(stamp('sy', 'iso'));
});

test('places are checked against the boundaries of the worldview', () => {
  const found = (view: Worldview) => boundariesOf(undefined, view)('ru');
  expect([found('iso'), found('natural-earth')].map(set => set?.units.length)).toEqual([83, 85]);
});
