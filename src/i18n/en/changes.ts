/**
 * Words that tell of changes to the data. An update brings what was not known, a correction says that we were wrong:
 * no word stands for both. Dates and numbers arrive printed.
 */
export const changes = {
  /** How the note or line of one change begins. */
  told: {
    update: (date: string) => `Updated ${date}`,
    clarification: (date: string) => `Clarified ${date}`,
    correction: (date: string) => `Corrected ${date}`,
    retraction: (date: string) => `Retraction, ${date}`,
  },
  /** The link that follows in the line under a chart. */
  what: {
    update: 'what changed',
    clarification: 'what was clarified',
    correction: 'what was wrong',
    retraction: 'what was withdrawn',
  },
  /** From a note to the list below it: the kinds are never counted together. */
  all: {
    corrections: (n: number) => (n === 1 ? 'The correction in full' : `All ${n} corrections`),
    updates: (n: number) => (n === 1 ? 'The update in full' : `All ${n} updates`),
  },
  noteLabel: { corrections: 'Corrections', updates: 'Updates' },
  /** Where a list of names is cut short: `and 294 more attacks`. */
  more: (n: string, what: string) => `and ${n} more ${what}`,
  removed: (ids: string) => `removed from the data: ${ids}`,
  touchedReports: (n: number) => (n === 1 ? 'Report touched' : 'Reports touched'),
  touchedCharts: (n: number) => (n === 1 ? 'Chart touched' : 'Charts touched'),
  reports: (n: number) => (n === 1 ? 'report' : 'reports'),
  charts: (n: number) => (n === 1 ? 'chart' : 'charts'),
  chartNone: 'No change to the data has touched this chart.',

  feeds: {
    reportsAtom: 'Reports (Atom)',
    reportsJson: 'Reports (JSON Feed)',
    corrections: 'Corrections (Atom)',
    correctionsTitle: (publisher: string) => `${publisher}: corrections and updates`,
    correctionsSubtitle:
      'Each change to the data behind the reports. A correction says that we were wrong; an update, that something new became known.',
    follow: 'Follow them as a feed',
    /** Title of an entry. */
    entry: (kind: string, about: string) => `${kind}: ${about}`,
    dataRights: (title: string, licence: string) => `Data of “${title}”: ${licence}`,
    chart: 'The chart with its figures and sources',
    picture: (alt: string) => `Picture: ${alt}`,
  },
};

export type ChangeStrings = typeof changes;
