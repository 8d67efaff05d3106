// Long because it is the whole vocabulary of a dataset, for every room that comes after.
import type { Measure, PeopleMeasure } from '../grammar/measures.ts';

/**
 * The trusted dataset: what `checkDataset` hands on, frozen. Everything here has passed the schema and
 * the checks of `docs/format.md`; nothing past this point re-checks it.
 */

/** A text in one or several languages, keyed by BCP 47 tag. A plain string is stored under the dataset's language. */
export type Text = Readonly<Record<string, string>>;

/**
 * What a source gave as a number: [lo, hi], both inclusive. `hi` is `Infinity` where the end is open ("7+").
 * A figure that was not given is `undefined` (unknown), which is not zero.
 */
export type Figure = {
  readonly lo: number;
  readonly hi: number;
  /** The source said "about". */
  readonly about: boolean;
  /** As it stands in the file: `35`, `"48+"`, `"dozens"`. */
  readonly typed: string;
};

export type Figures = Readonly<Partial<Record<PeopleMeasure, Figure>>>;

export type SourceKind =
  | 'article'
  | 'agency'
  | 'monitor'
  | 'state-media'
  | 'armed-group-media'
  | 'official'
  | 'medical'
  | 'ngo'
  | 'witness'
  | 'compiler'
  | 'other';

export type Source = {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: Text;
  readonly short?: Text;
  readonly aliases: readonly string[];
  /** The actor of which this source is a part: it is a party to the conflict. */
  readonly party?: string;
  /** The source that this one belongs to; both count once. */
  readonly partOf?: string;
  readonly url?: string;
  readonly archived?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO date. */
  readonly published?: string;
  readonly note?: Text;
};

export type Actor = {
  readonly id: string;
  readonly name: Text;
  readonly short?: Text;
  readonly aliases: readonly string[];
  readonly kind?: string;
  readonly note?: Text;
};

export type PlaceLevel = 'country' | 'admin1' | 'admin2' | 'city' | 'town' | 'village' | 'site';

export type Place = {
  readonly id: string;
  readonly name: Text;
  readonly aliases: readonly string[];
  readonly level: PlaceLevel;
  /** Id of the place that this one lies in. */
  readonly in?: string;
  /** WGS 84, degrees. */
  readonly lat?: number;
  readonly lon?: number;
  /** Where the coordinates are from. */
  readonly basis?: string;
  readonly codes: { readonly iso?: string; readonly pcode?: string };
  readonly checked?: boolean;
};

export type Weapon = { readonly id: string; readonly name: Text; readonly aliases: readonly string[] };

export type Facet = {
  readonly id: string;
  readonly name: Text;
  /** Value id → its name; empty where any value may stand. */
  readonly values: Readonly<Record<string, Text>>;
};

export type Role = 'civilian' | 'military' | 'security-force' | 'combatant' | 'attacker' | 'other';

/** A stated part of a figure: "including three Asayish". Parts of one level are disjoint. */
export type PartOfFigure = {
  readonly who: string;
  readonly actor?: string;
  readonly role?: Role;
  readonly figures: Figures;
  readonly of: readonly PartOfFigure[];
};

export type ClaimKind = 'claimed' | 'attributed' | 'suspected' | 'denied';
export type Claim = { readonly actor: string; readonly kind: ClaimKind; readonly by?: string };

export type AccountStatus = 'current' | 'superseded' | 'retracted' | 'set-aside';

/** What one source said about one event. */
export type Account = {
  /** As typed, or `<event>-<n>` (1-based, in the file's order). */
  readonly id: string;
  /** The first speaker. */
  readonly source: string;
  /** Who relayed it. */
  readonly via: readonly string[];
  /** The document in which we read it; the dataset's own if not said. */
  readonly in?: string;
  readonly para?: string;
  readonly url?: string;
  readonly archived?: string;
  readonly published?: string;
  readonly accessed?: string;
  readonly quote?: string;
  readonly figures: Figures;
  readonly attackers?: 'included' | 'excluded' | 'not-stated';
  readonly of: readonly PartOfFigure[];
  readonly says: {
    readonly weapon?: Text;
    readonly tactic?: Text;
    readonly target?: Text;
    readonly place?: Text;
  };
  readonly claim?: Claim;
  readonly status: AccountStatus;
  /** Why it is set aside. */
  readonly why?: string;
  readonly supersedes?: string;
  readonly note?: Text;
};

