/** The words of the search. */
export const search = {
  title: 'Search',
  description: 'Search the reports, events, places, sources and charts of this site.',
  label: 'Words to search for',
  kind: 'Kind of result',
  all: 'All',
  /** One, and all, of a kind. */
  kinds: {
    report: ['Report', 'Reports'],
    page: ['Page', 'Pages'],
    event: ['Event', 'Events'],
    events: ['List of events', 'Lists of events'],
    place: ['Place', 'Places'],
    claimant: ['Claimant', 'Claimants'],
    participant: ['Participant', 'Participants'],
    source: ['Source', 'Sources'],
    chart: ['Chart', 'Charts'],
    data: ['Data', 'Data'],
  } as const,
  /** `{n}` is the number, which the reader's browser puts in. */
  none: 'Nothing found. Try fewer words, or another spelling.',
  one: '1 result',
  many: '{n} results',
  more: 'Show more results',
  failed: 'The search could not be loaded. Check the connection and type again.',
  without: 'This search needs JavaScript. Without it, find what you look for in the lists:',
  events: (first: string, last: string) =>
    first === last ? `Events of ${first}` : `Events from ${first} to ${last}`,
};
