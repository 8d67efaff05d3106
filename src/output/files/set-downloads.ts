import { setNamesOf, setOfDataset } from '../../dataset/csv/set-of-dataset.ts';
import { tableNames } from '../../dataset/csv/tables.ts';
import type { Dataset } from '../../dataset/types.ts';

/**
 * The files of a dataset's CSV set for download, by name. The whole dataset in JSON has the name of the dataset:
 * if that is `dataset`, it takes the place of the set's own file of that name.
 */
export const setDownloads = (dataset: Dataset): ReadonlyMap<string, string> =>
  new Map([...setOfDataset(dataset)].filter(([name]) => name !== `${dataset.id}.json`));

/** The names of these files, which are not written for it. */
export const setDownloadNames = (dataset: Dataset): readonly string[] =>
  setNamesOf(dataset).filter(name => name !== `${dataset.id}.json`);

/** Whether there is a table of all accounts besides: not where a file of the set has its name. */
export const hasAccountTable = (dataset: Dataset): boolean =>
  !tableNames.some(name => name === dataset.id) || !setDownloadNames(dataset).includes(`${dataset.id}.csv`);
