import type { TimeUnit } from '../grammar/groupings.ts';
import type { ShownBound } from '../grammar/options.ts';
import type { Span } from '../tally/time.ts';
import type { Question, Sum } from '../tally/types.ts';
import type { WordedSum } from '../wording/shown-sum.ts';
import type { Speaker } from '../wording/sources-line.ts';
import type { ChartChange } from './changes.ts';
import type { TableSums } from './table-sums.ts';

/** A text that may hold checked figures: plain, and as safe HTML. */
export type RichText = { readonly text: string; readonly html: string };

export type ChartKind = 'bar' | 'stack' | 'range' | 'timeline' | 'map' | 'table';

export type Cell = {
  readonly text: string;
  /** The number behind the text, for sorting and CSV; undefined for words. */
  readonly value?: number;
  /** What the cell names, so that a component may link it. */
  readonly link?: { readonly to: 'event' | 'place' | 'claimant' | 'source'; readonly id: string };
};

/** The same numbers as a real table. Rows in the table, marks in the drawing and rows in the CSV are the same set. */
export type TableTwin = {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly numeric: boolean }[];
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly Cell[])[];
  /** What each row is about, in the grammar's own words: the key of the tally's row (`homs`, `homs,sohr`), an event's id. */
  readonly keys: readonly string[];
  /** Empty where the rows are what single sources say: a range has its dots. */
  readonly sums: readonly TableSums[];
  /** The days that each row's event may have lasted over, where a column prints its date. */
  readonly days?: readonly Span[];
  /** Total row, absent where rows overlap. */
  readonly foot?: readonly Cell[];
};

export type LegendItem = {
  /** Which mark it explains; the style sheet and the drawing know how it looks. */
  readonly mark:
    | 'low'
    | 'range'
    | 'outer'
    | 'open'
    | 'dot'
    | 'dot-party'
    | 'dot-mixed'
    | 'dot-mixed-party'
    | 'step'
    | 'no-attack'
    | 'no-figure'
    | 'outside'
    | 'zero'
    | 'disc'
    | 'disc-zero'
    | 'disc-no-figure'
    | 'ring'
    | 'ring-outer'
    | 'series';
  /** Number of a shade (map, 1–5) or series (stack, 1-based). */
  readonly n?: number;
  readonly label: string;
};

type ChartBase = {
  /** Unique in its language; its address for ever. */
  readonly id: string;
  readonly locale: string;
  readonly dataset: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    /** ISO date. */
    readonly updated: string;
    /** SHA-256 of the data file's bytes, hex. */
    readonly hash: string;
    readonly licence?: { readonly name: string; readonly url?: string };
  };
  /** Whether rows are single events, or single accounts of them. A licence may keep these from being passed on (`redistribute: false`). */
  readonly ofEvents: boolean;
  /** Whether the rows may be downloaded: false where they are events and the licence forbids it. */
  readonly downloadable: boolean;
  readonly question: Question;
  /** Ids of the events that it counts, and of those that it would count had they not been retracted. */
  readonly events: readonly string[];
  /** What has changed in what it shows since it was published, the latest first. */
  readonly changes: readonly ChartChange[];
  /** States the finding or the question. */
  readonly title: RichText;
  /** "People reported killed, by city". */
  readonly measure: string;
  /** "5 September 2016". */
  readonly period: string;
  /** The counting rule in one sentence. */
  readonly rule: string;
  /** Text alternative computed from the data: the finding, the range, that sources differ. */
  readonly description: string;
  /** Who spoke first behind the figures, in the order of the data. */
  readonly speakers: readonly Speaker[];
  /** "Source: …". Data version and date are added by whoever prints it. */
  readonly sources: string;
  /** Further sentences that must stand under the chart: unknown figures, rows that overlap, what was left out. */
  readonly notes: readonly string[];
  readonly legend: readonly LegendItem[];
  readonly table: TableTwin;
};

export type BarRow = {
  readonly key: string;
  readonly label: string;
  readonly sum: Sum;
  /** The numbers as printed beside the bar: `3–4`, `0, or up to 7`, `no figure`. */
  readonly printed: string;
  readonly highlight: boolean;
};
export type BarChart = ChartBase & {
  readonly kind: 'bar';
  readonly rows: readonly BarRow[];
  readonly show: ShownBound;
};

