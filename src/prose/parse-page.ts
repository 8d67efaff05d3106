import { type Checked, hasErrors } from '../problems/problem.ts';
import type { MarkdownInput, ProseContext } from './context.ts';
import { createFaults } from './faults.ts';
import { readFront } from './front-matter.ts';
import { pageFront } from './front-schema.ts';
import { openScope, slugOf } from './open-scope.ts';
import { chartsOf, parseMarkdown } from './parse-markdown.ts';
import { refuseHidden } from './refuse-hidden.ts';
import { readLine } from './render-line.ts';
import type { Page } from './types.ts';

/** Parses and checks a page of `content/pages/`: directives work where it is bound to a dataset. */
export function parsePage(input: MarkdownInput, context: ProseContext): Checked<Page> {
  const { file, text } = input;
  const faults = createFaults(file, text);
  const { problems } = faults;
  refuseHidden(text, faults);
  const slug = slugOf(file, faults);
  const front = readFront(text, pageFront, faults);
  if (front === undefined) return { ok: false, problems };
  const named = front.value.dataset;
  const scope = openScope(
    input,
    context,
    faults,
    {
      name: named,
      offset: front.offsetOf(['dataset']),
    },
    named !== undefined,
  );
  const title = readLine(front.textAt(['title']), scope);
  const description = readLine(front.textAt(['description']), scope);
  const blocks = parseMarkdown(text, front.body, scope);
  if (hasErrors(problems) && context.marksLines !== true) return { ok: false, problems };
  const value: Page = {
    slug,
    file,
    locale: scope.locale.code,
    dataset: scope.dataset?.id,
    title: { text: title.text, html: title.html },
    description: { text: description.text, html: description.html },
    blocks,
    charts: chartsOf(blocks),
    citations: scope.citations,
  };
  return { ok: true, value, problems };
}
