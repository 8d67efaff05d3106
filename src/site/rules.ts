import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused where the parts of a site come together. */
export const siteRules: RuleBook = {
  'site/no-dataset': {
    severity: 'error',
    refuses: 'The project has no dataset.',
    mend: 'Put a data file into data/, as docs/format.md tells.',
    example: 'an empty data/ folder',
  },
  'site/not-utf-8': {
    severity: 'error',
    refuses: 'A Markdown file is not UTF-8 text.',
    mend: 'Save it as UTF-8.',
    example: 'a file saved as Latin-1',
  },
  'site/unreadable': {
    severity: 'error',
    refuses: 'A Markdown file, or the folder of such files, cannot be read.',
    mend: 'Look whether it is a file, and whether you may read it.',
    example: 'a folder with the name content/reports/one.md',
  },
  'site/slug-twice': {
    severity: 'error',
    refuses: 'Two reports have the same address.',
    mend: 'Rename one of the two files.',
    example: 'content/reports/one.md and content/reports/one.markdown',
  },
  'site/page-address': {
    severity: 'error',
    refuses: 'A page of content/pages/ takes an address that the site needs itself.',
    mend: 'Rename the file.',
    example: 'content/pages/data.md',
  },
  'site/chart-id-twice': {
    severity: 'error',
    refuses: 'Two charts of the site have the same id, which is their address.',
    mend: 'Give one of the two another id.',
    example: '::bar[…]{#killed-by-city killed by=city} in two reports',
  },
  'site/chart-id-dark': {
    severity: 'error',
    refuses: 'A chart id ends in "-dark", which is the ending of the dark pictures of charts.',
    mend: 'Give the chart another id.',
    example: '::bar[…]{#killed-dark killed by=city}',
  },
  'site/no-lead-chart': {
    severity: 'error',
    refuses: 'The front matter names a lead chart that the report does not have.',
    mend: 'Name the id of one of its charts.',
    example: 'lead: killed-by-citi',
  },
  'site/redirect-from-chart': {
    severity: 'error',
    refuses: 'A redirect begins at a chart that the site has.',
    mend: 'Take the redirect out, or give the chart another id.',
    example: "redirects: { 'killed-by-city': 'killed-by-place' }   with a chart killed-by-city",
  },
  'site/redirect-nowhere': {
    severity: 'error',
    refuses: 'A redirect leads to a chart that there is not.',
    mend: 'Name the id of a chart, or a path that begins and ends with a slash.',
    example: "redirects: { 'killed-by-town': 'killed-by-citi' }",
  },
  'site/redirect-circle': {
    severity: 'error',
    refuses: 'Redirects lead round in a circle.',
    mend: 'Let one of them lead to a chart of the site.',
    example: "redirects: { 'old': 'older', 'older': 'old' }",
  },
};
