import { escapeXml } from '../escape-xml.ts';
import type { Problem } from '../problems/problem.ts';
import { inOrder, sumUp } from '../problems/report-problems.ts';
import { problemItem, problemStyle } from './problem-page.ts';

/** Where a paragraph ends, and which lines of which file it comes from (prose/mark-lines.ts). */
const marks = /<span hidden(?:="")? data-source="([^"]*):(\d+)-(\d+)"><\/span>/g;

/** As many as are listed above a page; a terminal and `check` have the rest. */
const mostAbove = 20;

const box = (items: readonly string[]) =>
  `<aside class="sourceline-problems" role="note"><ol>${items.join('\n')}</ol></aside>`;

/**
 * A page of the dev server with its problems: each below the paragraph that it is about, all others above the page.
 * @param html the page as it is drawn, with marks behind its paragraphs.
 */
export function showProblems(html: string, problems: readonly Problem[]): string {
  const left = new Set(inOrder(problems));
  const shown = html.replace(marks, (_, file: string, first: string, last: string) => {
    const here = [...left].filter(
      ({ place: { file: at, line = 0 } }) => at === file && line >= Number(first) && line <= Number(last),
    );
    for (const problem of here) left.delete(problem);
    return here.length === 0 ? '' : box(here.map(problemItem));
  });
  const isError = ({ severity }: Problem) => severity === 'error';
  const above = [...left].filter(isError);
  const errors = problems.filter(isError);
  if (errors.length === 0) return shown.replace('</head>', () => `<style>${problemStyle}</style></head>`);
  const more = above.length - mostAbove;
  const list = above.slice(0, mostAbove).map(problemItem);
  const head = `<p><b>${escapeXml(sumUp(errors))}.</b> The site cannot be built until ${errors.length === 1 ? 'it is' : 'they are'} fixed.</p>`;
  const rest = more > 0 ? `<p>${more} more: see the terminal.</p>` : '';
  const top = `<aside class="sourceline-problems is-above" role="note">${head}<ol>${list.join('\n')}</ol>${rest}</aside>`;
  return shown
    .replace('</head>', () => `<style>${problemStyle}</style></head>`)
    .replace(/<body[^>]*>/, body => `${body}${top}`);
}
