import { withOrigin } from './build-dataset.ts';
import { deepFreeze, frozenMap } from './deep-freeze.ts';
import type { Dataset } from './types.ts';

/**
 * A dataset as plain data, which can be written and read again. Its text is left out where the file that it is in has
 * it.
 */
export function packDataset(dataset: Dataset): Dataset {
  const parts = Object.getOwnPropertyDescriptors(dataset);
  // The text is made by a getter, which is not called for this.
  const { original: _, ...kept } = parts;
  const value = dataset.unpublished === undefined ? '' : dataset.original;
  return Object.defineProperties({}, { ...kept, original: { value, enumerable: true } }) as Dataset;
}

/** The dataset again, frozen. @param whole the text of its file. */
export function unpackDataset(
  { original: published, file, hash, unpublished, ...packed }: Dataset,
  whole: () => string,
): Dataset {
  for (const [name, value] of Object.entries(packed))
    Reflect.set(packed, name, value instanceof Map ? frozenMap(value) : deepFreeze(value));
  if (unpublished === undefined) return withOrigin(packed, { file, hash, original: whole });
  return withOrigin(packed, { file, hash, unpublished, original: () => published });
}
