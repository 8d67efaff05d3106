import type { RuleBook } from '../problems/rule-book.ts';

/** What a chart refuses to be built from. */
export const chartRules = {
  'charts/compare': {
    severity: 'error',
    description:
      'A comparison names fewer than two datasets or more than three, or asks which events are the same where nobody has said so.',
    fix: 'Name two or three datasets in `datasets=`; for by=event, two on which there are verdicts.',
    example: '::compare[Killed]{#killed killed by=region datasets=ucdp}',
  },
  'charts/needs-by': {
    severity: 'error',
    description: 'The chart does not say what its rows are.',
    fix: 'Group it: by=place, by=weapon or another word of docs/counting.md.',
    example: '::bar[Killed]{#killed killed}',
  },
  'charts/too-many-by': {
    severity: 'error',
    description: 'The chart is grouped by more keys than its kind can show.',
    fix: 'Keep one key, or use ::stack or ::table for two.',
    example: '::bar[Killed]{#killed killed by=place,weapon}',
  },
  'charts/wrong-by': {
    severity: 'error',
    description: 'The chart is grouped by a key that its kind cannot show, such as a timeline by place.',
    fix: 'Use a key that the kind can show; a timeline takes day, week, month or year.',
    example: '::timeline[Killed]{#killed killed by=place}',
  },
  'charts/wrong-measure': {
    severity: 'error',
    description: 'A range chart or a toll shows a measure for which sources give no figures.',
    fix: 'Use killed, injured, casualties or attackersKilled; for counts, use ::bar.',
    example: '::range[Attacks]{#attacks attacks by=place}',
  },
  'charts/nothing-to-show': {
    severity: 'error',
    description: 'The question selects no event, or none of the selected events has a row.',
    fix: 'Loosen the filters, or remove the chart.',
    example: '::bar[Killed]{#killed killed by=place from=2030-01-01}',
  },
  'charts/one-event': {
    severity: 'error',
    description: 'A toll shows how the figures for one event changed, but its question selects several.',
    fix: 'Name the event: event=homs-bab-tadmur.',
    example: '::toll[Killed]{#killed-over-time killed}',
  },
  'charts/no-hours': {
    severity: 'error',
    description: 'No account of the event says when it was published, so a toll has no line to draw.',
    fix: 'Add "published" to the accounts, or accept it with ok="reason": then the chart says so, and shows a table.',
    example: '::toll[Killed]{#killed-over-time killed event=homs-bab-tadmur}',
  },
  'charts/too-many-steps': {
    severity: 'error',
    description: 'A toll is of an event with more than a thousand accounts.',
    fix: 'Keep some sources, with source=.',
    example: '::toll[Killed]{#killed-over-time killed event=the-earthquake}',
  },
  'charts/inseparable': {
    severity: 'error',
    description: 'The parts of a stack would count the same thing more than once.',
    fix: 'Use ::table, or count attacks or explosions.',
    example: '::stack[Killed]{#killed killed by=place,source}',
  },
  'charts/too-many-series': {
    severity: 'error',
    description: 'A chart of rates has more than six lines, and the rest has no rate of its own.',
    fix: 'Filter what the lines are of, or use ::table.',
    example: '::line[Killed]{#killed killed by=region,month per=100000}',
  },
  'charts/limit': {
    severity: 'error',
    description:
      'A limit is set on a chart that cannot show the rest as one row (a timeline, a map, a comparison), or is more than the six sources that a toll can name.',
    fix: 'Remove limit= and filter instead.',
    example: '::timeline[Attacks]{#attacks attacks by=month limit=3}',
  },
  'charts/bad-classes': {
    severity: 'error',
    description: 'classes= is not a way to divide the regions of a map into classes, or the map has discs.',
    fix: 'Write quantile, equal, quantile:4, the numbers where classes end and begin, or a name in the option charts.classes.',
    example: '::map{#a killed by=region classes=100,10}',
  },
  'charts/no-rate': {
    severity: 'error',
    description:
      'A chart whose numbers are added up, or that shows single events, has per=: rates are never added.',
    fix: 'Remove per=, or use ::bar, ::map, ::table, ::range or ::timeline.',
    example: '::stack{#a killed by=region,weapon per=100000}',
  },
  'charts/unused-option': {
    severity: 'error',
    description: 'An option has no effect on this kind of chart.',
    fix: 'Remove it, or use a kind of chart that supports it.',
    example: '::stack[Attacks]{#attacks attacks by=place,weapon highlight=homs}',
  },
  'charts/periods': {
    severity: 'error',
    description:
      'A slope does not say which two spans of time it compares, or they overlap, are no days, or hold nothing.',
    fix: 'Write the first day of the second span, split=2017-01-01, or both spans, compare=2015,2016.',
    example: '::slope[Before and after]{#a killed by=region}',
  },
  'charts/too-many-slots': {
    severity: 'error',
    description: 'A timeline has more than 400 slots.',
    fix: 'Use a coarser unit, or set from= and to=.',
    example: '::timeline[Attacks]{#attacks attacks by=day}',
  },
  'charts/unknown-highlight': {
    severity: 'error',
    description: 'The value of highlight= is not the key of a row.',
    fix: 'Use a key of the rows, as `sourceline ask --json` prints them.',
    example: '::bar[Killed]{#killed killed by=place highlight=aleppo}',
  },
  'charts/unknown-column': {
    severity: 'error',
    description: 'A table of events does not have such a column.',
    fix: 'Use one of the columns that the message lists.',
    example: '::table[Attacks]{#attacks events columns=date,dead}',
  },
  'charts/columns': {
    severity: 'error',
    description: 'columns= is set on something other than a table of events.',
    fix: 'Remove columns=, or use ::table{… events columns=…}.',
    example: '::table[Killed]{#killed killed by=place columns=date}',
  },
  'charts/rows-not-allowed': {
    severity: 'error',
    description:
      'A chart shows single events, or has a row that rests on fewer than three, but the licence of the dataset keeps rows out of the site.',
    fix: 'Show an aggregate: ::table{… killed by=month}.',
    example: '::table[Events]{#events events columns=date,place}',
  },
  'charts/note-place': {
    severity: 'error',
    description:
      'A note of a chart does not say what it is about, or says it in a way that the kind of chart has no place for.',
    fix: 'On ::timeline, ::line and ::toll, write on= with a day, from= and to=, or value= with a number; on charts with rows, row= with the key of a row.',
    example: ':::bar[Killed]{#killed killed by=city}\n\n::note[Cease-fire]{on=2016-09-12}\n\n:::',
  },
  'charts/note-outside': {
    severity: 'error',
    description: 'A note is about a day outside its chart, or a row that the chart does not have.',
    fix: 'Write a day, or the key of a row, that is in the chart.',
    example: ':::timeline[Killed]{#killed killed by=day}\n\n::note[Cease-fire]{on=2026-09-12}\n\n:::',
  },
  'charts/panel-kind': {
    severity: 'error',
    description:
      '::multiples does not say of which kind its small charts are, or names one that they cannot be.',
    fix: 'Write of=bar, of=stack, of=range, of=timeline, of=line or of=map.',
    example: '::multiples[Killed]{#killed killed by=region,month of=table}',
  },
  'charts/no-best': {
    severity: 'error',
    description: 'show=best is set, but no row has a best figure.',
    fix: 'Remove show=best: the range says what is known.',
    example: '::bar[Killed]{#killed killed by=place show=best}',
  },
  'charts/map-country': {
    severity: 'error',
    description:
      'A map shows places whose country is unknown, or the regions of more than sixteen countries.',
    fix: 'Give the places an `in` that leads to a country with a code, or write by=country or filter by country=.',
    example: '::map[Killed]{#killed killed by=region}',
  },
  'charts/own-kind': {
    severity: 'error',
    description: 'A kind of chart of the newsroom’s own fails when it builds or draws this chart.',
    fix: 'Fix the module that "chartKinds" in astro.config.mjs names; the message is its own.',
    example: '::dots[Killed]{#killed-dots killed by=city}',
  },
} as const satisfies RuleBook;

export type ChartRule = keyof typeof chartRules;
