import type { RuleBook } from '../problems/rule-book.ts';

/** What a chart refuses to be built from. */
export const chartRules: RuleBook = {
  'charts/needs-by': {
    severity: 'error',
    refuses: 'A chart whose rows are not said.',
    mend: 'Say what it is split by: by=place, by=weapon or another word of docs/counting.md.',
    example: '::bar[Killed]{#killed killed}',
  },
  'charts/too-many-by': {
    severity: 'error',
    refuses: 'A chart split by more keys than its kind can show.',
    mend: 'Keep one key, or use ::stack or ::table for two.',
    example: '::bar[Killed]{#killed killed by=place,weapon}',
  },
  'charts/wrong-by': {
    severity: 'error',
    refuses: 'A key that this kind of chart cannot be split by, such as a timeline by place.',
    mend: 'Use a key that the kind can show; a timeline takes day, week, month or year.',
    example: '::timeline[Killed]{#killed killed by=place}',
  },
  'charts/wrong-measure': {
    severity: 'error',
    refuses: 'A dot for each source on a measure that sources give no figures for.',
    mend: 'Ask for killed, injured, casualties or attackersKilled; counts suit ::bar.',
    example: '::range[Attacks]{#attacks attacks by=place}',
  },
  'charts/nothing-to-show': {
    severity: 'error',
    refuses: 'A question that selects no event, or by which none has a row.',
    mend: 'Loosen the filters, or take the chart out.',
    example: '::bar[Killed]{#killed killed by=place from=2030-01-01}',
  },
  'charts/inseparable': {
    severity: 'error',
    refuses: 'A stack whose segments would count someone twice, or divide people whom no source divides.',
    mend: 'Count attacks or explosions, use ::table, or give the parts of the event figures of their own.',
    example: '::stack[Killed]{#killed killed by=place,weapon}',
  },
  'charts/no-sum': {
    severity: 'error',
    refuses: 'A stack whose segments have no number, as figures are missing.',
    mend: 'Use ::bar, which can say that there is no figure, or count attacks.',
    example: '::stack[Injured]{#injured injured by=region,control}',
  },
  'charts/too-many-series': {
    severity: 'error',
    refuses: 'A stack of more than six kinds: they could not be told apart.',
    mend: 'Filter the second key, or use ::table.',
    example: '::stack[Attacks]{#attacks attacks by=region,place}',
  },
  'charts/limit': {
    severity: 'error',
    refuses: 'A limit on a chart where the rest cannot be one row: a timeline, a range, a map.',
    mend: 'Take limit away and filter instead.',
    example: '::timeline[Attacks]{#attacks attacks by=month limit=3}',
  },
  'charts/unused-option': {
    severity: 'error',
    refuses: 'An option that this kind of chart does not use, so that it would be ignored.',
    mend: 'Remove it, or use a kind of chart that has it.',
    example: '::stack[Attacks]{#attacks attacks by=place,weapon highlight=homs}',
  },
  'charts/too-many-slots': {
    severity: 'error',
    refuses: 'A timeline of more than 400 slots.',
    mend: 'Use a coarser unit, or from= and to=.',
    example: '::timeline[Attacks]{#attacks attacks by=day}',
  },
  'charts/unknown-highlight': {
    severity: 'error',
    refuses: 'A highlight that is none of the rows.',
    mend: 'Use a key of the rows, as `sourceline ask --json` prints them.',
    example: '::bar[Killed]{#killed killed by=place highlight=aleppo}',
  },
  'charts/unknown-column': {
    severity: 'error',
    refuses: 'A column that a table of events does not have.',
    mend: 'Use one of the columns that the message lists.',
    example: '::table[Attacks]{#attacks events columns=date,dead}',
  },
  'charts/columns': {
    severity: 'error',
    refuses: 'Columns on anything but a table of events.',
    mend: 'Take columns= away, or ask for ::table{… events columns=…}.',
    example: '::table[Killed]{#killed killed by=place columns=date}',
  },
  'charts/rows-not-allowed': {
    severity: 'error',
    refuses:
      'A chart of single events, or with a row that rests on fewer than three, from a dataset whose licence keeps rows out of the site.',
    mend: 'Show an aggregate: ::table{… killed by=month}.',
    example: '::table[Events]{#events events columns=date,place}',
  },
  'charts/no-best': {
    severity: 'error',
    refuses: 'show=best where no row has a best figure.',
    mend: 'Take show=best away: the range says what is known.',
    example: '::bar[Killed]{#killed killed by=place show=best}',
  },
  'charts/map-country': {
    severity: 'error',
    refuses: 'A map of places whose country nobody knows, or of several countries.',
    mend: 'Give the places an `in` that leads to a country with a code, or filter by country=.',
    example: '::map[Killed]{#killed killed by=region}',
  },
};
