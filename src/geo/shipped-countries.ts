import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { insidePoint } from './inside-point.ts';
import { readBoundaries, shippedFolder } from './read-boundaries.ts';

export type ShippedCountry = {
  /** ISO 3166-1 alpha-2, in small letters: the name of its boundary set. */
  readonly code: string;
  readonly name: string;
};

export type CountryUnit = {
  readonly key: string;
  readonly iso?: string;
  readonly name: Readonly<Record<string, string>>;
  /** A point inside it. */
  readonly point: { readonly lat: number; readonly lon: number };
};

const record = z.object({ sets: z.record(z.string(), z.unknown()) });

/** The name of a country by its ISO 3166-1 alpha-2 code, in any case; the code where no name is known. */
export const countryName = (code: string, language = 'en'): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code.toUpperCase();

/** Every country whose regions come with Sourceline, by name. It reads the list of files only. */
export function shippedCountries(language = 'en', folder: string = shippedFolder()): ShippedCountry[] {
  const { sets } = record.parse(JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')));
  return Object.keys(sets)
    .filter(name => /^[a-z]{2}$/.test(name))
    .map(code => ({ code, name: countryName(code, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/**
 * The regions of a country with their names and a point inside each, and what they are called ("state").
 * @throws if there are none, with the problem as text.
 */
export function unitsOfCountry(code: string): {
  readonly kind: string | undefined;
  readonly units: readonly CountryUnit[];
} {
  const read = readBoundaries(undefined, code.toLowerCase());
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  return {
    kind: read.value.kind,
    units: read.value.units.map(({ key, iso, name, shape }) => ({
      key,
      ...(iso === undefined ? {} : { iso }),
      name,
      point: insidePoint(shape),
    })),
  };
}
