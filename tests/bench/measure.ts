import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

export type Measured = {
  readonly ms: number;
  /** Of the program and all its child processes together, in bytes; sampled, so a short peak may be missed. */
  readonly peakMemory: number;
  readonly code: number | null;
  readonly output: string;
};

const run = promisify(execFile);
const every = 150;

/** Resident memory of a process and all its descendants, in bytes. */
async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
    .map(([id = 0, parent = 0, kilobytes = 0]) => ({ id, parent, kilobytes }));
  const family = new Set([pid]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of rows) if (family.has(parent)) family.add(id);
  }
  return rows.filter(row => family.has(row.id)).reduce((sum, row) => sum + row.kilobytes * 1024, 0);
}

/** Runs a script in this version of Node until it exits. */
export async function measure(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let peakMemory = 0;
  let ended = false;
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => {
    ended = true;
  });
  const sampled = (async () => {
    while (!ended && child.pid !== undefined) {
      peakMemory = Math.max(peakMemory, await memoryOf(child.pid));
      await new Promise(resolve => setTimeout(resolve, every));
    }
  })();
  const code = await closed;
  const ms = performance.now() - began;
  await sampled;
  return { ms, peakMemory, code, output };
}
