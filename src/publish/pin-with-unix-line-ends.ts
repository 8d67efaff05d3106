import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isText } from '../output/files/kept-copy.ts';
import { pinnedBelow } from '../output/files/verify-pinned.ts';
import { unixBytes } from '../problems/line-ends.ts';

/**
 * Gives kept copies in a staged site the line ends that they were published with, where git changed them on the way:
 * what one computer publishes, another does byte for byte.
 * @param folder the staged site.
 * @param fresh kept copies that this very build has made, `<id>/<hash>`.
 */
export function pinWithUnixLineEnds(folder: string, fresh: ReadonlySet<string>): void {
  for (const { id, hash } of pinnedBelow(join(folder, 'embed'))) {
    if (fresh.has(`${id}/${hash}`)) continue;
    const copy = join(folder, 'embed', id, hash);
    for (const name of readdirSync(copy).filter(isText)) {
      const bytes = readFileSync(join(copy, name));
      const unix = unixBytes(bytes);
      if (unix.length < bytes.length) writeFileSync(join(copy, name), unix);
    }
  }
}
