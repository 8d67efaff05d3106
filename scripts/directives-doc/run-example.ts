import { createAddresses } from '../../src/addresses.ts';
import { readDatasets } from '../../src/dataset/read-datasets.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { createOwnBlocks } from '../../src/prose/own-blocks.ts';
import { parseReport } from '../../src/prose/parse-report.ts';
import { createProjectReader } from '../../src/prose/project-reader.ts';

const root = new URL('../..', import.meta.url).pathname;
const id = 'syria-2016-09-05';

/** The demonstration's dataset, which every example uses. */
const { datasets } = readDatasets(root, 'data');

export const dataset = (() => {
  const found = datasets.get(id);
  if (found === undefined) throw new RangeError(`data/${id}.json cannot be read`);
  return found;
})();

const context = {
  project: createProjectReader(root),
  datasets,
  addresses: createAddresses('/'),
  site: undefined,
  locale: getLocale('en'),
  blocks: createOwnBlocks(),
  namedBreaks: {},
  marksLines: false,
  failedDatasets: false,
  lockedChanges: () => undefined,
  findMatch: () => undefined,
};

const front = `---\ntitle: Example\ndataset: ${id}\ndescription: Example.\npublished: 2026-01-01\nauthors: [Desk]\n---\n\n`;

/** The result of a line of Markdown: the text of its first block, or its first problem. */
export function runExample(
  markdown: string,
): { words: string } | { rule: string; what: string; severity: string } {
  const parsed = parseReport({ file: 'content/reports/example.md', text: `${front}${markdown}\n` }, context);
  const [problem] = parsed.problems.filter(({ rule }) => rule !== 'prose/loose-number');
  if (problem !== undefined) return problem;
  const block = parsed.ok ? parsed.value.blocks[0] : undefined;
  if (block?.kind === 'chart') return { words: block.chart.measure };
  if (block?.kind !== 'html') return { words: block?.kind ?? '' };
  const text = block.html.replace(/<aside[\s\S]*$/, '').replace(/<sup>.*?<\/sup>/g, '');
  return {
    words: text
      .replace(/<[^>]+>/g, '')
      .replace(/&#x27;/g, "'")
      .trim(),
  };
}

/** The text of an example. @throws RangeError if it raises a problem. */
export function wordsOf(markdown: string): string {
  const run = runExample(markdown);
  if ('words' in run) return run.words;
  throw new RangeError(`the example ${markdown} fails: ${run.rule}: ${run.what}`);
}

/** The rule that an example breaks. @throws RangeError if it breaks none. */
export function ruleOf(markdown: string): string {
  const run = runExample(markdown);
  if ('rule' in run) return `${run.severity} \`${run.rule}\``;
  throw new RangeError(`the example ${markdown} breaks no rule`);
}
