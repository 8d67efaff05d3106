import { readBoundaries } from '../geo/read-boundaries.ts';
import { shippedCountries } from '../geo/shipped-countries.ts';
import { localeCodes } from '../i18n/locale.ts';
import type { SampleRegion, Shipped } from './shipped.ts';

const regionsAtMost = 3;

/** Regions of a country for invented events. @throws if its boundaries cannot be read. */
function sampleRegions(code: string): SampleRegion[] {
  const read = readBoundaries(undefined, code);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  const { units } = read.value;
  const isShared = (iso: string) => units.filter(unit => unit.iso === iso).length > 1;
  const regions = units
    .map(({ name, iso }): SampleRegion => {
      const called = name['en'] ?? Object.values(name)[0] ?? code;
      return iso === undefined || isShared(iso) ? { name: called } : { name: called, iso };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return regions.slice(0, regionsAtMost);
}

/** What this copy of Sourceline ships; boundaries are read of the countries that are asked for. */
export const readShipped = (version: string): Shipped => ({
  version,
  languages: localeCodes,
  countries: shippedCountries(),
  regionsOf: sampleRegions,
});
