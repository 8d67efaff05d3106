import { createAddresses } from '../addresses.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Bound } from '../history/bound.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { createProgress, type Log, noLog } from '../progress.ts';
import { checkRules } from '../prose/check-rules.ts';
import type { MarkdownInput, ParsedPage, ProseContext } from '../prose/context.ts';
import { salvageFront } from '../prose/front-matter.ts';
import { type Held, isAhead, whyHeld } from '../prose/held-back.ts';
import { parsePage } from '../prose/parse-page.ts';
import { parseReport } from '../prose/parse-report.ts';
import type { Binding, Page, Report } from '../prose/types.ts';
import { readMarkdown } from './read-markdown.ts';

/** Everything in the Markdown files of a project: what passes, what does not, and what all of it rests on. */
export type Prose = {
  /** By the name of their files. */
  readonly reports: readonly Report[];
  readonly pages: readonly Page[];
  /** Every number, list, fact and chart, those of pages that do not pass among them. */
  readonly bound: readonly Bound[];
  /** Files so much at fault that something of what they bind may not have been heard of. */
  readonly lost: ReadonlySet<string>;
  /** Datasets that drafts speak of which are left out. */
  readonly heldBack: ReadonlySet<string>;
  /** Reports that are not published, by their files, and why. */
  readonly held: ReadonlyMap<string, Held>;
  readonly problems: readonly Problem[];
};

/** A page that fails by a number alone has been read to its end. */
const losesBindings = ({ severity, rule }: Problem): boolean =>
  severity === 'error' && !Object.hasOwn(checkRules, rule);

/** What the Markdown of a project is read against. */
export type ProseRequest = {
  /** Absolute path of the project. */
  readonly root: string;
  readonly options: Options;
  readonly locale: Locale;
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Whether some dataset could not be read. */
  readonly failedDatasets: boolean;
  /** Prints progress. */
  readonly log?: Log;
  /** Which changes of a dataset touch an answer. */
  readonly isTouched?: ProseContext['isTouched'];
};

type Standing = Pick<Bound, 'draft' | 'inReport'>;

function boundIn(bindings: readonly Binding[], text: string, standing: Standing): Bound[] {
  const lines = text.split(/\r?\n/);
  return bindings.map(binding => ({
    ...binding,
    text: lines[binding.line - 1] ?? '',
    ...standing,
  }));
}

/** Reads and parses every report and page of a project against its datasets. */
export function readProse({
  root,
  options,
  locale,
  datasets,
  failedDatasets,
  log = noLog,
  isTouched = () => undefined,
}: ProseRequest): Prose {
  const bound: Bound[] = [];
  const lost = new Set<string>();
  const heldBack = new Set<string>();
  const held = new Map<string, Held>();
  const reportFiles = readMarkdown(root, `${options.contentDir}/reports`);
  const pageFiles = readMarkdown(root, `${options.contentDir}/pages`);
  const problems: Problem[] = [...reportFiles.problems, ...pageFiles.problems];
  for (const { place } of problems) lost.add(place.file);

  /** The dataset that a page names, or the only one. */
  const datasetsOf = (text: string): readonly string[] => {
    const named = salvageFront(text).dataset?.value;
    if (named !== undefined) return [named];
    return datasets.size === 1 ? [...datasets.keys()] : [];
  };

  const progress = createProgress(
    'Reports and pages read',
    reportFiles.files.length + pageFiles.files.length,
    log,
  );
  const parse = <Parsed>(
    input: MarkdownInput,
    standing: Standing,
    by: (input: MarkdownInput, context: ProseContext) => ParsedPage<Parsed>,
  ): Parsed[] => {
    const parsed = by(input, {
      root,
      datasets,
      addresses: createAddresses(options.base),
      locale,
      failedDatasets,
      isTouched,
      ...(options.marksLines !== undefined && { marksLines: options.marksLines }),
    });
    problems.push(...parsed.problems);
    bound.push(...boundIn(parsed.bindings, input.text, standing));
    const isWhole = hasErrors(parsed.problems) ? !parsed.problems.some(losesBindings) : parsed.ok;
    if (!isWhole) lost.add(input.file);
    return parsed.ok ? [parsed.value] : [];
  };

  const reports = reportFiles.files.flatMap(input => {
    const why = whyHeld(input.text, options);
    if (why !== undefined) held.set(input.file, why);
    const isHeld = why !== undefined && !options.drafts;
    if (isHeld) for (const id of datasetsOf(input.text)) heldBack.add(id);
    const standing = { draft: why !== undefined, inReport: true };
    const parsed = isHeld ? [] : parse(input, standing, parseReport);
    progress.step();
    // The parsed front matter has the last word, so that no report slips out before its day.
    return parsed.filter(({ front }) => options.drafts || !isAhead(front.published, options));
  });
  const pages = pageFiles.files.flatMap(input => {
    const parsed = parse(input, { draft: false, inReport: false }, parsePage);
    progress.step();
    return parsed;
  });
  progress.end();
  return { reports, pages, bound, lost, heldBack, held, problems };
}
