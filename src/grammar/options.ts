/** Words of a question that neither count, group nor filter. */
export const questionOptions = ['sort', 'limit', 'per'] as const;

/** What `sort=` takes besides the measure itself. */
export const sortKeys = ['low', 'high', 'key', 'label'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What `show=` takes: which bound of a range a chart draws. */
export const shownBounds = ['low', 'high', 'range', 'best'] as const;
export type ShownBound = (typeof shownBounds)[number];

/** Options of certain kinds of charts; the registry of charts says of which. */
export const kindOptions = ['show', 'highlight', 'columns'] as const;
/** What one kind of chart may use and another not. */
export type KindOption = (typeof kindOptions)[number] | (typeof questionOptions)[number];

/** Options of every chart. */
export const chartOptions = ['title', 'alt'] as const;
/** Options of numbers in a line. */
export const numberOptions = ['stated', 'ok'] as const;
/** Options that a directive may have whatever it shows. */
export const directiveOptions = ['dataset', 'id', 'class'] as const;
