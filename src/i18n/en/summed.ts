/** What a figure of a sum is for: one event needs no adding up. */
export const summed = (event: string, isOne: boolean): string =>
  isOne ? `the ${event}` : `each ${event}, added up`;
