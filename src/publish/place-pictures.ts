import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cardPath } from '../files/card-path.ts';
import { cardsOf } from '../files/cards-of.ts';
import type { Files } from '../files/types.ts';
import { createProgress, type Progress, type Say, silent } from '../progress.ts';
import type { Site } from '../site/types.ts';

/** Every PNG of a site by its place below the site's folder. */
async function* pictures(
  site: Site,
  files: Files,
  { step }: Progress,
): AsyncGenerator<readonly [string, Uint8Array]> {
  for (const id of site.charts.keys()) {
    const { downloads, pinned } = await files.chart(id);
    for (const [end, bytes] of downloads) if (typeof bytes !== 'string') yield [`charts/${id}${end}`, bytes];
    for (const [name, bytes] of pinned.files) {
      if (typeof bytes !== 'string') yield [`embed/${id}/${pinned.hash}/${name}`, bytes];
    }
    step();
  }
  for (const card of cardsOf(site)) {
    yield [`cards/${cardPath(card)}.png`, await files.card(card)];
    step();
  }
}

/**
 * Puts the PNGs of charts and cards into a finished site. They are drawn before Astro begins, and are many: through
 * its routes they would cost more than all pages together.
 * @param folder the staged site.
 * @param say prints progress.
 */
export async function placePictures(
  folder: string,
  site: Site,
  files: Files,
  say: Say = silent,
): Promise<void> {
  if (!site.options.pictures) return;
  const progress = createProgress('Charts and cards placed', site.charts.size + cardsOf(site).length, say);
  const made = new Set<string>();
  for await (const [name, bytes] of pictures(site, files, progress)) {
    const path = join(folder, name);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, bytes);
  }
  progress.end();
}
