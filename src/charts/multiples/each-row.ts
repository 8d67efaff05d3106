type Rows<Row> = { readonly rows: readonly Row[]; readonly peers?: readonly Row[] };

/** Rows with something changed in each; of a panel, in those whose scale it has too. */
export const eachRow = <Row>({ rows, peers }: Rows<Row>, change: (row: Row) => Row): Rows<Row> => ({
  rows: rows.map(change),
  ...(peers && { peers: peers.map(change) }),
});
