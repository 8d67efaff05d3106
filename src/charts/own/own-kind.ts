import type * as Plot from '@observablehq/plot';
import type { Size } from '../../scene/sizes.ts';
import type { TextStyle } from '../../scene/text-width.ts';
import type { Remark } from '../../tally/remark-codes.ts';
import type { LegendItem } from '../types.ts';

/** One row of what a chart shows, with the words of its reader's language. */
export type OwnRow = {
  /** In the grammar's own words: `homs`, `homs,carbomb`. */
  readonly key: string;
  /** One for each word of `by=`. */
  readonly labels: readonly string[];
  /** The number as it is printed: `3–4`, `at least 5`, `no figure`. */
  readonly printed: string;
  /** Undefined where nobody gave a figure, which is not zero. */
  readonly low: number | undefined;
  /** Infinity where the upper end is open. */
  readonly high: number | undefined;
  /** With figures for dead and wounded together; the same as `high` where there are none. */
  readonly outer: number | undefined;
  /** What must be said of the number, as codes; Sourceline prints their words below the chart. */
  readonly remarks: readonly Remark[];
};

/** What a chart of a newsroom's own is built from. */
export type OwnInput = {
  readonly rows: readonly OwnRow[];
  /** Of the whole. */
  readonly remarks: readonly Remark[];
  /** What is counted: `killed`, `attacks`. */
  readonly measure: string;
  readonly language: string;
};

/** What it is drawn with. */
export type OwnTools = {
  /** Observable Plot. */
  readonly Plot: typeof Plot;
  /** The drawing's width, and the sizes of its text: all text is at least `size.small`. */
  readonly size: Size;
  /** `1234` → `1,234`. */
  number(n: number): string;
  /** The width of a text in the chart's font. */
  textWidth(text: string, style: TextStyle): number;
};

/**
 * A kind of chart of a newsroom's own: the default export of a module that the option `chartKinds` names.
 * Title, measure, period, counting rule, notes, source line, table, downloads, page and embed come by themselves.
 */
export type OwnChartKind<Data = readonly OwnRow[]> = {
  /** How many words `by=` takes. */
  readonly groupings: readonly [least: number, most: number];
  /** Which of these its directive takes. */
  readonly options?: readonly ('sort' | 'limit')[];
  /**
   * Rows and remarks in, what is to be drawn out: plain data, of which the drawing is made in another thread. The rows,
   * if it is left out. An error that it throws is a problem at the directive.
   */
  readonly build?: (input: OwnInput) => Data;
  /** The keys of its marks. */
  readonly legend?: (data: Data) => readonly LegendItem[];
  /**
   * A recipe for Plot, with the height of the drawing. Marks have the looks of their `ariaDescription`, a name of
   * Sourceline's mark styles, and no colours of their own; text has the size that its mark gives.
   */
  readonly draw: (data: Data, tools: OwnTools) => Plot.PlotOptions & { readonly height: number };
};
