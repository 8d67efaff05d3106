import { someOfAll } from './some-of-all.ts';

type Category = Intl.LDMLPluralRule;

/** Words of the notes that a marked number opens, of source notes and of footnotes. Numbers arrive printed. */
export const notes = {
  /** Accessible name of a note. */
  label: (measure: string, printed: string) => `Who says what. ${measure}: ${printed}`,
  sum: (measure: string, printed: string) => `${measure}: ${printed}.`,
  close: 'Close the note and go back to the text',

  differ: (n: string, all: string, events: string) =>
    all === '1' ? 'The sources differ.' : `The sources differ on ${someOfAll(n, all, events)}.`,
  ownRange: 'The source gives a range itself.',
  single: (n: string, all: string, events: string) =>
    n === all ? 'This rests on one source.' : `For ${n} of ${all} ${events} this rests on one source.`,
  singleEach: (events: string) => `Each of the ${events} rests on one source.`,
  singleParty: 'This rests on one source, which is a party to the conflict.',
  partiesOnly: (n: string, all: string, events: string) =>
    n === all
      ? 'This rests on parties to the conflict alone.'
      : `For ${n} of ${all} ${events} this rests on parties to the conflict alone.`,
  compiler: (name: string, ranges: boolean) =>
    `All figures of this dataset are those of one compiler, ${name}${ranges ? '; a range is its own' : ''}.`,
  mixed: 'It is one figure for the dead and the wounded together; how many died is not said.',
  mixedBound: (outer: string) =>
    `A figure for the dead and the wounded together would allow up to ${outer}; it is not added.`,
  mixedOpen: 'A figure for the dead and the wounded together leaves the upper end open; it is not added.',
  unknown: (n: string, all: string, events: string) => `No figure for ${n} of ${all} ${events}.`,
  about: 'At least one of the figures was given as "about".',
  leftOut: (n: string, events: string) => `Left out: ${n} ${events} only partly in the period.`,
  withAttackers: (n: string, all: string, events: string) =>
    all === '1'
      ? 'At least one source’s figure includes attackers.'
      : `For ${n} of ${all} ${events}, at least one source’s figure includes attackers.`,
  span: 'A range is the span of what sources reported, not an estimate.',
  ourSum: (source: string) => `The figures of ${source} are added up here; the total is not its own.`,

  stated: (source: string, words: string) =>
    `${source} says “${words}”. It is repeated here and added to no total.`,
  statedAlone: (n: string, events: string) =>
    n === '1'
      ? `No source gives a figure for the one ${events} that it covers.`
      : `No source gives a figure for any of the ${n} ${events} that it covers.`,
  statedStatus: {
    superseded: 'This figure has since been replaced.',
    retracted: 'This figure has since been withdrawn by its source.',
    'set-aside': 'This figure has been set aside.',
  },
  statedWhy: (why: string) => `The reason: ${why}`,
  statedSum: (printed: string, n: string, events: string) =>
    n === '1'
      ? `The figures for the one ${events} that it covers come to ${printed}.`
      : `The figures for each of the ${n} ${events} that it covers add up to ${printed}.`,
  /** Of things that are counted here, and that no source gives a figure of. */
  statedCount: (printed: string, n: string, events: string) =>
    n === '1'
      ? `The data count ${printed} in the one ${events} that it covers.`
      : `The data count ${printed} in the ${n} ${events} that it covers.`,
  statedAbove: 'It exceeds the sum of the lowest figures.',
  statedAboveAll: 'It exceeds even the sum of the highest figures.',
  share: (part: string, whole: string) => `${part} of ${whole}.`,
  shareOfStated: (part: string, whole: string, field: string) =>
    `${part} of the ${whole} whose ${field} was stated.`,
  rounded: (exact: string) => `Rounded; to one decimal it is ${exact} per cent.`,

  /** A number that is no count of the dataset's. */
  fact: (what: string, value: string) => `${what}: ${value}.`,
  factSource: 'Source:',

  /** Lines of who says what. */
  by: (source: string, relays: string) => `${source}, relayed by ${relays}`,
  party: 'party to the conflict',
  partyOf: (actor: string) => `party to the conflict: ${actor}`,
  noSayings: 'No source gives a figure.',
  mixedFigure: (figure: string) => `${figure}, dead and wounded together`,
  figureAbout: (figure: string) => `about ${figure}`,
  status: {
    superseded: 'replaced by a later figure',
    retracted: 'withdrawn by the source',
    'set-aside': 'set aside',
  },
  because: (status: string, why: string) => `${status}: ${why}`,
  otherEvents: (n: string, events: string, category: Category) =>
    category === 'one' ? `and ${n} other of the ${events}` : `and ${n} others of the ${events}`,

  /** Source notes. */
  citation: (n: string, name: string) => `Source ${n}: ${name}`,

  /** Footnotes of the author. */
  footnotes: 'Footnotes',
  footnoteBack: (n: string) => `Back to footnote ${n} in the text`,

  /** A table that may scroll sideways. */
  table: 'Table',
};

export type NoteStrings = typeof notes;
