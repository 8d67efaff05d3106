/** Words of charts that put datasets side by side. Names of datasets and numbers arrive printed. */
export const compare = {
  /** A set has nothing of the kind: that is no zero. */
  none: 'not in this set',
  /** Before the drawing's number where the measure counts people. */
  entry: (set: string, printed: string) => `${set}: ${printed}`,
  rule: 'Each dataset counts by its own rules. They stand side by side and are never added.',
  ruleOf: (set: string, rule: string) => `${set}: ${rule}`,
  period: (spans: readonly (readonly [set: string, span: string])[]) =>
    spans.map(([set, span]) => `${span} (${set})`).join('; '),
  periods: (list: string) => `The datasets cover different days: ${list}.`,
  periodOf: (set: string, span: string) => `${span} (${set})`,
  meaning: (list: string) => `They do not count the same people: ${list}.`,
  meaningOf: {
    everyone: (set: string) => `${set} counts everyone killed`,
    victims: (set: string) => `${set} counts victims`,
    civilians: (set: string) => `${set} counts civilians`,
    'as-reported': (set: string) => `${set} has what was reported, whoever it counted`,
  },
  unlike: (set: string, n: string, isOne: boolean) =>
    isOne ? `${n} row is in ${set} alone.` : `${n} rows are in ${set} alone.`,
  sources: (set: string, line: string) => `${set}: ${line}`,
  data: (set: string, data: string) => `${set}: ${data}`,

  /** Matched events. */
  status: 'In which set',
  inBoth: 'both',
  perhaps: 'perhaps both',
  /** A row that may be two events. */
  perhapsLabel: (label: string) => `${label} (perhaps one event)`,
  onlyIn: (set: string) => `${set} only`,
  matched: (n: string, isOne: boolean) =>
    isOne
      ? `${n} event is in both datasets, by our comparison.`
      : `${n} events are in both datasets, by our comparison.`,
  unsure: (n: string, isOne: boolean) =>
    isOne
      ? 'One pair may be the same event: our comparison could not tell.'
      : `${n} pairs may each be the same event: our comparison could not tell.`,
  alone: (set: string, events: string, printed: string) =>
    `In ${set} alone: ${events}${printed === '' ? '' : `, ${printed}`}.`,
  gap: (n: string, words: string) => `${n} with ${words}`,
  gaps: (list: string) => `Of the events in both: ${list}.`,
  gapWords: {
    same: 'the same figure',
    overlap: 'figures that overlap',
    unknown: 'no figure in one of the datasets',
    higher: (set: string) => `a higher figure in ${set}`,
  },
  outside: (set: string, n: string, isOne: boolean) =>
    isOne
      ? `${n} event of ${set} falls on a day that the other dataset does not cover, and is not compared.`
      : `${n} events of ${set} fall on days that the other dataset does not cover, and are not compared.`,
} as const;
