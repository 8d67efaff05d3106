import type { Nodes, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString as wordsOf } from 'mdast-util-to-string';
import { bindCite } from './bind-cite.ts';
import { bindFact } from './bind-fact.ts';
import { bindFigure } from './bind-figure.ts';
import { bindList } from './bind-list.ts';
import { datasetOfDirective, readDirective } from './directive-words.ts';
import { eachNode } from './each-node.ts';
import { lineOf } from './markdown.ts';
import { rangeInFile, type TextOrigin } from './origin.ts';
import type { PageReading } from './page-context.ts';
import { isCut } from './refuse-malformed.ts';

/** Elements that contain a line of text; what is before them is another line. */
const lines: readonly Nodes['type'][] = [
  'paragraph',
  'heading',
  'tableCell',
  'leafDirective',
  'footnoteDefinition',
];

/** The words of the same line before a node. */
function textBefore(node: Nodes, ancestors: readonly Nodes[]): string {
  let text = '';
  let inner: Nodes = node;
  for (const ancestor of ancestors.toReversed()) {
    const children: readonly Nodes[] = 'children' in ancestor ? ancestor.children : [];
    text =
      children
        .slice(0, children.indexOf(inner))
        .map(child => wordsOf(child))
        .join('') + text;
    if (lines.includes(ancestor.type)) break;
    inner = ancestor;
  }
  return text;
}

function bindOne(
  node: TextDirective,
  ancestors: readonly Nodes[],
  origin: TextOrigin,
  reading: PageReading,
): void {
  const { page, findings } = reading;
  const directive = readDirective(node, origin, findings.faults);
  const { offset } = directive;
  const label = wordsOf(node).replace(/\s+/g, ' ').trim();
  const link = ancestors.find(ancestor => ancestor.type === 'link' || ancestor.type === 'linkReference');
  if (link !== undefined) {
    const what = `":${node.name}" is inside a link, but is a link itself.`;
    findings.faults.add('prose/number-in-link', offset, what, 'End the link before it.');
  }
  const dataset = datasetOfDirective(node, directive, reading);
  if (dataset === undefined) return;
  const { locale } = page;
  const bound =
    node.name === 'cite'
      ? bindCite(directive, dataset, reading)
      : node.name === 'list'
        ? bindList(directive, label, dataset, reading)
        : node.name === 'fact'
          ? bindFact(directive, label, dataset, reading)
          : bindFigure(directive, label, dataset, reading);
  if (bound === undefined) return;
  if (label === '' && bound.words !== undefined) {
    const starts = locale.words.startsSentence(textBefore(node, ancestors));
    node.children = [{ type: 'text', value: starts ? locale.words.capitalise(bound.words) : bound.words }];
  }
  node.data = { ...node.data, hName: 'span', hProperties: { dataBound: findings.addInline(bound.bound) } };
  if (!('question' in bound)) return;
  const { line, column } = page.placeOf(offset);
  const kind = node.name === 'list' ? 'list' : node.name === 'fact' ? 'fact' : 'figure';
  findings.addBinding({
    kind,
    dataset: dataset.id,
    file: page.file,
    line,
    column,
    words: wordsOf(node),
    question: bound.question,
    ...(bound.answer === undefined ? {} : { answer: bound.answer }),
  });
}

/** Binds every number, list, fact and source note below a node, in the order of the text. */
export function bindInline(tree: Root, origin: TextOrigin, reading: PageReading): void {
  eachNode<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'textDirective') return undefined;
    if (!isCut(node, origin)) bindOne(node, ancestors, origin, reading);
    if (node.name === 'cite') return undefined;
    eachNode<Nodes>(lineOf(node.children), inner => {
      if (inner.type !== 'textDirective') return undefined;
      const what = `":${inner.name}" is inside the square brackets of ":${node.name}".`;
      const at = origin.place(rangeInFile(inner).start);
      reading.findings.faults.add('prose/malformed-directive', at, what, 'Write one after the other.');
      return undefined;
    });
    return 'skip';
  });
}
