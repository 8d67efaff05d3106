import { countNoun } from './count-noun.ts';

/** The words of pages about one event, account, claim or place. */
export const records = {
  event: {
    untitled: (event: string, place: string) => `${event} in ${place}`,
    description: (date: string, place: string, killed: string) =>
      `${date}, ${place}. Killed: ${killed}. What each source said.`,
    said: 'What each source said',
    saidOf: (title: string) => `${title}: what each source said`,
    when: 'When',
    where: 'Where',
    site: 'Site',
    precision: 'Location precision',
    control: 'Held by',
    weapon: 'Weapon',
    target: 'Target, as reported',
    participants: 'Participants',
    claim: 'Claim',
    assessment: 'Our reading',
    /** Of a set that no editor has read through: the compiler’s own. */
    assessmentBy: (name: string) => `How ${name} assesses it`,
    best: (measure: string, n: string) => `${measure}: ${n}.`,
    parts: (n: number, word: string) => `${n} ${word}`,
    devices: (n: number) => countNoun(n, 'device', 'devices'),
    accordingTo: (source: string) => `according to ${source}`,
    wholeStatements: 'Statements about several at once',
    covers: (n: number, events: string) => `of ${n} ${events}`,
    open: 'Full details',
    known: 'What is known',
    unknownFigure: 'no figure',
    permanent: 'Recorded as',
    /** Of addresses at which an event was published and is no more. `n` is spelt. */
    former: {
      moved: 'This entry has moved',
      go: 'Go to the entry as it is now',
      split: (n: string, events: string) => `This entry covered ${n} ${events}`,
      /** Before the list of what it was split into. */
      splitInto: 'Each has an entry of its own now:',
      removed: 'This entry was removed',
      removedIn: (version: string) => `Version ${version} of the data removed it.`,
      why: 'The change is described below.',
      noWhy: 'The list of changes no longer says why.',
      was: 'It was recorded as',
      /** At the head of an entry that turned out to be another. */
      mergedInto: 'This entry turned out to be about the same event as another. The event is counted there:',
      accountsKept: 'What this entry recorded is kept here. It is in no total and no list.',
      /** On the page of the other. */
      mergedHere: 'Entries that are part of this one',
    },
  },
  account: {
    via: (names: string) => `relayed by ${names}`,
    readIn: (name: string) => `read in ${name}`,
    paragraph: (n: string) => {
      if (!/^\d/.test(n)) return `in its ${n}`;
      return /^\d+$/.test(n) ? `paragraph ${n}` : `paragraphs ${n.replace('-', '–')}`;
    },
    party: (actor: string) => `party to the conflict: ${actor}`,
    killed: 'killed',
    injured: 'injured',
    casualties: 'killed and injured together',
    noFigures: 'no figure',
    including: 'of them',
    attackers: {
      included: 'The figure includes attackers.',
      excluded: 'The figure leaves attackers out.',
      'not-stated': 'Whether attackers are included is not said.',
    },
    quote: (words: string) => `“${words}”`,
    says: { weapon: 'Weapon', tactic: 'How', target: 'Target', place: 'Place' },
    status: {
      current: '',
      superseded: 'Replaced by a later account',
      retracted: 'Withdrawn by the source',
      'set-aside': 'Set aside by the editor',
    },
    claims: {
      claimed: (actor: string) => `says that ${actor} claims it`,
      attributed: (actor: string) => `attributes it to ${actor}`,
      suspected: (actor: string) => `suspects ${actor}`,
      denied: (actor: string) => `says that ${actor} denies it`,
    },
    published: (moment: string) => `published ${moment}`,
    runningTotal: 'running total',
    runningTotalUpTo: (moment: string) => `running total up to ${moment}`,
    until: (moment: string) => `until ${moment}`,
    overtaken: (figures: string) => `Replaced by a later total of the same source: ${figures}.`,
    original: 'Original source',
    archived: 'archived copy',
  },
  claim: {
    claimed: (actor: string) => `Claimed by ${actor}`,
    attributed: (actor: string) => `Attributed to ${actor}`,
    suspected: (actor: string) => `Suspected: ${actor}`,
    denied: (actor: string) => `Denied by ${actor}`,
  },
  claimant: {
    /** What the actor is, above its name. Who is only accused is never called a claimant. */
    roles: {
      claimed: 'claimant',
      attributed: 'named as responsible',
      suspected: 'suspected',
      denied: 'denies responsibility',
    },
    description: (said: readonly string[]) => `${said.join('; ')}: what each source says.`,
    kinds: {
      claimed: (events: string, name: string) => `${events} claimed by ${name}`,
      attributed: (events: string, name: string) => `${events} attributed to ${name}`,
      suspected: (events: string, name: string) => `${events} of which ${name} is suspected`,
      denied: (events: string, name: string) => `${events} that ${name} denies`,
    },
    aliases: 'Also named',
    note: 'A claim, like a figure, is what a source says.',
    noteOfOthers: 'That an actor is named, like a figure, is what a source says.',
    carried: (sources: string) => `According to ${sources}.`,
    moreSources: (n: string) => `and ${n} more sources`,
  },
  participant: {
    kicker: 'participant',
    description: (events: string) => `${events}: what each source said.`,
    /** Its claims are what it is said to have done; taking part is not. */
    note: 'That an actor is a participant says neither that it attacked nor that the dead were its own.',
    events: (events: string, name: string) => `${events} involving ${name}`,
    /** In how many events it has which role. */
    inRoles: (roles: readonly string[]) => `Its role: ${roles.join(', ')}.`,
    asRole: (role: string, events: string) => `${role} in ${events}`,
    noRole: 'not stated',
    roleNotStated: 'role not stated',
    others: (names: string) => `Also involved: ${names}`,
    noRoles: 'Its role is not stated in any of them.',
    see: 'See also',
    /** What one actor is in an event, by the role that is stated of it. */
    roles: {
      civilian: 'civilians',
      military: 'military',
      'security-force': 'security force',
      combatant: 'combatant',
      attacker: 'attacker',
      other: 'other',
    } as Readonly<Record<string, string>>,
  },
  place: {
    description: (events: string, place: string) => `${events} in ${place}, and what each source said.`,
    aliases: 'Also spelt',
    coordinates: 'Coordinates',
    latLon: (lat: number, lon: number) => `${lat.toFixed(3)}, ${lon.toFixed(3)}`,
    unchecked: 'not checked',
    level: 'Kind',
    in: 'In',
    about: 'About this place',
    events: (events: string) => `${events} here`,
    codes: 'Codes',
    none: (events: string) => `No ${events} here in this dataset.`,
    within: 'Places in it',
    allPlaces: 'all places of the dataset',
    levels: {
      country: 'country',
      admin2: 'district',
      city: 'city',
      town: 'town',
      village: 'village',
      site: 'site',
    },
  },
  /** How exactly the place of an event is known. */
  precision: {
    site: 'to the site',
    settlement: 'to the settlement',
    near: 'to its surroundings',
    admin2: 'only to the district',
    admin1: (region: string) => `only to the ${region}`,
    country: 'only to the country',
    unknown: 'how exactly is not known',
  },
  /** The same where the settlement's kind is known. */
  settlement: { city: 'to the city', town: 'to the town', village: 'to the village' } as Partial<
    Readonly<Record<string, string>>
  >,
  time: {
    morning: 'in the morning',
    noon: 'around noon',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    night: 'at night',
    at: (clock: string) => `at ${clock}`,
    local: 'local time',
    minute: (date: string, clock: string) => `${date}, ${clock}`,
    week: (date: string) => `in the week of ${date}`,
    month: (date: string) => `in ${date}`,
    year: (date: string) => `in ${date}`,
    span: (from: string, to: string) => `${from} to ${to}`,
  },
  status: {
    confirmed: 'Confirmed',
    reported: 'Reported',
    contested: 'Contested: the sources differ',
    retracted: 'Retracted: left out of every total',
  },
  weaponNotStated: 'not stated',

  /** The pages of a long list. */
  paging: {
    /** Where on the whole list a page is: `Attacks 101–200 of 470, by date`. */
    shown: ({
      what,
      first,
      last,
      total,
      order,
    }: Record<'what' | 'first' | 'last' | 'total', string> & { order?: string | undefined }) =>
      `${what} ${first === last ? first : `${first}–${last}`} of ${total}${order === undefined ? '' : `, ${order}`}.`,
    byDate: 'by date',
    /** What the rows of a list are. */
    what: {
      statements: 'Statements',
      facts: 'Facts',
      places: 'Places',
      participants: 'Participants',
      sources: 'Sources',
      changes: 'Changes',
      accounts: 'Accounts',
      reports: 'Reports',
      corrections: 'Corrections',
      updates: 'Updates',
    },
    listOf: (what: string, of: string) => `${what}: ${of}`,
    /** Where a list is cut short, and what holds the rest. */
    more: (n: string, where: string) => `${n} more: ${where}`,
    inData: 'in the data',
    allStatements: 'all such statements of the dataset',
    allChanges: 'all changes to the dataset',
    /** Entries of a list that are on its other pages. */
    earlier: 'Earlier entries',
    title: (title: string, page: string, count: string) => `${title}, page ${page} of ${count}`,
    description: (title: string) => `${title}: what each source said.`,
    page: (page: string) => `Page ${page}`,
    previous: 'Previous',
    next: 'Next',
    /** Names of the links to pages and years, which no two groups of links on a page may share. */
    pagesOf: (list: string) => `Pages: ${list}`,
    pagesAfter: (list: string) => `Pages, after the list: ${list}`,
    yearsOf: (list: string) => `Years: ${list}`,
  },
};
