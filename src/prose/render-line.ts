import type { Element, Root as HastRoot, RootContent } from 'hast';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { RichText } from '../charts/types.ts';
import { longWord, wordAtMost } from '../problems/long-word.ts';
import { bindInline } from './bind-inline.ts';
import { eachNode } from './each-node.ts';
import type { Faults } from './faults.ts';
import { lineOf, parseLine, toHtmlTree, writeHtml } from './markdown.ts';
import type { PlacedText } from './origin.ts';
import { rangeInFile, type TextOrigin, valueOrigin } from './origin.ts';
import type { PageReading } from './page-context.ts';
import type { MarkdownWriting } from './page-markdown.ts';
import { type Links, placeInLine } from './place-figures.ts';
import { refuseHiddenReferences } from './refuse-hidden.ts';
import { refuseLooseNumbers } from './refuse-loose-numbers.ts';
import { refuseMalformed } from './refuse-malformed.ts';
import { refusePrinted } from './refuse-printed.ts';

/** What a paragraph holds; anything else as it is. */
const unwrapped = (node: RootContent): RootContent[] =>
  node.type === 'element' && node.tagName === 'p' ? node.children : [node];

/** Text of an HTML tree. */
function textOf(node: HastRoot | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** What cannot be in a title, which is a link elsewhere on the site. */
const notInTitles: ReadonlyMap<Nodes['type'], string> = new Map([
  ['link', 'a link'],
  ['linkReference', 'a link'],
  ['image', 'a picture'],
  ['imageReference', 'a picture'],
  ['html', 'HTML'],
  ['footnoteReference', 'a footnote'],
]);

function refuseNonText(tree: Root, origin: TextOrigin, faults: Faults): void {
  eachNode<Nodes>(tree, node => {
    const name = notInTitles.get(node.type);
    if (name === undefined) return undefined;
    const what = `${name[0]?.toUpperCase()}${name.slice(1)} is not allowed in a title, a description or a text alternative.`;
    faults.add('prose/not-in-title', origin.place(rangeInFile(node).start), what, 'Keep only the words.');
    return undefined;
  });
}

/** Letters of a title or of a text alternative. */
const lineAtMost = 2000;

/** @param text as it is typed or as it is shown. */
function refuseLong(text: string, offset: number, faults: Faults): boolean {
  const word = longWord(text);
  if (text.length <= lineAtMost && word === undefined) return false;
  const what =
    word === undefined
      ? `The text has ${text.length} characters; the limit of a title or a text alternative is ${lineAtMost}.`
      : `"${word}" is a word of ${word.length} letters; the limit in a title is ${wordAtMost}.`;
  faults.add('prose/too-long', offset, what, 'Shorten it.');
  return true;
}

/** A line whose directives are bound, as text and as HTML without links. */
function renderTree(
  tree: Root,
  links: Links,
  reading: PageReading,
): RichText & { readonly notes: readonly Element[] } {
  const html = toHtmlTree(tree, reading.page);
  const notes = placeInLine(html, links, reading);
  const children = html.children.flatMap(unwrapped);
  return {
    text: textOf({ type: 'root', children }).replace(/\s+/g, ' ').trim(),
    html: writeHtml(children),
    notes,
  };
}

/** Binds and renders the words in a chart's square brackets. */
export function renderLabel(
  children: readonly PhrasingContent[],
  origin: TextOrigin,
  reading: PageReading,
): RichText {
  const { faults } = reading.findings;
  const tree = lineOf(children);
  refuseNonText(tree, origin, faults);
  bindInline(tree, origin, reading);
  const { text, html } = renderTree(tree, 'without-links', reading);
  const [first] = children;
  if (first !== undefined) refuseLong(text, origin.place(rangeInFile(first).start), faults);
  return { text, html };
}

/** A line that was typed apart from the text: a title, a text alternative. */
export type RenderedLine = RichText & {
  /** The same with its numbers linked, for the one place where their notes are beside it. */
  linked(): { readonly html: string; readonly notes: string };
  markdown(writing: MarkdownWriting): string;
};

/** Reads, checks, binds and renders a value of the front matter or of a directive. */
export function readLine(placed: PlacedText, reading: PageReading): RenderedLine {
  const { value, offset } = placed;
  const { faults } = reading.findings;
  if (value.length > lineAtMost) {
    refuseLong(value, offset, faults);
    return { text: '', html: '', linked: () => ({ html: '', notes: '' }), markdown: () => '' };
  }
  const origin = valueOrigin(placed);
  const tree = parseLine(value);
  refuseHiddenReferences({ origin, faults })(tree);
  refuseMalformed({ origin, faults, names: reading.page.blocks.names })(tree);
  refusePrinted({ origin, faults })(tree);
  refuseLooseNumbers({ origin, reading })(tree);
  refuseNonText(tree, origin, faults);
  bindInline(tree, origin, reading);
  const { text, html } = renderTree(tree, 'without-links', reading);
  refuseLong(text, offset, faults);
  return {
    text,
    html,
    linked: () => {
      const line = renderTree(tree, 'with-links', reading);
      return { html: line.html, notes: writeHtml([...line.notes]) };
    },
    markdown: writing => writing.line(tree),
  };
}
