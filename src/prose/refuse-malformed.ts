import type { Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { nearest } from '../problems/nearest.ts';
import { blockNames, inlineNames, isBlock, isInline } from './directive-names.ts';
import type { Faults } from './faults.ts';
import { type Origin, spanOf } from './origin.ts';
import { afterLabel } from './read-words.ts';

const names = [...inlineNames, ...blockNames];

/** A word between braces as the parser takes it; what does not match is left out of the right spelling. */
const goodWord = /^[#.]?[\p{L}\p{N}_-][\p{L}\p{N}_.:-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'<=>`{}]+))?$/u;

function mendBraces(inner: string): string {
  const words = inner.replace(/,(?=[\w-]+=)/g, ' ').match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const good = words
    .map(word => word.replace(/[<>].*$/, '').replace(/^,+|,+$/g, ''))
    .filter(word => goodWord.test(word));
  return `{${good.join(' ')}}`;
}

/** What follows a directive's name: a label, braces, and whether anything parts them. */
function readRest(text: string, from: number) {
  const gap = /^[ \t]*/.exec(text.slice(from))?.[0] ?? '';
  const open = from + gap.length;
  const label = text[open] === '[' ? text.slice(open, afterLabel(text, open)) : '';
  const second = /^\s*/.exec(text.slice(open + label.length))?.[0] ?? '';
  const at = open + label.length + second.length;
  const hasBraces = text[at] === '{';
  const rest = text.slice(at);
  const inner = (/^\{((?:[^"'}]|"[^"]*"|'[^']*')*)\}/.exec(rest) ?? /^\{([^}]*)\}/.exec(rest))?.[1];
  const isOpen = text[open] === '[' && label === '';
  return { label, inner, isOpen, parted: gap !== '' || (hasBraces && second !== '') };
}

type Rest = ReturnType<typeof readRest>;

function spelling(colons: string, name: string, { label, inner, isOpen }: Rest): string {
  if (isOpen) return `${colons}${name}[…]{…}`;
  const title = label.replace(/\s+/g, ' ');
  return `${colons}${name}${title}${inner === undefined ? '' : mendBraces(inner)}`;
}

function why(name: string, colons: string, rest: Rest, isAlone: boolean): string {
  if (isInline(name) && colons.length > 1) return `:${name} stands inside a line and has one colon`;
  if (isBlock(name) && colons.length === 1) return `::${name} is a block and has two colons`;
  if (isBlock(name) && !isAlone) return `::${name} is a block and cannot stand inside a line`;
  if (rest.isOpen) return 'its square bracket is never closed';
  if (rest.parted) return 'nothing may stand between the name, the square brackets and the braces';
  if (rest.inner?.includes('\n')) return 'the braces of a block may not be broken over lines';
  if (/[<>]/.test(rest.inner ?? '')) return 'there are no comparisons between braces, only word=value';
  if (/,(?:\s|\w+=)/.test(rest.inner ?? ''))
    return 'words between braces are parted by spaces, not by commas';
  return 'something between its braces cannot be read; words are letters, digits and hyphens, and a value with other signs stands between quotes';
}

/** Colons and a name in plain text that were meant as a directive of ours. */
function checkText(node: Text, { text, place }: Origin, faults: Faults): void {
  const { start, end } = spanOf(node);
  const candidate = /(?<![\\:])(:{1,5})([\p{L}][\p{L}\p{N}_-]*)/gu;
  for (const match of text.slice(start, end).matchAll(candidate)) {
    const [typed, colons = '', name = ''] = match;
    const at = start + match.index;
    const rest = readRest(text, at + typed.length);
    if (rest.label === '' && rest.inner === undefined && !rest.isOpen) continue;
    const line = text.lastIndexOf('\n', at - 1) + 1;
    const isAlone = /^[ \t>*+-]*$/.test(text.slice(line, at));
    if (isInline(name) || isBlock(name)) {
      if (rest.parted && rest.inner === undefined && !(isBlock(name) && isAlone)) continue;
      const right = isInline(name) ? ':' : colons.length > 2 ? colons : '::';
      const fix = `Write ${spelling(right, name, rest)}${isBlock(name) ? ' on a line of its own' : ''}.`;
      const what = `"${typed}" is not read as a directive: ${why(name, colons, rest, isAlone)}.`;
      faults.add('prose/malformed-directive', place(at), what, fix);
    } else if (rest.inner !== undefined && (!rest.parted || (isAlone && colons.length > 1))) {
      const meant = nearest(name, names);
      if (meant === undefined) continue;
      const right = isInline(meant) ? ':' : colons.length > 2 ? colons : '::';
      const fix = `Did you mean ${spelling(right, meant, rest)}? If it is text, write \\${typed}.`;
      faults.add('prose/unknown-directive', place(at), `There is no directive "${typed}".`, fix);
    }
  }
}

/** Whether a directive was read without the braces, or the label, that follow it. */
export function isCut(node: TextDirective, { text }: Origin): boolean {
  const { start, end } = spanOf(node);
  if (text[end - 1] === '}') return false;
  const rest = readRest(text, start + 1 + node.name.length);
  return rest.isOpen || (rest.inner !== undefined && /^\s*\{/.test(text.slice(end)));
}

function checkDirective(node: TextDirective, origin: Origin, faults: Faults): void {
  if (!isCut(node, origin)) return;
  const { start } = spanOf(node);
  const rest = readRest(origin.text, start + 1 + node.name.length);
  const what = `":${node.name}" is not read whole: ${why(node.name, ':', rest, false)}.`;
  faults.add(
    'prose/malformed-directive',
    origin.place(start),
    what,
    `Write ${spelling(':', node.name, rest)}.`,
  );
}

/** Remark plugin: reports what was meant as a directive and would silently be printed as text. */
export function refuseMalformed({ origin, faults }: { origin: Origin; faults: Faults }) {
  return (tree: Root): void =>
    visit(tree, (node, _, parent) => {
      // An address that stands for itself is no place for a directive.
      if (node.type === 'text' && parent?.type === 'link' && parent.url.endsWith(node.value)) return;
      if (node.type === 'text') checkText(node, origin, faults);
      else if (node.type === 'textDirective') checkDirective(node, origin, faults);
      else if (node.type === 'containerDirective') {
        const { start, end } = spanOf(node);
        const source = origin.text.slice(start, end);
        const colons = /^:+/.exec(source)?.[0] ?? '';
        if (new RegExp(`\\n[ \\t]*${colons}:*[ \\t]*$`).test(source)) return;
        const fix = `Put a line of "${colons}" after its caption; a chart without one is written ::${node.name}.`;
        faults.add(
          'prose/unclosed-block',
          origin.place(start),
          `"${colons}${node.name}" is never closed.`,
          fix,
        );
      }
    });
}
