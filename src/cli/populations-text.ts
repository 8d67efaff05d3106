import { textIn } from '../dataset/text-in.ts';
import type { Dataset } from '../dataset/types.ts';
import type { TakenPopulations } from '../importers/take-populations.ts';
import { counted } from '../problems/counted.ts';

/** As many rows and regions as are listed. */
const mostListed = 10;

/** Lines under a sentence, and how many more there are. */
const listed = (lines: readonly string[]): string =>
  [
    ...lines.slice(0, mostListed).map(line => `  ${line}\n`),
    ...(lines.length > mostListed ? [`  and ${lines.length - mostListed} more\n`] : []),
  ].join('');

/** What was not matched, in the file and in the data. */
export function unmatchedPopulations(
  { given, unmatched, empty }: TakenPopulations,
  { places }: Dataset,
  file: string,
): string {
  const levels = new Set([...given.keys()].map(id => places.get(id)?.level));
  const without = [...places].filter(
    ([id, { level, population }]) => levels.has(level) && !given.has(id) && population === undefined,
  );
  const rows = unmatched.slice(0, mostListed).map(({ name, line, near }) => {
    const at = line === undefined ? '' : ` (line ${line})`;
    return name === '' ? `a row without a name${at}` : `"${name}"${at}: ${near()}`;
  });
  const more = unmatched.length - rows.length;
  return [
    unmatched.length === 0
      ? ''
      : `${counted(unmatched.length, 'name')} in ${file} ${unmatched.length === 1 ? 'is' : 'are'} no region or country of the data:\n${listed(rows)}${more > 0 ? `  and ${more} more\n` : ''}`,
    empty.length === 0 ? '' : `Rows without a number in ${file}:\n${listed(empty)}`,
    without.length === 0
      ? ''
      : `${counted(without.length, 'place')} of the data without a population:\n${listed(without.map(([id, { name }]) => `"${textIn(name, 'en')}" (${id})`))}`,
  ].join('');
}

/** How many places got a population of each year: `2010: 3 places, 2016: 14 places`. */
export function populationCounts({ given }: TakenPopulations): string {
  const years = [...given.values()].flatMap(each => [...each.keys()]);
  const byYear = [...Map.groupBy(years, year => year)].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return byYear.map(([year, { length }]) => `${year}: ${counted(length, 'place')}`).join(', ');
}
