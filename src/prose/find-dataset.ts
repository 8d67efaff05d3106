import type { Dataset } from '../dataset/types.ts';
import { hint } from '../problems/nearest.ts';
import type { Faults } from './faults.ts';
import type { ProseContext } from './site-context.ts';

/** The dataset of a name, or the only one if none is named; undefined where there is none, with the fault reported. */
export function findDataset(
  name: string | undefined,
  offset: number,
  context: ProseContext,
  faults: Faults,
): Dataset | undefined {
  const { datasets, failedDatasets } = context;
  if (name === undefined) {
    const [only, ...others] = datasets.keys();
    return only !== undefined && others.length === 0 && !failedDatasets ? datasets.get(only) : undefined;
  }
  const dataset = datasets.get(name);
  if (dataset === undefined && !failedDatasets) {
    faults.add(
      'prose/unknown-dataset',
      offset,
      `Unknown dataset "${name}".`,
      hint(name, [...datasets.keys()], 'datasets'),
    );
  }
  return dataset;
}
