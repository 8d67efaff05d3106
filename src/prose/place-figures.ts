import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { eachNode } from './each-node.ts';
import { noteHtml } from './note-html.ts';
import type { PageContext, PageReading } from './page-context.ts';
import type { BoundInline, FigureNote } from './page-findings.ts';

type Placed = {
  readonly id: string;
  readonly ref: string;
  readonly note: FigureNote;
};

/** Whether numbers lead to their notes, which open beside them, or are words alone. */
export type Links = 'with-links' | 'without-links';

const marks = { plain: [], single: ['is-single'], disputed: ['is-disputed'] };

/** Turns the place that was held for a bound number or a source note into what the reader gets. */
function placeOne(
  span: Element,
  bound: BoundInline,
  notes: Map<string, Placed>,
  links: Links,
  { page, findings }: PageReading,
): void {
  const { locale } = page;
  span.properties = {};
  if (bound.kind === 'cite') {
    if (links === 'without-links') return;
    const number = locale.number(bound.n);
    const ariaLabel = locale.strings.notes.citation(number, bound.name);
    span.properties = { className: ['cite'] };
    span.children.push(h('sup', h('a', { href: `#source-${bound.n}`, ariaLabel }, number)));
    return;
  }
  const className = ['figure', ...marks[bound.mark]];
  span.properties = { className };
  if (links === 'without-links') return;
  span.tagName = 'a';
  const { note } = bound;
  const known = note && notes.get(note.key);
  if (note === undefined) span.properties = { className, href: bound.href };
  else if (known !== undefined)
    span.properties = { className, href: `#${known.id}`, ariaDescribedBy: describedBy(known) };
  else {
    const n = findings.nextNote();
    const placed = { id: `note-${n}`, ref: `ref-${n}`, note };
    notes.set(note.key, placed);
    span.properties = {
      className,
      href: `#${placed.id}`,
      id: placed.ref,
      ariaDescribedBy: describedBy(placed),
    };
  }
}

const sentenceId = (id: string, n: number): string => `${id}-${n + 1}`;

/** A mark on a number is seen, not heard: listeners get the first sentences of its note with it. */
const describedBy = ({ id, note }: Placed): string[] => note.paragraphs.map((_, n) => sentenceId(id, n));

function aside({ id, ref, note }: Placed, { locale }: PageContext): Element {
  const close = locale.strings.notes.close;
  return h(
    'aside.figure-note',
    { id, role: 'note', ariaLabel: note.label },
    ...noteHtml(note, n => sentenceId(id, n)),
    h('p.figure-note-close', h('a', { href: `#${ref}` }, close)),
  );
}

/** Puts bound numbers in their places below a node, and returns the notes that they open, in order. */
function placeWithin(tree: Root | RootContent, links: Links, reading: PageReading): Element[] {
  const notes = new Map<string, Placed>();
  eachNode<Nodes>(tree, node => {
    const at = node.type === 'element' ? node.properties['dataBound'] : undefined;
    const bound = at === undefined ? undefined : reading.findings.getInline(Number(at));
    if (bound !== undefined && node.type === 'element') placeOne(node, bound, notes, links, reading);
    return undefined;
  });
  return [...notes.values()].map(placed => aside(placed, reading.page));
}

const isBlock = (node: RootContent): node is Element =>
  node.type === 'element' && node.properties['dataBlock'] !== undefined;

function withNotes<Node extends RootContent>(
  children: readonly Node[],
  reading: PageReading,
): (Node | Element)[] {
  return children.flatMap(child => {
    if (isBlock(child)) {
      child.children = withNotes<ElementContent>(child.children, reading);
      return [child];
    }
    return [child, ...placeWithin(child, 'with-links', reading)];
  });
}

/** Rehype plugin, after sanitising: bound numbers as links, each note right after the paragraph, list or table. */
export function placeFigures(reading: PageReading) {
  return (tree: Root): void => {
    tree.children = withNotes(tree.children, reading);
  };
}

/** The same for one line among others' words: linked, with its notes apart; or without any link. */
export const placeInLine = (tree: Root, links: Links, reading: PageReading): Element[] =>
  placeWithin(tree, links, reading);
