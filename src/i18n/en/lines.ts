import { someOfAll } from './some-of-all.ts';

/** The words of charts of lines over time. Numbers, names and units of time arrive printed. */
export const lines = {
  /** What is counted, of running sums. */
  summed: (measure: string) => `${measure}, added up over time`,
  note: 'Each row is the sum of all up to its end.',

  /** How many, in each slot of time. */
  each: (question: string, by: string | undefined, unit: string) =>
    `${question}${by === undefined ? '' : `, by ${by}`}, ${unit} by ${unit}?`,
  /** How many up to then. */
  upTo: (question: string, by: string | undefined, unit: string) =>
    `${question}${by === undefined ? '' : `, by ${by}`}, up to the end of each ${unit}?`,

  /** The text alternative. */
  only: (figure: string, slot: string) => `${figure} (${slot})`,
  first: (figure: string, slot: string) => `first ${figure} (${slot})`,
  highest: (figure: string, slot: string) => `highest ${figure} (${slot})`,
  last: (figure: string, slot: string) => `last ${figure} (${slot})`,
  noFigure: 'no figure',
  unlabelled: (n: string, isOne: boolean) =>
    isOne ? 'One more line is in the table.' : `${n} more lines are in the table.`,

  /** How it is read. */
  running: 'Each point is the sum of all up to then.',
  band: 'A line is the lowest figure; the band above it goes up to the highest.',
  open: 'An arrow means that there is no upper figure.',
  shared: 'Lines that lie on each other take turns as dashes.',
  gaps: (events: string) => `A line stops where the data has no ${events}, or no figure for them.`,

  /** Notes. */
  rest: (n: string, isOne: boolean) =>
    isOne
      ? 'One more is drawn as “others”; the table has it.'
      : `${n} more are drawn as “others”; the table has them.`,
  /** Lines that have not one point. */
  withoutFigure: (names: string) => `No line, as nobody gave a figure: ${names}.`,
  /** Of running sums. */
  atLeast: (n: string, all: string, events: string) =>
    `No figure for ${someOfAll(n, all, events)}: nothing is added for ${n === '1' ? 'it' : 'them'}, so the sum is at least this.`,
  endsThere: (n: string, all: string, events: string) =>
    `No figure for ${someOfAll(n, all, events)}: from the first of them on there is no sum, and the line ends.`,
  /** At the end of a line that ends early. */
  lastKnown: (figure: string, slot: string) => `${figure} (${slot})`,
} as const;
