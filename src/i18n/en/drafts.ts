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
  added: (event: string) => `Added: ${event}.`,
  removed: (event: string) => `Taken out of the data: ${event}.`,
  merged: (event: string, into: string) => `${event} was entered apart from ${into}, and is part of it now.`,
  retracted: (event: string) => `Withdrawn, and counted in no total any more: ${event}.`,
  restored: (event: string) => `Withdrawn before, and counted again: ${event}.`,
  changed: (event: string, changes: string) => `${event}: ${changes}`,
  field: (field: string, was: string, now: string) => `${field}, ${was} before and ${now} now.`,
  fields: {
    date: 'date',
    parts: 'weapons',
    control: 'who held the place',
    status: 'our reading',
    facets: 'classes',
    place: 'place',
    claim: 'claims',
    best: 'best figure',
  },
  accountAdded: (source: string) => `What ${within(source)} said was added.`,
  accountRemoved: (source: string) => `What ${within(source)} was said to have reported was taken out.`,
  accountRevised: (source: string) => `What ${within(source)} said was entered anew.`,
  accountSuperseded: (source: string, by: string | undefined) =>
    by === undefined
      ? `What ${within(source)} said first was overtaken.`
      : `What ${within(source)} said first was overtaken by what ${within(by)} said.`,
  accountSetAside: (source: string, why: string) => `What ${within(source)} said was set aside: ${why}`,
  accountRetracted: (source: string) => `${source} took back what it said.`,
  accountRestored: (source: string) => `What ${within(source)} said counts again.`,
  none: 'none',
};

export type DraftStrings = typeof drafts;
