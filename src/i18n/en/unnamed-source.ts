/** @param number tells it from others of the dataset; undefined where it is the only one. */
export const unnamedSourceWords = (number: number | undefined) => {
  const which = number === undefined ? '' : ` (${number})`;
  return { name: `Source known to the newsroom${which}`, short: `a source known to the newsroom${which}` };
};
