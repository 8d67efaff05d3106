import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDataset } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import { populationSourceIn, populationsInCsv, populationsInJson } from '../history/write-populations.ts';
import { headerFile } from '../history/write-revisions.ts';
import { type PropertyRows, readPropertyRows } from '../importers/read-property-rows.ts';
import {
  type PopulationColumns,
  type TakenPopulations,
  takePopulations,
} from '../importers/take-populations.ts';
import { hint } from '../problems/nearest.ts';
import { hasErrors } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { writeAtomic } from '../write-atomic.ts';
import { readArguments } from './arguments.ts';
import { chooseDataset } from './choose-dataset.ts';
import { encodingOption } from './encoding-option.ts';
import { populationCounts, unmatchedPopulations } from './populations-text.ts';
import { shownPath } from './shown-path.ts';
import type { Terminal } from './terminal.ts';

type YearOptions = { readonly year?: string; readonly 'year-column'?: string };

/** @throws RangeError where the file lacks a column, or no year is said */
function columnsOf(
  { columns }: PropertyRows,
  file: string,
  {
    column,
    region,
    year,
    'year-column': yearColumn,
  }: YearOptions & { readonly column: string; readonly region?: string },
): PopulationColumns {
  const known = (name: string) => {
    if (columns.includes(name)) return name;
    throw new RangeError(`${file} has no column "${name}"; ${hint(name, columns, 'columns')}`);
  };
  const population = known(column);
  const own = region === undefined ? undefined : known(region);
  if (year !== undefined) return { population, region: own, year: { always: year } };
  const named = yearColumn ?? columns.find(name => name.toLowerCase() === 'year');
  if (named === undefined)
    throw new RangeError('Of which year are the populations? Add --year, such as 2016, or --year-column.');
  return { population, region: own, year: { column: known(named) } };
}

/** The files that change, with their new texts. */
function newTexts(
  root: string,
  dataset: Dataset,
  given: TakenPopulations['given'],
  source: { readonly name: string; readonly url?: string } | undefined,
): ReadonlyMap<string, string> {
  const header = headerFile(dataset);
  const table = header.replace(/dataset\.json$/, 'places.csv');
  const isTable = table !== header && existsSync(join(root, table));
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const texts = new Map([[header, read(header)]]);
  const edit = (file: string, change: (text: string) => string) =>
    texts.set(file, change(texts.get(file) ?? read(file)));
  if (isTable) edit(table, text => populationsInCsv(text, given));
  else edit(header, text => populationsInJson(text, given));
  if (source !== undefined) edit(header, text => populationSourceIn(text, source));
  return new Map([...texts].filter(([file, text]) => text !== read(file)));
}

/** @throws RangeError where the files have errors then; they are put back. */
function writeTexts(root: string, { file }: Dataset, texts: ReadonlyMap<string, string>): void {
  const before = [...texts.keys()].map(each => [each, readFileSync(join(root, each), 'utf8')] as const);
  for (const [each, text] of texts) writeAtomic(join(root, each), text);
  const read = readDataset(root, file.replace(/\/(?:dataset\.json)?$/, ''));
  if (read.ok && !hasErrors(read.problems)) return;
  for (const [each, text] of before) writeAtomic(join(root, each), text);
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  throw new RangeError(`${reportProblems(errors)}\nNothing was written.`);
}

/** The places whose populations differ from those of the file, with what is new of each. */
function changesOf({ given }: TakenPopulations, { places }: Dataset): TakenPopulations['given'] {
  const changed = [...given].map(([id, years]) => {
    const known = places.get(id)?.population ?? {};
    return [id, new Map([...years].filter(([year, people]) => known[year] !== people))] as const;
  });
  return new Map(changed.filter(([, years]) => years.size > 0));
}

/** The source to be written; undefined where the dataset names it. @throws RangeError where there is none, or another */
function sourceOf({ populations }: Dataset, name: string | undefined, url: string | undefined) {
  if (name === undefined && url !== undefined) throw new RangeError('"--source-url" needs "--source".');
  if (populations === undefined && name === undefined)
    throw new RangeError(
      'The dataset does not say whose populations these are; nothing was written. Add --source "NAME" and, if they have one, --source-url URL.',
    );
  if (populations === undefined) return name === undefined ? undefined : { name, ...(url && { url }) };
  const names = Object.values(populations.name);
  if ((name !== undefined && !names.includes(name)) || (url !== undefined && url !== populations.url))
    throw new RangeError(
      `The dataset names another source of its populations, "${names[0]}"; nothing was written. It holds for all of them: change "populations" in the header by hand, or leave out --source and --source-url.`,
    );
  return undefined;
}

/**
 * `sourceline populations DATASET FILE --column POP`: takes the populations of regions and countries from a table or a
 * file of regions into a dataset.
 * @param root absolute path of the project.
 * @returns the exit code: 1 where something is wrong with the file; then nothing is written.
 * @throws RangeError that says what is missing or wrong in what was typed
 */
export async function runPopulations(
  root: string,
  args: readonly string[],
  terminal: Terminal,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<number> {
  const { words, options } = readArguments(args, {
    column: 'the column or property with the population',
    year: 'a year such as 2016',
    'year-column': 'the column or property with the year',
    region: 'the column or property with the code, id or name of the region',
    source: 'who published the populations',
    'source-url': 'the URL of the source',
    encoding: 'an encoding such as windows-1256',
  });
  const [id, typed, ...rest] = words;
  if (id === undefined || typed === undefined || rest.length > 0)
    throw new RangeError('Name a dataset and a file: sourceline populations syria people.csv --column POP');
  const { column, year } = options;
  if (column === undefined) throw new RangeError('"populations" needs "--column", such as POP.');
  if (year !== undefined && options['year-column'] !== undefined)
    throw new RangeError('Give "--year" or "--year-column", not both.');
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new RangeError(`"${year}" is not a year of four digits, such as 2016.`);
  const dataset = chooseDataset(datasets, id);
  const path = resolve(root, typed);
  const file = shownPath(root, path);
  const read = await readPropertyRows(path, file, encodingOption(options.encoding));
  const taken = read.ok
    ? takePopulations(read.value, dataset.places, columnsOf(read.value, file, { ...options, column }))
    : read;
  if (!taken.ok) {
    terminal.err(`${reportProblems(taken.problems)}\nNothing was written.\n`);
    return 1;
  }
  const left = unmatchedPopulations(taken.value, dataset, file);
  if (taken.value.given.size === 0) {
    const names =
      'Name the column with their codes, ids or names with --region, or add aliases to the places.';
    terminal.err(
      `${left}No row of ${file} gives a population of a region or country of ${id}; nothing was written. ${names}\n`,
    );
    return 1;
  }
  const source = sourceOf(dataset, options.source, options['source-url']);
  const texts = newTexts(root, dataset, changesOf(taken.value, dataset), source);
  writeTexts(root, dataset, texts);
  const written = texts.size === 0 ? 'Nothing has changed' : `Written to ${[...texts.keys()].join(' and ')}`;
  terminal.out(`Populations from ${file}: ${populationCounts(taken.value)}. ${written}.\n${left}`);
  return 0;
}
