import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { csvRow } from '../dataset/csv/safe-cell.ts';
import { likelyTwins, type Twins } from '../dataset/likely-twins.ts';
import type { Dataset } from '../dataset/types.ts';
import { namesFile, namesHeader } from '../importers/name-lines.ts';
import { hint } from '../problems/nearest.ts';
import { type CountedValue, countValues, valueFields } from '../tally/count-values.ts';
import { readArguments } from './arguments.ts';
import { chooseDataset } from './choose-dataset.ts';
import { nameLinesOf, type ValuePair, valueName } from './name-lines-of.ts';
import type { Terminal } from './terminal.ts';
import { textColumns } from './text-columns.ts';

const usage = `Name a field, for example: sourceline values place
  place, source, actor, weapon, or the id of a facet
  --dataset ID   which dataset, if the project has several
  --json         the list as JSON
  --names        a line of the file of names for each likely twin
Of a file that is not imported yet: sourceline values place FILE --from csv --map map.json
`;

/** Other words for a field. */
const synonyms: Readonly<Record<string, string>> = {
  participant: 'actor',
  claimant: 'actor',
  control: 'actor',
};

/** @throws RangeError where the dataset has no such field */
function fieldOf(typed: string, { facets, id }: Dataset): string {
  if (facets.has(typed)) return typed;
  const singular = typed.replace(/s$/, '');
  const field = valueFields.find(one => one === (synonyms[singular] ?? singular));
  if (field !== undefined) return field;
  const known = [...valueFields, ...facets.keys()];
  throw new RangeError(
    `"${typed}" is not a field of ${id} with values to list; ${hint(typed, known, 'fields')}`,
  );
}

const whyText = (why: Twins['why']): string =>
  typeof why === 'string'
    ? why
    : `${why.lettersApart} ${why.lettersApart === 1 ? 'letter' : 'letters'} apart`;

/** Values any of whose names are probably one. Places that lie in two regions are two, whatever their names. */
function pairsOf(values: readonly CountedValue[]): ValuePair[] {
  const spelt = values.flatMap(value => value.names.map(name => ({ value, name })));
  const pairs = new Map<string, ValuePair>();
  for (const { one, other, why } of likelyTwins(spelt.map(({ name }) => name))) {
    const [a, b] = [spelt[one]?.value, spelt[other]?.value];
    if (a === undefined || b === undefined || a === b) continue;
    if (a.within !== undefined && b.within !== undefined && a.within !== b.within) continue;
    const key = `${a.id}\n${b.id}`;
    if (!pairs.has(key)) pairs.set(key, { one: a, other: b, why: whyText(why) });
  }
  return [...pairs.values()];
}

function valuesText(
  dataset: Dataset,
  field: string,
  values: readonly CountedValue[],
  pairs: readonly ValuePair[],
) {
  const head = `${dataset.id}, version ${dataset.version}: ${values.length} ${values.length === 1 ? 'value' : 'values'} of ${field}`;
  const list = textColumns(
    [field, 'id', 'events'],
    values.map(value => [valueName(value), value.id, String(value.events)]),
  );
  const said = ({ one, other, why }: ValuePair) =>
    `  ${valueName(one)} (${one.id}, ${one.events}) and ${valueName(other)} (${other.id}, ${other.events}): ${why}`;
  const twins =
    pairs.length === 0
      ? 'No likely twins.'
      : [
          'Likely twins, to judge one by one:',
          ...pairs.map(said),
          'If two are one, keep one id: add the other name to its aliases, and replace the other id in the data.',
          'In an imported set, write it into the file of names: --names prints the lines.',
        ].join('\n');
  return `${head}\n\n${list}\n\n${twins}\n`;
}

/** How the values of a field are asked for. */
export type ValuesRequest = {
  readonly field: string;
  readonly json: boolean;
  /** The file that lines of names are for, as problems call it, and whether it is there; undefined where the list is wanted. */
  readonly names: { readonly file: string; readonly isThere: boolean } | undefined;
};

/**
 * Prints the values of a field by the number of their events, and those that are probably spellings of one.
 * @throws RangeError where the dataset has no such field
 */
export function printValues(dataset: Dataset, request: ValuesRequest, terminal: Terminal): void {
  const field = fieldOf(request.field, dataset);
  const values = countValues(dataset, field);
  const pairs = pairsOf(values);
  if (request.names !== undefined) {
    const { file, isThere } = request.names;
    const { lines, left } = nameLinesOf(dataset, field, pairs);
    terminal.out(`${isThere || lines.length === 0 ? '' : csvRow(namesHeader)}${lines.map(csvRow).join('')}`);
    const rest =
      left === 0
        ? ''
        : ` ${left} more have one name, or are places of different kinds: no line can join them.`;
    terminal.err(
      lines.length === 0
        ? `No likely twins to write into ${file}.${rest}\n`
        : `Keep the lines that are right in ${file}; the next import goes by them.${rest}\n`,
    );
    return;
  }
  if (!request.json) {
    terminal.out(valuesText(dataset, field, values, pairs));
    return;
  }
  const json = {
    dataset: dataset.id,
    field,
    values: values.map(value => ({ id: value.id, name: valueName(value), events: value.events })),
    twins: pairs.map(({ one, other, why }) => ({ one: one.id, other: other.id, why })),
  };
  terminal.out(`${JSON.stringify(json, null, 2)}\n`);
}

/**
 * `sourceline values`: the values of a field of a dataset. Nothing is changed.
 * @param dataDir the folder of the datasets: `data`.
 * @returns the exit code.
 * @throws RangeError where the field or the dataset is not known
 */
export function runValues(
  args: readonly string[],
  terminal: Terminal,
  datasets: ReadonlyMap<string, Dataset>,
  { root, dataDir }: { readonly root: string; readonly dataDir: string },
): number {
  const { words, options } = readArguments(args, {
    json: 'flag',
    names: 'flag',
    dataset: 'the id of a dataset',
  });
  const [typed, ...rest] = words;
  if (typed === undefined || rest.length > 0) {
    terminal.err(usage);
    return 1;
  }
  if (options.json && options.names) throw new RangeError('Use either "--json" or "--names", not both.');
  const dataset = chooseDataset(datasets, options.dataset);
  const file = namesFile(`${dataDir}/${dataset.id}`);
  const names = options.names ? { file, isThere: existsSync(join(root, file)) } : undefined;
  printValues(dataset, { field: typed, json: options.json === true, names }, terminal);
  return 0;
}
