import { momentAsked } from './known-at.ts';
import type { Question } from './types.ts';

/** What to do where a question selects nothing, as a clause. */
export const loosenFilters = (question: Question): string =>
  momentAsked(question) === undefined
    ? 'loosen the filters'
    : 'ask for a later moment with as-of=, or add "published" to the accounts: nothing is known to have been published by then';
