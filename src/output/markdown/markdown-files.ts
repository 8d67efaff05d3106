import type { Site } from '../../site/types.ts';
import type { NamedFile } from '../files/types.ts';
import { llmsFile } from './llms-file.ts';
import { reportMarkdown } from './report-markdown.ts';

/**
 * The Markdown of each report, beside its page, and `llms.txt`. That of a chart is one of its downloads.
 * @param own paths of the newsroom's own pages, below the site's base.
 */
export const markdownFiles = (site: Site, own: readonly string[]): NamedFile[] => [
  ...site.reports.map((report): NamedFile => [`reports/${report.slug}.md`, reportMarkdown(site, report)]),
  ['llms.txt', llmsFile(site, own)],
];
