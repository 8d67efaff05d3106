/** Words of a question that neither count, group nor filter. */
export const questionOptions = ['sort', 'limit', 'per', 'several'] as const;

/** What `several=` takes. */
export const severalWays = ['apart'] as const;

/** Words of a question without a value, besides its measure. A facet may be called so, as it always has a value. */
export const questionFlags = ['cumulative'] as const;

/** What `sort=` takes besides the measure itself and the words of `by=`; `low` to `support` are columns of a table. */
export const sortKeys = [
  ...(['low', 'high', 'outer', 'best', 'counted', 'population', 'events', 'unknown', 'support'] as const),
  ...(['date', 'key', 'label'] as const),
] as const;
export type SortKey = (typeof sortKeys)[number];
/** Those of figures that sources give, and those of rates. */
export const sortKeysOfPeople: readonly string[] = ['outer', 'best', 'unknown', 'support'];
export const sortKeysOfRates: readonly string[] = ['counted', 'population'];

/** What `show=` takes: which bound of a range a chart draws. */
export const shownBounds = ['low', 'high', 'range', 'best'] as const;
export type ShownBound = (typeof shownBounds)[number];

/** What `classes=` takes besides numbers and the names of the options: how the numbers of a map divide themselves. */
export const classMethods = ['quantile', 'equal'] as const;
/** As many shades of a map as can be told apart. */
export const mostClasses = 5;

/** What `focus=` takes: what a map is framed on, in place of the whole country. */
export const mapFocuses = ['data'] as const;
export type MapFocus = (typeof mapFocuses)[number];

/** Options of certain kinds of charts; the registry of charts says of which. */
export const kindOptions = ['show', 'highlight', 'columns', 'classes', 'datasets'] as const;
/** Options of certain kinds that a facet may be called: in all other charts they ask for its values. */
export const freeOptions = ['split', 'compare', 'focus', 'share', 'of'] as const;

/** What one kind of chart may use and another not. */
export type KindOption =
  | (typeof kindOptions)[number]
  | (typeof freeOptions)[number]
  | (typeof questionOptions)[number]
  | (typeof questionFlags)[number];

/** Options of every chart. */
export const chartOptions = ['title', 'alt'] as const;
/** Options of numbers in a line. */
export const numberOptions = ['stated', 'ok'] as const;
/** Options that a directive may have whatever it shows. */
export const directiveOptions = ['dataset', 'id', 'class'] as const;
