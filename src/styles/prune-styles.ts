import postcss, { type ChildNode, type Container } from 'postcss';
import { forStyleElement } from './for-style-element.ts';

/** A selector, with the classes that some element of the page must have for it to match. */
type Selector = { readonly text: string; readonly classes: readonly string[] };

type Piece =
  | string
  | { readonly selectors: readonly Selector[]; readonly body: string }
  /** An at-rule of rules: `@media print{`, what is in it, `}`. */
  | { readonly open: string; readonly pieces: readonly Piece[] };

/** A style sheet, taken apart once for many pages. */
export type PrunableSheet = readonly Piece[];

/** Text in brackets: what it names, an element need not have. Innermost ones first. */
const inBrackets = /\([^()]*\)|\[[^[\]]*\]/g;

function classesOf(selector: string): string[] {
  // An escape may be of anything.
  if (selector.includes('\\')) return [];
  let rest = selector;
  for (let last = ''; last !== rest; ) {
    last = rest;
    rest = rest.replace(inBrackets, '');
  }
  return [...rest.matchAll(/\.([\w-]+)/g)].map(match => match[1] ?? '');
}

/** A node's text before its block, or all of it, and its block. */
function cut(node: ChildNode): readonly [head: string, block: string] {
  const text = forStyleElement(node.toString());
  const at = text.indexOf('{');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

function pieceOf(node: ChildNode): Piece[] {
  if (node.type === 'comment') return [];
  const [head, body] = cut(node);
  if (node.type === 'rule') {
    const selectors = node.selectors.map(one => ({ text: forStyleElement(one), classes: classesOf(one) }));
    return [{ selectors, body }];
  }
  if (node.type === 'atrule' && node.nodes?.some(({ type }) => type === 'rule' || type === 'atrule'))
    return [{ open: `${head}{`, pieces: piecesOf(node as Container) }];
  return [body === '' ? `${head};` : head + body];
}

const piecesOf = (container: Container): Piece[] => (container.nodes ?? []).flatMap(pieceOf);

export const prunable = (css: string): PrunableSheet => piecesOf(postcss.parse(css));

const classAttribute = 'class=';

/** What an attribute holds whose value begins at a place: in quotes of either kind, or without. */
function valueAt(html: string, at: number): string {
  const quote = html.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return html.slice(at + 1, end === -1 ? undefined : end);
  }
  return /[^\s>]*/.exec(html.slice(at, at + 200))?.[0] ?? '';
}

/** All classes of the elements in a piece of HTML. */
export function classesIn(html: string): ReadonlySet<string> {
  const lists = new Set<string>();
  for (let at = html.indexOf(classAttribute); at !== -1; at = html.indexOf(classAttribute, at + 1)) {
    // Not the end of another name: `data-class`.
    if (html.charCodeAt(at - 1) <= 32) lists.add(valueAt(html, at + classAttribute.length));
  }
  return new Set([...lists].flatMap(list => list.split(/\s+/)));
}

/**
 * The style sheet without the rules for classes that no element has, as the text of a `<style>`. What a script adds
 * later must be among the classes.
 */
export function pruneStyles(sheet: PrunableSheet, classes: ReadonlySet<string>): string {
  let css = '';
  for (const piece of sheet) {
    if (typeof piece === 'string') css += piece;
    else if ('open' in piece) {
      const inner = pruneStyles(piece.pieces, classes);
      if (inner !== '') css += `${piece.open}${inner}}`;
    } else {
      const kept = piece.selectors.filter(one => one.classes.every(name => classes.has(name)));
      if (kept.length > 0) css += kept.map(({ text }) => text).join(',') + piece.body;
    }
  }
  return css;
}

const namesIn = (sheet: PrunableSheet): string[] =>
  sheet.flatMap(piece =>
    typeof piece === 'string'
      ? []
      : 'open' in piece
        ? namesIn(piece.pieces)
        : piece.selectors.flatMap(({ classes }) => classes),
  );

/** So many are kept of one sheet: pages of a kind mostly have the same classes. */
const mostKept = 64;

/**
 * Prunes a sheet for one page after another: what comes of it is worked out once for the same classes.
 * @param finish makes of the pruned text what is kept.
 */
export function createPruner<Kept>(
  sheet: PrunableSheet,
  finish: (css: string) => Kept,
): (html: string) => Kept {
  const names = [...new Set(namesIn(sheet))];
  const kept = new Map<string, Kept>();
  return html => {
    const classes = classesIn(html);
    const key = names.filter(name => classes.has(name)).join(' ');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = finish(pruneStyles(sheet, classes));
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, made);
    return made;
  };
}
