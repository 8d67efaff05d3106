import { createAddresses } from '../addresses.ts';
import type { Options, UserOptions } from '../options.ts';
import { componentsSchema, optionsSchema } from '../options.ts';
import { nearest } from '../problems/nearest.ts';
import { type Clock, todayOf } from './clock.ts';

/** What Astro's own configuration adds to the newsroom's options. */
export type Surroundings = {
  readonly base: string;
  readonly site: string | undefined;
  /** Path from the project's root; `public`, if not said. */
  readonly publicDir?: string;
  readonly drafts: boolean;
  /** Absent where there is none, as in tests: then every day has come. */
  readonly clock?: Clock;
};

/**
 * The newsroom's options, parsed once into their full form.
 * @throws RangeError that lists every option that is not as it should be.
 */
export function readOptions(given: UserOptions, { clock, ...around }: Surroundings): Options {
  const parsed = optionsSchema.safeParse(given);
  if (parsed.success) {
    const { now, timezone } = parsed.data;
    const { base } = createAddresses(around.base);
    const today = clock && todayOf(clock, now, timezone);
    return { ...parsed.data, publicDir: 'public', ...around, base, today };
  }
  const faults = parsed.error.issues.flatMap(issue => {
    const where = issue.path.length === 0 ? 'the options' : issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [`  ${where}: ${issue.message}`];
    const known = Object.keys(issue.path[0] === 'components' ? componentsSchema.shape : optionsSchema.shape);
    return issue.keys.map(key => {
      const near = nearest(key, known);
      const meant = near === undefined ? '.' : `; did you mean "${near}"?`;
      return `  ${where}: there is no option "${key}"${meant} There are ${known.join(', ')}.`;
    });
  });
  throw new RangeError(`sourceline({…}) in astro.config.mjs:\n${faults.join('\n')}`);
}
