import { type Checked, hasErrors } from '../problems/problem.ts';
import type { MarkdownInput, ProseContext } from './context.ts';
import { createFaults, type Faults } from './faults.ts';
import { findFront, readFront, salvageFront } from './front-matter.ts';
import { reportFront } from './front-schema.ts';
import { findPicture } from './images.ts';
import { openScope, slugOf } from './open-scope.ts';
import { chartsOf, parseMarkdown } from './parse-markdown.ts';
import { refuseHidden } from './refuse-hidden.ts';
import { readLine } from './render-line.ts';
import type { Scope } from './scope.ts';
import type { FrontMatter, Report } from './types.ts';

/** The texts of a report whose front matter is at fault, so that one run lists everything that is wrong. */
function checkRest(input: MarkdownInput, context: ProseContext, faults: Faults): void {
  const { text } = input;
  const { dataset, texts } = salvageFront(text);
  const scope = openScope(
    input,
    context,
    faults,
    { name: dataset?.value, offset: dataset?.offset ?? 0 },
    true,
  );
  const body = findFront(text)?.body ?? (text.startsWith('---') ? undefined : 0);
  if (scope.dataset === undefined || body === undefined) return;
  for (const one of texts) readLine(one, scope);
  parseMarkdown(text, body, scope);
}

/** Every dataset that a page's words, charts and cards rest on, its own first. */
function datasetsOf(own: string, { bindings, blocks, citations }: Scope): string[] {
  const inBlocks = blocks.flatMap(block => ('dataset' in block ? [block.dataset] : []));
  return [...new Set([own, ...[...bindings, ...citations].map(one => one.dataset), ...inBlocks])];
}

/** Parses and checks a report: front matter, text, every number. All its problems, or a report to be trusted. */
export function parseReport(input: MarkdownInput, context: ProseContext): Checked<Report> {
  const { file, text } = input;
  const faults = createFaults(file, text);
  const { problems } = faults;
  refuseHidden(text, faults);
  const slug = slugOf(file, faults);
  const front = readFront(text, reportFront, faults);
  if (front === undefined) {
    checkRest(input, context, faults);
    return { ok: false, problems };
  }
  const named = front.value.dataset;
  const scope = openScope(
    input,
    context,
    faults,
    { name: named, offset: front.offsetOf(['dataset']) },
    true,
    front.value.published,
  );

  const title = readLine(front.textAt(['title']), scope);
  const description = readLine(front.textAt(['description']), scope);
  const { published, updated, dateline, authors, draft, image, lead, order, contentNote } = front.value;
  const pictureFile = image && findPicture(image.src, front.offsetOf(['image', 'src']), scope);
  const picture = image && {
    src: pictureFile,
    alt: readLine(front.textAt(['image', 'alt']), scope),
    ...(image.credit === undefined ? {} : { credit: image.credit }),
  };
  const head = { title: title.linked(), description: description.linked() };
  const blocks = parseMarkdown(text, front.body, scope);
  const { dataset } = scope;
  if (
    dataset === undefined &&
    !context.failedDatasets &&
    named === undefined &&
    !problems.some(p => p.rule === 'prose/no-dataset')
  ) {
    const ids = [...context.datasets.keys()].join(', ');
    faults.add(
      'prose/no-dataset',
      0,
      'The report names no dataset.',
      `Add "dataset:" to the front matter${ids === '' ? '' : `: ${ids}`}.`,
    );
  }
  if (dataset === undefined || (hasErrors(problems) && context.marksLines !== true))
    return { ok: false, problems };
  const matter: FrontMatter = {
    published,
    authors,
    draft,
    ...(dateline === undefined ? {} : { dateline }),
    ...(updated === undefined ? {} : { updated }),
    ...(picture === undefined || picture.src === undefined
      ? {}
      : { image: { ...picture, src: picture.src, alt: { text: picture.alt.text, html: picture.alt.html } } }),
    ...(lead === undefined ? {} : { lead }),
    ...(order === undefined ? {} : { order }),
    ...(contentNote === undefined ? {} : { contentNote }),
  };
  const value: Report = {
    slug,
    file,
    locale: scope.locale.code,
    dataset: dataset.id,
    datasets: datasetsOf(dataset.id, scope),
    title: { text: title.text, html: title.html },
    description: { text: description.text, html: description.html },
    head: {
      titleHtml: head.title.html,
      descriptionHtml: head.description.html,
      notesHtml: head.title.notes + head.description.notes,
    },
    front: matter,
    blocks,
    charts: chartsOf(blocks),
    bindings: scope.bindings,
    citations: scope.citations,
    accepted: scope.accepted,
  };
  return { ok: true, value, problems };
}
