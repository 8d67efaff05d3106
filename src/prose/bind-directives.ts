import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { findKind } from '../charts/registry.ts';
import { showsRows } from '../dataset/few-events.ts';
import { eventHint } from '../dataset/published/event-hint.ts';
import type { Dataset } from '../dataset/types.ts';
import { tally } from '../tally/tally.ts';
import { labelKeysIn } from '../wording/labelled-answer.ts';
import { bindChart } from './bind-chart.ts';
import { bindInline } from './bind-inline.ts';
import { bindNotes, noteName, takeNotes } from './bind-notes.ts';
import { bindOwnBlock } from './bind-own-block.ts';
import { isBlock as isBlockName } from './directive-names.ts';
import {
  type DirectiveWords,
  datasetOfDirective,
  datasetsOfDirective,
  readDirective,
  readId,
  refuseOthers,
} from './directive-words.ts';
import { eachNode } from './each-node.ts';
import type { Faults } from './faults.ts';
import { rangeInFile, type TextOrigin } from './origin.ts';
import type { PageReading } from './page-context.ts';
import type { HeldBlock, PageFindings } from './page-findings.ts';
import { isClosed } from './refuse-malformed.ts';

type BlockDirective = LeafDirective | ContainerDirective;

const isBlock = (node: { type: string }): node is BlockDirective =>
  node.type === 'leafDirective' || node.type === 'containerDirective';

/** The words in a block's square brackets; they are removed from a container's children. */
function takeLabel(node: BlockDirective): PhrasingContent[] {
  if (node.type === 'leafDirective') return node.children;
  const first = node.children[0];
  if (first?.type !== 'paragraph' || first.data?.directiveLabel !== true) return [];
  node.children.shift();
  return first.children;
}

/** An event card, the words on a disputed event, or the list of sources. */
function bindCard(
  node: BlockDirective,
  directive: DirectiveWords,
  dataset: Dataset,
  { faults, ids, hasBlock }: PageFindings,
): HeldBlock | undefined {
  const { name } = node;
  if (directive.id !== undefined) {
    faults.add(
      'prose/unknown-word',
      directive.id.offset,
      `::${name} has no id.`,
      `Write {${directive.id.name}} if an event is meant.`,
    );
  }
  if (name === 'sources') {
    refuseOthers(directive.dataset === undefined ? directive.words : [directive.dataset], [], faults);
    if (hasBlock('sources')) {
      faults.add(
        'prose/sources-twice',
        directive.offset,
        '"::sources" is repeated on the page.',
        'Keep one of them.',
      );
      return undefined;
    }
    return { kind: 'sources' };
  }
  const read = readId(
    directive,
    { name: 'event', known: dataset.events, hintFor: id => eventHint(dataset, id) },
    faults,
  );
  if (read === undefined) return undefined;
  refuseOthers(read.rest, [], faults);
  if (!showsRows(dataset)) {
    const what = `::${name} shows a single event, but the licence of "${dataset.id}" keeps single events out of the site.`;
    faults.add(
      'prose/rows-not-allowed',
      directive.offset,
      what,
      'Remove it, or describe the event in your own words.',
    );
    return undefined;
  }
  const shown = { dataset: dataset.id, event: read.id };
  if (name === 'event') return { kind: 'event', ...shown };
  return { kind: 'disputed', ...shown, id: ids.take(`disputed-${read.id}`) };
}

function bindBlock(
  node: BlockDirective,
  notes: readonly LeafDirective[],
  origin: TextOrigin,
  reading: PageReading,
): HeldBlock | undefined {
  const { page, findings } = reading;
  const directive = readDirective(node, origin, findings.faults);
  const label = takeLabel(node);
  const own = page.blocks.find(node.name);
  if (own !== undefined) return bindOwnBlock(node, own, directive, label, reading);
  const compared = datasetsOfDirective(directive, reading);
  const dataset =
    compared === undefined ? datasetOfDirective(node, directive, reading) : (compared[0] ?? undefined);
  const { name } = node;
  const isChart = findKind(name) !== undefined;
  // Its module cannot be loaded, which is reported.
  if (!isChart && !isBlockName(name)) return undefined;
  if (name === noteName) {
    const fix = 'Put it between the lines of a chart: :::timeline[…]{…}, the note, and ::: at the end.';
    findings.faults.add('prose/note-alone', directive.offset, '::note is not inside a chart.', fix);
    return undefined;
  }
  if (!isChart) {
    if (node.type === 'containerDirective' || label.length > 0) {
      const fix = `Write ::${name} with two colons and without square brackets; put the text in a paragraph of its own.`;
      findings.faults.add(
        'prose/caption-not-here',
        directive.offset,
        `::${name} is not a chart, so it has no title and no caption.`,
        fix,
      );
      return undefined;
    }
    return dataset && bindCard(node, directive, dataset, findings);
  }
  const further = compared?.slice(1) ?? [];
  const chart =
    dataset &&
    bindChart(
      node,
      name,
      directive,
      { label, notes: bindNotes(notes, dataset, origin, reading) },
      [dataset, ...further],
      reading,
    );
  if (dataset === undefined || chart === undefined) return undefined;
  const { line, column } = page.placeOf(directive.offset);
  const shown = [dataset, ...further].map((one, i) => ({
    one,
    question: i === 0 ? chart.question : chart.others?.[i - 1]?.question,
  }));
  for (const [i, { one, question }] of shown.entries()) {
    if (question === undefined) continue;
    findings.addBinding({
      kind: 'chart',
      dataset: one.id,
      file: page.file,
      line,
      column,
      words: chart.id,
      question: question.text,
      answer: tally(one, question, labelKeysIn(one, question, page.locale)),
      ofEvents: chart.ofEvents,
      ...(i > 0 && { isBeside: true }),
    });
  }
  return { kind: 'chart', chart };
}

/** A block in a place where only text is allowed. */
function refuseNested(tree: RootContent, origin: TextOrigin, faults: Faults): void {
  eachNode<Nodes>(tree, node => {
    if (node === tree || !isBlock(node)) return undefined;
    const what = `::${node.name} is inside a list, a quotation, a footnote or another block.`;
    const fix = 'Put it on a line of its own, without indentation, with an empty line before and after.';
    faults.add('prose/nested-block', origin.place(rangeInFile(node).start), what, fix);
    return undefined;
  });
}

/** Remark plugin: every directive, in the order of the text, becomes what it stands for. */
export function bindDirectives({ origin, reading }: { origin: TextOrigin; reading: PageReading }) {
  const { findings } = reading;
  return (tree: Root): void => {
    for (const node of tree.children) {
      const notes = isBlock(node) && findKind(node.name) !== undefined ? takeNotes(node) : [];
      // What follows a block that is never closed seems to be inside it; that is one fault, not many.
      if (node.type !== 'containerDirective' || isClosed(node, origin))
        refuseNested(node, origin, findings.faults);
      if (!isBlock(node)) {
        bindInline({ type: 'root', children: [node] }, origin, reading);
        continue;
      }
      const block = bindBlock(node, notes, origin, reading);
      if (node.type === 'leafDirective') node.children = [];
      bindInline({ type: 'root', children: [node] }, origin, reading);
      if (block === undefined) continue;
      node.data = { ...node.data, hName: 'div', hProperties: { dataBlock: findings.addBlock(block) } };
    }
  };
}
