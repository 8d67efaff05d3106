import type { Root, Text } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { nearest } from '../problems/nearest.ts';
import { blockNames, inlineNames, isBlock, isInline } from './directive-names.ts';
import type { Faults } from './faults.ts';
import { type Origin, spanOf } from './origin.ts';
import { afterLabel } from './read-words.ts';

const names = [...inlineNames, ...blockNames];

/** A word between braces as the parser takes it; what does not match is left out of the right spelling. */
const goodWord = /^[#.]?[\p{L}\p{N}_-][\p{L}\p{N}_.:-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'<=>`{}]+))?$/u;

/** Words between braces mended where it is plain what was meant, and those where it is not. */
function mendBraces(inner: string): { braces: string; lost: readonly string[] } {
  const isOdd = (quote: string) => inner.split(quote).length % 2 === 0;
  const even = inner.replaceAll(isOdd('"') ? '"' : '\0', '').replaceAll(isOdd("'") ? "'" : '\0', '');
  const words = even.replace(/,(?=[\w-]+!?=)|;/g, ' ').match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const mended = words
    .map(word =>
      word
        .replace(/^,+|,+$/g, '')
        .replace('!=', '=!')
        .replace('==', '=')
        .replace(/=!(["'])/, '=$1!'),
    )
    .filter(word => word !== '');
  // There are no comparisons: what is compared may be meant, with what it is compared is not.
  const good = mended.map(word => word.replace(/[<>].*$/, '')).filter(word => goodWord.test(word));
  const lost = mended.filter(word => !/[<>]/.test(word) && !goodWord.test(word));
  return { braces: good.length === 0 ? '{…}' : `{${good.join(' ')}}`, lost };
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
  return {
    label,
    inner,
    isOpen: text[open] === '[' && label === '',
    /** The braces are not closed before the file ends, or before the next directive. */
    isOpenBrace: hasBraces && (inner === undefined || /[[{]/.test(inner.replace(/"[^"]*"|'[^']*'/g, ''))),
    isRound: text[from] === '(' && /^\([^()\n]*\)\{/.test(text.slice(from)),
    parted: gap !== '' || (hasBraces && second !== ''),
  };
}

type Rest = ReturnType<typeof readRest>;

function spelling(
  colons: string,
  name: string,
  { label, inner, isOpen, isOpenBrace, isRound }: Rest,
): string {
  if (isOpen || isRound) return `${colons}${name}[…]{…}`;
  const title = label.replace(/\s+/g, ' ');
  if (isOpenBrace) return `${colons}${name}${title}{…}`;
  return `${colons}${name}${title}${inner === undefined ? '' : mendBraces(inner).braces}`;
}

/** The right spelling, and the words that it had to leave out. */
function mend(colons: string, name: string, rest: Rest, where = ''): string {
  const lost = rest.isOpenBrace || rest.inner === undefined ? [] : mendBraces(rest.inner).lost;
  const left = lost.map(word => `"${word}"`).join(', ');
  const note = lost.length === 0 ? '' : ` It leaves out ${left}: words are like killed or city=homs.`;
  return `Write ${spelling(colons, name, rest)}${where}.${note}`;
}

function why(name: string, colons: string, rest: Rest, isAlone: boolean): string {
  if (isInline(name) && colons.length > 1) return `:${name} stands inside a line and has one colon`;
  if (isBlock(name) && colons.length === 1) return `::${name} is a block and has two colons`;
  if (isBlock(name) && !isAlone) return `::${name} is a block and cannot stand inside a line`;
  if (rest.isOpen) return 'its square bracket is never closed';
  if (rest.isRound) return 'its words stand between square brackets, not round ones';
  if (rest.isOpenBrace) return 'its braces are never closed';
  if (rest.parted) return 'nothing may stand between the name, the square brackets and the braces';
  if (rest.inner?.includes('\n')) return 'the braces of a block may not be broken over lines';
  if (/[<>]/.test(rest.inner ?? '')) return 'there are no comparisons between braces, only word=value';
  if (/,(?:\s|\w+=)/.test(rest.inner ?? ''))
    return 'words between braces are parted by spaces, not by commas';
  if (/!=/.test(rest.inner ?? '')) return '"not" is written word=!value';
  const empty = /([\p{L}\p{N}_-]+=)(?=\s|$)/u.exec(rest.inner ?? '')?.[1];
  if (empty !== undefined) return `"${empty}" lacks a value`;
  if (/^[^"]*"[^"]*$/.test(rest.inner ?? '')) return 'a quotation mark between its braces is never closed';
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
    const { label, inner, isOpen, isOpenBrace, isRound } = rest;
    if (label === '' && inner === undefined && !isOpen && !isOpenBrace && !isRound) continue;
    const line = text.lastIndexOf('\n', at - 1) + 1;
    const isAlone = /^[ \t>*+-]*$/.test(text.slice(line, at));
    if (isInline(name) || isBlock(name)) {
      if (rest.parted && inner === undefined && !(isBlock(name) && isAlone)) continue;
      const right = isInline(name) ? ':' : colons.length > 2 ? colons : '::';
      const fix = mend(right, name, rest, isBlock(name) ? ' on a line of its own' : '');
      const what = `"${typed}" is not read as a directive: ${why(name, colons, rest, isAlone)}.`;
      faults.add('prose/malformed-directive', place(at), what, fix);
    } else if (inner !== undefined && (!rest.parted || (isAlone && colons.length > 1))) {
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
  const hasBraces = rest.inner !== undefined || (rest.isOpenBrace && !rest.parted);
  return rest.isOpen || (hasBraces && /^\s*\{/.test(text.slice(end)));
}

function checkDirective(node: TextDirective, origin: Origin, faults: Faults): void {
  if (!isCut(node, origin)) return;
  const { start } = spanOf(node);
  const rest = readRest(origin.text, start + 1 + node.name.length);
  const what = `":${node.name}" is not read whole: ${why(node.name, ':', rest, false)}.`;
  faults.add('prose/malformed-directive', origin.place(start), what, mend(':', node.name, rest));
}

const colonsOf = (node: ContainerDirective, { text }: Origin): string =>
  /^:+/.exec(text.slice(spanOf(node).start))?.[0] ?? '';

/** Whether a block with a caption ends with its colons, and not only where the file does. */
export function isClosed(node: ContainerDirective, origin: Origin): boolean {
  const { start, end } = spanOf(node);
  const last = new RegExp(`\\n[ \\t>]*${colonsOf(node, origin)}:*[ \\t]*$`);
  return last.test(origin.text.slice(start, end));
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
        if (isClosed(node, origin)) return;
        const { start } = spanOf(node);
        const colons = colonsOf(node, origin);
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
