/** The counting rules that the rivals need: the lowest and the highest figure of an event, and sums by a key. */

const range = figure => {
  if (typeof figure === 'number') return [figure, figure];
  if (figure.endsWith('+')) return [Number.parseInt(figure, 10), Number.POSITIVE_INFINITY];
  return figure.split('-').map(Number);
};

export function lowAndHigh(event) {
  const ranges = event.accounts.map(account => range(account.killed));
  return [Math.min(...ranges.map(([lo]) => lo)), Math.max(...ranges.map(([, hi]) => hi))];
}

export const within = (events, from, to) => events.filter(event => event.date >= from && event.date <= to);

/** Rows `{key, low, high, attacks}`, the largest low first. */
export function sumBy(events, keyOf) {
  const rows = new Map();
  for (const event of events) {
    const key = keyOf(event);
    const row = rows.get(key) ?? { key, low: 0, high: 0, attacks: 0 };
    const [low, high] = lowAndHigh(event);
    rows.set(key, { key, low: row.low + low, high: row.high + high, attacks: row.attacks + 1 });
  }
  return [...rows.values()].sort((a, b) => b.low - a.low || (a.key < b.key ? -1 : 1));
}

export const inWords = ([low, high]) =>
  low === high ? `${low}` : Number.isFinite(high) ? `${low} to ${high}` : `at least ${low}`;

export function total(events) {
  const sums = events.map(lowAndHigh);
  return [sums.reduce((sum, [low]) => sum + low, 0), sums.reduce((sum, [, high]) => sum + high, 0)];
}
