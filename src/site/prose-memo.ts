import { createHash } from 'node:crypto';
import { stampOfInput, watchContext } from '../prose/page-inputs.ts';
import { parsePage } from '../prose/parse-page.ts';
import { parseReport } from '../prose/parse-report.ts';
import type { MarkdownInput, ParsedPage, ProseContext } from '../prose/site-context.ts';
import type { Page, Report } from '../prose/types.ts';
import { createStampedMemo, type MemoStores, onceForEach, type StampedMemo } from '../stamped-memo.ts';

/** The last parse of each Markdown file of a project, by its path. */
export type ProseMemo = {
  readonly reports: StampedMemo<ParsedPage<Report>>;
  readonly pages: StampedMemo<ParsedPage<Page>>;
};

/** @param stores where pages outlive the process. */
export const createProseMemo = (stores?: MemoStores): ProseMemo => ({
  reports: createStampedMemo(stores?.store('report')),
  pages: createStampedMemo(stores?.store('page')),
});

/** What is asked for beside the inputs of the context: the page's own text. */
const ownText = 'text';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Parses reports and pages against one context: those that rest on nothing that has changed are as they were. */
export function createParsers(context: ProseContext, memo: ProseMemo) {
  const stampOf = onceForEach(asked => stampOfInput(context, asked));
  const parser =
    <Value>(
      known: StampedMemo<ParsedPage<Value>>,
      parse: (input: MarkdownInput, context: ProseContext) => ParsedPage<Value>,
    ) =>
    (input: MarkdownInput): ParsedPage<Value> =>
      known.get(input.file, {
        stampOf: asked => (asked === ownText ? hashOf(input.text) : stampOf(asked)),
        make(note) {
          note(ownText);
          return parse(input, watchContext(context, note));
        },
      });
  return {
    parseReport: parser(memo.reports, parseReport),
    parsePage: parser(memo.pages, parsePage),
    /** Forgets the files that were not parsed since the last call. */
    prune() {
      memo.reports.prune();
      memo.pages.prune();
    },
  };
}
