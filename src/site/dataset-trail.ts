import type { Dataset } from '../dataset/types.ts';
import { namesOf } from '../wording/names.ts';
import type { Site } from './types.ts';

/** The way down to the pages that belong to a dataset: the list of all datasets, then the dataset. */
export const datasetTrail = ({ addresses, locale }: Pick<Site, 'addresses' | 'locale'>, dataset: Dataset) => [
  { href: addresses.datasets(), label: locale.strings.pages.data.title },
  { href: addresses.dataset(dataset.id), label: namesOf(dataset, locale).text(dataset.title) },
];
