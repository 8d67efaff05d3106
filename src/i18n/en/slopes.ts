/** The words of charts of before and after. Numbers, names and days arrive printed. */
export const slopes = {
  before: (day: string) => `before ${day}`,
  from: (day: string) => `from ${day} on`,
  question: (question: string, by: string, [one, other]: readonly [string, string]) =>
    `${question}, by ${by}: ${one} and ${other}?`,
  period: ([one, other]: readonly [string, string]) => `${one} and ${other}`,

  /** The text alternative. */
  ends: (label: string, ends: readonly (readonly [figure: string, period: string])[]) =>
    `${label}: ${ends.map(([figure, period]) => `${figure} (${period})`).join(', ')}.`,

  /** How it is read. */
  read: 'A dot is the lowest figure. The line between two dots says which is higher, and nothing of the time between.',
  range: 'The upright line above a dot goes up to the highest figure.',

  /** Notes. */
  ofSpan: (name: string, text: string) => `${name}: ${text}`,
  lengths: (one: string, other: string) =>
    `The two spans are not of one length: the data is of ${one} and ${other} days. The numbers are not per day.`,
  unprinted: (isNarrow: boolean) =>
    `${isNarrow ? 'On a narrow screen, some' : 'Some'} dots have no room for their number: see the table.`,
  across: (n: string, events: string) => `In neither span: ${n} ${events} that may lie in more than one.`,
} as const;
