import type { Fault, Path } from '../../fault.ts';
import type { VerdictFile } from '../../pairs/verdict-file.ts';
import type { RuleId } from '../../rules.ts';
import type { CheckContext } from '../check-context.ts';

/**
 * Something in the data that is allowed and is mostly a slip of the hand. It is a warning until it is fixed or
 * accepted with a reason.
 */
export type Slip = {
  readonly rule: RuleId;
  readonly path: Path;
  readonly what: string;
  /** Ids of what is at fault, by which it is accepted: events, a source, a place. */
  readonly about: readonly string[];
};

/** What slips are looked for in. */
export type SlipContext = CheckContext & {
  /** ISO date of the day; undefined where there is no clock. */
  readonly today: string | undefined;
  /** What somebody has decided on pairs of events; undefined where there is no such file. */
  readonly verdicts: VerdictFile | undefined;
};

export type FindSlips = (context: SlipContext) => Slip[];

/** A fault that an entry of `accepted` may take back. */
export type Found = Fault & { readonly about?: readonly string[] };
