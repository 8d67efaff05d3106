import { setFlagsFromString } from 'node:v8';

/** Of Node: the first whose V8 has Maglev at work, without which nothing but TurboFan optimizes. */
const firstWithMaglev = 24;

/**
 * Keeps V8's second optimizing compiler, TurboFan, out of what comes before the pages. V8 compiles in threads of its own,
 * while reading and drawing keep two cores busy, and most code is done before TurboFan is: with 100 reports on 10,000
 * events, a build takes a tenth less time without it; with 1,000 of them no more. Maglev, the first, goes on. Not for
 * builds with pictures: the threads that draw these are at work to the end, no time was gained, and six such builds took
 * 70 MB more than five others.
 * @returns lets TurboFan compile what is much used from now on: pages are made by the thousand, and pay it back. What
 * Maglev has compiled before stays as it is.
 */
export function compileLittle(version: string = process.versions.node): () => void {
  if (Number.parseInt(version, 10) < firstWithMaglev) return () => undefined;
  setFlagsFromString('--no-turbofan');
  return () => setFlagsFromString('--turbofan');
}
