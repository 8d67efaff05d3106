import { existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cardPath } from '../output/files/card-path.ts';
import { cardsOf } from '../output/files/cards-of.ts';
import { picturesOf } from '../output/files/pictures-of.ts';
import type { Files } from '../output/files/types.ts';
import { createProgress, type Log, noLog, type Progress } from '../progress.ts';
import type { Site } from '../site/types.ts';
import { isNoSpace } from './no-space.ts';

/**
 * The pinned copies that this build alone makes: `<id>/<hash>`. What the newsroom keeps in its public folder takes
 * their place.
 * @param own absolute path of that folder.
 */
export async function freshCopies(site: Site, files: Files, own: string): Promise<ReadonlySet<string>> {
  const fresh = new Set<string>();
  for (const id of site.charts.keys()) {
    const { hash } = (await files.chart(id)).pinned;
    if (!existsSync(join(own, 'embed', id, hash))) fresh.add(`${id}/${hash}`);
  }
  return fresh;
}

/** The published copies of the newsroom's own pictures by their place below the site's folder. */
export async function* photosOf(site: Site, files: Files): AsyncGenerator<readonly [string, Uint8Array]> {
  for (const file of picturesOf(site)) {
    for (const { name, bytes } of (await files.photo(file)).copies) yield [`pictures/${name}`, bytes];
  }
}

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

/** Puts files there; what is in two places is one file with two names, where the disk knows that. */
function placing(): (path: string, bytes: Uint8Array) => void {
  const placed = new Map<Uint8Array, string>();
  return (path, bytes) => {
    const twin = placed.get(bytes);
    if (twin === undefined) {
      writeFileSync(path, bytes);
      placed.set(bytes, path);
      return;
    }
    try {
      linkSync(twin, path);
    } catch (error) {
      if (isNoSpace(error)) throw error;
      writeFileSync(path, bytes);
    }
  };
}

/**
 * Puts the newsroom's own pictures and the PNGs of charts and cards into a finished site. They are drawn before Astro begins, and are many: through
 * its routes they would cost more than all pages together.
 * @param folder the staged site.
 * @param say prints progress.
 */
export async function placePictures(
  folder: string,
  site: Site,
  files: Files,
  log: Log = noLog,
): Promise<void> {
  const made = new Set<string>();
  const place = placing();
  const put = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    place(path, bytes);
  };
  for await (const [name, bytes] of photosOf(site, files)) put(name, bytes);
  if (!site.options.pictures) return;
  const progress = createProgress('Charts and cards placed', site.charts.size + cardsOf(site).length, log);
  for await (const [name, bytes] of pictures(site, files, progress)) put(name, bytes);
  progress.end();
}
