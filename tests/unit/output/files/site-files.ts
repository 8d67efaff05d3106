import { join } from 'node:path';
import type { UserOptions } from '../../../../src/options.ts';
import { createByteStore } from '../../../../src/output/files/byte-store.ts';
import { createFiles } from '../../../../src/output/files/create-files.ts';
import { makeChart } from '../../../../src/output/files/make-chart.ts';
import type { PngStore } from '../../../../src/output/files/png-store.ts';
import type { Files, MadeChart } from '../../../../src/output/files/types.ts';
import { buildSite } from '../../../../src/site/build-site.ts';
import { readOptions } from '../../../../src/site/read-options.ts';
import type { Site } from '../../../../src/site/types.ts';
import { readSiteTheme } from '../../../../src/styles/read-site-theme.ts';

/** PNGs that are not drawn: the bytes are those of the SVG that they would be drawn from. */
export const undrawn: PngStore = {
  get: async ({ svg }) => new TextEncoder().encode(`PNG of ${svg}`),
  drawn: 0,
  prune: () => {},
};

/** The site of a small project and the files of its charts, with PNGs that are not drawn. */
export async function siteFiles(
  root: string,
  given: Partial<UserOptions> = {},
  address: string | undefined = 'https://desk.example',
): Promise<{
  readonly site: Site;
  readonly files: Files;
  /** All that a build makes of a chart. */
  readonly make: (id: string) => Promise<MadeChart>;
}> {
  const around = { base: '/', site: address, drafts: false };
  const built = await buildSite(root, readOptions({ name: 'Desk', ...given }, around));
  if (!built.ok) throw new Error(built.problems.map(({ what }) => what).join('\n'));
  const looks = readSiteTheme(root, { styles: [] });
  if (!looks.ok) throw new Error(looks.problems.map(({ what }) => what).join('\n'));
  const photos = createByteStore(join(root, 'photos'), 'webp');
  const files = createFiles({ site: built.value, looks: looks.value, store: undrawn, root, photos });
  const context = { site: built.value, looks: looks.value, store: undrawn };
  const make = (id: string) => {
    const found = built.value.charts.get(id);
    if (found === undefined) throw new RangeError(`no chart "${id}"`);
    return makeChart(found.chart, context);
  };
  return { site: built.value, files, make };
}
