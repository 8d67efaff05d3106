import type { PeopleMeasure } from '../grammar/measures.ts';
import type { Unpublished } from './published/unpublished.ts';
import type { FileAccount, FilePartOfFigure, FileStatement } from './schema/account.ts';
import type { DatasetFile } from './schema/dataset-file.ts';
import type { FileEvent, FilePart } from './schema/event.ts';
import type { Figure, Trusted } from './trusted.ts';

/**
 * The trusted dataset: what `checkDataset` hands on, frozen. Everything here has passed the schema and
 * the checks of `docs/format.md`; nothing past this point re-checks it. Fields follow from the schema; written here is
 * what building a dataset changes of them.
 */

type Registry = 'sources' | 'actors' | 'places' | 'weapons' | 'facets' | 'facts';
/** An entry of a registry of the file, with the id under which it is there. */
type Entry<Name extends Registry> = { readonly id: string } & Omit<Trusted<DatasetFile[Name][string]>, Mark>;

export type Source = Entry<'sources'>;
export type Actor = Entry<'actors'>;
export type Place = Entry<'places'>;
export type PlaceLevel = Place['level'];
export type Weapon = Entry<'weapons'>;
export type Facet = Entry<'facets'>;
export type Fact = Entry<'facts'>;

/** What says that something is not published: nothing of it is in a trusted dataset. */
type Mark = 'private' | 'embargo' | 'coarsen';

export type Figures = Readonly<Partial<Record<PeopleMeasure, Figure>>>;

/** A stated part of a figure: "including three Asayish". Which parts of one level share nobody says `leastTogether`. */
export type PartOfFigure = Omit<Trusted<FilePartOfFigure>, PeopleMeasure | 'of'> & {
  readonly figures: Figures;
  readonly of: readonly PartOfFigure[];
};

export type Role = NonNullable<PartOfFigure['role']>;

/** What one source said about one event. */
export type Account = Omit<Trusted<FileAccount>, PeopleMeasure | 'of' | 'id' | Mark> & {
  /** As typed, or `<event>-<n>` (1-based, in the file's order). */
  readonly id: string;
  readonly figures: Figures;
  readonly of: readonly PartOfFigure[];
  /**
   * Of a running total, the figures that a later one of its source has taken the place of, and that count no more (rule
   * 22); undefined where there are none. If they are all that it says, it is superseded.
   */
  readonly overtaken?: readonly PeopleMeasure[] | undefined;
};

export type AccountStatus = Account['status'];
export type Claim = NonNullable<Account['claim']>;
export type ClaimKind = Claim['kind'];

/** An account that covers several events. Compared with totals, never added to them. */
export type Statement = Account & Pick<Trusted<FileStatement>, 'covers' | 'parts'>;

/** One explosion, shooting … of an event; a double blast has two. */
export type Part = Omit<Trusted<FilePart>, 'id'> & {
  /** As typed, or its 1-based number. */
  readonly id: string;
};

export type TimePrecision = FileEvent['timePrecision'];
export type Precision = NonNullable<FileEvent['precision']>;

export type Event = Omit<Trusted<FileEvent>, 'precision' | 'parts' | 'accounts' | Mark> & {
  /** As typed, or what the level of its place says. */
  readonly precision: Precision;
  /** At least one. */
  readonly parts: readonly Part[];
  /** At least one. */
  readonly accounts: readonly Account[];
};

/** An entry that turned out to be another event: its record is kept, and nothing counts or lists it. */
export type MergedEvent = Event & { readonly mergedInto: string };

/** A warning about the data that somebody has looked into, with the reason why the data are right. */
export type Accepted = {
  readonly what: string;
  readonly why: string;
  /** Ids that the entry names; empty where it accepts all warnings of a rule. */
  readonly about: readonly string[];
};

/** A day from which numbers are not like those before it. */
export type SeriesBreak = Trusted<NonNullable<DatasetFile['breaks']>[number]>;

export type Revision = Omit<Trusted<DatasetFile['revisions'][number]>, Mark>;

/** What is published of a dataset. */
export type Dataset = Omit<Trusted<DatasetFile['dataset']>, Mark> & {
  /** Path of the data file, relative to the project's root; of a set of CSV files, that of its dataset.json. */
  readonly file: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly weapons: ReadonlyMap<string, Weapon>;
  readonly facets: ReadonlyMap<string, Facet>;
  /** In the file's order, without those that were merged into others. */
  readonly events: ReadonlyMap<string, Event>;
  /** Events of the file that were merged into others, in its order. */
  readonly merged: ReadonlyMap<string, MergedEvent>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly revisions: readonly Revision[];
  /** By day; undefined where the file has none. */
  readonly breaks?: readonly SeriesBreak[];
  /** Warnings that are not given, as the file accepts them. */
  readonly accepted: readonly Accepted[];
  /**
   * The file's text as it was read, for the download of the whole dataset; of a set, the JSON that says the same. Where
   * something is not published, the text of the published part.
   */
  readonly original: string;
  /** SHA-256 of the file's bytes, hex; of a set, of all its files. Of a published part, that of its text. */
  readonly hash: string;
  /** What is kept back, for the editors' eyes; undefined where the file says that all is published. */
  readonly unpublished?: Unpublished;
};
