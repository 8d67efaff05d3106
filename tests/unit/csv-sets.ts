import { readFileSync } from 'node:fs';
import { checkSet, type SetFiles } from '../../src/dataset/csv/check-set.ts';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import type { DatasetInput } from '../../src/dataset/csv/set-rows.ts';
import type { Dataset } from '../../src/dataset/types.ts';

/** A dataset in JSON, as written. */
export const readInput = (file: string): DatasetInput => JSON.parse(readFileSync(file, 'utf8'));

/** The demonstration as CSV files, by name. */
export const demonstration = (): Map<string, string> =>
  new Map(csvSetOf(readInput('data/syria-2016-09-05.json')));

export const asBytes = (files: ReadonlyMap<string, string>): SetFiles =>
  new Map([...files].map(([name, text]) => [name, new TextEncoder().encode(text)]));

/** The content of a dataset, without what it keeps of its files. */
export function contentOf({ file: _, hash: _hash, original: _original, ...content }: Dataset) {
  return content;
}

/** Two valid events in CSV files; `change` breaks one. */
export function smallSet(change: (files: Map<string, string>) => void = () => {}): Map<string, string> {
  const rest = {
    format: 'events/1',
    dataset: {
      id: 'small',
      title: 'Two attacks',
      version: '1.0.0',
      updated: '2020-01-01',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'everyone',
    },
    actors: { army: { name: 'The army' } },
    facets: { school: { name: 'School' } },
  };
  const files = new Map([
    ['dataset.json', JSON.stringify(rest, null, 2)],
    ['events.csv', 'id,date,place,note\nhoms,2020-01-02,homs,"Two\nlines"\ntartous,2020-01-03,tartous,\n'],
    ['accounts.csv', 'event,source,killed\nhoms,agency,4\ntartous,agency,3-5\n'],
    ['places.csv', 'id,name,level\nhoms,Homs,city\ntartous,Tartous,city\n'],
    ['sources.csv', 'id,kind,name\nagency,agency,The Agency\n'],
  ]);
  change(files);
  return files;
}

/** The problems of a set as `rule file:line:column what`. */
export const problemsOf = (files: ReadonlyMap<string, string>, folder = 'data/small'): string[] =>
  checkSet(asBytes(files), folder).problems.map(
    ({ rule, place: { file, line, column }, what }) =>
      `${rule} ${file.slice(folder.length + 1)}:${line ?? '-'}:${column ?? '-'} ${what}`,
  );
