import { quote } from '../dataset/fault.ts';
import { plainDigits } from '../dataset/plain-digits.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Place } from '../dataset/types.ts';
import { countryOfRegion } from '../dataset/unmatched-regions.ts';
import { nearestUnit } from '../geo/nearest-unit.ts';
import { propertyText, regionProperties } from '../geo/region-properties.ts';
import type { NamedUnit } from '../geo/types.ts';
import { plainName, type RegionNames, unitByName } from '../geo/unit-by-name.ts';
import { type Checked, type Problem, problem } from '../problems/problem.ts';
import { decimalOf, type NumberStyle, readImportNumber } from './read-import-number.ts';
import type { PropertyRow, PropertyRows } from './read-property-rows.ts';
import { importRules } from './rules.ts';

/** Which columns, or properties, say what. */
export type PopulationColumns = {
  readonly population: string;
  readonly year: { readonly always: string } | { readonly column: string };
  /** The one with the code, id or name of the region; undefined where publishers' own names of columns tell. */
  readonly region: string | undefined;
};

/** A row that is no region or country of the data. */
export type UnmatchedRow = {
  readonly name: string;
  readonly line: number | undefined;
  /** What may be meant: `did you mean "Homs"?`. Looked for only where it is printed. */
  readonly near: () => string;
};

export type TakenPopulations = {
  /** By the id of the place, then by year. */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly unmatched: readonly UnmatchedRow[];
  /** Names of the regions and countries whose row has no number, each once. */
  readonly empty: readonly string[];
};

/** The regions and countries of a dataset, as they are found. */
function unitsOf(places: ReadonlyMap<string, Place>): NamedUnit[] {
  const countryOf = countryOfRegion(places);
  return [...places].flatMap(([key, { level, name, aliases, codes }]) =>
    level === 'admin1' || level === 'country'
      ? [{ ...codes, key, name, aliases, country: countryOf(key) ?? '' }]
      : [],
  );
}

type RowNames = RegionNames & { readonly id?: string };

/** Finds the region of a row. Rows that say the same, as those of several years, are looked up once. */
function unitFinder(units: readonly NamedUnit[]): (said: RowNames) => NamedUnit | undefined {
  const byId = new Map(units.map(unit => [unit.key, unit]));
  const found = new Map<string, NamedUnit | undefined>();
  return said => {
    const key = JSON.stringify(said);
    // A code that is none of the dataset's leaves it to the id and the names.
    if (!found.has(key))
      found.set(
        key,
        unitByName({ units }, { ...said, names: [] }) ??
          byId.get(said.id ?? '') ??
          unitByName({ units }, said),
      );
    return found.get(key);
  };
}

/** What a row says of its region: any of its codes, its id in the dataset, or names. */
function namesOfRow(row: PropertyRow, column: string | undefined): RowNames {
  if (column !== undefined) {
    const text = propertyText(row, column);
    return text === undefined ? { names: [] } : { id: text, iso: text, pcode: text, names: [text] };
  }
  const id = propertyText(row, 'id');
  const own = regionProperties(row, undefined);
  if (own === undefined) return { ...(id && { id }), names: [] };
  const { name, aliases = [], ...codes } = own;
  const names = typeof name === 'string' ? [name] : Object.values(name);
  return { ...codes, ...(id && { id }), names: [...names, ...aliases] };
}

/** The number of a cell; what is wrong with it; undefined where it is empty. */
function populationOf(value: unknown, style: NumberStyle): number | string | undefined {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === ''))
    return undefined;
  const read =
    typeof value === 'number'
      ? { number: value }
      : typeof value === 'string'
        ? readImportNumber(value, style)
        : undefined;
  if (read === undefined) return `${quote(value)} is not a number`;
  if ('either' in read) return `${quote(value)} may be ${read.either.join(' or ')}`;
  if (read.number <= 0) return `${quote(value)} is not above zero`;
  return Number.isSafeInteger(read.number) ? read.number : `${quote(value)} is not a whole number`;
}

function nearOf(
  units: readonly NamedUnit[],
  taken: ReadonlySet<NamedUnit>,
  names: readonly string[],
): string {
  const wanted = new Set(names.map(plainName));
  const same = units.filter(({ name, aliases }) =>
    [...Object.values(name), ...aliases].some(each => wanted.has(plainName(each))),
  );
  if (same.length > 1) return `${same.map(({ key }) => key).join(' and ')} have this name; use codes or ids`;
  const near = nearestUnit({ units }, names, taken);
  return near === undefined ? 'no name is near' : `did you mean "${textIn(near.name, 'en')}"?`;
}

/**
 * The populations that a file has of the regions and countries of a dataset: by ISO code, by OCHA code, by id, else by a
 * name or alias that only one of them has. Numbers of rows that match nothing are not judged.
 */
export function takePopulations(
  { rows, hasSemicolons }: PropertyRows,
  places: ReadonlyMap<string, Place>,
  { population, year, region }: PopulationColumns,
): Checked<TakenPopulations> {
  const units = unitsOf(places);
  const unitOf = unitFinder(units);
  const texts = rows.map(({ properties }) => properties?.[population]);
  const own = texts.flatMap(text => (typeof text === 'string' ? (decimalOf(text) ?? []) : []))[0];
  const style: NumberStyle = { own, file: hasSemicolons ? ',' : undefined };
  const given = new Map<string, Map<string, number>>();
  const taken = new Set<NamedUnit>();
  const unmatched = new Map<string, UnmatchedRow>();
  const empty = new Set<string>();
  const problems: Problem[] = [];

  for (const [i, row] of rows.entries()) {
    const bad = (what: string, column: string) =>
      problems.push(problem(importRules, 'import/bad-population', { what }, row.place(column)));
    const said = namesOfRow(row, region);
    const unit = unitOf(said);
    const [name = said.id ?? ''] = said.names;
    if (unit === undefined) {
      if (!unmatched.has(name)) {
        const { line } = row.place(region ?? population);
        unmatched.set(name, { name, line, near: () => nearOf(units, taken, said.names) });
      }
      continue;
    }
    const called = textIn(unit.name, 'en');
    const of = row.isFeature ? `${called} (feature ${i + 1})` : called;
    const number = populationOf(texts[i], style);
    if (number === undefined) {
      empty.add(called);
      continue;
    }
    if (typeof number === 'string') bad(`The population of ${of}, ${number}.`, population);
    const typed = 'always' in year ? year.always : plainDigits(propertyText(row, year.column) ?? '');
    if ('column' in year && !/^\d{4}$/.test(typed)) {
      bad(`The year of ${of}, ${quote(typed)}, is not one of four digits.`, year.column);
      continue;
    }
    if (typeof number === 'string') continue;
    taken.add(unit);
    const years = given.get(unit.key) ?? new Map<string, number>();
    const before = years.get(typed);
    if (before !== undefined && before !== number)
      bad(`${of} has two populations of ${typed}: ${before} above, and ${number} here.`, population);
    given.set(unit.key, years.set(typed, number));
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { given, unmatched: [...unmatched.values()], empty: [...empty] }, problems };
}
