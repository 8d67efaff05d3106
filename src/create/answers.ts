import type { ShippedCountry } from '../geo/shipped-countries.ts';
import { hint } from '../problems/nearest.ts';
import type { SampleCountry, Shipped } from './shipped.ts';

/** What a project is made from. */
export type ProjectAnswers = {
  /** The newsroom's or site's name. */
  readonly name: string;
  /** The whole address of the site. */
  readonly address: URL;
  readonly language: string;
  readonly country: SampleCountry;
  /** What package.json asks npm for: a range of versions, or a file. */
  readonly source: string;
  /** ISO date. */
  readonly today: string;
};

/** ProjectAnswers that are missing or not yet checked. */
export type TypedAnswers = {
  readonly name?: string;
  readonly address?: string;
  readonly language?: string;
  readonly country?: string;
};

/** What is wrong with a name; undefined if nothing. */
export const nameFault = (name: string): string | undefined =>
  name.trim() === '' ? 'The name is empty. Write at least one letter.' : undefined;

/** What is wrong with an address; undefined if nothing. */
export function addressFault(typed: string): string | undefined {
  const write = 'Write the whole address, such as https://desk.example.org/ or https://example.org/desk/.';
  if (!URL.canParse(typed)) return `"${typed}" is not an address. ${write}`;
  const { protocol, search, hash, username } = new URL(typed);
  if (!/^https?:$/.test(protocol)) return `"${typed}" does not begin with https://. ${write}`;
  if (search !== '' || hash !== '' || username !== '')
    return `"${typed}" has more than a host and a path. ${write}`;
  return undefined;
}

/** What is wrong with a language; undefined if nothing. */
export const languageFault = (typed: string, { languages }: Shipped): string | undefined =>
  languages.includes(typed)
    ? undefined
    : `"${typed}" is not a language that Sourceline has; ${hint(typed, languages, 'languages')}`;

/** The country of a code or a name. */
export function findCountry(typed: string, { countries }: Shipped): ShippedCountry | undefined {
  const wanted = typed.trim().toLowerCase();
  return countries.find(({ code, name }) => code === wanted || name.toLowerCase() === wanted);
}

/** What is wrong with a country; undefined if nothing. */
export function countryFault(typed: string, shipped: Shipped): string | undefined {
  if (findCountry(typed, shipped) !== undefined) return undefined;
  const known = shipped.countries.flatMap(({ code, name }) => (typed.length > 2 ? [name] : [code]));
  return `"${typed}" is not a country that Sourceline has boundaries of; ${hint(typed, known, 'countries')}`;
}

/** The name of a folder as a title: `my-desk` → `My Desk`. */
export const titleOf = (folder: string): string =>
  folder
    .split(/[-_.\s]+/)
    .filter(Boolean)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ') || 'My Desk';

/** An address that nobody has: it must be replaced. */
export const placeholderAddress = 'https://desk.example.org/';

/** Every fault of a draft, a sentence each. */
export const draftFaults = (draft: TypedAnswers, shipped: Shipped): string[] =>
  [
    draft.name === undefined ? undefined : nameFault(draft.name),
    draft.address === undefined ? undefined : addressFault(draft.address),
    draft.language === undefined ? undefined : languageFault(draft.language, shipped),
    draft.country === undefined ? undefined : countryFault(draft.country, shipped),
  ].filter(fault => fault !== undefined);
