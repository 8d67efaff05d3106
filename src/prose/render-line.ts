import type { Element, Root as HastRoot, RootContent } from 'hast';
import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { RichText } from '../charts/types.ts';
import { longWord, wordAtMost } from '../problems/long-word.ts';
import { bindInline } from './bind-inline.ts';
import type { PlacedText } from './front-matter.ts';
import { lineOf, parseLine, toHtmlTree, writeHtml } from './markdown.ts';
import { type Origin, part, spanOf } from './origin.ts';
import { placeInLine } from './place-figures.ts';
import { refuseHiddenReferences } from './refuse-hidden.ts';
import { refuseLooseNumbers } from './refuse-loose-numbers.ts';
import { refuseMalformed } from './refuse-malformed.ts';
import { refusePrinted } from './refuse-printed.ts';
import type { Scope } from './scope.ts';

/** What a paragraph holds; anything else as it is. */
const unwrapped = (node: RootContent): RootContent[] =>
  node.type === 'element' && node.tagName === 'p' ? node.children : [node];

/** Text of an HTML tree. */
function textOf(node: HastRoot | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** What cannot stand in a title, which is a link elsewhere on the site. */
function refuseNonText(tree: Root, origin: Origin, scope: Scope): void {
  visit(tree, node => {
    const names = {
      link: 'a link',
      linkReference: 'a link',
      image: 'a picture',
      imageReference: 'a picture',
      html: 'HTML',
      footnoteReference: 'a footnote',
    };
    const name = Object.entries(names).find(([type]) => type === node.type)?.[1];
    if (name === undefined) return;
    const what = `${name[0]?.toUpperCase()}${name.slice(1)} cannot stand in a title, a description or a text alternative.`;
    scope.faults.add('prose/not-in-title', origin.place(spanOf(node).start), what, 'Keep the words alone.');
  });
}

/** Letters of a title or of a text alternative. */
const lineAtMost = 2000;

/** @param text as it is typed or as it is shown. */
function refuseLong(text: string, offset: number, scope: Scope): boolean {
  const word = longWord(text);
  if (text.length <= lineAtMost && word === undefined) return false;
  const what =
    word === undefined
      ? `The text has ${text.length} characters; ${lineAtMost} is the limit of a title or a text alternative.`
      : `"${word}" is a word of ${word.length} letters; ${wordAtMost} is the limit in a title.`;
  scope.faults.add('prose/too-long', offset, what, 'Shorten it.');
  return true;
}

/** A line whose directives are bound, as text and as HTML without links. */
function renderTree(
  tree: Root,
  linked: boolean,
  scope: Scope,
): RichText & { readonly notes: readonly Element[] } {
  const html = toHtmlTree(tree, scope);
  const notes = placeInLine(html, linked, scope);
  const children = html.children.flatMap(unwrapped);
  return {
    text: textOf({ type: 'root', children }).replace(/\s+/g, ' ').trim(),
    html: writeHtml(children),
    notes,
  };
}

/** Binds and renders the words in a chart's square brackets. */
export function renderLabel(children: readonly PhrasingContent[], origin: Origin, scope: Scope): RichText {
  const tree = lineOf(children);
  refuseNonText(tree, origin, scope);
  bindInline(tree, origin, scope);
  const { text, html } = renderTree(tree, false, scope);
  const [first] = children;
  if (first !== undefined) refuseLong(text, origin.place(spanOf(first).start), scope);
  return { text, html };
}

/** A line that was typed apart from the text: a title, a text alternative. */
export type Line = RichText & {
  /** The same with its numbers linked, for the one place where their notes stand beside it. */
  linked(): { readonly html: string; readonly notes: string };
};

/** Reads, checks, binds and renders a value of the front matter or of a directive. */
export function readLine({ value, offset, exact }: PlacedText, scope: Scope): Line {
  if (value.length > lineAtMost) {
    refuseLong(value, offset, scope);
    return { text: '', html: '', linked: () => ({ html: '', notes: '' }) };
  }
  const origin = part(value, offset, exact);
  const tree = parseLine(value);
  refuseHiddenReferences({ origin, faults: scope.faults })(tree);
  refuseMalformed({ origin, faults: scope.faults })(tree);
  refusePrinted({ origin, faults: scope.faults })(tree);
  refuseLooseNumbers({ origin, scope })(tree);
  refuseNonText(tree, origin, scope);
  bindInline(tree, origin, scope);
  const { text, html } = renderTree(tree, false, scope);
  refuseLong(text, offset, scope);
  return {
    text,
    html,
    linked: () => {
      const line = renderTree(tree, true, scope);
      return { html: line.html, notes: writeHtml([...line.notes]) };
    },
  };
}
