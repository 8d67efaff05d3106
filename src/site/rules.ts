import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused where the parts of a site come together. */
export const siteRules = {
  'site/no-dataset': {
    severity: 'error',
    description: 'The project has no dataset.',
    fix: 'Put a data file into data/, as docs/format.md tells.',
    example: 'an empty data/ folder',
  },
  'site/folder-name': {
    severity: 'error',
    description:
      'The path of the project holds `#` or `?`, which end a file name for the tools that build the site.',
    fix: 'Rename that folder without the character.',
    example: 'a project in a folder "C# desk"',
  },
  'site/not-utf-8': {
    severity: 'error',
    description: 'A Markdown file is not UTF-8 text.',
    fix: 'Save it as UTF-8.',
    example: 'a file saved as Latin-1',
  },
  'site/unreadable': {
    severity: 'error',
    description: 'A Markdown file, or the folder of such files, cannot be read.',
    fix: 'Look whether it is a file, and whether you may read it.',
    example: 'a folder with the name content/reports/one.md',
  },
  'site/unread-file': {
    severity: 'warning',
    description:
      'A file in the folders of prose or of data that looks as if it were meant to be read, and is not: a report in a subfolder or named .mdx, a dataset named .JSON, a set without its dataset.json.',
    fix: 'Move or rename it as the hint says; a name that begins with `_` or `.` is left alone.',
    example: 'content/reports/2024/first.md',
  },
  'site/slug-twice': {
    severity: 'error',
    description: 'Two reports have the same address.',
    fix: 'Rename one of the two files.',
    example: 'content/reports/one.md and content/reports/one.markdown',
  },
  'site/page-address': {
    severity: 'error',
    description: 'A page of content/pages/ takes an address that the site needs itself.',
    fix: 'Rename the file.',
    example: 'content/pages/data.md',
  },
  'site/chart-id-twice': {
    severity: 'error',
    description: 'Two charts of the site have the same id, which is their address.',
    fix: 'Give one of the two another id.',
    example: '::bar[…]{#killed-by-city killed by=city} in two reports',
  },
  'site/chart-id-dark': {
    severity: 'error',
    description: 'A chart id ends in "-dark", which is the ending of the dark pictures of charts.',
    fix: 'Give the chart another id.',
    example: '::bar[…]{#killed-dark killed by=city}',
  },
  'site/no-lead-chart': {
    severity: 'error',
    description: 'The front matter names a lead chart that the report does not have.',
    fix: 'Name the id of one of its charts.',
    example: 'lead: killed-by-citi',
  },
  'site/outside-link': {
    severity: 'error',
    description: 'A symbolic link in content/, data/ or public/ leads out of the project.',
    fix: 'Put a copy of the file into the project in place of the link.',
    example: 'content/reports/bridge.jpg → /home/desk/bridge.jpg',
  },
  'site/dead-link': {
    severity: 'error',
    description: 'A symbolic link in content/, data/ or public/ leads to nothing.',
    fix: 'Remove the link, or restore the file that it leads to.',
    example: 'public/logo.svg → ../logo.svg, which is not there',
  },
  'site/circular-link': {
    severity: 'error',
    description: 'A symbolic link leads to a folder that it lies in itself.',
    fix: 'Remove the link.',
    example: 'public/all → ../public',
  },
  'site/picture-location': {
    severity: 'error',
    description:
      'A picture in public/, which is published byte for byte, says in its metadata where it was taken.',
    fix: 'Remove the metadata ("exiftool -all= FILE"), or put the picture beside a report that shows it: the copies that are published have none.',
    example: 'public/phone.jpg with GPS coordinates',
  },
  'site/no-folder': {
    severity: 'error',
    description: 'The folder that the option "contentDir" names does not exist.',
    fix: 'Correct the path, which begins at the project’s root.',
    example: "contentDir: 'contnet'",
  },
  'site/no-component': {
    severity: 'error',
    description: 'A component that the option "components" names does not exist.',
    fix: 'Correct the path, which begins at the project’s root.',
    example: "components: { Header: 'newsroom/Haeder.astro' }",
  },
  'site/bad-option': {
    severity: 'error',
    description: 'An option of sourceline({…}) does not exist, or has a value that it does not take.',
    fix: 'Correct it; the hint names the nearest option, or lists them.',
    example: "sourceline({ name: 'The Ledger Desk', langauge: 'en' })",
  },
  'site/hidden-character': {
    severity: 'error',
    description:
      'An option holds a character that nobody sees: a bidi override, a zero-width space, a control character.',
    fix: 'Delete it.',
    example: "name: 'The Ledger\\u202e Desk'",
  },
  'site/option-unused': {
    severity: 'error',
    description: 'An option has no effect in this project.',
    fix: 'Remove it, or set what it needs.',
    example: 'hsts: 31536000, in a project with public/_headers of its own',
  },
  'site/redirect-from-chart': {
    severity: 'error',
    description: 'A redirect begins at a chart that the site has.',
    fix: 'Take the redirect out, or give the chart another id.',
    example: "redirects: { 'killed-by-city': 'killed-by-place' }   with a chart killed-by-city",
  },
  'site/redirect-nowhere': {
    severity: 'error',
    description: 'A redirect leads to a chart that there is not.',
    fix: 'Name the id of a chart, or a path that begins and ends with a slash.',
    example: "redirects: { 'killed-by-town': 'killed-by-citi' }",
  },
  'site/redirect-circle': {
    severity: 'error',
    description: 'Redirects lead round in a circle.',
    fix: 'Let one of them lead to a chart of the site.',
    example: "redirects: { 'old': 'older', 'older': 'old' }",
  },
} as const satisfies RuleBook;

export type SiteRule = keyof typeof siteRules;
