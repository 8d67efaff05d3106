import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { eachNode } from './each-node.ts';
import type { Faults } from './faults.ts';
import { rangeInFile, type TextOrigin } from './origin.ts';
import type { Printed } from './printed.ts';
import { printedInline } from './printed-inline.ts';
import { printedCode, printedLines } from './printed-lines.ts';
import { printedTable, unevenRows } from './printed-tables.ts';

function printedIn(node: Nodes, origin: TextOrigin): Printed[] {
  switch (node.type) {
    case 'paragraph':
      return [...printedLines(node, origin), ...printedTable(node, origin), ...printedInline(node, origin)];
    case 'heading':
    case 'tableCell':
    case 'leafDirective':
      return printedInline(node, origin);
    case 'code':
      return printedCode(node, origin);
    case 'table':
      return unevenRows(node);
    default:
      return [];
  }
}

/** A footnote that nothing refers to is left out of the page. */
function unusedNotes(tree: Root): Printed[] {
  const used = new Set<string>();
  const defined: FootnoteDefinition[] = [];
  eachNode<Nodes>(tree, node => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (node.type === 'footnoteDefinition') defined.push(node);
    return undefined;
  });
  return defined
    .filter(({ identifier }) => !used.has(identifier))
    .map(node => {
      const name = node.label ?? node.identifier;
      const what = `The footnote "${name}" is not referenced, so it would be left out of the page`;
      return {
        at: rangeInFile(node).start,
        what,
        fix: `Write [^${name}] where it belongs.`,
        edit: undefined,
      };
    });
}

/** Remark plugin: reports Markdown that would silently be printed as text, and text that would not be printed. */
export function refusePrinted({ origin, faults }: { origin: TextOrigin; faults: Faults }) {
  return (tree: Root): void => {
    const found: Printed[] = unusedNotes(tree);
    eachNode<Nodes>(tree, node => {
      for (const one of printedIn(node, origin)) found.push(one);
      return undefined;
    });
    for (const { at, what, fix, edit } of found)
      faults.add('prose/printed-markdown', origin.place(at), what, fix, edit);
  };
}
