/** Words for an open number, in data files and in the English of reports: at least so many. */

/** `figure`: in a data file. `claim`: between the brackets of a directive. `loose`: in running text, bound to nothing. */
type Role = 'figure' | 'claim' | 'loose';

type Entry = { readonly word: string; readonly least: number; readonly roles: readonly Role[] };

const everywhere: readonly Role[] = ['figure', 'claim', 'loose'];
/** No source is quoted in a data file with so vague a number; `2000+` says the same. */
const inProse: readonly Role[] = ['claim', 'loose'];

const table: readonly Entry[] = [
  { word: 'tens', least: 10, roles: everywhere },
  { word: 'dozens', least: 24, roles: everywhere },
  { word: 'scores', least: 40, roles: everywhere },
  { word: 'hundreds', least: 200, roles: everywhere },
  { word: 'thousands', least: 2000, roles: inProse },
  { word: 'millions', least: 2e6, roles: inProse },
  { word: 'billions', least: 2e9, roles: inProse },
  { word: 'trillions', least: 2e12, roles: inProse },
];

/** The words that count in a role, the least number first, each with its least number. */
export const openNumbers = (role: Role): ReadonlyMap<string, number> =>
  new Map(table.filter(({ roles }) => roles.includes(role)).map(({ word, least }) => [word, least]));
