/** The colours of a picture in some order, and how much each covers. Red is the lowest byte, then green, then blue. */
export type ColourCounts = { readonly colours: readonly number[]; readonly counts: readonly number[] };

/** The colours that are left, and which of them shows each colour of the picture. */
export type ChosenColours = { readonly palette: readonly number[]; readonly shownAs: Uint8Array };

/** As many as one byte for each pixel tells apart. */
const most = 256;

/** The colours apart, and how far each is from the nearest of those that were taken: as the square. */
function unpack(colours: readonly number[], counts: readonly number[]) {
  return {
    reds: Uint8Array.from(colours, colour => colour & 255),
    greens: Uint8Array.from(colours, colour => (colour >> 8) & 255),
    blues: Uint8Array.from(colours, colour => (colour >> 16) & 255),
    covered: Float64Array.from(counts),
    apart: new Float64Array(colours.length).fill(Number.POSITIVE_INFINITY),
  };
}

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
  const { reds, greens, blues, covered, apart } = unpack(colours, counts);
  const palette: number[] = [];
  /** Takes a colour in, and finds the one that now differs most. */
  const take = (colour: number): number => {
    const [red, green, blue] = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
    const number = palette.push(colour) - 1;
    let worst = -1;
    let farthest = 0;
    // Every index is within these arrays: each picture comes here 256 times for each of some thousand colours.
    for (let i = 0; i < apart.length; i++) {
      const r = (reds[i] as number) - red;
      const g = (greens[i] as number) - green;
      const b = (blues[i] as number) - blue;
      const square = r * r + g * g + b * b;
      let nearest = apart[i] as number;
      if (square < nearest) {
        nearest = square;
        apart[i] = square;
        shownAs[i] = number;
      }
      const harm = (covered[i] as number) * nearest * nearest;
      if (harm > worst) {
        worst = harm;
        farthest = i;
      }
    }
    return farthest;
  };
  const present = new Set(colours);
  const kept = exact.filter(colour => present.has(colour)).slice(0, most);
  let next = counts.indexOf(counts.reduce((a, b) => Math.max(a, b)));
  for (const colour of kept.length > 0 ? kept : [colours[next] ?? 0]) next = take(colour);
  while (palette.length < most) next = take(colours[next] ?? 0);
  return { palette, shownAs };
}
