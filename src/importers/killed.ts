import type { EventInput } from '../dataset/csv/set-rows.ts';
import { figureSpan } from '../dataset/figure-span.ts';
import { parseFigure } from '../dataset/parse-figure.ts';

/** The sum over events as the rules of counting have it. */
export type Killed = {
  readonly low: number;
  /** Of the events whose high is known and not open. */
  readonly high: number;
  /** Events without a figure, or with an open one: the high is then "or more". */
  readonly open: number;
};

/** Adds up what the events of a set say of people killed. */
export function createKilled() {
  const sum = { low: 0, high: 0, open: 0 };
  return {
    add(accounts: EventInput['accounts']): void {
      const figures = accounts.flatMap(({ killed }) => {
        const figure = typeof killed === 'object' ? undefined : parseFigure(killed);
        return figure === undefined ? [] : [figure];
      });
      const { low, high } = figureSpan(figures);
      if (figures.length > 0) sum.low += low;
      if (Number.isFinite(high)) sum.high += high;
      else sum.open++;
    },
    all: (): Killed => ({ ...sum }),
  };
}
