import type { KindOption } from '../grammar/options.ts';
import type { Locale } from '../i18n/locale.ts';
import type { DrawContext, Drawing } from '../scene/drawing.ts';
import type { Size } from '../scene/sizes.ts';
import type { Question } from '../tally/types.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from './chart-spec.ts';
import type { LegendItem } from './types.ts';

/** How a kind meets a licence that keeps single rows back. */
export type Withholding = {
  /** The question that its marks answer, where it is not the chart's own. */
  readonly marks?: (question: Question) => Question;
  /** It can put rows that rest on few events together as one. */
  readonly foldsFew?: true;
};

/** Panels on one scale, and what has to be said of it. */
export type SharedScale<C> = {
  readonly charts: readonly C[];
  /** Sentences on all of them, those of the whole among them. */
  readonly notes: readonly string[];
  /** Where it is not those of all panels together. */
  readonly legend?: readonly LegendItem[];
};

/** What charts have in common that are panels of one. */
export type Around<C> = {
  /** What each panel is called. */
  readonly labels: readonly string[];
  /** The same chart of all that is in the panels. */
  readonly whole: C;
  readonly spec: ChartSpec;
  readonly context: ChartContext;
};

/** How charts of a kind are panels of `::multiples`. */
export type PanelKind<C> = {
  /** How many are side by side, at most. */
  readonly columns: Readonly<Record<Size['name'], number>>;
  /** How tall their plots are, where their numbers go upwards. */
  readonly plot?: number;
  /** Their dots are what single sources say: a chart of two groupings has their table. */
  readonly ofSources?: true;
  share(charts: readonly C[], around: Around<C>): SharedScale<C>;
  draw(chart: C, size: Size, context: DrawContext): Drawing;
};

/** What a kind of chart says about itself: its one entry in the registry, under the name of its directive. */
export type Kind<C> = Withholding & {
  /** How many words `by=` takes. */
  readonly groupings: readonly [least: number, most: number];
  /** Its marks are in the order of time: where it has two groupings, one is a unit of time. */
  readonly overTime?: true;
  /** The options that it uses, besides title= and alt=. */
  readonly options: readonly KindOption[];
  /** `limit=` says how many rows it draws, and is no part of its question: the others cannot be one row. */
  readonly limitsDrawing?: true;
  /** Of a kind whose rows may be events in place of sums: when they are, and which options are used then. */
  readonly ofEvents?: {
    readonly holds: (spec: ChartSpec) => boolean;
    readonly options: readonly KindOption[];
  };
  /** Why a question can have no chart of this kind, as far as that shows before anything is counted. */
  readonly faults?: (spec: ChartSpec, context: ChartContext) => readonly ChartFault[];
  /** Why a chart of a question would say less than its kind is for. An author may accept it, with `ok="reason"`. */
  readonly doubt?: (spec: ChartSpec, context: ChartContext) => ChartFault | undefined;
  /** Whether a chart has drawings; it has if not said. */
  isDrawn?(chart: C): boolean;
  readonly build: (spec: ChartSpec, context: ChartContext) => Built<C>;
  /** Its drawings, for the widths that it needs; a kind without them shows its table. */
  draw?(chart: C, context: DrawContext): readonly Drawing[];
  /** What its drawings leave out, as sentences. @param widths the drawings that a reader may see. */
  drawingNotes?(chart: C, locale: Locale, widths: readonly Size['name'][]): readonly string[];
  /** Of a kind that can be a panel of `::multiples`. */
  readonly panel?: PanelKind<C>;
  /** Its words in docs/directives.md; the example is run. */
  readonly doc: {
    readonly plural: string;
    readonly example: string;
    readonly shows: string;
  };
};