export type StackChart = ChartBase & {
  readonly kind: 'stack';
  readonly series: readonly { readonly key: string; readonly label: string }[];
  /** `values[i]` belongs to `series[i]`. */
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly values: readonly number[];
    /** Σ low: where the segments end. */
    readonly total: number;
    /** What the sources say of the whole bar; the span beyond `total` is hatched. */
    readonly sum: Sum;
    readonly printed: string;
  }[];
};

export type Dot = {
  readonly label: string;
  readonly lo: number;
  /** `Infinity` where open. */
  readonly hi: number;
  /** Where figures of dead and wounded together bound the sum beyond `hi`. */
  readonly outer?: number;
  readonly mark: 'dot' | 'dot-party' | 'dot-mixed' | 'dot-mixed-party';
  /** The figure as printed. */
  readonly printed: string;
};
export type RangeChart = ChartBase & {
  readonly kind: 'range';
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly sum: Sum;
    readonly dots: readonly Dot[];
    readonly printed: string;
  }[];
};

export type TimelineChart = ChartBase & {
  readonly kind: 'timeline';
  readonly unit: TimeUnit;
  /** Consecutive slots, empty ones included; `sum` undefined where nothing is in the data for that slot. */
  readonly slots: readonly {
    readonly key: string;
    readonly label: string;
    /** Short label for the axis. */
    readonly tick: string;
    readonly sum: Sum | undefined;
    readonly printed: string;
    /** The number in few characters, for above a column: `3–4`, `44+`, `?`, or nothing. */
    readonly short: string;
  }[];
  /** Events over several slots (rule 19), counted apart. */
  readonly several?: {
    readonly label: string;
    readonly sum: Sum;
    readonly printed: string;
    readonly short: string;
  };
};

export type RegionState = 'value' | 'zero' | 'no-attack' | 'no-figure' | 'outside';
export type MapChart = ChartBase & {
  readonly kind: 'map';
  /** Name of the boundary set, `sy`. */
  readonly boundaries: string;
  /** Steps of shade, both ends inclusive, the last open (`Infinity`); a step is found by `low`. */
  readonly steps: readonly {
    readonly from: number;
    readonly to: number;
    readonly label: string;
    /** 1–5, from few to many: which of the style sheet's shades it has. */
    readonly shade: number;
  }[];
  /** Every region of the set, in its order. Empty where only discs are drawn. */
  readonly regions: readonly {
    /** The unit's key in the boundary set, Natural Earth's `adm1_code` for shipped sets: ISO codes repeat there. */
    readonly key: string;
    readonly label: string;
    /** The name as the map prints it: "Tartous" for "Tartous governorate". */
    readonly short: string;
    readonly state: RegionState;
    /** Shade of its step, 1–5; 0 where there is none. */
    readonly step: number;
    readonly printed: string;
    /** The number where there is no room for `printed`: `5 (12)`, `44+`. */
    readonly compact: string;
    /** The lowest figure alone, rounded down, for where there is less room still: `18.6k+`; empty where it would not be shorter. */
    readonly lowest: string;
    /** What is counted here, with its whole range in words; undefined where nothing is in the data. */
    readonly counted: WordedSum | undefined;
    /** Keys of the table's rows that are counted here, whole or in part: several where the data divides more finely. */
    readonly rows: readonly string[];
  }[];
  /** In order of their low, the highest first. Empty where regions are shaded. */
  readonly discs: readonly {
    readonly key: string;
    readonly label: string;
    readonly lat: number;
    readonly lon: number;
    readonly sum: Sum;
    readonly state: 'value' | 'zero' | 'no-figure';
    readonly printed: string;
    readonly compact: string;
    readonly lowest: string;
  }[];
  /** What of the table's rows has no place on the map; of a row that is there in part, the rest. */
  readonly notOnMap: readonly {
    readonly key: string;
    readonly label: string;
    readonly sum: Sum;
    readonly printed: string;
    /** Names of the places that nothing locates; empty where the map lacks the whole region. */
    readonly places: readonly string[];
  }[];
  /** "Boundaries: Natural Earth. Names and boundaries shown …". */
  readonly credit: string;
};

export type TableChart = ChartBase & { readonly kind: 'table' };

/** What to show, without a pixel: everything that a drawing, a table, a download or an embed needs. */
export type Chart = BarChart | StackChart | RangeChart | TimelineChart | MapChart | TableChart;
