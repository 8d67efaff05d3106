import type { APIRoute } from 'astro';
import { fileResponse } from '../../output/files/file-response.ts';
import { reportMarkdown } from '../../output/markdown/report-markdown.ts';
import { getReport } from '../../site/get-report.ts';
import { getSite } from '../../site/get-site.ts';

export const getStaticPaths = () => getSite().reports.map(({ slug }) => ({ params: { slug } }));

/** A report as Markdown. */
export const GET: APIRoute = ({ params: { slug } }) => {
  const site = getSite();
  return fileResponse('report.md', reportMarkdown(site, getReport(site, slug)));
};
