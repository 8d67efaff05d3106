/** What a chart says of rows and columns that have no room, or would leave none to the others. */
export const uneven = {
  notDrawn: (n: string, isOne: boolean) =>
    isOne
      ? `${n} more row is in the data, and is not drawn.`
      : `${n} more rows are in the data, and are not drawn.`,
  moreRows: (n: string) => `${n} more rows are in the table.`,
  /** Rows that are put together and have no bar, as a line below the bars. */
  together: (label: string, printed: string, isSum: boolean) =>
    `${label}${isSum ? ' together' : ''}: ${printed}`,
  cutShort: (label: string, n: string) =>
    `The bar of ${label} is cut short: to scale, it would be ${n} times as long as the next.`,
};
