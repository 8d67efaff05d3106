import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real small disk, mounted for a test. */
export type SmallDisk = {
  readonly root: string;
  /** How it was created, for the messages of the test. */
  readonly how: string;
  /** Leaves the given number of bytes free, by a ballast file. */
  leave(bytes: number): void;
  /** Removes the ballast file. */
  clear(): void;
  unmount(): void;
};

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error === undefined && status === 0) return stdout.trim();
  throw new Error(`${[command, ...args].join(' ')}: ${error?.message ?? stderr.trim()}`);
}

/** How each system mounts a small disk at a folder, and unmounts it. */
const ways: Partial<Record<NodeJS.Platform, (folder: string, mb: number) => { how: string; end(): void }>> = {
  linux(folder, mb) {
    run('mount', '-t', 'tmpfs', '-o', `size=${mb}m`, 'sourceline-test', folder);
    return { how: `a tmpfs of ${mb} MB`, end: () => void run('umount', '-l', folder) };
  },
  darwin(folder, mb) {
    const device = run('hdiutil', 'attach', '-nomount', `ram://${mb * 2048}`);
    run('newfs_hfs', device);
    run('mount', '-t', 'hfs', device, folder);
    return { how: `a RAM disk of ${mb} MB`, end: () => void run('hdiutil', 'detach', '-force', device) };
  },
};

/** Messages of mount without permission: not root, or in a container without that capability. */
const refused = /permission denied|not permitted|superuser|must be root|only root/i;

/** A small disk, or the reason why this user may not mount one. Any other error is thrown. */
export function findSmallDisk(mb: number): SmallDisk | { readonly refusal: string } {
  try {
    return mountSmallDisk(mb);
  } catch (error) {
    if (error instanceof Error && refused.test(error.message)) return { refusal: error.message };
    throw error;
  }
}

/**
 * @throws if the system mounts none: on Linux only root may (`sudo`, or a container), and the test has no other
 * full disk.
 */
function mountSmallDisk(mb: number): SmallDisk {
  const way = ways[process.platform];
  if (way === undefined) throw new Error(`no way is known to mount a small disk on ${process.platform}`);
  const root = mkdtempSync(join(tmpdir(), 'sourceline-disk-'));
  const { how, end } = way(root, mb);
  const ballast = join(root, 'ballast');
  const free = () => {
    const { bavail, bsize } = statfsSync(root);
    return bavail * bsize;
  };
  return {
    root,
    how,
    leave(bytes) {
      const file = openSync(ballast, 'w');
      const block = Buffer.alloc(4096, 7);
      let length = 0;
      while (free() > bytes) length += writeSync(file, block);
      closeSync(file);
      truncateSync(ballast, length);
    },
    clear: () => rmSync(ballast, { force: true }),
    unmount() {
      end();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
