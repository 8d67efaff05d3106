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
  /** What an author notes on a chart. */
  notes: {
    note: 'Note',
    span: (from: string, to: string) => `${from}, to ${to}`,
    sentence: (n: string, text: string, place: string, source: string | undefined) =>
      `[${n}] ${text} (${place}${source === undefined ? '' : `; source: ${source}`}).`,
  },
  /** Beside the line of a break: its day is on the axis, and what changed in a note. */
  breakLabel: 'Break',
  /** A row in whose time a break is. */
  breakInRow: (label: string) => `${label} (break)`,
  breakOn: (date: string) => `Break on ${date}`,
  /** A text may end as a sentence does, or not. */
  seriesBreak: (date: string, text: string, source: string | undefined) =>
    `Break on ${date}: numbers${source === undefined ? '' : ` of ${source}`} from then on are not like those before. ${text}${/[.!?]\u2069?$/.test(text) ? '' : '.'}`,
};
