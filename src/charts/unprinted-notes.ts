import { type Size, sizes } from '../scene/sizes.ts';

type Width = Size['name'];

/**
 * Says that some numbers have no room in a drawing; of the narrow one only where the wide one has them all.
 * @param unprinted how many numbers have no room at a size.
 * @param widths the drawings that a reader may see.
 */
export function unprintedNotes(
  unprinted: (size: Size) => number,
  write: (isNarrow: boolean) => string,
  widths: readonly Width[],
): string[] {
  if (widths.includes('wide') && unprinted(sizes.wide) > 0) return [write(false)];
  return widths.includes('narrow') && unprinted(sizes.narrow) > 0 ? [write(widths.includes('wide'))] : [];
}
