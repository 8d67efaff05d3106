import { readFileSync } from 'node:fs';

/** Of the kernel's clock, a second. */
const ticks = 100;

/** The processor time of a running process so far, in seconds; undefined where the system is not Linux. */
export function processorOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  // The name, in brackets, may have spaces; user and system time are the twelfth and thirteenth field after it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}
