/** Words of embeds, codes and downloads: what a chart says of itself outside of the site. */
export const embeds = {
  legend: 'Key',
  table: 'The same figures as a table',
  data: (version: string, date: string) => `Data version ${version}, ${date}`,
  /** The link to the chart's own page. */
  more: (publisher: string) => `${publisher}: this chart, its sources and data`,
  kept: (version: string, date: string) => `This copy is pinned to data version ${version}, ${date}.`,
  since: 'What has changed since',
  /** After a table in another page: the link to the whole chart. */
  whole: 'The chart and its sources',

  /** In place of a chart that went. */
  moved: {
    title: 'This chart has moved',
    chart: 'Go to the new chart',
    page: 'Go to the new page',
  },

  downloads: {
    head: 'Download',
    pngs: { dark: 'PNG, dark', narrow: 'PNG, narrow', 'narrow-dark': 'PNG, narrow, dark' },
    /** A form and what it is for. */
    forms: {
      svg: 'SVG, for print and the web, light and dark',
      png: 'PNG, for mail and messages',
      csv: 'CSV, the rows of the chart for a spreadsheet',
      md: 'Markdown, the same as text, for notes and language models',
      json: 'JSON, with the question, the counting rule and the sources',
      geojson: 'GeoJSON, for a map of your own, with the question, the counting rule and the sources',
    },
    notAllowed: (event: string) =>
      `The licence of the data does not allow rows of single ${event} to be redistributed, so they cannot be downloaded.`,
  },
  codes: {
    head: 'Embed this chart',
    intro:
      'Use the first code that your system accepts. The latest chart follows the data; the pinned chart never changes, and says so.',
    theme: (theme: 'auto' | 'light' | 'dark') =>
      theme === 'auto'
        ? 'The chart is light or dark as the reader’s system is. For a page that is always one of them, add this to the address in the code:'
        : `The chart is ${theme} on every page. For another, add this to the address in the code:`,
    noSite: 'No “site” is set in astro.config.mjs, so these codes work only on pages of the same host.',
    latest: 'Latest',
    pinned: 'Pinned',
    copy: 'Copy code',
    copyOf: (kind: string, state: string) => `Copy code: ${kind}, ${state}`,
    code: (kind: string, state: string) => `${kind}, ${state}`,
    copied: 'Copied.',
    notCopied: 'Not copied. The code is selected: copy it with your keyboard.',
    open: 'Open the embed alone',
    kinds: {
      responsive: {
        name: 'Responsive iframe',
        use: 'For most systems. It fits the height of the chart at every width, without a script.',
      },
      plain: {
        name: 'Fixed-height iframe',
        use: 'For systems that remove styles. One height for all widths.',
      },
      picture: {
        name: 'Picture',
        use: 'For newsletters, and for systems that allow no frames. Light or dark, with a text alternative.',
      },
      table: { name: 'Table', use: 'The numbers alone, as text.' },
      oembed: {
        name: 'oEmbed address',
        use: 'For systems that turn an address into a chart. Most need only the address of this page.',
      },
    },
  },
  changes: {
    head: 'What has changed',
  },
};

export type EmbedStrings = typeof embeds;
