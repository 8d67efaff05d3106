import type { Addresses } from '../../../addresses.ts';
import type { ExploreAnswer } from '../../../explore/explore-answer.ts';
import type { ExploredMap } from '../../../explore/explored-map.ts';
import type { Question } from '../../../tally/types.ts';
import type { WordingContext } from '../../../wording/context.ts';

/** What every part of the page is made with. */
export type ExploreContext = WordingContext & {
  readonly addresses: Addresses;
  readonly map: ExploredMap | undefined;
  /** Asks another question: the page shows its answer, and the address has it. */
  readonly ask: (question: Question) => void;
};

/** A part of the page that shows the answer to each question. */
export type ExplorePart = {
  readonly element: HTMLElement;
  show(question: Question, answer: ExploreAnswer): void;
};
