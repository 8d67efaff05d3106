import { nearest } from '../problems/nearest.ts';
import { countryOfName } from './country-of-name.ts';
import { type ShippedCountry, shippedCountries } from './shipped-countries.ts';

let shipped: readonly ShippedCountry[] | undefined;

/** Whether regions of a country of this code come with Sourceline. */
export function isShippedCountry(code: string): boolean {
  shipped ??= shippedCountries();
  return shipped.some(each => each.code === code);
}

/** What may be meant by a country's code that is none: by its capitals, its alpha-3 code or its name, or nearly so. */
export function countryHint(typed: string): string {
  const code = countryOfName(typed);
  shipped ??= shippedCountries();
  if (code !== undefined) return `did you mean "${code}"?`;
  const names = new Map(shipped.map(({ name, code: known }) => [name, known]));
  const near = typed.length > 2 ? nearest(typed, names.keys()) : undefined;
  return near === undefined
    ? 'use an ISO 3166-1 code in lower case, such as "sy", or "gb" for the United Kingdom.'
    : `did you mean "${names.get(near)}"?`;
}
