import { setTimeout as wait } from 'node:timers/promises';
import { fileStamps } from './fingerprint.ts';

/** Milliseconds without a change after which a file counts as whole, and how often that is waited for. */
const still = { pause: 20, most: 25 } as const;

/**
 * Waits until nobody is writing files any more, or half a second: an editor may empty a file before it fills it again,
 * and half a file would be shown as broken.
 * @param paths absolute: files, and folders with all that is below them.
 * @param pause the time in which a whole file does not change.
 */
export async function untilStill(
  paths: readonly string[],
  pause: () => Promise<unknown> = () => wait(still.pause),
): Promise<void> {
  const look = () => JSON.stringify([...fileStamps(paths)]);
  let before = look();
  for (let n = 0; n < still.most; n++) {
    await pause();
    const now = look();
    if (now === before) return;
    before = now;
  }
}
