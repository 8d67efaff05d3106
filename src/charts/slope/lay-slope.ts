import { type Size, smallStyle, valueStyle } from '../../scene/sizes.ts';
import { textWidth, widest, wrapText } from '../../scene/text-width.ts';
import { type DrawnLabel, placeEndLabels, sizeEndLabels } from '../axes/end-labels.ts';
import { largestOf } from '../axes/number-axis.ts';
import { arrowLength } from '../axes/open-arrow.ts';
import type { UprightEnd } from '../axes/upright-end.ts';
import { endsOf } from '../bar/ends.ts';
import type { LineLook } from '../series-look.ts';
import type { SlopeChart } from './chart.ts';

const heights = { narrow: 230, wide: 300 } as const;
/** Of a chart in which nothing is above zero. */
const emptyHeight = 64;
/** From the numbers on the left to their dots. */
const gapToDots = 12;

export type LaidSlopeRow = {
  readonly look: LineLook;
  readonly ends: readonly [UprightEnd | undefined, UprightEnd | undefined];
};

/** Where everything of a slope is. */
export type LaidSlope = {
  /** Of the two spans of time. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly rows: readonly LaidSlopeRow[];
  readonly labels: readonly DrawnLabel[];
  /** The numbers on the left that have room, beside their dots. */
  readonly numbers: readonly LeftNumber[];
  /** How many of them have none. */
  readonly unprinted: number;
  /** What the spans are called, each in lines, with the middles of the lines. */
  readonly names: readonly { readonly x: number; readonly lines: readonly string[] }[];
};

type LeftNumber = { readonly y: number; readonly printed: string };

/** The numbers on the left, those of the first rows first, as far as none meets another; equal ones stand once. */
function numbersOn(rows: readonly LaidSlopeRow[], printed: readonly string[], size: Size) {
  const numbers: LeftNumber[] = [];
  let unprinted = 0;
  for (const [i, { ends }] of rows.entries()) {
    const y = ends[0]?.low;
    if (y === undefined) continue;
    const own = { y, printed: printed[i] ?? '' };
    const near = numbers.filter(other => Math.abs(other.y - y) < size.small * 1.15);
    if (near.length === 0) numbers.push(own);
    else if (!near.some(other => other.printed === own.printed)) unprinted++;
  }
  return { numbers, unprinted };
}

export function laySlope({ rows, periods }: SlopeChart, size: Size): LaidSlope {
  const drawn = rows.map(
    ({ ends: [one, other] }) => [endsOf(one.sum, 'range'), endsOf(other.sum, 'range')] as const,
  );
  const reach = drawn.flat().map(({ hatched, dashed }) => Math.max(hatched, dashed));
  const max = largestOf(reach);
  const sized = sizeEndLabels(
    rows.map(({ label, ends: [, other] }) => ({ value: other.short, name: label })),
    size,
  );
  const lefts = rows.map(({ ends: [one] }) => one.short);
  const left = Math.max(...lefts.map(text => textWidth(text, valueStyle(size)))) + gapToDots + 2;
  const right = size.width - sized.room;
  const tallest = Math.max(reach.some(n => n > 0) ? heights[size.name] : emptyHeight, sized.tall);
  const top = size.text + 8;
  const base = top + tallest;
  const y = (n: number) => base - (n / max) * tallest;
  const laid = rows.map(({ look }, i): LaidSlopeRow => {
    const [one, other] = (drawn[i] ?? []).map((end): UprightEnd | undefined =>
      end.solid === undefined
        ? undefined
        : {
            low: y(end.solid),
            high: y(end.hatched),
            outer:
              end.dashed > end.hatched
                ? y(end.dashed)
                : end.open === 'outer'
                  ? y(end.hatched) - arrowLength
                  : undefined,
            isOpen: end.open === 'high',
          },
    );
    return { look, ends: [one, other] };
  });
  // A name stands where its row ends: on the left where the second span has nothing.
  const placed = placeEndLabels(
    sized,
    laid.map(({ ends: [one, other] }) => ({ x: right, y: (other ?? one)?.low ?? base })),
    base,
    size,
  );
  const { numbers, unprinted } = numbersOn(laid, lefts, size);
  const centre = (left + right) / 2;
  const names = periods.map((name, i) => {
    const [from, to] = i === 0 ? [0, centre - gapToDots / 2] : [centre + gapToDots / 2, size.width];
    const lines = wrapText(name, to - from, smallStyle(size));
    const half = widest(lines, smallStyle(size)) / 2;
    return { x: Math.min(Math.max(i === 0 ? left : right, from + half), to - half), lines };
  });
  return {
    left,
    right,
    top,
    base,
    rows: laid,
    labels: placed.map((label, i) => ({
      ...label,
      mark: laid[i]?.look ?? { colour: '--mute', dash: undefined },
      leads: laid[i]?.ends[1] !== undefined,
    })),
    numbers,
    unprinted,
    names,
  };
}
