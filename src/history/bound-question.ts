import type { Binding } from '../prose/types.ts';
import { factQuestion } from './answer-question.ts';

/** A place in the prose that rests on a dataset, whether or not its report passes the checks. */
export type BoundQuestion = Binding & {
  /** The line of the Markdown file that it is in. */
  readonly text: string;
  /** It is in a report that is not published, which nobody has read. */
  readonly draft: boolean;
  /** It is in a report, where charts have addresses of their own. */
  readonly inReport: boolean;
};

/** Ids of the charts that have an address. */
export const boundCharts = (bound: readonly BoundQuestion[]): Set<string> =>
  new Set(bound.flatMap(({ kind, words, inReport }) => (kind === 'chart' && inReport ? [words] : [])));

/** Whether it is a chart whose address the lock file of this dataset keeps. */
export const hasAddress = ({ kind, inReport, isBeside = false }: BoundQuestion): boolean =>
  kind === 'chart' && inReport && !isBeside;

/** What a lock file keeps its answer by. */
export const questionOf = ({ kind, question }: Binding): string =>
  kind === 'fact' ? factQuestion(question) : question;
