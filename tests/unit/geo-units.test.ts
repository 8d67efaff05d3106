import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';
import { unitAtPoint } from '../../src/geo/unit-at-point.ts';
import { plainName, unitByName } from '../../src/geo/unit-by-name.ts';

const sy = getBoundaries('sy');
const isoAt = (lon: number, lat: number) => unitAtPoint(sy, lon, lat)?.unit.iso;

type SeedPlace = {
  name: Record<string, string>;
  in?: string;
  lat?: number;
  lon?: number;
  codes?: { iso: string };
};
const seed = new URL('../../data/syria-2016-09-05.json', import.meta.url);
const places: Record<string, SeedPlace> = JSON.parse(readFileSync(seed, 'utf8')).places;

describe('unitAtPoint', () => {
  const located = Object.entries(places).filter(([, place]) => place.lat !== undefined);

  it('finds every city of the seed inside its governorate', () => {
    expect(located.length).toBe(5);
    for (const [id, { lat = 0, lon = 0, in: region = '' }] of located) {
      expect(isoAt(lon, lat), id).toBe(places[region]?.codes?.iso);
    }
  });

  it('finds the capital of every governorate, small ones too', () => {
    const capitals: [string, number, number][] = [
      ['SY-DI', 36.2919, 33.5117],
      ['SY-HL', 37.1612, 36.2012],
      ['SY-HM', 36.7578, 35.1318],
      ['SY-LA', 35.7901, 35.5311],
      ['SY-ID', 36.6339, 35.9306],
      ['SY-DY', 40.1408, 35.3359],
      ['SY-RA', 39.0079, 35.9528],
      ['SY-DR', 36.1021, 32.6189],
      ['SY-SU', 36.5695, 32.7089],
    ];
    for (const [iso, lon, lat] of capitals) expect(isoAt(lon, lat)).toBe(iso);
  });

  it('assigns a town just off the coast to the nearest unit, and gives the distance', () => {
    const found = unitAtPoint(sy, 35.74, 35.55);
    expect(found?.unit.iso).toBe('SY-LA');
    expect(found?.km).toBeGreaterThan(0);
    expect(found?.km).toBeLessThanOrEqual(2);
  });

  it('does not locate points farther off, or in other countries', () => {
    expect(isoAt(35.4, 35.4)).toBeUndefined();
    expect(isoAt(35.5, 33.89)).toBeUndefined();
    expect(isoAt(0, 0)).toBeUndefined();
    expect(isoAt(-143, -35)).toBeUndefined();
  });
});

describe('unitByName', () => {
  it('matches by ISO code, then by OCHA code, then by name', () => {
    expect(unitByName(sy, { iso: 'SY-TA', pcode: 'SY04', names: ['Homs'] })?.iso).toBe('SY-TA');
    expect(unitByName(sy, { pcode: 'SY04', names: ['Tartous'] })?.iso).toBe('SY-HI');
    expect(unitByName(sy, { names: ['Tartous governorate'] })?.iso).toBe('SY-TA');
  });

  it.each([
    ['Ţarţūs', 'SY-TA'],
    ['Deir ez-Zor', 'SY-DY'],
    ['DEIR EZZOR', 'SY-DY'],
    ['Rif Dimashq (Rural Damascus) governorate', 'SY-RD'],
    ['Rural Damascus', 'SY-RD'],
    ['Dar`a', 'SY-DR'],
    ['محافظة حمص', 'SY-HI'],
    ['As-Suwayda’', 'SY-SU'],
  ])('reads %s', (name, iso) => {
    expect(unitByName(sy, { names: [name] })?.iso).toBe(iso);
  });

  it('matches every region of the seed', () => {
    const regions = Object.values(places).filter(place => place.codes?.iso?.startsWith('SY-'));
    expect(regions.length).toBe(4);
    for (const { name, codes } of regions) {
      expect(unitByName(sy, { names: Object.values(name) })?.iso).toBe(codes?.iso);
    }
  });

  it('returns nothing for a name that no unit has, or for an empty one', () => {
    expect(unitByName(sy, { names: ['Nineveh'] })).toBeUndefined();
    expect(unitByName(sy, { names: ['governorate', ''] })).toBeUndefined();
    expect(unitByName(sy, { iso: 'IQ-NI', names: [] })).toBeUndefined();
  });

  it('has no alias shared by two units', () => {
    const owners = new Map<string, Set<string>>();
    for (const unit of sy.units) {
      for (const name of [...Object.values(unit.name), ...unit.aliases]) {
        const plain = plainName(name);
        owners.set(plain, (owners.get(plain) ?? new Set()).add(unit.key));
      }
    }
    expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([]);
  });
});
