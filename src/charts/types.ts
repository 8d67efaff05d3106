import type { SeriesLook } from '../scene/series-pattern.ts';
import type { DateSpan } from '../tally/time.ts';
import type { Question } from '../tally/types.ts';
import type { WordedSum } from '../wording/shown-sum.ts';
import type { Speaker } from '../wording/sources-line.ts';
import type { ChartChange } from './chart-changes.ts';
import type { TableSums } from './sums-in-table.ts';

/** A text that may hold checked figures: plain, and as safe HTML. */
export type RichText = { readonly text: string; readonly html: string };

export type TableCell = {
  readonly text: string;
  /** The number behind the text, for sorting and CSV; undefined for words. */
  readonly value?: number;
  /** What the cell names, so that a component may link it. */
  readonly link?: {
    readonly to: 'event' | 'place' | 'claimant' | 'participant' | 'source';
    readonly id: string;
  };
  /** There is nothing to tell: a dash stands for it, or words that say so. */
  readonly absent?: 'dash' | 'words';
};

/** The same numbers as a real table. Rows in the table and rows in the CSV are the same set. */
export type DataTable = {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly numeric: boolean }[];
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly TableCell[])[];
  /** What each row is about, in the grammar's own words: the key of the tally's row (`homs`, `homs,sohr`), an event's id. */
  readonly keys: readonly string[];
  /** Empty where the rows are what single sources say: a range has its dots. */
  readonly sums: readonly TableSums[];
  /** Of shares: what each row is of, and its share in per cent. Columns of these keys print them. */
  readonly shares?: readonly {
    readonly key: 'of' | 'share';
    readonly rows: readonly WordedSum[];
    /** Where the table has a foot. */
    readonly total?: WordedSum | undefined;
  }[];
  /** The days that each row's event may have lasted over, where a column prints its date. */
  readonly days?: readonly DateSpan[];
  /** Total row, absent where rows overlap. */
  readonly foot?: readonly TableCell[];
  /** With `limit=`: the rows that are shown in place of all, the last of which stand for the others. Files have `rows`. */
  readonly brief?: {
    readonly rows: readonly (readonly TableCell[])[];
    /** How many of the last rows stand for others. */
    readonly others: number;
    readonly foot?: readonly TableCell[];
  };
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
    | 'correction'
    | 'step'
    | 'no-attack'
    | 'no-figure'
    | 'outside'
    | 'zero'
    | 'disc'
    | 'disc-several'
    | 'disc-zero'
    | 'disc-no-figure'
    | 'ring'
    | 'ring-outer'
    | 'series'
    | 'series-unknown';
  /** Number of a shade of a map, 1–5; of a disc over shades, of its series. */
  readonly n?: number;
  /** Of a series. */
  readonly look?: SeriesLook;
  readonly label: string;
};

/** A dataset as a chart names it. */
type ShownDataset = {
  readonly id: string;
  readonly title: string;
  /** Of a comparison: as it is called beside the others. */
  readonly called?: string;
  /** The version in which what the chart shows last changed. */
  readonly version: string;
  /** ISO date of that version. */
  readonly updated: string;
  readonly licence?: { readonly name: string; readonly url?: string };
};

/** A further dataset that stands beside the first: none of its numbers is added to those. */
export type OtherDataset = ShownDataset & {
  /** As `dataHash` of the chart. */
  readonly dataHash: string;
  readonly question: Question;
};

/** What is the same of every kind of chart: everything around its drawing. */
export type ChartBase = {
  /** Unique in its language; its address for ever. */
  readonly id: string;
  readonly locale: string;
  readonly dataset: ShownDataset;
  /** Of a comparison: the other datasets, in its order. */
  readonly others?: readonly OtherDataset[];
  /** The checksum of `events`, and of all that they name: SHA-256, hex. What else is in the dataset does not change it. */
  readonly dataHash: string;
  /** Whether rows are single events, or single accounts of them. A licence may keep these from being passed on (`redistribute: false`). */
  readonly ofEvents: boolean;
  /** Whether the rows may be downloaded: false where they are events and the licence forbids it. */
  readonly downloadable: boolean;
  readonly question: Question;
  /** Of shares: the question and the word `share=` that ask for the same numbers. */
  readonly asked?: { readonly question: Question; readonly option: string };
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
  /** Of rates: whose populations they divide by. */
  readonly populations?: { readonly name: string; readonly url?: string; readonly licence?: string };
  /** Sentences on this chart alone, which appear under it: rows that overlap, what was left out, what is not on a map. */
  readonly notes: readonly string[];
  /** Of `notes`, the first ones: what its author notes on it, and the breaks that it is over. They are in every picture of it. */
  readonly noted?: readonly string[];
  /** How it is read, besides `rule` and `credit`: unknown and mixed figures, on whom figures rest. */
  readonly reading: readonly string[];
  readonly legend: readonly LegendItem[];
  readonly table: DataTable;
  /** How high its rows may be drawn in a picture of one width, which has less room for them than a page; in user units. */
  readonly room?: { readonly width: 'narrow' | 'wide'; readonly height: number };
  /** Whose boundaries it has: "Boundaries: Natural Earth. Names and boundaries shown …". */
  readonly credit?: string;
};
