import { readBoundaries, shippedFolder } from '../geo/read-boundaries.ts';
import { countryName, shippedCountries } from '../geo/shipped-countries.ts';
import { localeCodes } from '../i18n/locale.ts';

/** A first-level division of a country, as the shipped boundaries have it. */
export type SampleRegion = { readonly name: string; readonly iso?: string };

/** A country that a project can begin with. */
export type SampleCountry = {
  /** ISO 3166-1, in small letters. */
  readonly code: string;
  readonly name: string;
  /** At most three, in the order of their names. */
  readonly regions: readonly SampleRegion[];
};

/** What a new project may choose from. The package `create-sourceline` has it as a file. */
export type Shipped = {
  /** The version of Sourceline that a project is made for. */
  readonly version: string;
  readonly languages: readonly string[];
  readonly countries: readonly SampleCountry[];
};

const regionsAtMost = 3;

/** A country with regions for invented events. @throws if its boundaries cannot be read. */
export function sampleCountry(code: string, folder: string = shippedFolder()): SampleCountry {
  const read = readBoundaries(undefined, code, folder);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  const { units } = read.value;
  const isShared = (iso: string) => units.filter(unit => unit.iso === iso).length > 1;
  const regions = units
    .map(({ name, iso }): SampleRegion => {
      const called = name['en'] ?? Object.values(name)[0] ?? code;
      return iso === undefined || isShared(iso) ? { name: called } : { name: called, iso };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { code, name: countryName(code), regions: regions.slice(0, regionsAtMost) };
}

/** What this copy of Sourceline ships. @param codes countries to read; all, if not said. */
export const readShipped = (
  version: string,
  codes: readonly string[] = shippedCountries().map(({ code }) => code),
): Shipped => ({
  version,
  languages: localeCodes,
  countries: codes.map(code => sampleCountry(code)),
});
