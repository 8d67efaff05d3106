import { createAddresses } from '../addresses.ts';
import { findMatch, readMatches } from '../dataset/pairs/read-matches.ts';
import type { Dataset } from '../dataset/types.ts';
import type { BoundQuestion } from '../history/bound-question.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { createProgress, type Log, noLog } from '../progress.ts';
import { checkRules } from '../prose/check-rules.ts';
import { salvageFront } from '../prose/front-matter.ts';
import { createOwnBlocks } from '../prose/own-blocks.ts';
import { createProjectReader } from '../prose/project-reader.ts';
import type { MarkdownInput, ParsedPage, ProseContext } from '../prose/site-context.ts';
import type { Binding, Page, Report } from '../prose/types.ts';
import { type Held, isAhead, whyHeld } from '../prose/withheld-reports.ts';
import { chartKindSources } from './load-chart-kinds.ts';
import { createParsers, createProseMemo, type ProseMemo } from './prose-memo.ts';
import { readMarkdown } from './read-markdown.ts';

/** Everything in the Markdown files of a project: what passes, what does not, and what all of it rests on. */
export type Prose = {
  /** By the name of their files. */
  readonly reports: readonly Report[];
  readonly pages: readonly Page[];
  /** Every number, list, fact and chart, those of pages that do not pass among them. */
  readonly bound: readonly BoundQuestion[];
  /** Files so much at fault that something of what they bind may not have been heard of. */
  readonly lost: ReadonlySet<string>;
  /** The files of all reports, published or not, at fault or not. */
  readonly reportFiles: readonly string[];
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
  readonly lockedChanges?: ProseContext['lockedChanges'];
  /** What was parsed before: what rests on nothing that has changed is not parsed again. */
  readonly memo?: ProseMemo;
};

type Standing = Pick<BoundQuestion, 'draft' | 'inReport'>;

function boundIn(bindings: readonly Binding[], text: string, standing: Standing): BoundQuestion[] {
  const lines = text.split(/\r?\n/);
  return bindings.map(binding => ({
    ...binding,
    text: lines[binding.line - 1] ?? '',
    ...standing,
  }));
}

/** The Markdown files of a project, each read once, and parsed once when it is first asked for. */
export type ProseFiles = {
  /** Everything in the files, or in those that are published. */
  read(selection: {
    readonly drafts: boolean;
    /** Is told of each report that is read, as soon as it is. */
    readonly onReport?: ((report: Report) => void) | undefined;
  }): Prose;
};

/** What came out of one file. */
type ParsedFile<Value> = {
  /** Undefined where the file does not pass. */
  readonly value: Value | undefined;
  readonly bound: readonly BoundQuestion[];
  /** Whether everything that it binds has been heard of. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
};

type ProseFile<Value> = {
  readonly file: string;
  readonly why: Held | undefined;
  /** The dataset that it names, or the only one. */
  readonly datasets: () => readonly string[];
  readonly parse: () => ParsedFile<Value>;
};

/** Calls a function when its result is first asked for, and never again. */
function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Reads every report and page of a project, to be parsed against its datasets. */
export function openProse({
  root,
  options,
  locale,
  datasets,
  failedDatasets,
  log = noLog,
  lockedChanges = () => undefined,
  memo = createProseMemo(),
}: ProseRequest): ProseFiles {
  const { matches, problems: matchProblems } = readMatches(root, options.dataDir, datasets, failedDatasets);
  const context: ProseContext = {
    findMatch: (one, other) => findMatch(matches, one, other),
    project: createProjectReader(root, options.worldview),
    datasets,
    addresses: createAddresses(options.base, options),
    site: options.site,
    locale,
    namedBreaks: options.charts.classes ?? {},
    blocks: createOwnBlocks(
      chartKindSources(root, options),
      Object.fromEntries(
        Object.entries(options.blocks).map(([name, block]) => [
          name,
          { attributes: typeof block === 'string' ? undefined : block.attributes },
        ]),
      ),
    ),
    marksLines: options.marksLines === true,
    failedDatasets,
    lockedChanges,
  };

  const proseFile = <Value>(
    input: MarkdownInput,
    standing: Pick<BoundQuestion, 'inReport'> & { readonly why: Held | undefined },
    by: (input: MarkdownInput) => ParsedPage<Value>,
  ): ProseFile<Value> => ({
    file: input.file,
    why: standing.why,
    datasets() {
      const named = salvageFront(input.text).dataset?.value;
      if (named !== undefined) return [named];
      return datasets.size === 1 ? [...datasets.keys()] : [];
    },
    parse: lazy(() => {
      const parsed = by(input);
      const { problems } = parsed;
      return {
        value: parsed.ok ? parsed.value : undefined,
        bound: boundIn(parsed.bindings, input.text, {
          draft: standing.why !== undefined,
          inReport: standing.inReport,
        }),
        isWhole: hasErrors(problems) ? !problems.some(losesBindings) : parsed.ok,
        problems,
      };
    }),
  });

  const reportFiles = readMarkdown(root, `${options.contentDir}/reports`);
  const pageFiles = readMarkdown(root, `${options.contentDir}/pages`);
  const parsers = createParsers(context, memo, reportFiles.files.length + pageFiles.files.length);
  const fileProblems = [...reportFiles.problems, ...pageFiles.problems];
  const reports = reportFiles.files.map(input =>
    proseFile(input, { inReport: true, why: whyHeld(input.text, options) }, parsers.parseReport),
  );
  const pages = pageFiles.files.map(input =>
    proseFile(input, { inReport: false, why: undefined }, parsers.parsePage),
  );

  return {
    read({ drafts, onReport = () => {} }) {
      const bound: BoundQuestion[] = [];
      const lost = new Set(fileProblems.map(({ place }) => place.file));
      const heldBack = new Set<string>();
      const held = new Map<string, Held>();
      const problems: Problem[] = [...matchProblems, ...fileProblems];
      const progress = createProgress('Reports and pages read', reports.length + pages.length, log);
      const parse = <Value>({ file, parse }: ProseFile<Value>): Value[] => {
        const parsed = parse();
        problems.push(...parsed.problems);
        bound.push(...parsed.bound);
        if (!parsed.isWhole) lost.add(file);
        progress.step();
        return parsed.value === undefined ? [] : [parsed.value];
      };
      const shownReports = reports.flatMap(report => {
        if (report.why !== undefined) {
          held.set(report.file, report.why);
          if (!drafts) {
            for (const id of report.datasets()) heldBack.add(id);
            progress.step();
            return [];
          }
        }
        // The parsed front matter has the last word, so that no report slips out before its day.
        const shown = parse(report).filter(({ front }) => drafts || !isAhead(front.published, options));
        shown.forEach(onReport);
        return shown;
      });
      const shownPages = pages.flatMap(parse);
      progress.end();
      parsers.prune();
      const files = reportFiles.files.map(({ file }) => file);
      return {
        reports: shownReports,
        pages: shownPages,
        reportFiles: files,
        bound,
        lost,
        heldBack,
        held,
        problems,
      };
    },
  };
}

/** Reads and parses every report and page of a project against its datasets. */
export const readProse = (request: ProseRequest): Prose => openProse(request).read(request.options);
