/** Whether every round of every test is wanted: ROUNDS=all, as `npm run test:rounds` sets it. */
export const wantsAll = process.env['ROUNDS'] === 'all';

/** How many rounds of a test are run: of those that take seconds, a quarter in `npm test`. */
export const rounds = (all: number): number => (wantsAll ? all : Math.ceil(all / 4));

/** Which rounds of a test are run, where some of them try the most: these alone in `npm test`. */
export const roundsOf = <T>(most: readonly T[], others: readonly T[]): readonly T[] =>
  wantsAll ? [...most, ...others] : most;
