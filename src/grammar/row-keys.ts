/** Keys of rows that are no entry of a dataset, some of which are a value of filters, too. */
export const rowKeys = ['no-claim', 'not-stated', 'not-located', 'several', 'others'] as const;
export type RowKey = (typeof rowKeys)[number];

export const isRowKey = (key: string): key is RowKey => rowKeys.some(known => known === key);
