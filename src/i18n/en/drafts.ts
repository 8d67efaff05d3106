/** A name that begins with an article, within a sentence. */
const within = (name: string) => name.replace(/^(The|An?)(?= )/, word => word.toLowerCase());

/** Drafts of what readers are told of a change to the data; the editor has the last word. Numbers arrive printed. */
export const drafts = {
  figure: (event: string, measure: string, was: string, now: string) =>
    `${event}: ${measure}, ${was} before and ${now} now.`,
  /** A document by its title. */
  document: (title: string) => `“${title}”`,
  within,
  after: (sources: string) => `This follows what ${sources} said.`,
  /** What became of one source's figure. A source that withdrew or changed its figure said so itself. */
  withdrew: (source: string, figure: string) => `${source} withdrew its figure of ${figure}.`,
  gives: (source: string, was: string, now: string) => `${source} gave ${was} before and gives ${now} now.`,
  replaced: (source: string, figure: string, by: string | undefined) =>
    by === undefined
      ? `The figure of ${figure} from ${within(source)} was superseded.`
      : `The figure of ${figure} from ${within(source)} was superseded by that of ${within(by)}.`,
  setAside: (source: string, figure: string, why: string) =>
    `The figure of ${figure} from ${within(source)} was set aside: ${why}`,
  restoredFigure: (source: string, figure: string) =>
    `The figure of ${figure} from ${within(source)} counts again.`,
  droppedFigure: (source: string, figure: string) =>
    `The figure of ${figure} from ${within(source)} was removed from the data.`,
  newFigure: (source: string, figure: string) => `A figure of ${figure} from ${within(source)} was added.`,
  changedFigure: (source: string, was: string, now: string) =>
    `The figure from ${within(source)} was changed from ${was} to ${now}.`,
  /** An event that shares its name with another: what tells it apart, its id and what was said of it. */
  apart: (event: string, marks: string) => `${event} (${marks})`,
  marks: (id: string, said: string) => (said === '' ? id : `${id}: ${said}`),
  sourceSaid: (source: string, said: string) => `${source}, ${said}`,
  moreSources: (n: string) => `${n} more sources`,
  added: (event: string) => `Added: ${event}.`,
  removed: (event: string) => `Removed from the data: ${event}.`,
  returned: (event: string, version: string) =>
    `Restored to the data, after version ${version} removed it: ${event}.`,
  merged: (event: string, into: string) =>
    `Merged, because it was entered twice: ${event} is now part of ${into}.`,
  /** The data say so. `n` is spelt: "two". */
  mergedEntries: (n: string, about: string, events: string, into: string, one: boolean) =>
    `${n.charAt(0).toUpperCase()}${n.slice(1)} entries about ${about} were one: ${events} ${one ? 'is' : 'are'} now part of ${into}.`,
  /** `the attack in Tartous on 5 September 2016`. */
  aboutEvent: (word: string, place: string, day: string, isDay: boolean) =>
    `the ${word} in ${place}${isDay ? ' on' : ','} ${day}`,
  split: (event: string, n: string, words: string, into: string) =>
    `One entry covered ${n} ${words}: ${event} is now ${into}.`,
  renamed: (event: string) => `${event} has a new address; the old one leads to it.`,
  unmerged: (event: string, from: string) =>
    `An entry of its own again, and counted again: ${event}. It had been part of ${from}.`,
  retracted: (event: string) => `Withdrawn, and no longer counted in any total: ${event}.`,
  restored: (event: string) => `No longer withdrawn, and counted again: ${event}.`,
  changed: (event: string, changes: string) => `${event}: ${changes}`,
  statement: (events: string, changes: string) => `A statement about ${events}: ${changes}`,
  population: (place: string, year: string) => `Population of ${place} in ${year}, by which rates divide`,
  field: (field: string, was: string, now: string) => `${field}, ${was} before and ${now} now.`,
  fields: {
    date: 'date',
    parts: 'weapons',
    control: 'who held the place',
    participants: 'participants',
    status: 'our reading',
    facets: 'classes',
    place: 'place',
    coordinates: 'coordinates',
    claim: 'claims',
    best: 'best figure',
    source: 'source',
    relayed: 'relayed by',
    readIn: 'read in',
    of: 'of them',
    attackers: 'whether attackers are included',
    published: 'when it was published',
    until: 'until when it counted',
    figures: 'what its figures are',
  },
  claim: (actor: string, kind: string) => `${actor} (${kind})`,
  days: (first: string, last: string) => `${first} to ${last}`,
  placeIn: (place: string, region: string) => `${place}, ${region}`,
  /** Of an account that is no running total. */
  ownFigures: 'figures of their own',
  noFigure: 'no figure',
  /** `said`: its figures and its claim, `35 people killed and ISIL (claimed)`. */
  accountAdded: (source: string, said: string) => `An account from ${within(source)} was added: ${said}.`,
  accountRemoved: (source: string, said: string) =>
    `The account from ${within(source)} was removed from the data: ${said}.`,
  accountRevised: (source: string, changes: string) =>
    `The account from ${within(source)} was changed: ${changes}`,
  accountSuperseded: (source: string, by: string | undefined, said: string) =>
    by === undefined
      ? `The earlier account from ${within(source)} (${said}) was superseded.`
      : `The earlier account from ${within(source)} (${said}) was superseded by that of ${within(by)}.`,
  accountSetAside: (source: string, said: string, why: string) =>
    `The account from ${within(source)} (${said}) was set aside: ${why}`,
  accountRetracted: (source: string, said: string) => `${source} withdrew what it said: ${said}.`,
  accountRestored: (source: string, said: string) =>
    `The account from ${within(source)} counts again: ${said}.`,
  none: 'none',
};

export type DraftStrings = typeof drafts;
