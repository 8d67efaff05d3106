import type { Dataset } from '../dataset/types.ts';
import type { ProblemPlace } from '../problems/problem.ts';
import type { Faults } from './faults.ts';
import { findDataset } from './find-dataset.ts';
import { createFindings, type PageFindings } from './page-findings.ts';
import type { MarkdownInput, ProseContext } from './site-context.ts';

/** What one page is checked against. Nothing in it changes while the page is read. */
export type PageContext = ProseContext & {
  readonly file: string;
  /** Undefined where the page is bound to none, or to one that could not be read. */
  readonly dataset: Dataset | undefined;
  /** It names a dataset that does not exist, and that has been reported. */
  readonly isMisnamed: boolean;
  /** ISO date of a report's publication; undefined on other pages. */
  readonly published: string | undefined;
  /** Whether numbers that nothing binds are reported: not on a page that names no dataset. */
  readonly reportsLooseNumbers: boolean;
  /** The place of an offset of the file. */
  placeOf(offset: number): Required<ProblemPlace>;
};

/** A page while it is read: what it is checked against, and what has been found in it so far. */
export type PageReading = { readonly page: PageContext; readonly findings: PageFindings };

/** How a page is to be read. */
export type PageRequest = {
  readonly input: MarkdownInput;
  readonly context: ProseContext;
  readonly faults: Faults;
  /** What the front matter names, and where. */
  readonly dataset: { readonly name: string | undefined; readonly offset: number };
  readonly reportsLooseNumbers: boolean;
  readonly published?: string;
};

export function startReading(request: PageRequest): PageReading {
  const { input, context, faults, dataset, reportsLooseNumbers, published } = request;
  const found = findDataset(dataset.name, dataset.offset, context, faults);
  const page: PageContext = {
    ...context,
    file: input.file,
    dataset: found,
    isMisnamed: found === undefined && dataset.name !== undefined,
    published,
    reportsLooseNumbers,
    placeOf: faults.placeOf,
  };
  return { page, findings: createFindings(faults) };
}
