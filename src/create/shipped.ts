import type { ShippedCountry } from '../geo/shipped-countries.ts';

/** A first-level division of a country, as the shipped boundaries have it. */
export type SampleRegion = { readonly name: string; readonly iso?: string };

/** A country that a project can begin with. */
export type SampleCountry = ShippedCountry & {
  /** At most three, in the order of their names. */
  readonly regions: readonly SampleRegion[];
};

/** What a new project may choose from. */
export type Shipped = {
  /** The version of Sourceline that a project is made for. */
  readonly version: string;
  readonly languages: readonly string[];
  readonly countries: readonly ShippedCountry[];
  /** Regions of one of the countries. */
  regionsOf(code: string): readonly SampleRegion[];
};

/** The same as values: the package `create-sourceline` has it as a file, in place of the boundaries. */
export type ShippedFile = Pick<Shipped, 'version' | 'languages'> & {
  readonly countries: readonly SampleCountry[];
};

/** What is shipped, as a file. */
export const shippedFile = ({ version, languages, countries, regionsOf }: Shipped): ShippedFile => ({
  version,
  languages,
  countries: countries.map(country => ({ ...country, regions: regionsOf(country.code) })),
});

/** What a file says is shipped. */
export const shippedFrom = ({ version, languages, countries }: ShippedFile): Shipped => ({
  version,
  languages,
  countries,
  regionsOf: code => countries.find(country => country.code === code)?.regions ?? [],
});
