import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import type { ViteDevServer } from 'vite';
import { followFiles } from './dev/follow-files.ts';
import type { Options } from './options.ts';
import { chartSiteData } from './output/files/chart-input.ts';
import { createFiles } from './output/files/create-files.ts';
import { forwardsOf } from './output/files/forwards.ts';
import { setFiles } from './output/files/get-files.ts';
import { openStores } from './output/files/open-stores.ts';
import { productDigest } from './output/files/product-digest.ts';
import type { Files } from './output/files/types.ts';
import { searchRecords } from './output/search/search-records.ts';
import type { Problem } from './problems/problem.ts';
import { reportProblems } from './problems/report-problems.ts';
import { type Log, noLog } from './progress.ts';
import { assembleSite } from './publish/assemble-site.ts';
import type { BuildInputs } from './publish/build-inputs.ts';
import { startChartThread } from './publish/chart-thread.ts';
import { type TurnOf, turnsOf } from './publish/charts-last.ts';
import { drawCharts } from './publish/draw-charts.ts';
import { drawnLines } from './publish/drawn-lines.ts';
import { readFactsEarly } from './publish/early-facts.ts';
import { openFactsReader } from './publish/facts-reader.ts';
import type { Guard } from './publish/guard-space.ts';
import { headerRules } from './publish/hosts/header-rules.ts';
import { hostFiles } from './publish/hosts/host-files.ts';
import { startSearch } from './publish/index-search.ts';
import { noteLastBuild } from './publish/last-build.ts';
import { locatedError } from './publish/located-error.ts';
import { openMemoFolder } from './publish/memo-folder.ts';
import { openLastSite } from './publish/open-last-site.ts';
import { openProjectMemo } from './publish/open-project-memo.ts';
import { freshCopies, placeFiles, placeMoved, placeMovedEvents, placePhotos } from './publish/place-files.ts';
import { placeLists } from './publish/place-lists.ts';
import { publishSite } from './publish/publish-site.ts';
import { readForBuild } from './publish/read-for-build.ts';
import { pagesLine, reusePages } from './publish/reuse-pages.ts';
import { clearStage, type Stage } from './publish/staging-folder.ts';
import { hasChartPages } from './site/chart-files.ts';
import { closingLines } from './site/closing-lines.ts';
import { setSite } from './site/get-site.ts';
import { readInput } from './site/read-input.ts';

export type Project = {
  /** Absolute path. */
  readonly root: string;
  readonly options: Options;
  readonly stage: Stage;
};

/** What a build has besides. The build lock is held. */
export type BuildProject = Project & {
  readonly guard: Guard;
  /** The checksum of what of Sourceline shapes the files of charts. */
  readonly product: string;
  /** Everything that it rests on; undefined where that is not known. */
  readonly inputs: BuildInputs | undefined;
  /** Whether Astro makes one page after another, each in a folder of its own. */
  readonly inTurn: boolean;
  /** Whether it says why it draws each chart. */
  readonly explains: boolean;
};

/** A build, from Astro's first hook to its last. */
export type BuildSession = {
  /** Whether the last build made the same site, so that Astro has no page to make. */
  readonly isRepeated: boolean;
  /** Makes pages as another does: only those that would differ from the published ones. */
  readonly pagesBy: (standard: AstroPrerenderer) => AstroPrerenderer;
  /** When the pages that show charts are made. */
  readonly turnOf: TurnOf;
  /** As text; empty where there are none. */
  readonly warnings: string;
  /** Writes what is beside the charts that are being drawn. */
  prepare(log: Log): Promise<void>;
  /** Verifies the site that stands in the stage, and puts it in the place of the last one. @throws AstroError */
  publish(log: Log): Promise<void>;
};

/** A run of the dev server. */
export type DevSession = {
  /** What was wrong when the project was read first. */
  readonly problems: readonly Problem[];
  /**
   * Keeps the dev server true to the files of the project.
   * @param routes absolute paths of the routes' modules.
   * @param tell says what is wrong after a change.
   */
  follow(
    server: ViteDevServer,
    routes: readonly string[],
    tell: (problems: readonly Problem[]) => void,
  ): void;
  /** Ends what follows the files, and the threads that draw. */
  close(): Promise<void>;
};

/** Rules whose breach leaves a page that cannot be drawn: its picture cannot be read. */
const stops = (rule: string): boolean =>
  rule === 'files/unreadable-picture' || (rule.startsWith('styles/') && rule !== 'styles/contrast');

