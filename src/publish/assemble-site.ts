import type { Options } from '../options.ts';
import { checkGlyphs } from '../output/files/check-glyphs.ts';
import { checkPhotos } from '../output/files/check-photos.ts';
import type { Checked, Problem } from '../problems/problem.ts';
import { type Log, noLog } from '../progress.ts';
import type { SiteTheme } from '../scene/site-theme.ts';
import { buildSite } from '../site/build-site.ts';
import { readOwnPages } from '../site/own-pages.ts';
import { type ProjectInput, readInput } from '../site/read-input.ts';
import type { Site } from '../site/types.ts';
import { checkCardGround } from '../styles/check-card-ground.ts';
import { checkThingColours } from '../styles/check-thing-colours.ts';
import { readSiteTheme } from '../styles/read-site-theme.ts';
import { checkOwnPages } from '../views/routes/check-own-pages.ts';
import { checkSiteLinks } from '../views/routes/check-site-links.ts';
import { checkPinned } from './check-pinned.ts';

/** What a site is made from, and everything that is wrong with it. */
export type AssembledSite = {
  /** Undefined where there is none that could be shown. The dev server shows one that must not be published. */
  readonly made: { readonly site: Site; readonly looks: SiteTheme } | undefined;
  /** A build stops if one of them is an error. */
  readonly problems: readonly Problem[];
};

/**
 * Decides whether a project can be built: everything that stops a build, and that can be known before it is built,
 * is found here and nowhere else. The build, the dev server and `sourceline check` call it.
 * @param root absolute path of the project.
 * @param log prints progress.
 * @param input what has been read of the project already.
 */
export async function assembleSite(
  root: string,
  options: Options,
  log: Log = noLog,
  input: Checked<ProjectInput> = readInput(root, options, log),
): Promise<AssembledSite> {
  const built = await buildSite(root, options, log, input);
  const looks = readSiteTheme(root, options);
  const kept = checkPinned(root, options.publicDir);
  const before = [...built.problems, ...looks.problems, ...kept];
  if (!built.ok || !looks.ok) return { made: undefined, problems: before };
  const site = built.value;
  const problems = [
    ...before,
    ...(await checkCardGround(root, options, looks.value.tokens)),
    ...[...site.datasets.values()].flatMap(dataset =>
      checkThingColours(dataset, { root, tokens: looks.value.tokens, locale: site.locale }),
    ),
    ...checkGlyphs(site),
    ...(await checkPhotos(site, root)),
    ...checkSiteLinks(site, root),
    ...checkOwnPages(site, readOwnPages(root, options)),
  ];
  return { made: { site, looks: looks.value }, problems };
}
