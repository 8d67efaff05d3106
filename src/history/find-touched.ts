import { measureAsked } from './answer-question.ts';
import { type BoundQuestion, questionOf } from './bound-question.ts';
import { type Change, isAccountChange } from './changes/change.ts';
import type { LockAnswer } from './changes/locked-answer.ts';
import { sameAnswer } from './changes/locked-answer.ts';

/** A sentence or a chart that does not say what it said, or rests on events that have changed. */
export type TouchedBinding = {
  readonly bound: BoundQuestion;
  readonly question: string;
  /** Undefined where the dataset could not be asked so. */
  readonly was: LockAnswer | undefined;
  readonly now: LockAnswer | undefined;
  /** The changed events that it rests on. */
  readonly events: readonly string[];
};

/** A question's answer in a version; undefined where it could not be asked. */
export type Answers = (question: string) => LockAnswer | undefined;

/** Whether a change of an event can move the answer to a question about a measure. */
export function bears(change: Change, measure: string | undefined): boolean {
  if (change.kind !== 'figure-revised') return !isAccountChange(change);
  const mixed = change.measure === 'casualties' && (measure === 'killed' || measure === 'injured');
  return change.measure === measure || mixed;
}

type Compared = Pick<TouchedBinding, 'was' | 'now'> & {
  readonly differs: boolean;
  readonly measure: string | undefined;
};

/**
 * What of the prose a change touches, in the order of the prose.
 * @param isKnown whether a question was asked of the earlier version too.
 * @param changed the changes by event.
 */
export function findTouched(
  bound: readonly BoundQuestion[],
  isKnown: (question: string) => boolean,
  before: Answers,
  after: Answers,
  changed: ReadonlyMap<string, readonly Change[]>,
): TouchedBinding[] {
  /** Many places ask the same; each question is answered once. */
  const compared = new Map<string, Compared>();
  const compare = (question: string): Compared => {
    const known = compared.get(question);
    if (known !== undefined) return known;
    const [was, now] = [before(question), after(question)];
    const one = { was, now, differs: !sameAnswer(was, now), measure: measureAsked(question) };
    compared.set(question, one);
    return one;
  };
  return bound.flatMap(one => {
    const question = questionOf(one);
    if (!isKnown(question)) return [];
    const { was, now, differs, measure } = compare(question);
    const selected = one.answer?.events ?? [];
    const events = selected.filter(id =>
      (changed.get(id) ?? []).some(change => one.ofEvents === true || bears(change, measure)),
    );
    const shown = one.ofEvents === true && events.length > 0;
    return differs || shown ? [{ bound: one, question, was, now, events }] : [];
  });
}
