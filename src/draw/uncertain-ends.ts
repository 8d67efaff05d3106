import { type Markish, rect } from '@observablehq/plot';
import type { Ends } from './bar-ends.ts';
import { patternId } from './svg.ts';

/** A bar's place across its row, in user units, and where its marks end. */
export type EndedBar = { readonly top: number; readonly bottom: number; readonly end: Ends };

/** What goes beyond the solid part of bars: hatched to the highest figure, dashed to the outer bound. */
export function uncertainEnds(bars: readonly EndedBar[], scope: string): Markish[] {
  const y = { y1: 'top', y2: 'bottom' } as const;
  return [
    rect(
      bars.filter(({ end }) => end.solid !== undefined && end.hatched > end.solid),
      {
        x1: bar => bar.end.solid,
        x2: bar => bar.end.hatched,
        ...y,
        fill: `url(#${patternId(scope, 'hatch')})`,
        ariaDescription: 'range',
      },
    ),
    rect(
      bars.filter(({ end }) => end.dashed > end.hatched),
      { x1: bar => bar.end.hatched, x2: bar => bar.end.dashed, ...y, ariaDescription: 'outer' },
    ),
  ];
}
