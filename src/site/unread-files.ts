import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { duplicatesName } from '../dataset/pairs/verdict-file.ts';
import { countryOfName } from '../geo/country-of-name.ts';
import type { Options } from '../options.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { createProblemList } from '../problems/problem-list.ts';
import { isReport } from './read-markdown.ts';
import { siteRules } from './rules.ts';

/** Endings of files in which somebody may have written a report. */
const prose = /\.(?:md|mdx|markdown|mdown|mkdn?|mdwn|txt|html?|docx?|odt|rtf|rst|adoc|org)$/i;
/** Endings of files that may be data. Notes and documents beside the data are a newsroom's own. */
const data = /\.(?:json[5cl]?|ndjson|geojson|csv|tsv|tab|xlsx?|ods|ya?ml|toml|xml)(?:\.txt)?$/i;

/** Those of them that hold more than text: another name alone would not make Markdown of them. */
const document = /\.(?:html?|docx?|odt|rtf|rst|adoc|org)$/i;

/** How deep folders are looked into. */
const deepest = 6;

const isLeftAlone = (name: string): boolean => /^[._]/.test(name) || name.startsWith('~$');

/** Entries of a folder by name, without those that are left alone; none where it cannot be read, which others report. */
function entriesOf(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !isLeftAlone(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Files below a folder whose names match, by path from the project's root. */
function filesBelow(root: string, folder: string, pattern: RegExp, depth = 0): string[] {
  if (depth > deepest) return [];
  return entriesOf(root, folder).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path, pattern, depth + 1);
    return pattern.test(entry.name) ? [path] : [];
  });
}

type Unread = { readonly file: string; readonly why: string; readonly fix: string };

const asNote = 'Put a _ before its name if it is only a note.';

function unreadProse(root: string, contentDir: string): Unread[] {
  const rooms = ['reports', 'pages'].map(name => `${contentDir}/${name}`);
  const where = `reports must be directly in ${rooms[0]}/, pages in ${rooms[1]}/`;
  return entriesOf(root, contentDir).flatMap(entry => {
    const path = `${contentDir}/${entry.name}`;
    if (!entry.isDirectory()) {
      const fix = `Move it to ${rooms[0]}/. ${asNote}`;
      return prose.test(entry.name) ? [{ file: path, why: where, fix }] : [];
    }
    const isRoom = rooms.includes(path);
    return filesBelow(root, path, prose).flatMap((file): Unread[] => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      if (!isRoom || file !== `${path}/${name}`)
        return [{ file, why: where, fix: `Move it to ${isRoom ? path : rooms[0]}/. ${asNote}` }];
      const right = `${name.replace(/(?:\.[A-Za-z0-9]+)?\.[A-Za-z0-9]+$/, '')}.md`;
      const why = 'the name of a report or page must end in .md, in lower case';
      const step = document.test(name) ? 'Write its text as Markdown in' : 'Rename it to';
      return isReport(name) ? [] : [{ file, why, fix: `${step} ${right}. ${asNote}` }];
    });
  });
}

/** How to name a boundary file: a country's alpha-3 code or its name says which one is meant. */
function boundaryFix(file: string): string {
  const stem = file.slice(file.lastIndexOf('/') + 1).split('.')[0] ?? '';
  const code = countryOfName(stem);
  return code === undefined
    ? 'Rename it, for example to sy.topo.json; docs/boundaries.md describes the format.'
    : `Rename it to ${code}.topo.json; docs/boundaries.md describes the format.`;
}

/** What lies in a folder of `data/` that is not a set. */
function unreadFolder(root: string, folder: string, dataDir: string): Unread[] {
  const found = filesBelow(root, folder, data);
  const isHalf =
    existsSync(join(root, folder, 'events.csv')) || existsSync(join(root, folder, 'accounts.csv'));
  const why = isHalf
    ? `${folder}/ is not a dataset: it lacks dataset.json and one of events.csv and accounts.csv`
    : `datasets must be directly in ${dataDir}/, as NAME.json or a folder NAME/ with dataset.json, events.csv and accounts.csv`;
  const fix = isHalf
    ? `Add the missing files; docs/csv-sets.md describes them. Put a _ before the folder's name to ignore it for now.`
    : `Move it to ${dataDir}/. Put a _ before its name to ignore it.`;
  return found.map(file => ({ file, why, fix }));
}

