import type { Dataset } from '../dataset/types.ts';
import { momentAsked } from './known-at.ts';
import type { Selection } from './plan.ts';
import type { Question } from './types.ts';
import { leftOutSources } from './without-sources.ts';

/** A selection of events that was asked for, as plain data. */
export type AskedSelection = {
  /** The id of its dataset. */
  readonly dataset: string;
  /**
   * What selects them: the moment whose knowledge is asked for, if any, and after a slash the sources that are left
   * out, if any; then the key of the selection (plan.ts).
   */
  readonly key: string;
};

/** Is told of each selection that is asked for. */
export type NoteSelection = (asked: AskedSelection) => void;

/** Who is told now: one thing is made at a time. */
let told: NoteSelection | undefined;

/** Tells that a selection is asked for, remembered or not. Whoever answers a question from events calls it. */
export function noteSelection(
  { id }: Pick<Dataset, 'id'>,
  { key }: Pick<Selection, 'key'>,
  question: Pick<Question, 'filters'>,
): void {
  const out = leftOutSources(question);
  const view = `${momentAsked(question) ?? ''}${out.length === 0 ? '' : `/${out.join()}`}`;
  told?.({ dataset: id, key: `${view} ${key}` });
}

/** Makes something, and notes each selection of events that is asked for meanwhile. What is made must not wait. */
export function notingSelections<Value>(note: NoteSelection, make: () => Value): Value {
  const before = told;
  told = asked => {
    note(asked);
    before?.(asked);
  };
  try {
    return make();
  } finally {
    told = before;
  }
}
