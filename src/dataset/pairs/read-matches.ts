import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { hint } from '../../problems/nearest.ts';
import { hasErrors, type Problem, problem } from '../../problems/problem.ts';
import { unreadable } from '../read-file.ts';
import type { Dataset } from '../types.ts';
import { checkVerdicts } from './check-verdicts.ts';
import { readVerdicts } from './read-verdicts.ts';
import { allVerdictRules } from './rules.ts';
import { datasetsOfMatch, type VerdictRow } from './verdict-file.ts';

/** What was decided on the events of two datasets. */
export type Match = {
  /** Ids of the datasets: `one` of a row is an event of the first. */
  readonly one: string;
  readonly other: string;
  /** Path of the file, from the project's root. */
  readonly file: string;
  /** Of the file: another checksum, other verdicts. */
  readonly hash: string;
  /** Rows that somebody has decided on, of events that are in the data. */
  readonly rows: readonly VerdictRow[];
};

type Read = { readonly matches: readonly Match[]; readonly problems: readonly Problem[] };

function readMatch(
  root: string,
  file: string,
  datasets: ReadonlyMap<string, Dataset>,
  failedDatasets: boolean,
): { match?: Match; problems: readonly Problem[] } {
  const name = posix.basename(file);
  const ids = datasetsOfMatch(name);
  const known = [...datasets.keys()];
  const tell = (what: string, fix: string) => ({
    problems: [problem(allVerdictRules, 'verdicts/file-name', { what, fix }, { file })],
  });
  if (ids === undefined)
    return tell(
      `"${name}" does not name two datasets.`,
      `Name it by their ids, with two hyphens between them: ${known.slice(0, 2).join('--') || 'one--other'}.csv.`,
    );
  const [one, other] = ids.map(id => datasets.get(id));
  if (one === undefined || other === undefined || one === other) {
    const missing = ids.find(id => !datasets.has(id));
    if (missing !== undefined && failedDatasets) return { problems: [] };
    return missing === undefined
      ? tell(
          `"${name}" names one dataset twice.`,
          'Name two; for pairs within one dataset, use `sourceline duplicates`.',
        )
      : tell(`Unknown dataset "${missing}" in the name of the file.`, hint(missing, known, 'datasets'));
  }
  const read = readVerdicts(root, file);
  if (!read.ok) return read;
  if (read.value === undefined) return { problems: [] };
  const verdicts = read.value.read();
  const problems = [...verdicts.problems, ...checkVerdicts(verdicts, one, other)];
  const isThere = ({ events }: Dataset, id: string) =>
    events.has(id) && events.get(id)?.assessment?.status !== 'retracted';
  const rows = verdicts.rows.filter(
    row => row.verdict !== undefined && isThere(one, row.one) && isThere(other, row.other),
  );
  const { hash } = read.value;
  return hasErrors(problems)
    ? { problems }
    : { match: { one: one.id, other: other.id, file, hash, rows }, problems };
}

/**
 * The files of verdicts on events of two datasets, `matches/ONE--OTHER.csv`, in the order of their names, without those
 * that have errors.
 * @param dataDir the folder of data, relative to the project's root.
 * @param failedDatasets some dataset could not be read: a file that names it is not blamed.
 */
export function readMatches(
  root: string,
  dataDir: string,
  datasets: ReadonlyMap<string, Dataset>,
  failedDatasets: boolean,
): Read {
  const folder = posix.join(dataDir.replace(/\/+$/, ''), 'matches');
  if (!existsSync(join(root, folder)) || existsSync(join(root, folder, 'dataset.json')))
    return { matches: [], problems: [] };
  let names: string[];
  try {
    names = readdirSync(join(root, folder))
      .filter(name => /^[^._~].*\.csv$/i.test(name))
      .sort();
  } catch (error) {
    return { matches: [], problems: [unreadable(folder, error)] };
  }
  const problems: Problem[] = [];
  const matches: Match[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    const read = readMatch(root, file, datasets, failedDatasets);
    problems.push(...read.problems);
    const { match } = read;
    if (match === undefined) continue;
    const first = matches.find(({ one, other }) => one === match.other && other === match.one);
    if (first === undefined) matches.push(match);
    else {
      const what = `${first.file} is about the same two datasets.`;
      const fix = 'Move its rows there, with "one" and "other" exchanged, and remove it.';
      problems.push(problem(allVerdictRules, 'verdicts/file-name', { what, fix }, { file }));
    }
  }
  return { matches, problems };
}

/** The verdicts on two datasets, with `one` of each row an event of the first that is asked for. */
export function findMatch(matches: readonly Match[], one: string, other: string): Match | undefined {
  const found = matches.find(match => match.one === one && match.other === other);
  if (found !== undefined) return found;
  const turned = matches.find(match => match.one === other && match.other === one);
  return (
    turned && {
      ...turned,
      one,
      other,
      rows: turned.rows.map(row => ({ ...row, one: row.other, other: row.one })),
    }
  );
}
