import type { Dataset } from '../dataset/types.ts';
import { rowsOnPage } from './list-page.ts';

/** Datasets that a page shows with their key figures, and those of which it gives the name alone. */
export type ListedDatasets = { readonly shown: readonly Dataset[]; readonly more: readonly Dataset[] };

/** @param most how many are shown with their key figures. One more than that is shown, too. */
export function listedDatasets(
  datasets: ReadonlyMap<string, Dataset>,
  most: number = rowsOnPage.datasets,
): ListedDatasets {
  const all = [...datasets.values()];
  const shown = all.slice(0, all.length === most + 1 ? all.length : most);
  return { shown, more: all.slice(shown.length) };
}
