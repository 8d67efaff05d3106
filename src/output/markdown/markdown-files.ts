import type { Site } from '../../site/types.ts';
import type { NamedFile } from '../files/types.ts';
import { llmsFile } from './llms-file.ts';
import { reportMarkdown } from './report-markdown.ts';

/**
 * The Markdown of each report, beside its page, and `llms.txt`. That of a chart is one of its downloads. Each file is
 * written when it is asked for.
 * @param own paths of the newsroom's own pages, below the site's base.
 */
export function* markdownFiles(site: Site, own: readonly string[]): Generator<NamedFile> {
  for (const report of site.reports) yield [`reports/${report.slug}.md`, reportMarkdown(site, report)];
  yield ['llms.txt', llmsFile(site, own)];
}
