import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { boundariesOf } from '../dataset/boundaries-of.ts';
import { checkDataset } from '../dataset/check-dataset.ts';
import { readDataset, readDatasets } from '../dataset/read-datasets.ts';
import { valueAt } from '../dataset/schema-faults.ts';
import type { Dataset } from '../dataset/types.ts';
import { compareDatasets } from '../history/compare-datasets.ts';
import { comparisonJSON } from '../history/comparison-json.ts';
import { getLocale, type Locale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { noLog } from '../progress.ts';
import { readProse } from '../site/read-prose.ts';
import { readArguments } from './arguments.ts';
import { comparisonMarkdown, comparisonText } from './comparison-text.ts';
import { readProject } from './project.ts';
import type { Terminal } from './terminal.ts';

type Side = { readonly datasets: ReadonlyMap<string, Dataset>; readonly problems: readonly Problem[] };

/** The id that a data file gives itself: the file may be called otherwise, as what `git show` wrote is. */
function idIn(bytes: Uint8Array): string | undefined {
  try {
    const file: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const id = valueAt(file, ['dataset', 'id']);
    return typeof id === 'string' ? id : undefined;
  } catch (error) {
    // The reader says where the file is broken.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readFile(root: string, path: string, typed: string, today: Options['today']): Side {
  const bytes = readFileSync(path);
  const file = `${idIn(bytes) ?? basename(path, '.json')}.json`;
  const read = checkDataset(bytes, file, boundariesOf(root), noLog, {
    today,
    verdicts: undefined,
  });
  const problems = read.problems.map(problem => ({ ...problem, place: { ...problem.place, file: typed } }));
  return { datasets: new Map(read.ok ? [[read.value.id, read.value]] : []), problems };
}

/** A data file, the folder of a CSV set, or a folder of datasets. */
function readSide(root: string, typed: string, today: Options['today']): Side {
  const path = resolve(root, typed);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new RangeError(`No such file or folder: "${typed}".`);
  if (!stat.isDirectory()) return readFile(root, path, typed, today);
  if (!existsSync(join(path, 'dataset.json'))) {
    const side = readDatasets(dirname(path), basename(path), noLog, { today });
    if (side.datasets.size + side.problems.length > 0) return side;
    throw new RangeError(`"${typed}" contains no dataset.`);
  }
  const read = readDataset(dirname(path), basename(path), noLog, { today });
  return { datasets: new Map(read.ok ? [[read.value.id, read.value]] : []), problems: read.problems };
}

/** The project's own data with the later version in their place, for its reports to be read against. */
function boundTo(root: string, options: Options, locale: Locale, now: ReadonlyMap<string, Dataset>) {
  const { datasets, problems } = readDatasets(root, options.dataDir, noLog, { today: options.today });
  const all = new Map([...datasets, ...now]);
  return readProse({ root, options, locale, datasets: all, failedDatasets: hasErrors(problems) }).bound;
}

async function diff(root: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const { words, options: typed } = readArguments(args, { json: 'flag', markdown: 'flag' });
  const [older, newer, ...others] = words;
  if (older === undefined || newer === undefined || others.length > 0)
    throw new RangeError('"diff" takes two data files or folders: sourceline diff OLD NEW');
  const options = await readProject(root, { drafts: true });
  const sides = [older, newer].map(side => readSide(root, side, options.today));
  const errors = sides.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    terminal.err(`${reportProblems(errors)}\n`);
    return 2;
  }
  const locale = getLocale(options.language);
  const [was, now] = sides.map(({ datasets }) => datasets);
  if (was === undefined || now === undefined) return 2;
  const bound = boundTo(root, options, locale, now);
  const added = [...now.keys()].filter(id => !was.has(id));
  const removed = [...was.keys()].filter(id => !now.has(id));
  const comparisons = [...now].flatMap(([id, dataset]) => {
    const before = was.get(id);
    return before === undefined ? [] : [compareDatasets(before, dataset, bound, locale)];
  });
  if (typed.json)
    terminal.out(`${JSON.stringify(comparisonJSON(comparisons, added, removed, locale), null, 2)}\n`);
  else {
    const sides = [...removed.map(id => `${id}: removed`), ...added.map(id => `${id}: new`)];
    const texts = [...sides, ...comparisons.map(one => comparisonText(one, locale))];
    terminal.out(typed.markdown ? comparisonMarkdown(texts) : `${texts.join('\n\n')}\n`);
  }
  const isSame =
    added.length + removed.length === 0 && comparisons.every(({ changes }) => changes.length === 0);
  return isSame ? 0 : 1;
}

/**
 * `sourceline diff OLD NEW`: what two versions of the data say otherwise, and which sentences and charts it touches.
 * @returns the exit code, as `diff` has it: 0 without changes, 1 with, 2 on an error.
 */
export async function runDiff(root: string, args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await diff(root, args, terminal);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}
