import { chartRules } from '../../src/charts/rules.ts';
import { csvRules } from '../../src/dataset/csv/rules.ts';
import { verdictRules } from '../../src/dataset/pairs/rules.ts';
import { datasetRules } from '../../src/dataset/rules.ts';
import { geoRules } from '../../src/geo/rules.ts';
import { historyRules } from '../../src/history/rules.ts';
import { importRules } from '../../src/importers/rules.ts';
import { publishRules } from '../../src/output/files/publish-rules.ts';
import { fileRules } from '../../src/output/files/rules.ts';
import type { RuleBook } from '../../src/problems/rule-book.ts';
import { proseRules } from '../../src/prose/rules.ts';
import { accessRules } from '../../src/publish/access/rules.ts';
import { canaryRules } from '../../src/publish/canary/rules.ts';
import { siteRules } from '../../src/site/rules.ts';
import { styleRules } from '../../src/styles/rules.ts';
import { questionRules } from '../../src/tally/rules.ts';

/** Every rule book, in the order in which data is checked. */
export const ruleBooks: readonly {
  readonly title: string;
  readonly about: string;
  readonly book: RuleBook;
}[] = [
  { title: 'Data', about: 'in the files of `data/`', book: datasetRules },
  { title: 'CSV sets', about: 'in datasets that are CSV files', book: csvRules },
  { title: 'Verdicts', about: 'in files of verdicts on pairs of events', book: verdictRules },
  {
    title: 'Imports',
    about: 'in a file that `sourceline import` reads; those of rows are listed in its import log',
    book: importRules,
  },
  { title: 'Boundaries', about: 'in the shapes that maps are drawn from', book: geoRules },
  { title: 'Questions', about: 'in the words of a directive or of `sourceline ask`', book: questionRules },
  { title: 'Charts', about: 'in the options and the data of a chart', book: chartRules },
  { title: 'Reports', about: 'in the Markdown of `content/`', book: proseRules },
  {
    title: 'Changes',
    about: 'in what has changed since it was published',
    book: historyRules,
  },
  { title: 'The site', about: 'where reports, charts and pages come together', book: siteRules },
  { title: 'Looks', about: 'in a newsroom’s own style sheets', book: styleRules },
  { title: 'Pictures', about: 'in pictures and other files beside the pages', book: fileRules },
  {
    title: 'Publishing',
    about: 'in the finished site, before it replaces the last one',
    book: publishRules,
  },
  {
    title: 'Access',
    about: 'in the finished site as a browser shows it, by `sourceline check-pages`',
    book: accessRules,
  },
  {
    title: 'Canaries',
    about:
      'in the finished site, where `sourceline check --canary` looks for words that may not be published',
    book: canaryRules,
  },
];

const fence = (example: string) => (example.includes('`') ? `\`\` ${example} \`\`` : `\`${example}\``);

/** The text of docs/problems.md, written from the rule books. */
export function problemsDoc(): string {
  const lines = [
    '# Problems',
    '',
    '<!-- Written by `npm run docs` from the rule books in src/. Change it there. -->',
    '',
    'Sourceline lists all problems in one run, each with its file, line and column, what is wrong, and how to fix it.',
    'An **error** stops the build and leaves the last good site unchanged. A **warning** does not stop it.',
    'The id of a rule never changes.',
  ];
  for (const { title, about, book } of ruleBooks) {
    lines.push('', `## ${title}`, '', `Problems ${about}.`);
    for (const id of Object.keys(book).sort()) {
      const note = book[id];
      if (note === undefined) continue;
      const { severity, description, fix, example } = note;
      lines.push(
        '',
        `### ${id}`,
        '',
        `*${severity}* · ${description}`,
        '',
        fix,
        '',
        `For example: ${fence(example)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
