import { posix } from 'node:path';
import { hint } from '../../problems/nearest.ts';
import { type Problem, type ProblemPlace, problem } from '../../problems/problem.ts';
import { noLog } from '../../progress.ts';
import { readTable } from '../csv/read-table.ts';
import { type SetRuleId, setRules } from '../csv/rules.ts';
import type { Table } from '../csv/tables.ts';
import { quote } from '../fault.ts';
import { isObject } from '../json/is-object.ts';
import { dateText } from '../schema/scalars.ts';

/** What somebody says of two events, after a look at both. */
export const verdictWords = ['same', 'different', 'unsure'] as const;
export type PairVerdict = (typeof verdictWords)[number];

/** Columns that a reader fills in, and those that `--write` adds for them to judge by, which are not read again. */
export const verdictColumns = [
  ...(['one', 'other', 'verdict', 'why', 'by', 'on'] as const),
  ...(['alike', 'reasons', 'one_event', 'other_event'] as const),
] as const;
export type VerdictColumn = (typeof verdictColumns)[number];

/** One pair of events. Nobody has decided on it where there is no verdict. */
export type VerdictRow = {
  readonly one: string;
  readonly other: string;
  readonly verdict: PairVerdict | undefined;
  readonly why: string | undefined;
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
};

/** A file of verdicts: those on the events of one dataset, or on those of two. */
export type VerdictFile = {
  /** Relative to the project's root. */
  readonly file: string;
  readonly rows: readonly VerdictRow[];
  /** Of its first row, in order. */
  readonly columns: readonly VerdictColumn[];
  readonly separator: string;
  readonly problems: readonly Problem[];
  placeOf(row: number, column: VerdictColumn): ProblemPlace;
};

const table: Table = {
  name: 'verdicts',
  key: 'one',
  columns: verdictColumns.map(name => ({
    name,
    path: [name],
    kind: 'plain',
    ...(name === 'one' || name === 'other' || name === 'verdict' ? { needed: true as const } : {}),
  })),
};

/** A decided row. */
type Decided = VerdictRow & { readonly verdict: PairVerdict };

/** Finds what was decided on two events of one dataset, in whatever order they are named. */
export function createVerdictFinder(
  verdicts: Pick<VerdictFile, 'rows'> | undefined,
): (one: string, other: string) => Decided | undefined {
  const key = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
  const decided = new Map(
    (verdicts?.rows ?? []).flatMap(row => {
      const { verdict } = row;
      return verdict === undefined ? [] : [[key(row.one, row.other), { ...row, verdict }] as const];
    }),
  );
  return (one, other) => decided.get(key(one, other));
}

/** Between the ids of two datasets in the name of a file: no id has two hyphens in a row. */
const between = '--';

/** The file of verdicts on pairs of one dataset. @param dataset the path of its JSON file or of its folder. */
export const duplicatesFile = (dataset: string): string =>
  `${dataset.replace(/\.json$/, '').replace(/\/+$/, '')}.duplicates.csv`;

export const duplicatesName = /^(.+)\.duplicates\.csv$/;

/** The file of verdicts on pairs of two datasets. */
export const matchFile = (dataDir: string, one: string, other: string): string =>
  posix.join(dataDir, 'matches', `${one}${between}${other}.csv`);

/** The ids of the two datasets that a file is about, by its name; undefined where it names no two. */
export function datasetsOfMatch(name: string): readonly [one: string, other: string] | undefined {
  const [one, other, ...more] = name.replace(/\.csv$/, '').split(between);
  return one === undefined || other === undefined || more.length > 0 || one === '' || other === ''
    ? undefined
    : [one, other];
}

const isVerdict = (word: string): word is PairVerdict => verdictWords.some(one => one === word);

/** Reads verdicts; what is wrong with them by themselves is among the problems, each with its line and column. */
export function readVerdictFile(file: string, bytes: Uint8Array): VerdictFile {
  const { entries, columns: bound, separator, places, problems } = readTable(table, file, bytes, noLog);
  const columns = bound.flatMap(one => verdictColumns.filter(name => name === one?.name));
  const placeOf = (row: number, column: VerdictColumn) =>
    places.cell(row, Math.max(1, bound.findIndex(one => one?.name === column) + 1));
  const own: Problem[] = [];
  const tell = (rule: SetRuleId, row: number, column: VerdictColumn, what: string, fix?: string) =>
    own.push(problem(setRules, rule, { what, ...(fix === undefined ? {} : { fix }) }, placeOf(row, column)));
  const rows = entries.flatMap(({ row, value }): VerdictRow[] => {
    const cell = (name: VerdictColumn): string | undefined => {
      const given = isObject(value) ? value[name] : undefined;
      return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined;
    };
    const [one, other, typed, why, on] = [
      cell('one'),
      cell('other'),
      cell('verdict'),
      cell('why'),
      cell('on'),
    ];
    if (one === undefined || other === undefined) {
      tell('csv/no-key', row, 'other', 'The second event is missing.');
      return [];
    }
    const word = typed?.toLowerCase();
    if (word !== undefined && !isVerdict(word)) {
      const what = `"verdict" takes ${verdictWords.join(', ')} or nothing, not ${quote(typed)}.`;
      tell('dataset/unknown-word', row, 'verdict', what, hint(word, verdictWords, 'verdicts'));
      return [];
    }
    if (on !== undefined && !dateText.safeParse(on).success)
      tell('dataset/bad-date', row, 'on', `"on" takes a day that the calendar has, not ${quote(on)}.`);
    return [{ one, other, verdict: word, why, row }];
  });
  return { file, rows, columns, separator, problems: [...problems, ...own], placeOf };
}
