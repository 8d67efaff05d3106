import type { Dataset } from '../dataset/types.ts';
import type { Site } from './types.ts';

/**
 * A dataset that a report, a chart or a block names.
 * @throws RangeError if the site has none of that id, which its build rules out.
 */
export function getDataset({ datasets }: Pick<Site, 'datasets'>, id: string): Dataset {
  const dataset = datasets.get(id);
  if (dataset === undefined) throw new RangeError(`the site has no dataset "${id}"`);
  return dataset;
}
