import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Bound, Scope } from './scope.ts';

type Placed = {
  readonly id: string;
  readonly ref: string;
  readonly note: NonNullable<(Bound & { kind: 'figure' })['note']>;
};

const marks = { plain: [], single: ['is-single'], disputed: ['is-disputed'] };

function placeOne(
  span: Element,
  bound: Bound,
  notes: Map<string, Placed>,
  linked: boolean,
  scope: Scope,
): Element {
  const { children } = span;
  if (bound.kind === 'cite') {
    const { n, name } = bound;
    if (!linked) return h('span', ...children);
    const number = scope.locale.number(n);
    const label = scope.locale.strings.notes.citation(number, name);
    return h('span.cite', ...children, h('sup', h('a', { href: `#source-${n}`, ariaLabel: label }, number)));
  }
  const className = ['figure', ...marks[bound.mark]];
  if (!linked) return h('span', { className }, ...children);
  const { note } = bound;
  if (note === undefined) return h('a', { className, href: bound.href }, ...children);
  const shared = notes.get(note.key);
  if (shared !== undefined) return h('a', { className, href: `#${shared.id}` }, ...children);
  const n = ++scope.count.notes;
  const placed = { id: `note-${n}`, ref: `ref-${n}`, note };
  notes.set(note.key, placed);
  return h('a', { className, href: `#${placed.id}`, id: placed.ref }, ...children);
}

function aside({ id, ref, note }: Placed, { locale }: Scope): Element {
  const close = locale.strings.notes.close;
  return h(
    'aside.figure-note',
    { id, role: 'note', ariaLabel: note.label },
    ...structuredClone(note.content),
    h('p.figure-note-close', h('a', { href: `#${ref}` }, close)),
  );
}

/** Puts bound numbers in their places below a node, and returns the notes that they open, in order. */
function placeWithin(tree: Root | RootContent, linked: boolean, scope: Scope): Element[] {
  const notes = new Map<string, Placed>();
  visit(tree, 'element', (node, index, parent) => {
    const at = node.properties['dataBound'];
    const bound = at === undefined ? undefined : scope.bounds[Number(at)];
    if (bound === undefined || parent === undefined || index === undefined) return undefined;
    const element = placeOne(node, bound, notes, linked, scope);
    parent.children[index] = element;
    return SKIP;
  });
  return [...notes.values()].map(placed => aside(placed, scope));
}

const isBlock = (node: RootContent): node is Element =>
  node.type === 'element' && node.properties['dataBlock'] !== undefined;

function withNotes<Node extends RootContent>(children: readonly Node[], scope: Scope): (Node | Element)[] {
  return children.flatMap(child => {
    if (isBlock(child)) {
      child.children = withNotes<ElementContent>(child.children, scope);
      return [child];
    }
    return [child, ...placeWithin(child, true, scope)];
  });
}

/** Rehype plugin, after sanitising: bound numbers as links, each note right after the paragraph, list or table. */
export function placeFigures(scope: Scope) {
  return (tree: Root): void => {
    tree.children = withNotes(tree.children, scope);
  };
}

/** The same for one line that stands among others' words: linked, with its notes apart; or without any link. */
export const placeInLine = (tree: Root, linked: boolean, scope: Scope): Element[] =>
  placeWithin(tree, linked, scope);
