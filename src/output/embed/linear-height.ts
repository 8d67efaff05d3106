/** The widths from `from` on and below `below`, in CSS pixels. */
type Widths = { readonly from: number; readonly below: number };

/** What is true of all these widths. */
export type Span<Value> = Widths & { readonly value: Value };

/**
 * A height over a span of widths: `fixed + ratio × width`, in CSS pixels. The height of a frame is worked out at each of
 * 721 widths, where texts break otherwise at some ten of them.
 */
export type LinearHeight = Widths & { readonly fixed: number; readonly ratio: number };

/** Widths so near the ends of a span are outside: sums that are taken in another order differ in their last digits. */
const margin = 0.01;

const holds = ({ from, below }: Widths, width: number): boolean =>
  width >= from + margin && width < below - margin;

/** Where nothing is known of other widths. */
export const thisWidth = { from: Number.POSITIVE_INFINITY, below: Number.NEGATIVE_INFINITY } as const;

/** Remembers the last span, for widths that are asked for in turn. */
export function bySpans<One extends Widths>(at: (width: number) => One): (width: number) => One {
  let last: One | undefined;
  return width => {
    if (last === undefined || !holds(last, width)) last = at(width);
    return last;
  };
}

/** The same of what is never wider than `most`. */
export const upTo =
  <Value>(most: number, at: (width: number) => Span<Value>) =>
  (width: number): Span<Value> => {
    const span = at(Math.min(width, most));
    return holds(span, most)
      ? { ...span, below: Number.POSITIVE_INFINITY }
      : width < most
        ? span
        : { ...span, ...thisWidth };
  };

/** A height that is the same over a span. */
export const level = ({ value, from, below }: Span<number>): LinearHeight => ({
  fixed: value,
  ratio: 0,
  from,
  below,
});

export const heightAtWidth = ({ fixed, ratio }: LinearHeight, width: number): number => fixed + ratio * width;

/** Heights one below another. @param extra added to them at every width. */
export function addHeights(heights: readonly LinearHeight[], extra = 0): LinearHeight {
  let [fixed, ratio, from, below] = [extra, 0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const one of heights) {
    fixed += one.fixed;
    ratio += one.ratio;
    from = Math.max(from, one.from);
    below = Math.min(below, one.below);
  }
  return { fixed, ratio, from, below };
}
