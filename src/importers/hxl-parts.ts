import type { StatedField, StatedWord } from '../grammar/stated-people.ts';
import type { HxlTag } from './hxl-tag.ts';
import { type PartMeasure, type PeopleOfPart, partMeasures, peopleOf } from './parts-of-row.ts';

/** Attributes of parts of a population that a dataset has a word for. */
const words: Readonly<Record<string, readonly [StatedField, StatedWord]>> = {
  f: ['sex', 'female'],
  m: ['sex', 'male'],
  children: ['age', 'child'],
  adults: ['age', 'adult'],
  elderly: ['age', 'elderly'],
  civilians: ['role', 'civilian'],
};

/** Attributes of which a column is a part of a population: a column of women killed is not the column of the killed. */
export const peopleAttributes = [...Object.keys(words), 'i', 'infants', 'adolescents', 'pct', 'per100000'];

type End = 'whole' | 'least' | 'greatest';
const endOf = ({ attributes }: HxlTag): End =>
  attributes.includes('min') ? 'least' : attributes.includes('max') ? 'greatest' : 'whole';

/** The columns of a part of the people of a file. */
export type HxlPart = { readonly people: PeopleOfPart; readonly measure: PartMeasure } & {
  readonly [Name in End]?: string;
};

/**
 * The columns of parts: `#affected+killed+f`, `#affected+injured+children+m`. Those of peopleAttributes that a dataset has no word
 * for are not among them. Of several columns of the same people, the one with the fewest other attributes is taken.
 */
export function hxlParts(tags: readonly HxlTag[]): HxlPart[] {
  const parts = new Map<string, HxlPart>();
  const byLength = tags.toSorted((a, b) => a.attributes.length - b.attributes.length);
  for (const tag of byLength) {
    const measure = partMeasures.find(one => tag.attributes.includes(one));
    const named = tag.attributes.filter(attribute => peopleAttributes.includes(attribute)).sort();
    const stated = named.flatMap(attribute =>
      Object.hasOwn(words, attribute) ? [words[attribute] ?? []] : [],
    );
    const isKnown =
      stated.length === named.length && new Set(stated.map(([field]) => field)).size === named.length;
    if (tag.name !== 'affected' || measure === undefined || named.length === 0 || !isKnown) continue;
    const key = `${measure} ${named.join(' ')}`;
    const people = peopleOf(
      stated.flatMap(([field, word]) => (field && word ? [[field, word] as const] : [])),
    );
    const end = endOf(tag);
    const known = parts.get(key) ?? { people, measure };
    if (known[end] === undefined) parts.set(key, { ...known, [end]: tag.bare });
  }
  return [...parts.values()];
}

/** All columns of parts. */
export const columnsOfHxlParts = (parts: readonly HxlPart[]): string[] =>
  parts
    .flatMap(({ whole, least, greatest }) => [whole, least, greatest])
    .filter(column => column !== undefined);
