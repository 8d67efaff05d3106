import { getBoundaries } from './get-boundaries.ts';
import { plainName } from './unit-by-name.ts';

/** The ISO 3166-1 alpha-2 code, in small letters, of a country by its alpha-3 or alpha-2 code, or its English name. */
export function countryOfName(typed: string): string | undefined {
  const wanted = plainName(typed.replaceAll(/[-_]/g, ' '));
  const found = getBoundaries('world').units.find(
    ({ key, iso = '', name, aliases }) =>
      [key, iso].some(code => code.toLowerCase() === typed.toLowerCase()) ||
      [name['en'] ?? '', ...aliases].some(each => plainName(each) === wanted),
  );
  return found?.iso?.toLowerCase();
}
