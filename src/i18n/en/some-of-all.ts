/** `3 of 5 attacks`, or `all 5 attacks`, `both attacks`, `the one attack`. */
export const someOfAll = (n: string, all: string, events: string) => {
  if (n !== all) return `${n} of ${all} ${events}`;
  if (all === '1') return `the one ${events}`;
  return all === '2' ? `both ${events}` : `all ${all} ${events}`;
};
