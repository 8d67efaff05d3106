import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps a build that fails from hanging in `process.exit`, where Node may wait for a compiler thread which waits for
 * a garbage collection, which the waiting main thread never does (nodejs/node#54918; one failing build in five hung on
 * a busy machine, with Node 24.21). A collection just before leaves that thread nothing to wait for. A build that
 * succeeds ends by itself, without `process.exit`, and needs none.
 */
export function exitCleanly(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  process.once('exit', code => {
    if (code !== 0 && typeof collect === 'function') collect();
  });
}
