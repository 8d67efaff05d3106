/** Words beside the end of a line: where their middle would be. */
type WantedLabel = { readonly y: number; readonly height: number };

/**
 * The middles of labels, in the order given, as near to the ends of their lines as they can be without meeting each
 * other, all between two edges.
 * @param bounds the labels with their gaps are no taller than what is between them
 */
export function layLabels(
  labels: readonly WantedLabel[],
  { top, bottom, gap }: { readonly top: number; readonly bottom: number; readonly gap: number },
): number[] {
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0) || a - b);
  const middles = labels.map(({ y }) => y);
  let edge = top;
  for (const i of order) {
    const { y = 0, height = 0 } = labels[i] ?? {};
    const middle = Math.max(y, edge + height / 2);
    middles[i] = middle;
    edge = middle + height / 2 + gap;
  }
  edge = bottom;
  for (const i of order.toReversed()) {
    const { height = 0 } = labels[i] ?? {};
    const middle = Math.min(middles[i] ?? 0, edge - height / 2);
    middles[i] = middle;
    edge = middle - height / 2 - gap;
  }
  return middles;
}
