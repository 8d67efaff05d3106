/** The words of charts of several panels. Numbers and names arrive printed. */
export const multiples = {
  /** The text alternative: what the panels are, before what they come to. */
  panels: (n: string, isOne: boolean, by: string) =>
    isOne ? `One small chart, of the only ${by}.` : `${n} small charts on one scale, one for each ${by}.`,
  /** What is below the rows of a panel. */
  moreRows: (n: string) => `${n} more in the table`,
  notDrawn: (n: string, isOne: boolean) =>
    isOne
      ? 'One more small chart is not drawn; the table has its numbers.'
      : `${n} more small charts are not drawn; the table has their numbers.`,
  /** How the panels are read. */
  oneScale: 'All small charts have the same scale.',
  gathered: 'Places too close to be told apart share a paler disc.',
  noLabels: 'The table has the numbers of the small maps.',
} as const;
