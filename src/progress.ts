/** Tells how far a long piece of work is. */
export type Progress = {
  /** One more is done. */
  step(): void;
  /** All is done: says so, if anything was said before. */
  end(): void;
};

/** Prints one line of progress. */
export type Log = (line: string) => void;

/** Where nobody is to be told. */
export const noLog: Log = () => {};

/** Nothing is said of work that takes less than this, and no two lines come sooner after each other, in milliseconds. */
const pause = 1000;

/**
 * Progress in plain lines, "Pictures: 120 of 340": no escape codes, so that a log file stays readable.
 * @param what the things that are worked through, with a capital.
 * @param say prints one line.
 * @param now the clock, in milliseconds.
 */
export function createProgress(
  what: string,
  total: number,
  log: Log,
  now: () => number = () => performance.now(),
): Progress {
  let done = 0;
  let last = now();
  let spoke = false;
  return {
    step() {
      done++;
      if (done >= total || now() - last < pause) return;
      last = now();
      spoke = true;
      log(`${what}: ${done} of ${total}`);
    },
    end() {
      if (spoke) log(`${what}: all ${total} done`);
    },
  };
}
