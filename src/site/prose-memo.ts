import { createHash } from 'node:crypto';
import { narrowInputs } from '../prose/narrow-inputs.ts';
import { stampOfInput, watchContext } from '../prose/page-inputs.ts';
import { parsePage } from '../prose/parse-page.ts';
import { parseReport } from '../prose/parse-report.ts';
import type { MarkdownInput, ParsedPage, ProseContext } from '../prose/site-context.ts';
import type { Page, Report } from '../prose/types.ts';
import { createStampedMemo, type MemoStores, onceForEach, type StampedMemo } from '../stamped-memo.ts';
import { type AskedSelection, notingSelections } from '../tally/note-selections.ts';

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

/** A page takes so many times longer to be parsed than a look at the frame of a dataset takes for each of its events. */
const eventsOfPage = 2000;

/**
 * Parses reports and pages against one context: those that rest on nothing that has changed are as they were.
 * @param pages how many there are.
 */
export function createParsers(context: ProseContext, memo: ProseMemo, pages: number) {
  const stampOf = onceForEach(asked => stampOfInput(context, asked));
  const isWorthIt = (id: string): boolean =>
    (context.datasets.get(id)?.events.size ?? 0) <= pages * eventsOfPage;
  const parser =
    <Value extends Page | Report>(
      known: StampedMemo<ParsedPage<Value>>,
      parse: (input: MarkdownInput, context: ProseContext) => ParsedPage<Value>,
    ) =>
    (input: MarkdownInput): ParsedPage<Value> =>
      known.get(input.file, {
        stampOf: asked => (asked === ownText ? hashOf(input.text) : stampOf(asked)),
        make(note) {
          note(ownText);
          const asked = new Set<string>();
          const selections: AskedSelection[] = [];
          const parsed = notingSelections(
            one => selections.push(one),
            () =>
              parse(
                input,
                watchContext(context, one => asked.add(one)),
              ),
          );
          narrowInputs({ asked, selections }, parsed, context, isWorthIt).forEach(note);
          return parsed;
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
