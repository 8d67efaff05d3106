/**
 * How many rounds of a test are run: of those that take seconds, a quarter in `npm test`, and all with ROUNDS=all, as
 * `npm run test:rounds` sets it.
 */
export const rounds = (all: number): number => (process.env['ROUNDS'] === 'all' ? all : Math.ceil(all / 4));
