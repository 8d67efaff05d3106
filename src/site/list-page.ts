/** The number of rows that a page shows of each list. A page with all of them stays below 300 kB. */
export const rowsOnPage = {
  statements: 20,
  facts: 50,
  places: 300,
  claimants: 150,
  participants: 150,
  changes: 10,
  accounts: 100,
  reports: 50,
  corrections: 25,
  datasets: 50,
} as const;

/** One page of a list. */
export type ListPage<Row> = {
  readonly rows: readonly Row[];
  readonly page: number;
  /** The number of pages. */
  readonly count: number;
  readonly total: number;
  /** The numbers of the first and the last row, from 1. */
  readonly first: number;
  readonly last: number;
};

/** @param page from 1. @param size the number of rows of a page. */
export function listPage<Row>(all: readonly Row[], page: number, size: number): ListPage<Row> {
  const begin = (page - 1) * size;
  const rows = all.slice(begin, begin + size);
  return {
    rows,
    page,
    count: Math.max(1, Math.ceil(all.length / size)),
    total: all.length,
    first: begin + 1,
    last: begin + rows.length,
  };
}

/** The first row of each year in a list in the order of days, and the number of the page that it is on. */
export function yearsOn<Row>(
  all: readonly Row[],
  size: number,
  dayOf: (row: Row) => string,
): { readonly year: string; readonly page: number; readonly row: Row }[] {
  const firsts = new Map<string, { year: string; page: number; row: Row }>();
  for (const [i, row] of all.entries()) {
    const year = dayOf(row).slice(0, 4);
    if (!firsts.has(year)) firsts.set(year, { year, page: Math.floor(i / size) + 1, row });
  }
  return [...firsts.values()];
}
