import type { Dataset } from '../types.ts';
import { csvSetOf, namesByDataset, namesOfCsvSet } from './csv-set-of.ts';

const made = new WeakMap<Dataset, ReadonlyMap<string, string>>();
const named = new WeakMap<Dataset, readonly string[]>();

/** The files of the CSV set that says the same as a dataset, by name; written once for each dataset. */
export function setOfDataset(dataset: Dataset): ReadonlyMap<string, string> {
  const known = made.get(dataset);
  if (known !== undefined) return known;
  const files = csvSetOf(JSON.parse(dataset.original));
  made.set(dataset, files);
  return files;
}

/** The names of these files, in their order. They are not written for it. */
export function setNamesOf(dataset: Dataset): readonly string[] {
  const names = named.get(dataset) ?? namesByDataset(dataset) ?? namesOfCsvSet(JSON.parse(dataset.original));
  named.set(dataset, names);
  return names;
}
