import type { RuleBook } from '../problems/rule-book.ts';

/** What a chart refuses to be built from. */
export const chartRules = {
  'charts/needs-by': {
    severity: 'error',
    description: 'A chart whose rows are not said.',
    fix: 'Say what it is split by: by=place, by=weapon or another word of docs/counting.md.',
    example: '::bar[Killed]{#killed killed}',
  },
  'charts/too-many-by': {
    severity: 'error',
    description: 'A chart split by more keys than its kind can show.',
    fix: 'Keep one key, or use ::stack or ::table for two.',
    example: '::bar[Killed]{#killed killed by=place,weapon}',
  },
  'charts/wrong-by': {
    severity: 'error',
    description: 'A key that this kind of chart cannot be split by, such as a timeline by place.',
    fix: 'Use a key that the kind can show; a timeline takes day, week, month or year.',
    example: '::timeline[Killed]{#killed killed by=place}',
  },
  'charts/wrong-measure': {
    severity: 'error',
    description: 'A dot for each source on a measure that sources give no figures for.',
    fix: 'Ask for killed, injured, casualties or attackersKilled; counts suit ::bar.',
    example: '::range[Attacks]{#attacks attacks by=place}',
  },
  'charts/nothing-to-show': {
    severity: 'error',
    description: 'A question that selects no event, or by which none has a row.',
    fix: 'Loosen the filters, or take the chart out.',
    example: '::bar[Killed]{#killed killed by=place from=2030-01-01}',
  },
  'charts/inseparable': {
    severity: 'error',
    description: 'A stack whose segments would count someone twice, or divide people whom no source divides.',
    fix: 'Count attacks or explosions, use ::table, or give the parts of the event figures of their own.',
    example: '::stack[Killed]{#killed killed by=place,weapon}',
  },
  'charts/no-sum': {
    severity: 'error',
    description: 'A stack whose segments have no number, as figures are missing.',
    fix: 'Use ::bar, which can say that there is no figure, or count attacks.',
    example: '::stack[Injured]{#injured injured by=region,control}',
  },
  'charts/too-many-series': {
    severity: 'error',
    description: 'A stack of more than six kinds: they could not be told apart.',
    fix: 'Filter the second key, or use ::table.',
    example: '::stack[Attacks]{#attacks attacks by=region,place}',
  },
  'charts/limit': {
    severity: 'error',
    description: 'A limit on a chart where the rest cannot be one row: a timeline, a range, a map.',
    fix: 'Take limit away and filter instead.',
    example: '::timeline[Attacks]{#attacks attacks by=month limit=3}',
  },
  'charts/unused-option': {
    severity: 'error',
    description: 'An option that this kind of chart does not use, so that it would be ignored.',
    fix: 'Remove it, or use a kind of chart that has it.',
    example: '::stack[Attacks]{#attacks attacks by=place,weapon highlight=homs}',
  },
  'charts/too-many-slots': {
    severity: 'error',
    description: 'A timeline of more than 400 slots.',
    fix: 'Use a coarser unit, or from= and to=.',
    example: '::timeline[Attacks]{#attacks attacks by=day}',
  },
  'charts/unknown-highlight': {
    severity: 'error',
    description: 'A highlight that is none of the rows.',
    fix: 'Use a key of the rows, as `sourceline ask --json` prints them.',
    example: '::bar[Killed]{#killed killed by=place highlight=aleppo}',
  },
  'charts/unknown-column': {
    severity: 'error',
    description: 'A column that a table of events does not have.',
    fix: 'Use one of the columns that the message lists.',
    example: '::table[Attacks]{#attacks events columns=date,dead}',
  },
  'charts/columns': {
    severity: 'error',
    description: 'Columns on anything but a table of events.',
    fix: 'Take columns= away, or ask for ::table{… events columns=…}.',
    example: '::table[Killed]{#killed killed by=place columns=date}',
  },
  'charts/rows-not-allowed': {
    severity: 'error',
    description:
      'A chart of single events, or with a row that rests on fewer than three, from a dataset whose licence keeps rows out of the site.',
    fix: 'Show an aggregate: ::table{… killed by=month}.',
    example: '::table[Events]{#events events columns=date,place}',
  },
  'charts/no-best': {
    severity: 'error',
    description: 'show=best where no row has a best figure.',
    fix: 'Take show=best away: the range says what is known.',
    example: '::bar[Killed]{#killed killed by=place show=best}',
  },
  'charts/map-country': {
    severity: 'error',
    description: 'A map of places whose country nobody knows, or of several countries.',
    fix: 'Give the places an `in` that leads to a country with a code, or filter by country=.',
    example: '::map[Killed]{#killed killed by=region}',
  },
} as const satisfies RuleBook;

export type ChartRule = keyof typeof chartRules;
