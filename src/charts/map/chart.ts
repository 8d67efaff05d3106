import type { Sum } from '../../tally/types.ts';
import type { WordedSum } from '../../wording/shown-sum.ts';
import type { ChartBase } from '../types.ts';

export type RegionState = 'value' | 'zero' | 'no-attack' | 'no-figure' | 'outside';
/** What a disc stands for: the figure of one place, or of several together. */
type DiscFigure = {
  readonly sum: Sum;
  readonly state: 'value' | 'zero' | 'no-figure';
  readonly printed: string;
  readonly compact: string;
  readonly lowest: string;
};

export type MapChart = ChartBase & {
  readonly kind: 'map';
  /** Name of the boundary set, `sy`. */
  readonly boundaries: string;
  /** Of a panel: radius of the disc of a figure of one, in all panels. */
  readonly unit?: number;
  /** Keys of the units that it is framed on; undefined for all of them. */
  readonly focus?: readonly string[];
  /** Steps of shade, from low to high, each up to the next; a step is found by `low`. */
  readonly steps: readonly {
    readonly from: number;
    readonly label: string;
    /** 1–5, from few to many: which of the style sheet's shades it has. */
    readonly shade: number;
  }[];
  /** What it labels, as its several: "places", "countries", or what the country calls its regions. */
  readonly called: string;
  /** Every region of the set, in its order. Empty where only discs are drawn; with both, discs are over shades. */
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
  /** In order of their low, the highest first. Empty where only regions are shaded. */
  readonly discs: readonly (DiscFigure & {
    /** The place's id. */
    readonly key: string;
    /** Key of the table's row. */
    readonly row: string;
    readonly label: string;
    readonly lat: number;
    readonly lon: number;
  })[];
  /** Places that lie too near to each other to be told apart and share a disc; each of them is in `discs` too. */
  readonly gathered: readonly (DiscFigure & {
    /** Their keys, two or more, the highest figure first. */
    readonly places: readonly string[];
    /** The middle of them. */
    readonly lat: number;
    readonly lon: number;
  })[];
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
