/** The words of the lists of reports: of all, of those with a tag, and of those by an author. */
export const reportLists = {
  reports: {
    title: 'Reports',
    description: 'All reports, the latest first.',
    empty: 'No report has been published yet.',
    draft: 'Draft',
    heldUntil: (date: string) => `Held back until ${date}`,
  },
  groups: {
    tags: {
      title: 'Tags',
      description: 'What the reports are about.',
      about: (name: string) => `All reports tagged “${name}”, the latest first.`,
      feed: (name: string) => `Reports tagged “${name}” (Atom)`,
    },
    authors: {
      title: 'Authors',
      description: 'Who wrote the reports.',
      about: (name: string) => `All reports by ${name}, the latest first.`,
      feed: (name: string) => `Reports by ${name} (Atom)`,
    },
    reports: (n: string, isOne: boolean) => (isOne ? '1 report' : `${n} reports`),
    follow: 'Feed',
  },
};
