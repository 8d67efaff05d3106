/** The colours of a picture in some order, and how much each covers. Red is the lowest byte, then green, then blue. */
export type ColourCounts = { readonly colours: readonly number[]; readonly counts: ArrayLike<number> };

/** The colours that are left, and which of them shows each colour of the picture. */
export type ChosenColours = { readonly palette: readonly number[]; readonly shownAs: Uint8Array };

/** As many as one byte for each pixel tells apart. */
const most = 256;

/**
 * Chooses 256 colours at most. Where a picture has more, those named are kept; then each time the colour that would
 * differ most, weighed by how much it covers. In practice the edges of letters and lines lose a shade that no eye
 * tells from its neighbour.
 * @param exact colours that must stay as they are.
 */
export function chooseColours(
  { colours, counts }: ColourCounts,
  exact: readonly number[] = [],
): ChosenColours {
  const shownAs = Uint8Array.from(colours, (_, i) => i);
  if (colours.length <= most) return { palette: colours, shownAs };
  const words = Int32Array.from(colours);
  const covered = Float64Array.from(counts);
  /** How far each is from the nearest of those that were taken, as the square; and the harm that it does. */
  const apart = new Float64Array(words.length).fill(Number.POSITIVE_INFINITY);
  const harms = new Float64Array(words.length);
  const palette: number[] = [];
  /** Takes a colour in, and finds the one that now differs most. */
  const take = (colour: number): number => {
    const [red, green, blue] = [colour & 255, (colour >> 8) & 255, colour >> 16];
    const number = palette.push(colour) - 1;
    let worst = -1;
    let farthest = 0;
    // Every index is within these arrays: each picture comes here 256 times for each of some thousand colours.
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      const r = (word & 255) - red;
      const g = ((word >> 8) & 255) - green;
      const b = (word >> 16) - blue;
      const square = r * r + g * g + b * b;
      if (square < (apart[i] as number)) {
        apart[i] = square;
        shownAs[i] = number;
        harms[i] = (covered[i] as number) * square * square;
      }
      const harm = harms[i] as number;
      if (harm > worst) {
        worst = harm;
        farthest = i;
      }
    }
    return farthest;
  };
  const present = new Set(colours);
  const kept = exact.filter(colour => present.has(colour)).slice(0, most);
  let next = covered.indexOf(covered.reduce((a, b) => Math.max(a, b)));
  for (const colour of kept.length > 0 ? kept : [colours[next] ?? 0]) next = take(colour);
  while (palette.length < most) next = take(colours[next] ?? 0);
  return { palette, shownAs };
}