/** An account that covers several events. Compared with totals, never added to them. */
export type Statement = Account & {
  readonly covers: readonly string[];
  /** Number of explosions that it speaks of. */
  readonly parts?: Figure;
};

/** One explosion, shooting … of an event; a double blast has two. */
export type Part = {
  /** As typed, or its 1-based number. */
  readonly id: string;
  /** Weapon id; undefined is "not stated". */
  readonly weapon?: string;
  readonly devices: number;
  readonly source?: string;
  readonly killed?: Figure;
  readonly injured?: Figure;
  readonly note?: Text;
};

export type TimePrecision = 'minute' | 'part-of-day' | 'day' | 'week' | 'month' | 'year';
export type Precision = 'site' | 'settlement' | 'near' | 'admin2' | 'admin1' | 'country' | 'unknown';
export type AssessmentStatus = 'confirmed' | 'reported' | 'contested' | 'retracted';

export type Best = { readonly best: number; readonly why: string };

export type Assessment = {
  readonly status: AssessmentStatus;
  readonly killed?: Best;
  readonly injured?: Best;
  readonly note?: Text;
};

export type Event = {
  readonly id: string;
  readonly title?: Text;
  /** ISO date, first day. */
  readonly date: string;
  /** ISO date, last day, inclusive. */
  readonly dateEnd?: string;
  readonly time?: string;
  readonly timePrecision: TimePrecision;
  /** Place id. */
  readonly place: string;
  readonly precision: Precision;
  readonly site?: {
    readonly name: Text;
    readonly lat?: number;
    readonly lon?: number;
    readonly checked?: boolean;
    readonly note?: Text;
  };
  readonly control?: { readonly by: string; readonly source?: string; readonly note?: Text };
  /** At least one. */
  readonly parts: readonly Part[];
  readonly target?: Text;
  readonly participants: readonly { readonly actor: string; readonly role?: string }[];
  /** Facet id → value id. */
  readonly facets: Readonly<Record<string, string>>;
  readonly claims: readonly Claim[];
  readonly accounts: readonly Account[];
  readonly assessment?: Assessment;
  readonly note?: Text;
};

export type Fact = {
  readonly id: string;
  readonly value: number;
  readonly text: Text;
  readonly what: Text;
  readonly source: string;
  readonly para?: string;
};

/** A warning about the data that somebody has looked into, with the reason why the data are right. */
export type Accepted = { readonly what: string; readonly why: string };

export type Revision = {
  readonly date: string;
  readonly version: string;
  readonly events: readonly string[];
  /** Ids of events that it took out of the file. */
  readonly removed: readonly string[];
  readonly kind: 'correction' | 'update' | 'clarification' | 'retraction';
  readonly measure?: Measure;
  readonly text: Text;
  readonly was?: string;
  readonly now?: string;
};

export type KilledMeans = 'everyone' | 'victims' | 'civilians' | 'as-reported';

/** Words for a unit, per language and CLDR plural category: `{en: {one: 'shooting', other: 'shootings'}}`. */
export type UnitWords = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** `event`, `part`, or a measure → its words. */
export type Units = Readonly<Record<string, UnitWords>>;

export type Dataset = {
  readonly id: string;
  /** Path of the data file, relative to the project's root; of a set of CSV files, that of its dataset.json. */
  readonly file: string;
  readonly title: Text;
  readonly version: string;
  /** ISO date. */
  readonly updated: string;
  readonly language: string;
  readonly timezone: string;
  /** Source id of the document that an account is read in, if it names no other. */
  readonly document?: string;
  /** Source id of the one compiler of an imported set. */
  readonly compiler?: string;
  readonly killedMeans: KilledMeans;
  readonly units: Units;
  readonly licence?: { readonly name: Text; readonly url?: string; readonly redistribute: boolean };
  readonly notes: readonly Text[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly weapons: ReadonlyMap<string, Weapon>;
  readonly facets: ReadonlyMap<string, Facet>;
  /** In the file's order. */
  readonly events: ReadonlyMap<string, Event>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly revisions: readonly Revision[];
  /** Warnings that are not given, as the file accepts them. */
  readonly accepted: readonly Accepted[];
  /** The file's text as it was read, for the download of the whole dataset; of a set, the JSON that says the same. */
  readonly original: string;
  /** SHA-256 of the file's bytes, hex; of a set, of all its files. */
  readonly hash: string;
};
