import { countNoun } from './count-noun.ts';
import { frame } from './frame.ts';
import { records } from './records.ts';
import { reportLists } from './report-lists.ts';
import { search } from './search.ts';

/** What a dataset calls the things that it counts. */
type Counted = {
  readonly event: string;
  readonly events: string;
  /** Undefined where parts are not counted. */
  readonly parts: string | undefined;
  /** The one compiler of an imported set. */
  readonly compiler: string | undefined;
  /** Whether some figure is a range. */
  readonly ranges: boolean;
  /** What there is of it in the dataset: a rule about anything else would speak of nothing. */
  readonly given: Readonly<
    Record<'mixed' | 'attackers' | 'statements' | 'participants' | 'parties', boolean>
  >;
};

/** `1 of 5 attacks`, or `each of the 5 attacks`. */
const share = (n: string, all: string, events: string) =>
  n === all ? `each of the ${all} ${events}` : `${n} of ${all} ${events}`;

/** The words of pages and their frame. Words for attacks, explosions and people come from the dataset's units. */
export const pages = {
  ...frame,

  front: {
    more: 'More reports',
    all: (n: string) => `All ${n} reports`,
    data: 'The data',
    allData: (n: string) => `All ${n} datasets`,
    empty: 'No report has been published yet.',
  },
  ...reportLists,
  report: {
    tags: 'Tags',
    related: 'Related reports',
    published: (date: string) => `Published ${date}`,
    updated: (date: string) => `Updated ${date}`,
    data: (version: string) => `Data version ${version}`,
    dataOf: (title: string, version: string) => `${title}, version ${version}`,
    method: 'How we count',
    draft: 'Draft: not part of the published site',
    heldUntil: (date: string) => `Not part of the published site until ${date}`,
    contentNote: 'Content note:',
    changes: 'Changes to the data behind this report',
  },

  /** What stands beside a number of people, after a colon. */
  remarks: {
    differ: 'the sources differ',
    ownRange: 'the range is a source’s own',
    compilersRange: (name: string) => `the range is that of ${name}, the compiler`,
    compilersFigure: (name: string) => `the number is that of ${name}, the compiler`,
    single: (n: string, all: string, events: string) =>
      all === '1'
        ? 'only one source gives a figure'
        : `for ${share(n, all, events)}, only one source gives a figure`,
    partiesOnly: (n: string, all: string, events: string) =>
      all === '1'
        ? 'only parties to the conflict give a figure'
        : `for ${share(n, all, events)}, only parties to the conflict give a figure`,
    singleParty: 'only one source gives a figure, a party to the conflict',
    mixedUpTo: (n: string) => `a figure for dead and wounded together would allow up to ${n}`,
    mixedOpen: 'a figure for dead and wounded together leaves the upper end open',
    unknownFor: (n: string, of: string) => `no figure for ${n} of ${of}`,
    withAttackers: (n: string, all: string, events: string) =>
      all === '1'
        ? 'a source’s figure includes attackers'
        : `for ${share(n, all, events)}, a source’s figure includes attackers`,
  },
  /** Zero as a word: "nobody" beside "killed", "no" before "pupils killed", "none" after it. */
  zero: { nobody: 'nobody', no: 'no', none: 'none' },
  places: (n: number) => (n === 1 ? 'place' : 'places'),

  figure: {
    legend: 'Key',
    reading: 'How to read this chart',
    table: 'The same figures as a table',
    data: (version: string, date: string) => `Data version ${version}, ${date}`,
    page: 'This chart’s page',
    csv: 'Data',
    picture: 'Picture',
    embed: 'Embed',
  },
  reading: { one: 'How to read this chart', several: 'How to read these charts' },
  chart: {
    kicker: 'Chart',
    read: 'What the chart shows',
    from: 'From the report',
    dataset: 'Dataset',
    question: 'Query',
    asOf: (version: string, date: string) => `As of data version ${version}, ${date}.`,
  },

  data: {
    title: 'Data',
    description: 'The datasets behind the reports: what each source said, and how its figures add up.',
    version: (version: string, date: string) => `Version ${version}, ${date}`,
    about: (title: string, counts: string, version: string) =>
      `${title}: ${counts}. What each source said of them, and how the figures add up. ${version}.`,
    kicker: 'Dataset',
    counting: 'How the figures are counted',
    totals: 'Totals',
    measure: 'Measure',
    low: 'Lowest',
    number: 'Number',
    high: 'Highest',
    outer: 'With mixed figures',
    open: 'open',
    unknown: 'No figure for',
    none: '–',
    notes: 'Notes on this dataset',
    statements: 'What sources say of several at once',
    statementsNote: 'Such a statement is compared with the totals, never added to them.',
    facts: 'Context',
    sources: 'Sources',
    download: 'Download',
    json: 'The whole dataset, JSON',
    csv: 'One row for each account, CSV',
    set: 'The whole dataset as a set of files for spreadsheets:',
    package: 'What these files and their columns contain, for programs (Data Package, JSON)',
    licence: 'Licence',
    populations: 'Populations',
    noRedistribution: (event: string) =>
      `The licence of this dataset does not allow its rows to be redistributed. They cannot be downloaded here, and no ${event} has a page of its own; reports may quote single figures.`,
    changes: 'Changes to this dataset',
    noChanges: 'None since the first version.',
    places: 'Places',
    claimants: 'Claimants',
    participants: 'Participants',
    /** Where some are only accused. */
    actors: 'Actors',
    allEvents: (events: string) => `All ${events}`,
  },

  killedMeans: {
    everyone: 'The dead are everyone killed, attackers included.',
    victims: 'The dead are victims: attackers are left out.',
    civilians: 'The dead are civilians only.',
    'as-reported':
      'The dead are counted as each source reports them. A source does not always say whether attackers are among them.',
  },
  /** The counting rules in words. The numbers are those of docs/counting.md. */
  rules: ({ event, events, parts, compiler, ranges, given }: Counted): string[] => {
    const whose = compiler === undefined ? '' : `All figures are those of one compiler, ${compiler}. `;
    const figures = () => {
      if (!ranges) return `${whose}Each ${event} has one figure. Totals add them up. There is no average.`;
      return compiler === undefined
        ? `For each ${event}, the lowest figure is the smallest that any source gives, the highest the largest. Totals add up all lowest and all highest figures. There is no average.`
        : `${whose}Its lowest and its highest figure for each ${event} are its own range, not a disagreement between sources. Totals add up all lowest and all highest figures.`;
    };
    const when = (holds: boolean, rule: string) => (holds ? [rule] : []);
    return [
      `One ${event} is one place and one run of action.${parts === undefined ? '' : ` It can have several ${parts}.`}`,
      figures(),
      ...when(
        ranges && compiler === undefined,
        'A range is the span of what was reported. It is not an estimate or a margin of error.',
      ),
      'Where a source gives no figure, the number is unknown, which is not zero. Zero means that a source says there were none.',
      ...when(
        given.mixed,
        'A figure for dead and wounded together counts for neither. It only shows how high the number of dead could be, and is shown separately.',
      ),
      ...when(
        given.attackers,
        'Where a source counts dead attackers separately, so do we. Where its figure may include them, we say so.',
      ),
      ...when(
        given.statements,
        `What a source says of several ${events} together is compared with the totals, never added to them.`,
      ),
      ...when(
        compiler === undefined,
        'Sources are counted by who spoke first, not by who passed it on. Two outlets of one organisation are one source.',
      ),
      ...when(
        given.participants,
        'Who takes part in what is recorded apart from who claims it. That an actor is a participant says neither that it attacked nor that the dead were its own.',
      ),
      ...when(
        given.parties,
        'A source that belongs to a party to the conflict is marked as such, on every side.',
      ),
    ];
  },

  ...records,

  sources: {
    title: 'Sources',
    description:
      'Who said what: every source of every dataset, what it is, and whether it is a party to the conflict.',
    cited: 'Sources of this page',
    partOf: (name: string) => `belongs to ${name}`,
    accounts: (n: number) => countNoun(n, 'account', 'accounts'),
    relays: (n: number) => `relayed ${countNoun(n, 'account', 'accounts')}`,
    document: 'the document that the accounts are read in',
    published: (date: string) => `published ${date}`,
    kinds: {
      article: 'article',
      agency: 'news agency',
      monitor: 'monitoring group',
      'state-media': 'state media',
      'armed-group-media': 'outlet of an armed group',
      official: 'official',
      medical: 'medical staff',
      ngo: 'non-governmental organisation',
      witness: 'witness',
      compiler: 'compiler',
      other: 'other source',
    },
  },
  corrections: {
    title: 'Corrections and updates',
    description: 'What was wrong and has been corrected, and what has been added.',
    intro:
      'A correction says that we were wrong. An update says that something new became known. Both are kept permanently at this address; nothing is removed.',
    correctionsHead: 'Corrections',
    updatesHead: 'Updates',
    noCorrections: 'No corrections so far.',
    noUpdates: 'No updates so far.',
    kinds: {
      correction: 'Correction',
      retraction: 'Retraction',
      update: 'Update',
      clarification: 'Clarification',
    },
    was: 'before',
    now: 'now',
    version: (version: string) => `data version ${version}`,
  },
  search,
  missing: {
    title: 'Page not found',
    text: 'The address may be mistyped. Pages of this site are never removed without notice: see Corrections.',
    home: 'Go to the front page',
  },
};

export type PageStrings = typeof pages;
