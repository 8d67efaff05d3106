import { performance } from 'node:perf_hooks';
import type { AstroPrerenderer } from 'astro';

/** Waits until this thread has nothing else to do, or until what waits is needed. */
export type Turn = () => Promise<void>;

/** For whoever does not wait. */
export const anyTime: Turn = async () => {};

/** Work of a build that nobody needs until pages are made, done while Vite waits for its own threads. */
export type LateWork = {
  readonly turn: Turn;
  /** Begins work that awaits a turn before each small piece. Whoever finishes gets its error. */
  add(work: (turn: Turn) => Promise<void>): void;
  /** Does what is left. @throws the first error of what was added. */
  finish(): Promise<void>;
};

/** Milliseconds between two looks at the thread. */
const pause = 1;
/** It has nothing to do if it has slept for so many of them. */
const least = 0.5;
/** Milliseconds of work before the next look: Vite may have come back. */
const slice = 8;

/** @param slept milliseconds for which this thread has waited for something to do so far. */
export function createLateWork(slept = () => performance.eventLoopUtilization().idle): LateWork {
  const waiting: (() => void)[] = [];
  const works: Promise<void>[] = [];
  let isHurried = false;
  let isLooking = false;
  let until = 0;
  let before = 0;
  const look = () => {
    const now = slept();
    const isIdle = now - before >= least;
    before = now;
    if (isIdle) {
      until = performance.now() + slice;
      for (const go of waiting.splice(0)) go();
    }
    isLooking = waiting.length > 0;
    if (isLooking) wait();
  };
  // A build that fails does not wait for it.
  const wait = () => void setTimeout(look, pause).unref();
  const turn = async (): Promise<void> => {
    if (isHurried || performance.now() < until) return;
    await new Promise<void>(go => {
      waiting.push(go);
      if (isLooking) return;
      isLooking = true;
      before = slept();
      wait();
    });
  };
  return {
    turn,
    add(work) {
      const done = work(turn);
      done.catch(() => {});
      works.push(done);
    },
    async finish() {
      isHurried = true;
      for (const go of waiting.splice(0)) go();
      for (const work of works) await work;
    },
  };
}

/** Makes pages as another does, after something else has been done. */
export const pagesAfter = (by: AstroPrerenderer, first: () => Promise<void>): AstroPrerenderer => ({
  ...by,
  async getStaticPaths() {
    await first();
    return by.getStaticPaths();
  },
});
