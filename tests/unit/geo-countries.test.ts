import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geoArea, geoContains } from 'd3';
import { afterAll, describe, expect, it } from 'vitest';
import { countryOfName } from '../../src/geo/country-of-name.ts';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';
import { readBoundaries, shippedFolder } from '../../src/geo/read-boundaries.ts';
import { rightHanded } from '../../src/geo/right-handed.ts';
import { shippedCountries, unitsOfCountry } from '../../src/geo/shipped-countries.ts';
import { unitAtPoint } from '../../src/geo/unit-at-point.ts';

const countries = shippedCountries();
const sets = readdirSync(shippedFolder())
  .filter(file => file.endsWith('.topo.json'))
  .map(file => file.replace('.topo.json', ''));

const namesOf = (country: string) => getBoundaries(country).units.map(({ name }) => name['en'] ?? '');
const unitNamed = (country: string, iso: string) =>
  getBoundaries(country).units.find(unit => unit.iso === iso)?.name['en'];

describe('the shipped sets', () => {
  it('cover every country and territory but Antarctica, each by its name', () => {
    expect(countries.length).toBeGreaterThan(245);
    expect(countries.find(({ code }) => code === 'ng')).toEqual({ code: 'ng', name: 'Nigeria' });
    expect(countries.map(({ code }) => code)).not.toContain('aq');
  });

  it('pass their checks: keys unique, winding right, coordinates in range, bytes as recorded', () => {
    const refused = sets.flatMap(name => {
      const read = readBoundaries(undefined, name);
      return read.ok ? [] : [`${name}: ${read.problems[0]?.what}`];
    });
    expect(refused).toEqual([]);
  });

  it('have each name and each ISO code once in a country, and land in every unit', () => {
    for (const name of sets) {
      const { units } = getBoundaries(name);
      const isos = units.flatMap(({ iso }) => iso ?? []);
      expect([name, new Set(namesOf(name)).size]).toEqual([name, units.length]);
      expect([name, new Set(isos).size]).toEqual([name, isos.length]);
      expect(isos.filter(iso => iso.includes('~'))).toEqual([]);
      // The Vatican is a point on the map of the world.
      const flat = units.filter(({ shape }) => geoArea(shape) === 0).map(({ key }) => key);
      expect([name, flat]).toEqual([name, name === 'world' ? ['VAT'] : []]);
    }
  });

  it('find every unit by a point inside it, across the antimeridian too', () => {
    const wrong = countries.flatMap(({ code }) =>
      unitsOfCountry(code).units.flatMap(({ key, point: { lat, lon } }) => {
        const found = unitAtPoint(getBoundaries(code), lon, lat);
        return found?.unit.key === key && Math.abs(lon) <= 180 ? [] : [`${code} ${key}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what the sources have wrong', () => {
  it('has Crimea and Sevastopol in Ukraine by their ISO codes, though Natural Earth tags them as Russian', () => {
    expect(getBoundaries('ua').units).toHaveLength(27);
    const simferopol = [34.1, 44.95] as const;
    expect(unitAtPoint(getBoundaries('ua'), ...simferopol)?.unit.iso).toBe('UA-43');
    expect(unitAtPoint(getBoundaries('ru'), ...simferopol)).toBeUndefined();
    expect(geoContains(getBoundaries('ru').contextLand, [...simferopol])).toBe(true);
  });

  it('gives the states of Darfur their own codes', () => {
    expect(unitNamed('sd', 'SD-DC')).toBe('Central Darfur');
    expect(unitNamed('sd', 'SD-DE')).toBe('East Darfur');
    expect(unitNamed('sd', 'SD-DS')).toBe('South Darfur');
    expect(unitNamed('sd', 'SD-DW')).toBe('West Darfur');
  });

  it('gives units the codes that ISO has now, where Natural Earth has codes that mean others today', () => {
    expect(unitNamed('ir', 'IR-10')).toBe('Isfahan');
    expect(unitNamed('ir', 'IR-06')).toBe('Khuzestan');
    expect(unitNamed('iq', 'IQ-KI')).toBe('Kirkuk');
    expect(unitNamed('co', 'CO-DC')).toBe('Bogotá');
    expect(unitNamed('ua', 'UA-30')).toBe('Kyiv City');
    expect(unitNamed('ua', 'UA-32')).toBe('Kyiv Oblast');
  });

  it('tells units of one English name apart', () => {
    expect(namesOf('ye')).toEqual(expect.arrayContaining(["Sana'a", 'Amanat Al Asimah']));
    expect(namesOf('ru')).toEqual(expect.arrayContaining(['Moscow', 'Moscow Oblast']));
  });

  it('has Russia and Fiji in one piece across the antimeridian', () => {
    const chukotka = getBoundaries('ru').units.find(({ iso }) => iso === 'RU-CHU');
    const lons = chukotka?.shape.geometry.coordinates.flat(3).filter((_, i) => i % 2 === 0) ?? [];
    expect(Math.min(...lons)).toBeGreaterThan(100);
    expect(Math.max(...lons)).toBeGreaterThan(185);
    expect(unitAtPoint(getBoundaries('ru'), -175, 66.5)?.unit.iso).toBe('RU-CHU');
    // Off the coast on the other side of the line, and within two kilometres of it.
    expect(unitAtPoint(getBoundaries('fj'), -179.95, -16.5)?.km ?? 0).toBeLessThan(2);
  });

  it('draws Northern Cyprus with Cyprus, and Somaliland with Somalia, as ISO has them', () => {
    expect(unitAtPoint(getBoundaries('cy'), 33.32, 35.34)?.unit.name['en']).toBe('Northern Cyprus');
    expect(unitAtPoint(getBoundaries('so'), 44.06, 9.56)?.unit.name['en']).toBe('Somaliland');
  });
});

describe('reading', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-sets-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of one country needs no file of another', () => {
    for (const file of ['ng.topo.json', 'sources.json'])
      cpSync(join(shippedFolder(), file), join(folder, file));
    const read = readBoundaries(undefined, 'ng', folder);
    expect(read.ok && read.value.units).toHaveLength(37);
    expect(read.ok && read.value.kind).toBe('state');
    expect(readFileSync(join(folder, 'ng.topo.json')).length).toBeLessThan(60_000);
  });
});

describe('the country of a name', () => {
  it('is found by alpha-3 and alpha-2 codes, and by the English name', () => {
    expect(['nga', 'NG', 'Nigeria', 'south-sudan', 'XKX'].map(countryOfName)).toEqual([
      'ng',
      'ng',
      'ng',
      'ss',
      'xk',
    ]);
    expect(countryOfName('nowhere')).toBeUndefined();
  });
});

describe('a shape for a download', () => {
  it('is cut at the antimeridian, with longitudes from -180 to 180 and the area of the whole', () => {
    const unit = getBoundaries('ru').units.find(({ iso }) => iso === 'RU-CHU');
    if (unit === undefined) throw new Error('no Chukotka');
    const shape = rightHanded(unit.shape.geometry);
    const lons = shape.coordinates.flat(3).filter((_, i) => i % 2 === 0);
    expect(Math.min(...lons)).toBeGreaterThanOrEqual(-180);
    expect(Math.max(...lons)).toBeLessThanOrEqual(180);
    // Wound the other way round, so that the rest of the globe is its inside to d3.
    const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    const area = parts.reduce(
      (sum, [outer = []]) => sum + geoArea({ type: 'Polygon', coordinates: [outer.toReversed()] }),
      0,
    );
    expect(area).toBeCloseTo(geoArea(unit.shape), 4);
  });
});
