/** As many rows as one panel has; the table has the others. */
export const mostPanelRows = 8;

type Rows<Row> = { readonly rows: readonly Row[]; readonly more: number };

/**
 * The first rows of a panel, in the order that they have in the chart of all panels: the same rows are in the same order
 * everywhere.
 */
export function panelRows<Row extends { readonly key: string }>(
  { rows, more }: Rows<Row>,
  { rows: all }: Rows<Row>,
): Rows<Row> {
  const kept = rows.length - mostPanelRows === 1 ? rows : rows.slice(0, mostPanelRows);
  const place = new Map(all.map(({ key }, i) => [key, i]));
  const placeOf = ({ key }: Row) => place.get(key) ?? all.length;
  return {
    rows: kept.toSorted((a, b) => placeOf(a) - placeOf(b)),
    more: more + rows.length - kept.length,
  };
}
