import { createAddresses, groupKinds } from '../addresses.ts';
import type { Chart } from '../charts/registry.ts';
import { boundariesOf } from '../dataset/boundaries-of.ts';
import { deepFreeze, frozenMap } from '../dataset/deep-freeze.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Lock } from '../history/lock-schema.ts';
import type { LockFile } from '../history/read-locks.ts';
import type { Options } from '../options.ts';
import { hint } from '../problems/nearest.ts';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.ts';
import { type Log, noLog } from '../progress.ts';
import type { Page, Report } from '../prose/types.ts';
import { onceForEach } from '../stamped-memo.ts';
import { formerPages } from './account-pages.ts';
import { checkFolder } from './check-folder.ts';
import { checkKeyFigures } from './check-key-figures.ts';
import { checkLocks } from './check-locks.ts';
import { checkOptions } from './check-options.ts';
import { checkPublic } from './check-public.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkReportNames } from './check-report-names.ts';
import { outlineOf } from './dataset-outline.ts';
import { formerEvents } from './former-events.ts';
import { getDataset } from './get-dataset.ts';
import { loadChartKinds } from './load-chart-kinds.ts';
import { publishedDatasets } from './published-datasets.ts';
import { type ProjectInput, readInput } from './read-input.ts';
import { readLogo } from './read-logo.ts';
import { siteRules } from './rules.ts';
import type { Site } from './types.ts';
import { findUnreadFiles } from './unread-files.ts';

/** First parts of addresses that the site uses itself. */
const taken = [
  'reports',
  ...groupKinds,
  'charts',
  'data',
  'sources',
  'corrections',
  'embed',
  'oembed',
  'cards',
  'pictures',
  'schema',
  '404',
  'index',
];

/** Reports with an `order` first, by it; then the latest; then by address. */
const compareReports = (a: Report, b: Report): number => {
  const first = (x: number | undefined, y: number | undefined) =>
    x === y ? 0 : x === undefined ? 1 : y === undefined ? -1 : x - y;
  const latest = a.front.published === b.front.published ? 0 : a.front.published < b.front.published ? 1 : -1;
  return first(a.front.order, b.front.order) || latest || (a.slug < b.slug ? -1 : 1);
};

/** The ends of ids that a picture of another chart may have. */
const reservedEnds = ({ pictures }: Pick<Options, 'pictures'>) => [
  ['-dark', 'dark'] as const,
  ...(pictures !== false && pictures.narrow ? [['-narrow', 'narrow'] as const] : []),
];

function checkCharts(
  reports: readonly Report[],
  options: Options,
): {
  charts: Map<string, { chart: Chart; report: Report }>;
  problems: Problem[];
} {
  const charts = new Map<string, { chart: Chart; report: Report }>();
  const problems: Problem[] = [];
  for (const report of reports) {
    for (const chart of report.charts) {
      const first = charts.get(chart.id);
      const binding = report.bindings.find(b => b.kind === 'chart' && b.words === chart.id);
      const place = { file: report.file, line: binding?.line, column: binding?.column };
      const reserved = reservedEnds(options).find(([end]) => chart.id.endsWith(end));
      if (reserved !== undefined) {
        const [end, pictures] = reserved;
        const what = `The chart id "${chart.id}" ends in "${end}", which is reserved for ${pictures} pictures.`;
        problems.push(problem(siteRules, 'site/chart-id-dark', { what, fix: 'Use another id.' }, place));
      }
      if (first === undefined) {
        charts.set(chart.id, { chart, report });
      } else if (first.report !== report) {
        const what = `The chart id "${chart.id}" is already used in ${first.report.file}; an id is a chart's address.`;
        const fix = `Use another id here, such as "${chart.id}-2".`;
        problems.push(problem(siteRules, 'site/chart-id-twice', { what, fix }, place));
      }
    }
    const { lead } = report.front;
    const own = report.charts.map(chart => chart.id);
    if (lead !== undefined && !own.includes(lead)) {
      const what = `The lead chart "${lead}" is not in the report.`;
      const fix = hint(lead, own, 'charts in the report');
      problems.push(problem(siteRules, 'site/no-lead-chart', { what, fix }, { file: report.file }));
    }
  }
  return { charts, problems };
}

/**
 * What each dataset and its lock file tell of addresses that were; datasets without any are left out. It has a scope of
 * its own: functions of the site that stood in one with it would keep the lock files in memory.
 */
