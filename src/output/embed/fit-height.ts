/** The widths of frames that heights are fitted for, in CSS pixels. */
export const widths = { from: 280, to: 1000 } as const;

/**
 * Height of a frame by its width: straight lines from knot to knot. It is never lower than the content and hardly
 * higher, so a frame fits without any script.
 */
export type FittedHeight = readonly { readonly width: number; readonly height: number }[];

/** What a content needs of height: not every browser gives a scroll bar room of its own. */
export type HeightSpan = { readonly least: number; readonly most: number };

/** A frame is higher than its content by so much, in pixels: fewer lines fit where there is more room. */
const room = { least: 2, most: 32 } as const;

/**
 * Fits straight lines above a height that is known for every whole width, as few as can be.
 * @param heightAt the height of the content, in pixels, at a width of the frame.
 */
export function fitHeight(heightAt: (width: number) => HeightSpan): FittedHeight {
  const lows: number[] = [];
  const highs: number[] = [];
  for (let width = widths.from; width <= widths.to; width++) {
    const { least, most } = heightAt(width);
    lows.push(Math.ceil(most) + room.least);
    highs.push(Math.ceil(least) + room.most);
  }
  const low = (width: number) => lows[width - widths.from] ?? 0;
  const high = (width: number) => highs[width - widths.from] ?? 0;
  const middle = (width: number) => Math.ceil((low(width) + high(width)) / 2);
  const knots: { width: number; height: number }[] = [{ width: widths.from, height: middle(widths.from) }];
  for (let last = knots[0]; last !== undefined && last.width < widths.to; last = knots.at(-1)) {
    let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    let best: { width: number; height: number } | undefined;
    for (let width = Math.floor(last.width) + 1; width <= widths.to; width++) {
      if (width - 1 >= last.width && Math.abs(low(width) - low(width - 1)) > room.most) break;
      const run = width - last.width;
      least = Math.max(least, (low(width) - last.height) / run);
      most = Math.min(most, (high(width) - last.height) / run);
      if (least > most) break;
      const height = Math.ceil(last.height + ((least + most) / 2) * run);
      if (height >= low(width)) best = { width, height };
    }
    if (best !== undefined) {
      knots.push(best);
      continue;
    }
    // A step, as where another drawing comes in. A frame has whole pixels: it turns to the next at a half.
    const before = Math.floor(last.width);
    knots.push(
      { width: before + 0.4, height: last.height },
      { width: before + 0.6, height: middle(before + 1) },
    );
  }
  return knots;
}

/** The fitted height at a width, as CSS works it out. */
export function heightAt(fitted: FittedHeight, width: number): number {
  const next = fitted.findIndex(knot => knot.width >= width);
  const [b, a] = [fitted[next] ?? fitted.at(-1), fitted[Math.max(0, next - 1)]];
  if (a === undefined || b === undefined) throw new RangeError('a height without knots');
  if (next <= 0 || a === b) return next === -1 ? b.height : a.height;
  return a.height + ((b.height - a.height) * (width - a.width)) / (b.width - a.width);
}

/** Where a pinned copy says how high its frame is: whoever keeps the copy makes its codes from it. */
export const heightMeta = 'sourceline:height';

/** A height as a pinned copy says it: `280 640,680 512`. */
export const writeHeight = (fitted: FittedHeight): string =>
  fitted.map(({ width, height }) => `${width} ${height}`).join(',');

/** The inverse of `writeHeight`; undefined if it is not one. */
export function readHeight(text: string): FittedHeight | undefined {
  const knots = text.split(',').map(knot => {
    const [width = Number.NaN, height = Number.NaN] = knot.split(' ').map(Number);
    return { width, height };
  });
  return knots.every(({ width, height }) => Number.isFinite(width) && Number.isFinite(height))
    ? knots
    : undefined;
}

const short = (n: number) => String(Math.round(n * 10_000) / 10_000).replace(/^(-?)0\./, '$1.');
const pixels = (n: number) => `${short(Math.round(n * 10) / 10)}px`;

/** The same in CSS, for a box whose width is `100cqw`: one term for each line. */
export function cssHeight(fitted: FittedHeight): string {
  const terms = fitted.slice(1).flatMap((knot, i) => {
    const last = fitted[i] ?? knot;
    const slope = (knot.height - last.height) / (knot.width - last.width);
    if (slope === 0) return [];
    const sign = slope < 0 ? '-' : '+';
    return `${sign} ${short(Math.abs(slope))}*clamp(0px,100cqw - ${pixels(last.width)},${pixels(knot.width - last.width)})`;
  });
  return `calc(${[`${fitted[0]?.height ?? 0}px`, ...terms].join(' ')})`;
}
