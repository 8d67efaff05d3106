/** The words of charts of a toll over time. Numbers and moments arrive printed. */
export const toll = {
  question: (event: string) => `How the reported figures changed: ${event}`,
  rule: 'A line shows the figure that a source had given by then, until it gave another; a band is a range that it gave itself. Nothing is drawn between two figures but the earlier one.',
  ruleWithout: 'Each row is what one source said. Nobody says when, so the order is that of the data.',
  time: 'When',
  kind: 'What changed',
  kinds: {
    total: 'running total',
    correction: 'corrected by the source',
    withdrawn: 'withdrawn by the source',
  },
  timeNotStated: 'time not stated',
  correction: 'corrected by the source',
  withdrawn: 'withdrawn',
  first: (figure: string, moment: string) => `${figure} on ${moment}`,
  /** The second of two. */
  second: (figure: string, moment: string) => `then ${figure} on ${moment}`,
  secondCorrects: (figure: string, moment: string) => `corrected to ${figure} on ${moment}`,
  /** The last of more than two. */
  last: (figure: string, moment: string) => `most recently ${figure} on ${moment}`,
  steps: (n: string) => `${n} figures in all`,
  corrected: (n: string, isOne: boolean) => (isOne ? 'one of them a correction' : `${n} of them corrections`),
  undated: (n: string, isOne: boolean, sources: string) =>
    isOne
      ? `Not drawn: one account that does not say when it held, from ${sources}.`
      : `Not drawn: ${n} accounts that do not say when they held, from ${sources}.`,
  none: (n: string, isOne: boolean) =>
    isOne
      ? 'The one account does not say when it was published, so there is no line to draw.'
      : `The ${n} accounts do not say when they were published, so there is no line to draw.`,
  mixed: (n: string, isOne: boolean) =>
    isOne
      ? 'Not drawn: one account that gives the dead and the wounded as one number.'
      : `Not drawn: ${n} accounts that give the dead and the wounded as one number.`,
  days: (n: string, isOne: boolean) =>
    isOne
      ? 'Of one figure, only the day is known: it is drawn at the end of that day.'
      : `Of ${n} figures, only the day is known: each is drawn at the end of its day.`,
  rest: (n: string, isOne: boolean) =>
    isOne
      ? 'One more source is drawn as a thin line without its name; the table has it.'
      : `${n} more sources are drawn as thin lines without their names; the table has them.`,
};
