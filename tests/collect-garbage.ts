import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// A context that is made while the flag is set has the function.
setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Frees what nothing keeps in memory any more. @throws Error where Node cannot: a test of memory would prove nothing. */
export function collectGarbage(): void {
  if (typeof collect !== 'function') throw new Error('Node does not collect garbage when it is asked to');
  collect();
}

/** The bytes in use of this thread's heap, without garbage. */
export function usedHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
