import type { z } from 'zod';
import { hasErrors } from '../problems/problem.ts';
import { createFaults, type Faults } from './faults.ts';
import { findFront, type ReadFront, readFront, salvageFront } from './front-matter.ts';
import { reportFront } from './front-schema.ts';
import { findPicture } from './images.ts';
import { startReading } from './page-context.ts';
import type { PageContents } from './page-findings.ts';
import { startMarkdown } from './page-markdown.ts';
import { chartsOf, parseMarkdown } from './parse-markdown.ts';
import { readKeyFigures } from './read-key-figures.ts';
import { refuseHidden } from './refuse-hidden.ts';
import { readLine } from './render-line.ts';
import { type MarkdownInput, type ParsedPage, type ProseContext, slugOf } from './site-context.ts';
import type { Binding, FrontMatter, KeptBinding, MarkdownPart, PlacedName, Report } from './types.ts';

/** The texts of a report whose front matter is at fault, so that one run lists everything that is wrong. */
function checkRest(input: MarkdownInput, context: ProseContext, faults: Faults): readonly Binding[] {
  const { text } = input;
  const { dataset, texts } = salvageFront(text);
  const named = { name: dataset?.value, offset: dataset?.offset ?? 0 };
  const reading = startReading({ input, context, faults, dataset: named, reportsLooseNumbers: true });
  const body = findFront(text)?.body ?? (text.startsWith('---') ? undefined : 0);
  if (reading.page.dataset === undefined || body === undefined) return [];
  for (const one of texts) readLine(one, reading);
  parseMarkdown(text, body, reading);
  return reading.findings.found.bindings;
}

const keptBinding = ({ answer, ...binding }: Binding): KeptBinding => ({
  ...binding,
  ...(answer && { asked: answer.question }),
});

/** Every dataset that a page's words, charts and cards rest on, its own first. */
function datasetsOf(own: string, { bindings, blocks, citations }: PageContents): string[] {
  const inBlocks = blocks.flatMap(block => ('dataset' in block ? [block.dataset] : []));
  return [...new Set([own, ...[...bindings, ...citations].map(one => one.dataset), ...inBlocks])];
}

/** The names in a report's front matter, with their places. */
function placedNames(
  { value, offsetOf }: ReadFront<z.infer<typeof reportFront>>,
  faults: Faults,
): PlacedName[] {
  const lists = {
    tags: value.tags,
    authors: value.authors.map(({ name }) => name),
    related: value.related,
  } as const;
  return (['tags', 'authors', 'related'] as const).flatMap(kind =>
    lists[kind].map((name, i) => {
      const { line, column } = faults.placeOf(offsetOf([kind, i]));
      return { kind, name, line, column };
    }),
  );
}

/** Parses and checks a report: front matter, text, every number. All its problems, or a report to be trusted. */
export function parseReport(input: MarkdownInput, context: ProseContext): ParsedPage<Report> {
  const { file, text } = input;
  const faults = createFaults(file, text);
  const { problems } = faults;
  refuseHidden(text, faults);
  const slug = slugOf(file, faults);
  const front = readFront(text, reportFront, faults);
  if (front === undefined) {
    return { ok: false, problems, bindings: checkRest(input, context, faults) };
  }
  const named = front.value.dataset;
  const reading = startReading({
    input,
    context,
    faults,
    dataset: { name: named, offset: front.offsetOf(['dataset']) },
    reportsLooseNumbers: true,
    published: front.value.published,
  });
  const { page, findings } = reading;

  const title = readLine(front.textAt(['title']), reading);
  const description = readLine(front.textAt(['description']), reading);
  const { published, updated, dateline, authors, tags, related } = front.value;
  const { draft, image, lead, order, contentNote } = front.value;
  const pictureFile = image && findPicture(image.src, front.offsetOf(['image', 'src']), page, faults);
  const picture = image && {
    src: pictureFile,
    alt: readLine(front.textAt(['image', 'alt']), reading),
    ...(image.credit === undefined ? {} : { credit: image.credit }),
  };
  const head = { title: title.linked(), description: description.linked() };
  const writing = startMarkdown(context.addresses.report(slug), reading);
  const markdown = { title: title.markdown(writing), description: description.markdown(writing) };
  let parts: MarkdownPart[] = [];
  const blocks = parseMarkdown(text, front.body, reading, tree => {
    parts = writing.body(tree);
  });
  const keyFigures = readKeyFigures(front.value.keyFigures, front, reading);
  const { found } = findings;
  const { dataset } = page;
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
  if (dataset === undefined || (hasErrors(problems) && !context.marksLines))
    return { ok: false, problems, bindings: found.bindings };
  const matter: FrontMatter = {
    published,
    authors,
    tags,
    related,
    draft,
    ...(dateline === undefined ? {} : { dateline }),
    ...(updated === undefined ? {} : { updated }),
    ...(picture === undefined || picture.src === undefined
      ? {}
      : { image: { ...picture, src: picture.src, alt: { text: picture.alt.text, html: picture.alt.html } } }),
    ...(lead === undefined ? {} : { lead }),
    ...(keyFigures === undefined ? {} : { keyFigures }),
    ...(order === undefined ? {} : { order }),
    ...(contentNote === undefined ? {} : { contentNote }),
  };
  const value: Report = {
    slug,
    file,
    locale: page.locale.code,
    dataset: dataset.id,
    datasets: datasetsOf(dataset.id, found),
    title: { text: title.text, html: title.html },
    description: { text: description.text, html: description.html },
    head: {
      titleHtml: head.title.html,
      descriptionHtml: head.description.html,
      notesHtml: head.title.notes + head.description.notes,
    },
    front: matter,
    markdown: { ...markdown, parts, notes: writing.notes() },
    names: placedNames(front, faults),
    blocks,
    charts: chartsOf(blocks),
    bindings: found.bindings.map(keptBinding),
    citations: found.citations,
    accepted: found.accepted,
  };
  return { ok: true, value, problems, bindings: found.bindings };
}
