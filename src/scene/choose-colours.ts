/** The colours of a picture in some order, and how much each covers. Red is the lowest byte, then green, then blue. */
export type ColourCounts = { readonly colours: readonly number[]; readonly counts: readonly number[] };

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
  const apart = new Float64Array(colours.length).fill(Number.POSITIVE_INFINITY);
  const palette: number[] = [];
  /** Takes a colour in, and finds the one that now differs most. */
  const take = (colour: number): number => {
    const [red, green, blue] = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
    let [worst, farthest] = [-1, 0];
    for (let i = 0; i < colours.length; i++) {
      const other = colours[i] ?? 0;
      const [r, g, b] = [(other & 255) - red, ((other >> 8) & 255) - green, ((other >> 16) & 255) - blue];
      const square = r * r + g * g + b * b;
      let nearest = apart[i] ?? 0;
      if (square < nearest) {
        nearest = square;
        apart[i] = square;
        shownAs[i] = palette.length;
      }
      const harm = (counts[i] ?? 0) * nearest * nearest;
      if (harm > worst) [worst, farthest] = [harm, i];
    }
    palette.push(colour);
    return farthest;
  };
  const present = new Set(colours);
  const kept = exact.filter(colour => present.has(colour)).slice(0, most);
  let next = counts.indexOf(counts.reduce((a, b) => Math.max(a, b)));
  for (const colour of kept.length > 0 ? kept : [colours[next] ?? 0]) next = take(colour);
  while (palette.length < most) next = take(colours[next] ?? 0);
  return { palette, shownAs };
}
