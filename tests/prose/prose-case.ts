import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAddresses } from '../../src/addresses.ts';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { createOwnBlocks } from '../../src/prose/own-blocks.ts';
import { parsePage } from '../../src/prose/parse-page.ts';
import { parseReport } from '../../src/prose/parse-report.ts';
import { createProjectReader } from '../../src/prose/project-reader.ts';
import type { ProseContext } from '../../src/prose/site-context.ts';
import type { Block, Page, Report } from '../../src/prose/types.ts';

export const en = getLocale('en');

const here = import.meta.dirname;
const files = [
  'data/syria-2016-09-05.json',
  'data/varied.json',
  'data/numbers.json',
  'data/rates.json',
  'data/kept.json',
  '../fixtures/shootings/data/shootings.json',
  '../fixtures/compiler/data/exampleland-deaths.json',
];

function readOne(file: string): Dataset {
  const name = file.replace(/^.*\//, '');
  // Cases are about prose; the licence that withholds rows has its own set, kept.json.
  const text = readFileSync(join(here, file), 'utf8');
  const isKept = name === 'kept.json';
  const checked = checkDataset(
    isKept ? text : text.replace('"redistribute": false', '"redistribute": true'),
    `data/${name}`,
  );
  if (!checked.ok) throw new Error(checked.problems.map(({ what }) => what).join('\n'));
  return checked.value;
}

/** The datasets that cases may name. */
export const datasets: ReadonlyMap<string, Dataset> = new Map(files.map(readOne).map(one => [one.id, one]));

export function getDataset(id: string): Dataset {
  const dataset = datasets.get(id);
  if (dataset === undefined) throw new Error(`no dataset ${id}`);
  return dataset;
}

export const syria = getDataset('syria-2016-09-05');

/** The context of a case, with its own folder as the project. */
export const contextIn = (root: string, known = datasets): ProseContext => ({
  project: createProjectReader(root),
  datasets: known,
  addresses: createAddresses('/'),
  site: 'https://desk.example',
  locale: en,
  namedBreaks: { toll: [3, 10] },
  blocks: createOwnBlocks(
    {},
    {
      quote: { attributes: undefined },
      video: { attributes: { id: 'text', start: 'number?', muted: 'flag' } },
    },
  ),
  marksLines: false,
  failedDatasets: false,
  lockedChanges: () => undefined,
  findMatch: () => undefined,
});

/** One element a line, so that a diff of a page is readable. */
const lines = (html: string): string =>
  html.replace(/(?<=>)(?=<(?:p|ul|ol|li|aside|h[2-6]|table|thead|tbody|tr|blockquote|section|div)\b)/g, '\n');

function blockText(block: Block, ofOther: (dataset: string) => string): string {
  switch (block.kind) {
    case 'html':
      return lines(block.html);
    case 'chart': {
      const { id, kind, title, question } = block.chart;
      const head = `[${kind} #${id}: ${title.html}]\n[${question.text}]`;
      return block.captionHtml === undefined ? head : `${head}\n${lines(block.captionHtml)}`;
    }
    case 'image':
      return `[image ${block.file}: ${block.alt}${block.title === undefined ? '' : ` (${block.title})`}]`;
    case 'sources':
      return '[sources]';
    case 'disputed':
      return `[disputed ${block.event}${ofOther(block.dataset)} #${block.id}]`;
    case 'own': {
      const head = `[own ${block.name} ${JSON.stringify(block.attributes)}: ${block.label?.html ?? ''}]`;
      return block.html === undefined ? head : `${head}\n${lines(block.html)}`;
    }
    case 'event':
      return `[event ${block.event}${ofOther(block.dataset)}]`;
  }
}

/** A parsed page as text for a snapshot. */
export function pageText(page: Report | Page): string {
  const ofOther = (dataset: string) => (dataset === page.dataset ? '' : ` of ${dataset}`);
  const parts = [`[title] ${page.title.html}`, `[description] ${page.description.html}`];
  if ('head' in page) {
    const { titleHtml, descriptionHtml, notesHtml } = page.head;
    parts.push(`[head] ${titleHtml} / ${descriptionHtml}`);
    if (notesHtml !== '') parts.push(lines(notesHtml));
  }
  parts.push(...page.blocks.map(block => blockText(block, ofOther)));
  for (const { n, dataset, source, event } of page.citations)
    parts.push(`[source ${n}: ${source}${ofOther(dataset)}${event === undefined ? '' : ` on ${event}`}]`);
  if ('datasets' in page && page.datasets.length > 1) parts.push(`[datasets ${page.datasets.join(', ')}]`);
  if ('accepted' in page)
    for (const { place, what, reason } of page.accepted)
      parts.push(`[accepted ${place.line}:${place.column}: ${what} Because: ${reason}]`);
  return `${parts.join('\n\n')}\n`;
}

/** The Markdown of a report as text for a snapshot. */
export function markdownText({ markdown }: Pick<Report, 'markdown'>): string {
  const parts = markdown.parts.map(part =>
    part.kind === 'text'
      ? part.markdown
      : ['[block]', ...(part.caption === undefined ? [] : [part.caption])].join('\n'),
  );
  return `${[`# ${markdown.title}`, markdown.description, ...parts, markdown.notes].join('\n\n')}\n`;
}

/** A case's text as it is parsed: `page-…` is a page of content/pages/. */
export function parseCase(name: string, text: string) {
  const isPage = name.startsWith('page-');
  const file = `content/${isPage ? 'pages' : 'reports'}/${name.replace(/^file-name$/, 'Not Plain')}.md`;
  return (isPage ? parsePage : parseReport)({ file, text }, contextIn(join(here, name)));
}
