/** Words of the Markdown files beside reports and charts, and of `llms.txt`: they are read without a page around them. */
export const twins = {
  /** The title of the link from the page. */
  link: 'Markdown',
  page: 'Page:',
  data: 'Data:',
  table: 'Table:',
  publisher: 'Published by',
  by: 'By',
  licence: (name: string) => `Licence: ${name}`,
  populations: (name: string, licence: string | undefined) =>
    `Populations: ${name}${licence === undefined ? '' : ` (${licence})`}`,
  keyFigures: 'Key figures',
  party: 'party to the conflict',
  quoteHead: 'How to quote these figures',
  quote: [
    'Keep the words that belong to a number: “at least”, “more than”, “up to”, “about”, “reported”, “claimed by”, “suspected”.',
    'Give a range as a range, and say that the sources differ where they do: do not choose one of them, and do not take the middle.',
    'Say whose number it is, and that this source is a party to the conflict where it is marked so.',
    'A figure that nobody gave is unknown, and not zero.',
  ],
  credit: (publisher: string) => `Name ${publisher}, the address of the page, and the version of the data.`,

  /** `llms.txt`. */
  about: (publisher: string) =>
    `${publisher} publishes reports and charts from datasets in which each figure is kept with its range, with who said it and with who relayed it. Numbers in the reports are checked against these datasets when the site is built.`,
  twins:
    'Each report and each chart has a Markdown file beside its page, in which every number has its range and its sources.',
  reports: 'Reports',
  datasets: 'Datasets',
  charts: (n: string) => `Charts: ${n}`,
  pages: 'Pages',
  optional: 'Optional',
  more: (n: string) => `${n} earlier reports are in the list of all reports`,
  moreData: (n: string) => `${n} other datasets are in the list of all datasets`,
};

export type TwinStrings = typeof twins;