function formerIn<Kept>(
  datasets: ReadonlyMap<string, Dataset>,
  locks: ReadonlyMap<string, LockFile>,
  find: (dataset: Dataset, lock: Lock | undefined) => ReadonlyMap<string, Kept>,
): ReadonlyMap<string, ReadonlyMap<string, Kept>> {
  const found = [...datasets].map(([id, dataset]) => [id, find(dataset, locks.get(id)?.lock)] as const);
  return frozenMap(found.filter(([, kept]) => kept.size > 0));
}

/**
 * The spine: reads and checks every data file and every report of a project, and returns the whole site as one
 * frozen value, or all problems at once. `check`, the tests, the build and the dev server call it.
 * Reads files below `root` only; knows no clock, no network and no Astro.
 * @param root absolute path of the project.
 * @param log prints progress, where reading takes long.
 * @param input what has been read of the project already.
 */
export async function buildSite(
  root: string,
  options: Options,
  log: Log = noLog,
  input: Checked<ProjectInput> = readInput(root, options, log),
): Promise<Checked<Site>> {
  if (!input.ok) return input;
  const kindProblems = await loadChartKinds(root, options);
  const { datasets, dataProblems, locale, locks, isTouched, onReport } = input.value;
  const problems: Problem[] = [...dataProblems, ...kindProblems];
  if (datasets.size === 0 && dataProblems.length === 0) {
    const fix = `Add a data file to ${options.dataDir}/; docs/format.md describes the format.`;
    const what = 'The project has no dataset.';
    problems.push(problem(siteRules, 'site/no-dataset', { what, fix }, { file: options.dataDir }));
  }
  const prose = input.value.prose.read({ drafts: options.drafts, onReport });
  problems.push(...prose.problems, ...findUnreadFiles(root, options));

  const reports: Report[] = [];
  const bySlug = new Map<string, Report>();
  for (const report of prose.reports) {
    const twin = bySlug.get(report.slug);
    if (twin === undefined) {
      reports.push(report);
      bySlug.set(report.slug, report);
    } else {
      const what = `The address "${report.slug}" is already used by ${twin.file}.`;
      problems.push(problem(siteRules, 'site/slug-twice', { what }, { file: report.file }));
    }
  }
  reports.sort(compareReports);

  const pages = new Map<string, Page>();
  for (const page of prose.pages) {
    const { slug, file } = page;
    if (taken.includes(slug)) {
      const what = `The address /${slug}/ is reserved for the site itself.`;
      problems.push(problem(siteRules, 'site/page-address', { what, fix: 'Rename the file.' }, { file }));
    } else pages.set(slug, page);
  }

  const { charts, problems: chartProblems } = checkCharts(reports, options);
  problems.push(...chartProblems, ...checkReportNames(reports, prose.reportFiles));
  problems.push(...checkLocks(root, options, { datasets, prose, locale, locks }));
  const { redirects, problems: redirectProblems } = checkRedirects(root, options, prose);
  problems.push(...redirectProblems);
  problems.push(...checkOptions(root, options), ...checkFolder(root));
  problems.push(...(await checkPublic(root, options.publicDir)));
  const { logo, problems: logoProblems } = await readLogo(root, options);
  problems.push(...logoProblems, ...checkKeyFigures(root, options, datasets));
  // The dev server draws what it can of reports with errors, never of data with errors: that would be other data.
  const isDrawn = options.marksLines === true && datasets.size > 0 && !hasErrors(dataProblems);
  if (hasErrors(problems) && !isDrawn) return { ok: false, problems };
  const addresses = createAddresses(options.base, options);
  const published = publishedDatasets(datasets, prose);
  const hasPages = options.eventPages;
  const site: Site = {
    options,
    addresses,
    locale,
    logo,
    datasets: published,
    reports,
    reportsBySlug: frozenMap(bySlug),
    pages: frozenMap(pages),
    charts: frozenMap(charts),
    redirects,
    formerEvents: formerIn(published, locks.locks, (dataset, lock) =>
      formerEvents(dataset, lock, { hasPages }),
    ),
    formerPages: formerIn(published, locks.locks, (dataset, lock) =>
      formerPages(dataset, lock, { hasPages }),
    ),
    isTouched,
    outlineOf: onceForEach(id => outlineOf(getDataset({ datasets: published }, id), locale, addresses)),
    boundariesOf: onceForEach(boundariesOf(root, options.worldview)),
    held: frozenMap(prose.held),
    warnings: problems,
  };
  return { ok: true, value: deepFreeze(site), problems };
}
