import { textIn } from '../dataset/text-in.ts';
import type { UnmatchedRegion } from '../dataset/unmatched-regions.ts';
import { counted } from '../problems/counted.ts';

type NamedRegion = UnmatchedRegion & { readonly dataset: string };

/** One line for each region of the data that is not in the file; and the aliases that would put it there. */
export function unmatchedText(regions: readonly NamedRegion[], file: string, isAdded: boolean): string {
  const lines = regions.map(({ dataset, id, names: [name = id], unit }) => {
    const near = unit === undefined ? 'no name is near' : `did you mean "${textIn(unit.name, 'en')}"?`;
    return `  "${name}" (${id} in ${dataset}): ${near}\n`;
  });
  const suggested = regions.flatMap(({ unit, names: [name] }) =>
    unit === undefined || name === undefined ? [] : [{ unit, name }],
  );
  const head = `${counted(regions.length, 'region')} of the data ${regions.length === 1 ? 'matches' : 'match'} nothing in ${file}:\n${lines.join('')}`;
  if (suggested.length === 0) return `${head}Add their names to "aliases" of the right units.\n`;
  if (isAdded) return `${head}The suggested names were added as aliases: check each.\n`;
  const byUnit = Map.groupBy(suggested, ({ unit }) => unit);
  const json = [...byUnit].map(
    ([{ key, aliases }, of]) =>
      `  ${JSON.stringify(key)}: "aliases": ${JSON.stringify([...aliases, ...of.map(({ name }) => name)])}\n`,
  );
  return `${head}If the suggestions are right, add these aliases to the properties of the units, or run the command again with --force --aliases:\n${json.join('')}`;
}
