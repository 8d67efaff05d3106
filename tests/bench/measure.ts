import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { memoryOf } from './memory-of.ts';

export type Measured = {
  readonly seconds: number;
  /** Of all cores, of the program and the child processes that it waits for; undefined where there is no `sh`. */
  readonly cpu: number | undefined;
  /** Of the program and all its child processes together, in megabytes; sampled, so a short peak may be missed. */
  readonly memory: number;
  /** How many cores other work on the machine kept busy meanwhile, on average; undefined if `cpu` is. */
  readonly others: number | undefined;
  readonly output: string;
};

const every = 100;

/** The processor time of the whole machine since its start, in seconds. */
const busySoFar = () =>
  cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000;

/** Runs what follows, then prints the processor time of the shell's children to the fourth stream. */
const withTimes = '"$@"; code=$?; times >&3; exit $code';

/** The second line of `times`, such as `0m1.234s 0m0.560s`, in seconds. */
function cpuOf(times: string): number | undefined {
  const children = times.trim().split('\n')[1];
  if (children === undefined) return undefined;
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest))
    .reduce((sum, part) => sum + part, 0);
}

/**
 * Runs a script in this version of Node until it exits.
 * @throws Error with the end of its output if it does not exit with 0.
 */
export async function measure(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const program = [process.execPath, ...args];
  const [command = '', ...rest] =
    process.platform === 'win32' ? program : ['/bin/sh', '-c', withTimes, 'sh', ...program];
  const began = performance.now();
  const busy = busySoFar();
  const child = spawn(command, rest, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const texts = ['', ''];
  for (const [i, stream] of [child.stdout, child.stderr, child.stdio[3]].entries()) {
    if (stream === null || stream === undefined || !('setEncoding' in stream)) continue;
    const into = i === 2 ? 1 : 0;
    stream.setEncoding('utf8').on('data', (text: string) => {
      texts[into] += text;
    });
  }
  let memory = 0;
  const sample = setInterval(() => {
    if (child.pid !== undefined) memory = Math.max(memory, memoryOf(child.pid));
  }, every);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(sample));
  const seconds = (performance.now() - began) / 1000;
  const [output = '', times = ''] = texts;
  if (code !== 0) throw new Error(`it ends with exit code ${code}:\n${output.slice(-2000)}`);
  const cpu = cpuOf(times);
  const others = cpu === undefined ? undefined : Math.max(0, busySoFar() - busy - cpu) / seconds;
  return { seconds, cpu, others, memory: memory / 1e6, output };
}
