import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDatasets } from '../../src/dataset/read-datasets.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { readBoundaries } from '../../src/geo/read-boundaries.ts';
import { randomFrom } from '../random.ts';
import { datasetOf } from './figures.ts';

type Located = {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly killed?: string | number;
};

/** One event in each of these towns of Syria. */
export function townsOf(towns: readonly Located[]): Dataset {
  return datasetOf(
    JSON.stringify({
      format: 'events/1',
      dataset: {
        id: 'towns',
        title: 'Towns',
        version: '1.0.0',
        updated: '2020-06-30',
        language: 'en',
        timezone: 'UTC',
        killedMeans: 'as-reported',
      },
      sources: { monitor: { kind: 'monitor', name: 'The Monitor' } },
      places: {
        land: { name: 'Syria', level: 'country', codes: { iso: 'SY' } },
        ...Object.fromEntries(
          towns.map(({ name, lat, lon }, i) => [
            `town-${i}`,
            { name, level: 'town', in: 'land', lat, lon, basis: 'invented for tests' },
          ]),
        ),
      },
      events: towns.map(({ killed }, i) => ({
        id: `e-${i}`,
        date: '2020-05-01',
        place: `town-${i}`,
        accounts: [{ source: 'monitor', ...(killed !== undefined && { killed }) }],
      })),
    }),
    'data/towns.json',
  );
}

/** Three towns within twenty metres, and a distant one. */
export const sameSpot = townsOf([
  { name: 'Hawf d’Or', lat: 35.2, lon: 38.2, killed: 9 },
  { name: 'Sallum Gate', lat: 35.2001, lon: 38.2001, killed: 4 },
  { name: 'Mora Bridge', lat: 35.2, lon: 38.2002, killed: 2 },
  { name: 'Faraway', lat: 33.2, lon: 36.3, killed: 3 },
]);

/** Two thousand towns, most of them in the west, with figures of up to five digits, zeros and towns without a figure. */
export const crowded = (() => {
  const random = randomFrom(7);
  const towns = Array.from({ length: 2000 }, (_, i) => {
    const [lat, lon] = [34.9 + random() * 1.2, 36.7 + random() ** 2 * 3.6];
    const low = Math.floor(21_000 / (i + 1));
    const killed = i % 97 === 0 && i > 0 ? undefined : i > 1800 ? 0 : `${low}-${low + (low >> 3)}`;
    return { name: `Town Number ${i + 1}`, lat, lon, ...(killed !== undefined && { killed }) };
  });
  return townsOf(towns);
})();

const { datasets } = readDatasets('.', 'data');
/** A real month of UCDP GED. */
export const ucdpMonth: Dataset = (() => {
  const month = datasets.get('ucdp-syria-2016-09');
  if (month === undefined) throw new Error('no month of UCDP GED');
  return month;
})();

function readOwn(root: string, name: string): void {
  const read = readBoundaries(root, name);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join('\n'));
}

const fijiRoot = 'tests/fixtures/fiji';
readOwn(fijiRoot, 'fj');
/** Five divisions, one of them smaller than the cells that measure the room for labels, and one without a boundary. */
export const fiji = datasetOf(readFileSync(join(fijiRoot, 'data/fiji.json'), 'utf8'), 'data/fiji.json');

/** A country of 51 regions: large ones in the west, and small ones in the east. */
export function states(killed: (i: number) => string | number | undefined): Dataset {
  const root = mkdtempSync(join(tmpdir(), 'sourceline-states-'));
  const squares: { x: number; y: number; size: number }[] = [];
  for (let i = 0; i < 15; i++) squares.push({ x: (i % 5) * 2, y: Math.floor(i / 5) * 2, size: 2 });
  for (let i = 0; i < 36; i++) squares.push({ x: 10 + (i % 6) * 0.5, y: Math.floor(i / 6) * 0.5, size: 0.5 });
  const rings = squares.map(({ x, y, size }) =>
    (
      [
        [0, 0],
        [0, size],
        [size, size],
        [size, 0],
        [0, 0],
      ] as const
    ).map(([dx, dy]) => [x + dx, 40 + y + dy]),
  );
  const topology = {
    type: 'Topology',
    arcs: rings,
    objects: {
      units: {
        type: 'GeometryCollection',
        geometries: rings.map((_, i) => ({
          type: 'Polygon',
          id: `s${i}`,
          arcs: [[i]],
          properties: { name: `State ${i + 1}`, iso: `XS-${i + 1}` },
        })),
      },
    },
  };
  mkdirSync(join(root, 'data/boundaries'), { recursive: true });
  writeFileSync(join(root, 'data/boundaries/xs.topo.json'), JSON.stringify(topology));
  readOwn(root, 'xs');
  const given = squares.map((_, i) => killed(i));
  return datasetOf(
    JSON.stringify({
      format: 'events/1',
      dataset: {
        id: 'states',
        title: 'States',
        version: '1.0.0',
        updated: '2020-06-30',
        language: 'en',
        timezone: 'UTC',
        killedMeans: 'as-reported',
      },
      sources: { monitor: { kind: 'monitor', name: 'The Monitor' } },
      places: {
        land: { name: 'Unitedland', level: 'country', codes: { iso: 'XS' } },
        ...Object.fromEntries(
          squares.map((_, i) => [
            `s-${i}`,
            { name: `State ${i + 1}`, level: 'admin1', in: 'land', codes: { iso: `XS-${i + 1}` } },
          ]),
        ),
      },
      events: given.flatMap((figure, i) =>
        figure === undefined
          ? []
          : [
              {
                id: `e-${i}`,
                date: '2020-05-01',
                place: `s-${i}`,
                accounts: [{ source: 'monitor', killed: figure }],
              },
            ],
      ),
    }),
    'data/states.json',
  );
}
