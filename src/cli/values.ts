import { likelyTwins, type Twins } from '../dataset/likely-twins.ts';
import type { Dataset } from '../dataset/types.ts';
import { hint } from '../problems/nearest.ts';
import { type CountedValue, countValues, valueFields } from '../tally/count-values.ts';
import { readArguments } from './arguments.ts';
import { chooseDataset } from './choose-dataset.ts';
import type { Terminal } from './terminal.ts';
import { textColumns } from './text-columns.ts';

type ValuePair = { readonly one: CountedValue; readonly other: CountedValue; readonly why: string };

const usage = `Name a field, for example: sourceline values place
  place, source, actor, weapon, or the id of a facet
  --dataset ID   which dataset, if the project has several
  --json         the list as JSON
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

const nameOf = ({ names, id }: CountedValue): string => names[0] ?? id;

function valuesText(
  dataset: Dataset,
  field: string,
  values: readonly CountedValue[],
  pairs: readonly ValuePair[],
) {
  const head = `${dataset.id}, version ${dataset.version}: ${values.length} ${values.length === 1 ? 'value' : 'values'} of ${field}`;
  const list = textColumns(
    [field, 'id', 'events'],
    values.map(value => [nameOf(value), value.id, String(value.events)]),
  );
  const said = ({ one, other, why }: ValuePair) =>
    `  ${nameOf(one)} (${one.id}, ${one.events}) and ${nameOf(other)} (${other.id}, ${other.events}): ${why}`;
  const twins =
    pairs.length === 0
      ? 'No likely twins.'
      : [
          'Likely twins, to judge one by one:',
          ...pairs.map(said),
          'If two are one, keep one id: add the other name to its aliases, and replace the other id in the data.',
        ].join('\n');
  return `${head}\n\n${list}\n\n${twins}\n`;
}

/**
 * `sourceline values`: the values of a field by the number of their events, and those that are probably spellings of one.
 * Nothing is changed.
 * @returns the exit code.
 * @throws RangeError where the field or the dataset is not known
 */
export function runValues(
  args: readonly string[],
  terminal: Terminal,
  datasets: ReadonlyMap<string, Dataset>,
): number {
  const { words, options } = readArguments(args, { json: 'flag', dataset: 'the id of a dataset' });
  const [typed, ...rest] = words;
  if (typed === undefined || rest.length > 0) {
    terminal.err(usage);
    return 1;
  }
  const dataset = chooseDataset(datasets, options.dataset);
  const field = fieldOf(typed, dataset);
  const values = countValues(dataset, field);
  const pairs = pairsOf(values);
  if (!options.json) {
    terminal.out(valuesText(dataset, field, values, pairs));
    return 0;
  }
  const json = {
    dataset: dataset.id,
    field,
    values: values.map(value => ({ id: value.id, name: nameOf(value), events: value.events })),
    twins: pairs.map(({ one, other, why }) => ({ one: one.id, other: other.id, why })),
  };
  terminal.out(`${JSON.stringify(json, null, 2)}\n`);
  return 0;
}
