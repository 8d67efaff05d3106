import { geoArea, geoContains } from 'd3';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { deriveBoundaries, type SourceUnit } from '../../scripts/boundaries/derive.ts';
import { checkBoundaries } from '../../src/geo/check-boundaries.ts';

/** A square wound as in Natural Earth: the outer ring counter-clockwise. */
const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

const unit = (iso: string, country: string, shape: Polygon): SourceUnit => ({
  adm1: `${country}-${iso}`,
  iso,
  country,
  name: { en: iso },
  shape,
});

const all = [
  unit('XX-A', 'QQQ', square(10, 10, 1)),
  unit('XX-B', 'QQQ', square(11, 10, 1)),
  unit('XX-B1~', 'QQQ', square(12, 10, 1)),
  // Tagged with another country, as Crimea is.
  unit('XX-C', 'YYY', square(10, 11, 1)),
  unit('YY-1', 'YYY', square(13, 9, 40)),
  unit('ZZ-1', 'ZZZ', square(-60, -60, 5)),
];
const names = new Map([['XX-A', { name: { en: 'Alpha', ar: 'ألفا' }, pcode: 'XX01', aliases: ['Alfa'] }]]);
const derive = (units: readonly SourceUnit[]) =>
  deriveBoundaries(units, {
    isOwn: ({ iso }) => iso.startsWith('XX-'),
    merge: { 'QQQ-XX-B1~': 'QQQ-XX-B' },
    names,
    isSyria: true,
  });

const read = () => {
  const json: unknown = JSON.parse(JSON.stringify(derive(all).topology));
  const checked = checkBoundaries(json, { name: 'xx', file: 'xx.topo.json', shipped: true, hash: '' });
  if (!checked.ok) throw new Error(checked.problems.map(problem => problem.what).join('\n'));
  return checked.value;
};

describe('deriveBoundaries', () => {
  it('takes units by their ISO prefix, merges subordinate ones, and improves their names where it can', () => {
    const { units } = read();
    expect(units.map(({ key, iso, pcode, name, aliases }) => [key, iso, pcode, name['en'], aliases])).toEqual(
      [
        ['QQQ-XX-A', 'XX-A', 'XX01', 'Alpha', ['Alfa']],
        ['QQQ-XX-B', 'XX-B', undefined, 'XX-B', []],
        ['YYY-XX-C', 'XX-C', undefined, 'XX-C', []],
      ],
    );
    const merged = units[1]?.shape;
    expect(merged && geoContains(merged, [12.5, 10.5])).toBe(true);
  });

  it('winds every ring for d3', () => {
    const { units, context } = read();
    for (const shape of [...units.map(each => each.shape), ...context]) {
      expect(geoArea(shape)).toBeLessThan(Math.PI / 2);
    }
  });

  it('keeps the neighbours near the country and drops distant parts', () => {
    const { context, contextLand } = read();
    expect(context).toHaveLength(1);
    expect(geoContains(contextLand, [13.3, 10])).toBe(true);
    expect(geoContains(contextLand, [30, 30])).toBe(false);
    expect(geoContains(contextLand, [10.5, 11.5])).toBe(false);
  });

  it('gives the same bytes for the same input', () => {
    expect(JSON.stringify(derive(all))).toBe(JSON.stringify(derive(structuredClone(all))));
  });

  it('refuses to merge into a unit that does not exist', () => {
    expect(() => derive(all.filter(each => each.iso !== 'XX-B'))).toThrow('no unit QQQ-XX-B');
  });
});
