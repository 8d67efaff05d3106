import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { fileStamp, fileStamps } from './fingerprint.ts';

/**
 * The watcher reports a change at once, but not of every one: it drops a second write within some 50 ms, loses files
 * that stood in the place of a folder, and hears nothing on network disks. So times and sizes are looked at too, after
 * a pause of so many milliseconds: longer where there are many files, so that looking costs a twentieth of the time.
 */
const pause = { least: 150, most: 800, times: 20 } as const;

/**
 * Calls `changed` after every change of some files, and tells Vite of those that its watcher missed.
 * @param paths absolute: files, and folders with all that is below them.
 * @returns ends it.
 */
export function watchClosely(
  watcher: ViteDevServer['watcher'],
  paths: readonly string[],
  changed: () => void,
): () => void {
  let known = fileStamps(paths);
  watcher.on('all', (_event, path) => {
    if (!paths.some(each => path === each || path.startsWith(`${each}${sep}`))) return;
    const now = fileStamp(path);
    if (now === undefined) known.delete(path);
    else known.set(path, now);
    changed();
  });

  const look = () => {
    const before = known;
    known = fileStamps(paths);
    const missed = new Set([...before.keys(), ...known.keys()]);
    for (const path of missed) {
      const [was, is] = [before.get(path), known.get(path)];
      if (was === is) missed.delete(path);
      else if (was !== 'folder' && is !== 'folder') {
        watcher.emit(was === undefined ? 'add' : is === undefined ? 'unlink' : 'change', path);
      }
    }
    if (missed.size > 0) changed();
  };

  let timer: NodeJS.Timeout;
  const wait = (ms: number) => {
    timer = setTimeout(() => {
      const start = performance.now();
      look();
      wait(Math.min(pause.most, Math.max(pause.least, pause.times * (performance.now() - start))));
    }, ms).unref();
  };
  wait(pause.least);
  return () => clearTimeout(timer);
}
