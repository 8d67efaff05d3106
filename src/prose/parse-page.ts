import { hasErrors } from '../problems/problem.ts';
import { createFaults } from './faults.ts';
import { readFront } from './front-matter.ts';
import { pageFront } from './front-schema.ts';
import { startReading } from './page-context.ts';
import { chartsOf, parseMarkdown } from './parse-markdown.ts';
import { refuseHidden } from './refuse-hidden.ts';
import { readLine } from './render-line.ts';
import { type MarkdownInput, type ParsedPage, type ProseContext, slugOf } from './site-context.ts';
import type { Page } from './types.ts';

/** Parses and checks a page of `content/pages/`: directives work where it is bound to a dataset. */
export function parsePage(input: MarkdownInput, context: ProseContext): ParsedPage<Page> {
  const { file, text } = input;
  const faults = createFaults(file, text);
  const { problems } = faults;
  refuseHidden(text, faults);
  const slug = slugOf(file, faults);
  const front = readFront(text, pageFront, faults);
  if (front === undefined) return { ok: false, problems, bindings: [] };
  const named = front.value.dataset;
  const reading = startReading({
    input,
    context,
    faults,
    dataset: { name: named, offset: front.offsetOf(['dataset']) },
    reportsLooseNumbers: named !== undefined,
  });
  const title = readLine(front.textAt(['title']), reading);
  const description = readLine(front.textAt(['description']), reading);
  const blocks = parseMarkdown(text, front.body, reading);
  const { bindings, citations } = reading.findings.found;
  if (hasErrors(problems) && !context.marksLines) return { ok: false, problems, bindings };
  const value: Page = {
    slug,
    file,
    locale: context.locale.code,
    dataset: reading.page.dataset?.id,
    title: { text: title.text, html: title.html },
    description: { text: description.text, html: description.html },
    blocks,
    charts: chartsOf(blocks),
    citations,
  };
  return { ok: true, value, problems, bindings };
}
