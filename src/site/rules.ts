import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused where the parts of a site come together. */
export const siteRules = {
  'site/no-dataset': {
    severity: 'error',
    description: 'The project has no dataset.',
    fix: 'Add a data file to data/; docs/format.md describes the format.',
    example: 'an empty data/ folder',
  },
  'site/folder-name': {
    severity: 'error',
    description: 'The path of the project contains `#` or `?`, which the build tools cannot handle.',
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
    fix: 'Check that it is a readable file.',
    example: 'a folder named content/reports/one.md',
  },
  'site/unread-file': {
    severity: 'warning',
    description:
      'A file in a content or data folder looks as if it should be read, but is not: a report in a subfolder or named .mdx, a dataset named .JSON, a set without its dataset.json.',
    fix: 'Move or rename it as the hint says; files whose names begin with `_` or `.` are ignored.',
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
    description: 'A page in content/pages/ has an address that the site itself uses.',
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
    description:
      'A chart id ends in "-dark", which is reserved for the dark pictures of charts, or in "-narrow" where charts have narrow ones (`pictures: { narrow: true }`).',
    fix: 'Give the chart another id.',
    example: '::bar[…]{#killed-dark killed by=city}',
  },
  'site/no-lead-chart': {
    severity: 'error',
    description: 'The front matter names a lead chart that the report does not contain.',
    fix: 'Use the id of one of its charts.',
    example: 'lead: killed-by-citi',
  },
  'site/unknown-report': {
    severity: 'error',
    description: '`related:` names a report that the project does not have, or the report itself.',
    fix: 'Use the name of a file in content/reports/ without its ending.',
    example: 'related: [six-explosion]',
  },
  'site/group-address': {
    severity: 'error',
    description:
      'A tag or an author has the same address as one that is spelled differently, or has no letter or digit to make an address of.',
    fix: 'Spell the name in the same way everywhere.',
    example: 'tags: [Air strikes] in one report, tags: [air-strikes] in another',
  },
  'site/outside-link': {
    severity: 'error',
    description: 'A symbolic link in content/, data/ or public/ leads out of the project.',
    fix: 'Replace the link with a copy of the file.',
    example: 'content/reports/bridge.jpg → /home/desk/bridge.jpg',
  },
  'site/dead-link': {
    severity: 'error',
    description: 'A symbolic link in content/, data/ or public/ is broken.',
    fix: 'Remove the link, or restore its target.',
    example: 'public/logo.svg → ../logo.svg, which does not exist',
  },
  'site/circular-link': {
    severity: 'error',
    description: 'A symbolic link leads to a folder that contains it.',
    fix: 'Remove the link.',
    example: 'public/all → ../public',
  },
  'site/picture-location': {
    severity: 'error',
    description:
      'The metadata of a picture in public/, which is published byte for byte, say where it was taken.',
    fix: 'Remove the metadata ("exiftool -all= FILE"), or put the picture next to a report that shows it: published copies have no metadata.',
    example: 'public/phone.jpg with GPS coordinates',
  },
  'site/no-folder': {
    severity: 'error',
    description: 'The folder that the option "contentDir" names does not exist.',
    fix: 'Fix the path, which is relative to the project’s root.',
    example: "contentDir: 'contnet'",
  },
  'site/no-component': {
    severity: 'error',
    description: 'A component that the option "components" or "blocks" names does not exist.',
    fix: 'Fix the path, which is relative to the project’s root.',
    example: "components: { Header: 'newsroom/Haeder.astro' }",
  },
  'site/no-picture': {
    severity: 'error',
    description: 'A picture that the options name ("logo", "favicon", "socialImage") does not exist.',
    fix: 'Fix the path, which is relative to the project’s root.',
    example: "logo: 'newsroom/lgoo.svg'",
  },
  'site/bad-picture': {
    severity: 'error',
    description:
      'A picture that the options name ("logo", "favicon", "socialImage") cannot be read, or has the wrong kind or size.',
    fix: 'Save it as the hint says.',
    example: "socialImage: 'newsroom/card.png', with 800 × 400 pixels",
  },
  'site/key-figure': {
    severity: 'error',
    description: 'A question in the option "keyFigures" cannot be answered by a dataset of the project.',
    fix: 'Write a measure, and filters if you want: killed, attacks, killed place=homs.',
    example: "keyFigures: ['killd', 'attacks']",
  },
  'site/block-name': {
    severity: 'error',
    description: 'A block in the option "blocks" has the name of a directive of Sourceline’s.',
    fix: 'Use another name.',
    example: "blocks: { bar: 'newsroom/Bar.astro' }",
  },
  'site/chart-kind': {
    severity: 'error',
    description:
      'A module that the option "chartKinds" names does not exist, fails, or exports no kind of chart.',
    fix: 'Export a kind of chart as its default, as docs/customising.md shows.',
    example: "chartKinds: { dots: 'newsroom/dosts.ts' }",
  },
  'site/own-page-address': {
    severity: 'error',
    description: 'A page of the newsroom’s own, in src/pages/, has an address that the site itself uses.',
    fix: 'Rename the file.',
    example: 'src/pages/corrections.astro',
  },
  'site/bad-option': {
    severity: 'error',
    description: 'An option of sourceline({…}) does not exist, or has an invalid value.',
    fix: 'Fix it; the hint names the nearest option, or lists them all.',
    example: "sourceline({ name: 'The Ledger Desk', langauge: 'en' })",
  },
  'site/hidden-character': {
    severity: 'error',
    description:
      'An option contains an invisible character: a bidi override, a zero-width space, a control character.',
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
    description: 'A redirect starts from the id of an existing chart.',
    fix: 'Remove the redirect, or give the chart another id.',
    example: "redirects: { 'killed-by-city': 'killed-by-place' }   with a chart killed-by-city",
  },
  'site/redirect-nowhere': {
    severity: 'error',
    description: 'The target chart of a redirect does not exist.',
    fix: 'Use the id of a chart, or a path that begins and ends with a slash.',
    example: "redirects: { 'killed-by-town': 'killed-by-citi' }",
  },
  'site/redirect-circle': {
    severity: 'error',
    description: 'Redirects form a cycle.',
    fix: 'Make one of them lead to a chart of the site.',
    example: "redirects: { 'old': 'older', 'older': 'old' }",
  },
} as const satisfies RuleBook;

export type SiteRule = keyof typeof siteRules;
