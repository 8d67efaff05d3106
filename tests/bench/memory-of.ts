import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

type Process = { readonly id: number; readonly parent: number; readonly bytes: number };

/** As Linux tells it, without starting a process for each sample. */
function processesByProc(): Process[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const number = (field: RegExp) => Number(field.exec(status)?.[1] ?? 0);
        const bytes = number(/^VmRSS:\s+(\d+)/m) * 1024;
        return [{ id: Number(name), parent: number(/^PPid:\s+(\d+)/m), bytes }];
      } catch {
        // It has ended since the folder was read.
        return [];
      }
    });
}

const processesByPs = (): Process[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
    .map(([id = 0, parent = 0, kilobytes = 0]) => ({ id, parent, bytes: kilobytes * 1024 }));

/** Resident memory of a process and all its descendants, in bytes. */
export function memoryOf(pid: number): number {
  const all = process.platform === 'linux' ? processesByProc() : processesByPs();
  const family = new Set([pid]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  return all.filter(({ id }) => family.has(id)).reduce((sum, { bytes }) => sum + bytes, 0);
}
