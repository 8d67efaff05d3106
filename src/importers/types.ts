import type { EventInput, SetRest } from '../dataset/csv/set-rows.ts';
import type { Header } from './header.ts';
import type { ImportRow } from './import-row.ts';
import type { NumberStyle } from './read-import-number.ts';
import type { Registries } from './registries.ts';
import type { PartColumns } from './same-event.ts';
import type { Survey, SurveyRequest } from './survey.ts';

/** An event but for its id, which the import gives. */
export type DraftEvent = Omit<EventInput, 'id'>;

export type HeaderOfSet = SetRest['dataset'];

/** What a format knows of the whole set, past its rows. */
export type About = Partial<Pick<HeaderOfSet, 'compiler' | 'licence' | 'units' | 'timezone' | 'language'>> &
  Pick<HeaderOfSet, 'killedMeans'> & {
    readonly title: string;
    readonly notes: readonly string[];
    /** The last change that the file mentions, ISO date. */
    readonly updated?: string | undefined;
    /** What may be meant otherwise, as sentences for the end of the import. */
    readonly hints?: readonly string[];
    /** Options that had no effect in this file. */
    readonly unused?: readonly string[];
  };

/** A format, set up for one file whose header is known. */
export type Reading = {
  /** Columns whose figures are added up, taken and not taken, as a proof that none is lost. */
  readonly sums: readonly { readonly column: string; readonly style: NumberStyle }[];
  /** The id as the file has it; '' where a row has none; undefined where the file has no ids. */
  readonly idOf: (row: ImportRow) => string | undefined;
  /** A second row of one id: another incident (`suffix`), another account of the event (`merge`), or a slip. */
  readonly second: 'suffix' | 'merge' | 'refuse';
  /** Where a part of an event comes from, of formats whose rows are accounts of one event. */
  readonly columnOfPart?: PartColumns;
  /** The columns of a wide table in which a row has something, each of which is an event; left out of other files. */
  readonly wideIn?: (row: ImportRow) => readonly string[];
  /** How many claims a row makes; left out of formats that have none. */
  readonly claimsIn?: (row: ImportRow) => number;
  /** The event of a row; undefined where the row was refused, which then says why. */
  readonly take: (row: ImportRow, registries: Registries) => DraftEvent | undefined;
  /** Asked once, after the last row. */
  readonly about: (registries: Registries) => About;
};

/** A format that can be imported. */
export type Importer = {
  /** As after `--from`. */
  readonly name: string;
  /** As a sentence calls it. */
  readonly called: string;
  /** The file has no header: its columns are known by their numbers, and its first row is one of events. */
  readonly isHeaderless?: boolean;
  /** Whether these cells are the header (or the row of tags), and how its columns are called. */
  readonly recognise: (cells: readonly string[]) => Header | undefined;
  /** The columns that these cells lack to be the header. */
  readonly missing: (cells: readonly string[]) => readonly string[];
  /** What stands for "nothing" in a cell, besides an empty one. */
  readonly isBlank: (text: string) => boolean;
  /** The keys of the columns that are read, of those that the file has. */
  readonly reads: (header: Header) => readonly string[];
  /** The columns that have to be read as wholes first; left out of formats whose codebook says what they hold. */
  readonly surveys?: (header: Header) => Omit<SurveyRequest, 'zone'> & { readonly zone?: string | undefined };
  /**
   * @param above the texts above the header.
   * @param survey of the columns that are asked for.
   */
  readonly open: (header: Header, above: readonly string[], survey: Survey) => Reading;
};
