import type { Match } from '../dataset/pairs/read-matches.ts';
import type { GeoRule } from '../geo/rules.ts';
import type { Boundaries } from '../geo/types.ts';
import type { KindOption, MapFocus, ShownBound } from '../grammar/options.ts';

import type { Checked } from '../problems/problem.ts';
import type { AskedSet } from '../tally/match-sets.ts';
import type { Things } from '../tally/things.ts';
import type { Question } from '../tally/types.ts';
import type { WordingContext } from '../wording/context.ts';
import type { LabelledAnswer } from '../wording/labelled-answer.ts';
import type { NoteSpec } from './annotations/note-spec.ts';
import type { FindLockedRows, IsTouched } from './chart-changes.ts';
import type { NamedBreaks } from './map/parse-classes.ts';
import type { ChartRule } from './rules.ts';
import type { ChartBase, RichText } from './types.ts';

/** What a block directive asks for, its words already read as a question; which kind of chart is said beside it. */
export type ChartSpec = {
  readonly id: string;
  /** The author's title; undefined where the chart writes its own. */
  readonly title: RichText | undefined;
  /** The author's text alternative; undefined where it is computed. */
  readonly alt: string | undefined;
  readonly question: Question;
  /** Bars, stacks and tables only: a word of `by=`, or a filter, that makes each row a share of 100 per cent (rule 38). */
  readonly share?: string;
  /** How many rows are drawn at most, for a kind whose other rows cannot be one. */
  readonly mostRows?: number;
  /** Bars only; `range` if not said. */
  readonly show?: ShownBound;
  /** Keys (or labels) of rows to set off from the others. */
  readonly highlight?: readonly string[];
  /** Tables of events only. */
  readonly columns?: readonly string[];
  /** Tables of events only: the column that orders them; by day if not said. */
  readonly order?: { readonly column: string; readonly descending: boolean };
  /** Maps of shades only: how regions are divided into classes, as typed. */
  readonly classes?: string;
  /** Slopes only, as typed: the first day of the second span of time, or both spans. */
  readonly split?: string;
  readonly compare?: string;
  /** Multiples only, as typed: the kind of chart that each panel is. */
  readonly of?: string;
  /** Maps only: framed on the regions that have an event, not on whole countries. */
  readonly focus?: MapFocus;
  /** Comparisons only: the further datasets, and the question as each of them reads it. */
  readonly others?: readonly AskedSet[];
  /** What the author notes on it. */
  readonly notes?: readonly NoteSpec[];
  /** ISO date on which the chart was first published: earlier changes to the data are none of the chart. */
  readonly since?: string;
};

export type ChartContext = WordingContext & {
  /** Where maps get their boundaries: `name => readBoundaries(root, name)`; the shipped sets if not said. */
  readonly boundaries?: (name: string) => Checked<Boundaries, GeoRule>;
  /** Breaks of classes that several maps share; none if not said. */
  readonly namedBreaks?: NamedBreaks;
  /** What was decided on the events of two datasets; nothing if not said. */
  readonly findMatch?: (one: string, other: string) => Match | undefined;
  /** What lock files tell of further datasets. */
  readonly lockedOf?: (dataset: string) => Pick<ChartContext, 'isTouched' | 'lockedRows' | 'lockedThings'>;
  /** Which changes of the data touch an answer; guessed by their events if not said. */
  readonly isTouched?: IsTouched;
  /** The rows of charts as they were published; unknown if not said. */
  readonly lockedRows?: FindLockedRows;
  /** Of a chart that is a panel of another: what it takes from that one. */
  readonly panel?: {
    /** What falls to the panel of the answer to a question. */
    readonly answer: (question: Question) => LabelledAnswer;
    /** What is the same around all panels. */
    readonly frame: ChartBase;
  };
  /** Things in the order in which the lock file numbers them, which decides their looks; none if not said. */
  readonly lockedThings?: LockedThings;
};

/** Ids of things by their kind, those among them that are in the data no more. */
export type LockedThings = Readonly<Partial<Record<Things, readonly string[]>>>;

/** Why a chart cannot be built; whoever knows the directive's place makes it a problem. */
export type ChartFault = {
  readonly rule: ChartRule | GeoRule | 'question/bad-share';
  /** What happened, with the offending value quoted. */
  readonly what: string;
  readonly fix: string;
  /** The option that is at fault; the directive as a whole if not said. */
  readonly option?: KindOption;
  /** The number of the note that is at fault, from 0. */
  readonly note?: number;
};

export type Built<C> =
  | { readonly ok: true; readonly chart: C }
  | { readonly ok: false; readonly faults: readonly ChartFault[] };