/** Begins a build in an empty stage. @throws AstroError where the site has an error. */
export function beginBuild(project: BuildProject, log: Log): Promise<BuildSession> {
  const { root, options, stage, guard, product, inputs, inTurn, explains } = project;
  return guard(async () => {
    clearStage(stage);
    const publicDir = join(root, options.publicDir);
    const place = placeFiles(stage.next, publicDir);
    const { styles, brandColour, socialImage, chartKinds } = options;
    const thread = startChartThread({
      root,
      product,
      site: chartSiteData(options),
      theme: { styles, brandColour, socialImage },
      chartKinds,
      stage,
      publicDir,
      code: inputs?.code,
    });
    const early = readFactsEarly(thread, openFactsReader(stage.next));
    const timesShown = hasChartPages(options) ? 2 : 1;
    const drawn = drawCharts(thread, { timesShown, onWritten: early.add, onWait: early.meanwhile });
    /** Work that fails ends the thread first: it would go on to write into a stage that is being taken away. */
    const endThread = async (error: unknown): Promise<never> => {
      await thread.close();
      throw error;
    };
    const { made, problems } = await readForBuild(project, drawn, log).catch(endThread);
    const { site } = made;
    const { store, photos } = openStores(stage.pictures);
    const here = createFiles({ ...made, store, root, photos });
    const files: Files = {
      ...here,
      shown: async chart => (await drawn.shown(chart.id)) ?? here.shown(chart),
      parts: async id => (await drawn.parts(id)) ?? here.parts(id),
    };
    setSite(site);
    setFiles(files);
    drawn.take();
    const { published, facts, note } = openLastSite(stage, publicDir, inputs?.code);
    const reuse =
      inputs === undefined || !inTurn
        ? undefined
        : reusePages({
            site,
            files,
            inputs,
            dist: stage.dist,
            store: openMemoFolder(stage.pages, inputs.common).store('pages'),
            published,
            early,
            place: some => guard(() => place(some)),
          });
    const warnings = problems.length === 0 ? '' : reportProblems(problems);
    const search = options.search
      ? startSearch({ root, next: stage.next, records: () => searchRecords(site), published })
      : undefined;
    return {
      isRepeated: false,
      pagesBy: reuse?.by ?? (standard => standard),
      turnOf: turnsOf(site, drawn.drawnAs),
      warnings,
      prepare: lines =>
        guard(async () => {
          for (const line of closingLines(site)) lines(line);
          if (options.pictures) drawn.addCards(site);
          drawn.last();
          try {
            placeMoved(place, site);
            placeMovedEvents(place, site);
            placeLists(place, site, root);
            await placePhotos(place, site, files);
          } catch (error) {
            await endThread(error);
          }
        }),
      publish: lines =>
        guard(async () => {
          const { drawn: charts, pictures, hashes, groups } = await drawn.finish(lines).catch(endThread);
          const summary = {
            drawn: charts,
            charts: site.charts.size,
            pictures: options.pictures ? pictures : undefined,
          };
          for (const line of drawnLines(summary, { explains })) lines(line);
          if (reuse !== undefined) lines(pagesLine(reuse.counts()));
          for (const found of await early.finish().catch(endThread)) facts.learn(found);
          await thread.close();
          photos.prune();
          const searchGroups = await search?.finish();
          const more = [...site.pages.keys()].map(slug => `${slug}/`);
          const rules = headerRules(site.addresses.base, more, options.hsts);
          const found = publishSite(stage, options.base, hostFiles(options.host, rules, forwardsOf(site)), {
            log: lines,
            fresh: freshCopies(hashes, publicDir),
            memo: facts,
            own: publicDir,
          });
          if (!found.ok) throw locatedError(root, found.problems);
          for (const line of found.value) lines(line);
          const made = {
            printed: { warnings, lines: [...closingLines(site), ...found.value] },
            groups: new Map([...groups, ...(reuse?.groups ?? []), ...(searchGroups ?? [])]),
            note,
          };
          if (inputs !== undefined) await noteLastBuild(stage, inputs, made, Date.now);
          lines(`Site written to ${stage.dist}`);
        }),
    };
  });
}

/** Begins the dev server, which shows what it can of a site with problems. */
export async function beginDev({ root, options, stage }: Project, log: Log): Promise<DevSession> {
  const { pool, store, photos } = openStores(stage.pictures);
  const { memo, prune } = openProjectMemo(stage, options, productDigest());
  let hasSite = false;
  let unfollow = () => {};

  /** Hands the site and its files to the routes: those of the last that could be drawn, where this one cannot. */
  const rebuild = async (lines: Log = noLog): Promise<readonly Problem[]> => {
    const input = readInput(root, options, lines, memo);
    const { made, problems } = await assembleSite(root, options, lines, input);
    prune();
    if (made === undefined) return problems;
    setSite(made.site);
    setFiles(createFiles({ ...made, store, root, photos }));
    hasSite = true;
    return problems;
  };
  const problems = await rebuild(log);
  return {
    problems,
    follow(server, routes, tell) {
      const { base, dataDir, contentDir, styles, chartKinds } = options;
      const paths = [dataDir, contentDir, ...styles, ...Object.values(chartKinds)];
      unfollow = followFiles(
        server,
        { root, paths, base, routes, rebuild, tell, hasSite: () => hasSite, stops },
        problems,
      );
    },
    async close() {
      unfollow();
      await pool.close();
    },
  };
}
