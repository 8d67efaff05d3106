// Long because it has a line for every word of a chart.
import type { PeopleMeasure } from '../../grammar/measures.ts';
import { by } from './by.ts';
import { claimants, stacked } from './claimants.ts';
import { compare } from './compare.ts';
import { filters } from './filters.ts';
import { lines } from './lines.ts';
import { multiples } from './multiples.ts';
import { participants } from './participants.ts';
import { statedPeople } from './people.ts';
import { rates } from './rates.ts';
import { shares } from './shares.ts';
import { slopes } from './slopes.ts';
import { someOfAll } from './some-of-all.ts';
import { summed } from './summed.ts';
import { toll } from './toll.ts';
import { uneven } from './uneven.ts';

/** What a question is grouped by: one word, two or three. */
const listed = (by: readonly string[]): string =>
  by.length < 3 ? by.join(' and ') : `${by.slice(0, -1).join(', ')} and ${by.at(-1)}`;

/** Words of charts in English. Numbers arrive printed, names and units in the page's language. */
export const charts = {
  /** Tag for dates and lists in `Intl`: day before month. */
  intl: 'en-GB',

  /** What is counted, with a capital. */
  people: {
    killed: { everyone: 'People', 'as-reported': 'People', victims: 'Victims', civilians: 'Civilians' },
    measure: {
      killed: (who: string) => `${who} reported killed`,
      injured: () => 'People reported injured',
      casualties: () => 'People reported killed or injured, in one figure',
      attackersKilled: () => 'Attackers reported killed',
    } satisfies Record<PeopleMeasure, (who: string) => string>,
    question: {
      killed: (who: string) => `How many ${who.toLowerCase()} were reported killed`,
      injured: () => 'How many people were reported injured',
      casualties: () => 'How many people were reported killed or injured, in one figure',
      attackersKilled: () => 'How many attackers were reported killed',
    } satisfies Record<PeopleMeasure, (who: string) => string>,
  },
  countQuestion: (units: string) => `How many ${units}`,
  by,
  byLine: (measure: string, by: readonly string[]) => `${measure}, by ${listed(by)}`,
  askedBy: (question: string, by: readonly string[]) => `${question}, by ${listed(by)}?`,
  asked: (question: string) => `${question}?`,
  whoSays: (question: string) => `${question}, and who says so?`,
  when: (question: string, unit: string) => `${question}, ${unit} by ${unit}?`,
  whichEvents: (events: string) => `Which ${events} are counted?`,
  eachOnOneRow: (events: string) => `${events}, one in each row`,

  shares,
  ...filters,
  claimants,
  ...stacked,
  toll,
  lines,
  slopes,
  multiples,
  participants,
  compare,
  statedPeople,
  rates,
  ...uneven,
  or: (words: readonly string[]) => words.join(' or '),
  notStated: 'not stated',

  /** The counting rule, one sentence. */
  rule: {
    range: (event: string, isOne: boolean) =>
      `The lowest and the highest figure that sources give for ${summed(event, isOne)}: the span of what was reported, not a margin of error.`,
    compiler: (event: string, isOne: boolean) =>
      `The compiler’s lowest and highest figure for ${summed(event, isOne)}: its own range, not a margin of error.`,
    source: (source: string) =>
      `Only the figures of ${source}, added up here: the span of what was reported, not a margin of error.`,
    /** The same where every figure is one number. */
    exact: {
      range: (event: string, isOne: boolean) => `The figure that sources give for ${summed(event, isOne)}.`,
      compiler: (event: string, isOne: boolean) => `The compiler’s figure for ${summed(event, isOne)}.`,
      source: (source: string) => `Only the figures of ${source}, added up here.`,
      dots: (event: string) => `A dot is the figure that one source gives for the ${event}.`,
      compilerDots: (event: string) => `A dot is the compiler’s figure for the ${event}.`,
      events: (event: string) => `Each figure is the one that sources give for the ${event}.`,
      compilerEvents: (event: string) => `Each figure is the compiler’s for the ${event}.`,
    },
    low: (event: string, isOne: boolean) =>
      `The lowest figure that sources give for ${summed(event, isOne)}; the table has the whole span of what was reported.`,
    high: (event: string, isOne: boolean) =>
      `The highest figure that sources give for ${summed(event, isOne)}; the table has the whole span of what was reported.`,
    best: (event: string, isOne: boolean) =>
      `The best supported figure for ${summed(event, isOne)}; the table has the whole span of what was reported.`,
    dots: (event: string) =>
      `A dot is the figure that one source gives for the ${event}; the line is the span of what was reported, not a margin of error.`,
    compilerDots: (event: string) =>
      `A dot is the compiler’s figure for the ${event}, a line its lowest and highest: its own range, not a margin of error.`,
    attacks: (event: string, parts: string | undefined) =>
      parts === undefined
        ? `One ${event} is one place and one run of action.`
        : `One ${event} is one place and one run of action, however many ${parts} it had.`,
    explosions: (part: string | undefined, event: string) =>
      part === undefined
        ? `No ${event} is divided into parts, so each counts once.`
        : `Each ${part} counts, so one ${event} may count more than once.`,
    devices: (part: string) => `Each device counts, even where two were used in one ${part}.`,
    places: (events: string) => `A place counts once, however many ${events} it saw.`,
    regions: (events: string, region: string) => `Each ${region} counts once, however many ${events} it saw.`,
    events: (event: string) =>
      `A range is the span of the figures that sources give for the ${event}, not a margin of error.`,
    compilerEvents: (event: string) =>
      `A range is the compiler’s own for the ${event}, not a margin of error.`,
  },

  /** The text alternative. */
  top: (label: string, printed: string) => `Highest: ${label}, ${printed}.`,
  tied: (labels: string, printed: string) => `Highest: ${labels}, each ${printed}.`,
  /** A label that ends in a digit would run into its number. */
  entry: (label: string, printed: string) => `${label}${/\p{Nd}\u2069?$/u.test(label) ? ':' : ''} ${printed}`,
  entries: (list: readonly string[], more: string | undefined) =>
    `${list.join('; ')}${more === undefined ? '' : `; and ${more} more in the table`}.`,
  inAll: (printed: string) => `In all ${printed}.`,
  differ: (n: string, all: string, events: string) => `Sources differ on ${someOfAll(n, all, events)}.`,
  agree: 'No two sources differ.',
  sayings: (label: string, list: string) => `${label}: ${list}.`,
  periodIs: (unit: string, n: string) => `${n} consecutive slots, one for each ${unit}.`,
  tableOf: (n: string, events: string) => `A table of ${n} ${events}.`,

  /** Notes under a chart. */
  unknown: (n: string, all: string, events: string) => `No figure for ${someOfAll(n, all, events)}.`,
  incomplete: (labels: string) => `Too few figures to add up: ${labels}.`,
  mixed:
    'The dashed part is a figure for dead and wounded together; it bounds the number and is not added to it.',
  mixedColumn:
    'The dashed part, a number in brackets, is a figure for dead and wounded together; it is not added.',
  mixedLine:
    'A dashed line or ring is a figure for dead and wounded together; it bounds the number and is not added to it.',
  mixedCell:
    '“Or up to” takes in a figure for dead and wounded together; it bounds the number and is not added to it.',
  mixedTable:
    'The column “With mixed figures” takes in figures for dead and wounded together; they bound the number and are not added to it.',
  /** A note about one column of several. */
  ofColumn: (column: string, note: string) => `${column}: ${note.charAt(0).toLowerCase()}${note.slice(1)}`,
  mixedFigure: (n: string) => `${n} dead and wounded`,
  overlap: (events: string) => `Rows overlap: some ${events} count in more than one, so there is no total.`,
  leftOut: (n: string, events: string) => `Left out: ${n} ${events} only partly in the period.`,
  withAttackers: (n: string, all: string, events: string) =>
    `The figures for ${someOfAll(n, all, events)} include attackers.`,
  single: (n: string, all: string, events: string) =>
    `The figure rests on one source for ${someOfAll(n, all, events)}.`,
  partiesOnly: (n: string, all: string, events: string) =>
    `It rests only on parties to the conflict for ${someOfAll(n, all, events)}.`,
  noDot: (labels: string) => `Without a dot, because they gave a figure for only part of the row: ${labels}.`,
  everyone: 'Attackers are counted among the dead.',
  unknownSign: '?',
  inBrackets: (text: string, outer: string) => `${text} (${outer})`,
  openNumber: (low: string) => `${low}+`,
  /** Numbers that a drawing has no room for: over the columns of a timeline, inside the segments of a stack. */
  unprinted: (kind: 'timeline' | 'stack', isNarrow: boolean) =>
    `${isNarrow ? 'On a narrow screen, some' : 'Some'} ${kind === 'timeline' ? 'columns' : 'parts of bars'} have no room for their number: see the table.`,
  /** Where a picture has no room for all notes. */
  moreNotes: 'More notes are on the chart’s page.',
  unnumbered: 'A question mark means that there is no figure.',

  /** Legend. */
  legend: {
    low: 'lowest figure',
    lowOnly: 'figure given',
    high: 'highest figure',
    best: 'best supported figure',
    range: 'up to the highest',
    outer: 'dead and wounded together',
    open: 'or more: no upper figure',
    dot: 'source',
    party: 'party to the conflict',
    mixedDot: 'dead and wounded together',
    mixedParty: 'dead and wounded together, from a party',
  },

  /** What a dot stands for where a row holds several events. */
  row: 'row',

  /** Table. */
  column: {
    lowest: 'Lowest figure',
    highest: 'Highest figure',
    outer: 'With mixed figures',
    best: 'Best supported',
    number: 'Number',
    unknown: 'Without a figure',
    support: 'Support',
    source: 'Source',
    figure: 'Figure',
    party: 'Standing',
    date: 'Date',
    time: 'Time',
    place: 'Place',
    country: 'Country',
    weapon: 'Weapon',
    control: 'Place held by',
    status: 'Assessment',
    sources: 'Sources',
    participants: 'Participants',
    target: 'Target',
    devices: 'Devices',
    killed: 'Killed',
    injured: 'Injured',
    casualties: 'Killed and injured together',
    attackersKilled: 'Attackers killed',
    day: 'Day',
    week: 'Week',
    month: 'Month',
    year: 'Year',
    total: 'All',
  },
  noUpper: 'no upper figure',
  noFigure: 'no figure',
  noBest: 'none',
  none: '–',
  relayed: (name: string, relays: string) => `${name}, relayed by ${relays}`,
  isParty: 'party to the conflict',
  isSource: 'not a party',
  support: {
    differ: 'sources differ',
    differOn: (n: string, all: string) => `sources differ on ${n} of ${all}`,
    single: 'one source',
    singleOn: (n: string, all: string) => `one source for ${n} of ${all}`,
    parties: 'parties only',
    partiesOn: (n: string, all: string) => `parties only for ${n} of ${all}`,
  },
  status: {
    confirmed: 'confirmed',
    reported: 'reported',
    contested: 'contested',
    retracted: 'retracted',
  },
  time: {
    night: 'night',
    morning: 'morning',
    noon: 'noon',
    afternoon: 'afternoon',
    evening: 'evening',
  } as Readonly<Record<string, string>>,
  nothingInSlot: (events: string) => `no ${events}`,

  /** A name inside a sentence: "The head of a hospital" → "the head of a hospital", "The Times" as it is. */
  inSentence: (name: string) =>
    name.replace(/^\u2068?(The|An|A) (?=\p{Ll})/u, article => article.toLowerCase()),

  /** Sources line. */
  sources: (names: string) => `Sources: ${names}`,
  source: (name: string) => `Source: ${name}`,
  others: (n: string, one: boolean) => `${n} ${one ? 'other' : 'others'}`,
  inDocument: (sources: string, document: string) => `${sources}, as read in ${document}`,

  /** On a picture of the chart: which data it was drawn from, by the first letters of the file's sum. */
  dataHash: (hash: string) => `data hash ${hash}`,
};

export type ChartStrings = typeof charts;