/** Verdicts on pairs of a dataset are read with it; beside no dataset they are not. */
function unreadVerdicts(root: string, dataDir: string, name: string): Unread[] | undefined {
  const [, id] = duplicatesName.exec(name) ?? [];
  if (id === undefined) return undefined;
  const isThere = [`${id}.json`, `${id}/events.csv`].some(path => existsSync(join(root, dataDir, path)));
  const why = `it is named as the verdicts on a dataset "${id}", which does not exist`;
  return isThere
    ? []
    : [{ file: `${dataDir}/${name}`, why, fix: 'Rename it after its dataset: <id>.duplicates.csv.' }];
}

/** Whether a file says what names are put right in the imports of a set beside it. */
const isNamesOfSet = (root: string, path: string): boolean =>
  path.endsWith('.names.csv') && existsSync(join(root, path.slice(0, -'.names.csv'.length), 'dataset.json'));

function unreadData(root: string, dataDir: string): Unread[] {
  return entriesOf(root, dataDir).flatMap((entry): Unread[] => {
    const path = `${dataDir}/${entry.name}`;
    if (!entry.isDirectory()) {
      const verdicts = unreadVerdicts(root, dataDir, entry.name);
      if (verdicts !== undefined) return verdicts;
      if (!data.test(entry.name) || entry.name.endsWith('.json')) return [];
      if (isNamesOfSet(root, path)) return [];
      const isJson = /\.json$/i.test(entry.name);
      const stem = entry.name.replace(/\.[A-Za-z0-9]+(?:\.txt)?$/, '');
      const why = isJson
        ? 'the name of a dataset must end in .json, in lower case'
        : `a dataset is a file NAME.json, or a folder NAME/ with dataset.json, events.csv and accounts.csv`;
      const fix = isJson
        ? `Rename it to ${stem}.json.`
        : 'Import it with `sourceline import`, or put a _ before its name to ignore it.';
      return [{ file: path, why, fix }];
    }
    if (entry.name === 'boundaries' && dataDir === 'data') {
      const why = 'boundary files are named <country>.topo.json, with the country in two lower-case letters';
      return filesBelow(root, path, data)
        .filter(file => !/^data\/boundaries\/([a-z]{2}|world)\.topo\.json$/.test(file))
        .map(file => ({ file, why, fix: boundaryFix(file) }));
    }
    if (entry.name === 'matches' && !existsSync(join(root, path, 'dataset.json'))) {
      const why = 'verdicts on the events of two datasets are in data/matches/ONE--OTHER.csv';
      return filesBelow(root, path, data)
        .filter(file => file.slice(path.length + 1).includes('/') || !file.toLowerCase().endsWith('.csv'))
        .map(file => ({ file, why, fix: 'Save it as CSV there, or put a _ before its name to ignore it.' }));
    }
    const has = (name: string) => existsSync(join(root, path, name));
    if (!has('dataset.json') && !(has('events.csv') && has('accounts.csv')))
      return unreadFolder(root, path, dataDir);
    // A set's own CSV files are known, or reported as unknown, where it is read.
    return entriesOf(root, path).flatMap(inner => {
      const file = `${path}/${inner.name}`;
      const why = 'a set is read from its dataset.json and the CSV files next to it';
      const fix = 'Move it out of the set, or put a _ before its name to ignore it.';
      if (inner.isDirectory())
        return inner.name === 'import-base'
          ? []
          : filesBelow(root, file, data).map(each => ({ file: each, why, fix }));
      const isRead = inner.name === 'dataset.json' || /\.csv$/i.test(inner.name);
      return data.test(inner.name) && !isRead ? [{ file, why, fix }] : [];
    });
  });
}

/** A warning for each file in the folders of prose and of data that looks as if it were meant to be read, and is not. */
export function findUnreadFiles(root: string, { contentDir, dataDir }: Options): readonly Problem[] {
  const { problems, add } = createProblemList();
  const plain = (folder: string) => folder.replace(/\/+$/, '');
  for (const { file, why, fix } of [
    ...unreadProse(root, plain(contentDir)),
    ...unreadData(root, plain(dataDir)),
  ])
    add('site/unread-file', () =>
      problem(siteRules, 'site/unread-file', { what: `${file} is not read: ${why}.`, fix }, { file }),
    );
  return problems;
}
