import { existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { movedEvents } from '../output/files/moved-events.ts';
import { movedEventPage, movedPage } from '../output/files/moved-page.ts';
import { picturesOf } from '../output/files/pictures-of.ts';
import type { Files, NamedFile } from '../output/files/types.ts';
import type { Site } from '../site/types.ts';
import { isNoSpace } from './no-space.ts';

/**
 * Puts files that belong together into the staged site.
 * @returns whether all of them are there: not where the newsroom has one of its own.
 */
export type PlaceFiles = (files: readonly NamedFile[]) => boolean;

/**
 * Whether the newsroom has a file of a name in its public folder.
 * @param own absolute path of that folder.
 */
export function ownFiles(own: string): (name: string) => boolean {
  const inPublic = new Map<string, boolean>();
  return name => {
    const [top = ''] = name.split('/');
    const mayBe = inPublic.get(top) ?? existsSync(join(own, top));
    inPublic.set(top, mayBe);
    return mayBe && existsSync(join(own, name));
  };
}

/** One file with two names, where the disk knows that; else a copy. */
function linkOrWrite(twin: string, path: string, content: string | Uint8Array): void {
  try {
    linkSync(twin, path);
  } catch (error) {
    if (isNoSpace(error)) throw error;
    writeFileSync(path, content);
  }
}

/**
 * Writes files into a staged site without Astro, through whose routes they would cost more than all pages together.
 * Files of one call that have the same content are one file on the disk. What the newsroom has in its public folder
 * takes the place of a file of that name: Astro copies it.
 * @param folder the staged site.
 * @param own absolute path of the public folder.
 */
export function placeFiles(folder: string, own: string): PlaceFiles {
  const made = new Set<string>();
  const isOwn = ownFiles(own);
  return files => {
    const placed = new Map<string | Uint8Array, string>();
    let isWhole = true;
    for (const [name, content] of files) {
      if (isOwn(name)) {
        isWhole = false;
        continue;
      }
      const path = join(folder, name);
      const parent = dirname(path);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      const twin = placed.get(content);
      if (twin === undefined) writeFileSync(path, content);
      else linkOrWrite(twin, path, content);
      placed.set(content, path);
    }
    return isWhole;
  };
}

/**
 * The pinned copies that this build alone makes: `<id>/<hash>`. What the newsroom keeps in its public folder takes
 * their place.
 * @param hashes of the copies of this build, by chart.
 * @param own absolute path of that folder.
 */
export const freshCopies = (hashes: ReadonlyMap<string, string>, own: string): ReadonlySet<string> =>
  new Set(
    [...hashes].flatMap(([id, hash]) => (existsSync(join(own, 'embed', id, hash)) ? [] : [`${id}/${hash}`])),
  );

/** Puts there what is now at the addresses of embeds of charts that went. */
export const placeMoved = (place: PlaceFiles, site: Site): boolean =>
  place([...site.redirects].map(([id, to]) => [`embed/${id}/index.html`, movedPage(site, to, 'embed')]));

/** Puts a page that sends readers on at each address that an event had before. Read and written one by one. */
export function placeMovedEvents(place: PlaceFiles, site: Site): void {
  for (const { dataset, event, page, to } of movedEvents(site)) {
    const further = page === undefined ? '' : `page/${page}/`;
    place([[`data/${dataset}/events/${event}/${further}index.html`, movedEventPage(site, to)]]);
  }
}

/** Puts the published copies of the newsroom's own pictures into the staged site. */
export async function placePhotos(place: PlaceFiles, site: Site, files: Files): Promise<void> {
  for (const file of picturesOf(site)) {
    const { copies } = await files.photo(file);
    place(copies.map(({ name, bytes }) => [`pictures/${name}`, bytes]));
  }
}
