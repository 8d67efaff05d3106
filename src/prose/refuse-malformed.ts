import type { Nodes, Root, Text } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { nearest } from '../problems/nearest.ts';
import type { Edit } from '../problems/problem.ts';
import { asksData } from './asks-data.ts';
import { type BlockNames, inlineNames, isInline } from './directive-names.ts';
import { eachNode } from './each-node.ts';
import type { Faults } from './faults.ts';
import { fixBraces, type TextPlace, whyBraces } from './fix-braces.ts';
import { refuseMissingColons } from './missing-colons.ts';
import { editOf, rangeInFile, type TextOrigin } from './origin.ts';
import { type Rest, readDirectiveText, spelling } from './read-directive-text.ts';
import { refuseStrayBraces, refuseStrayLabel } from './stray-braces.ts';

/** The right spelling, and the words that it had to leave out. */
function fixFor(colons: string, name: string, rest: Rest, where = ''): string {
  const lost = rest.isOpenBrace || rest.inner === undefined ? [] : fixBraces(rest.inner, rest).lost;
  const left = lost.map(word => `"${word}"`).join(', ');
  const note = lost.length === 0 ? '' : ` This leaves out ${left}: words are like killed or city=homs.`;
  return `Write ${spelling(colons, name, rest)}${where}.${note}`;
}

/** Colons and a name with what follows them, as they are typed. */
type Candidate = {
  readonly colons: string;
  readonly name: string;
  /** Offset in the origin's text. */
  readonly at: number;
  readonly rest: Rest;
  /** Nothing stands before it on its line. */
  readonly isAlone: boolean;
};

function why({ name, colons, rest, isAlone }: Candidate, names: BlockNames): string {
  if (isInline(name) && colons.length > 1) return `:${name} is part of a line and takes one colon`;
  if (names.has(name) && colons.length === 1) return `::${name} is a block and takes two colons`;
  if (names.has(name) && !isAlone) return `::${name} is a block and cannot be part of a line`;
  if (rest.isFollowed && !isInline(name)) return 'nothing is allowed after a block on its line';
  if (rest.isOpen) return 'its square bracket is never closed';
  if (rest.isRound) return 'its words must be in square brackets, not round ones';
  if (rest.isOpenBrace) return 'its braces are never closed';
  if (rest.separated) return 'nothing is allowed between the name, the square brackets and the braces';
  return whyBraces(rest.inner ?? '', rest);
}

/** A name that is none of ours: a block always means to be one, a name in a line only if it asks for data. */
function refuseUnknown(
  { name, colons, at, rest, isAlone }: Candidate,
  origin: TextOrigin,
  faults: Faults,
  names: BlockNames,
): void {
  const typed = `${colons}${name}`;
  const { label, inner, separated } = rest;
  const isBlockLike = isAlone && colons.length > 1;
  const meant = nearest(name, [...inlineNames, ...names.all]);
  const isMeant = meant !== undefined && inner !== undefined && (!separated || isBlockLike);
  const isOurs = isBlockLike || (inner !== undefined && !separated && asksData(inner));
  if (!isMeant && !isOurs) return;
  if (!isBlockLike && label === '' && inner === undefined) return;
  const text = `If it is meant as text, write \\${typed}.`;
  const what = `Unknown directive "${typed}".`;
  if (meant === undefined) {
    const list = isBlockLike ? `Blocks: ${names.all.join(', ')}` : `In a line: ${inlineNames.join(', ')}`;
    faults.add('prose/unknown-directive', origin.place(at), what, `${list}. ${text}`);
    return;
  }
  const right = isInline(meant) ? ':' : colons.length > 2 ? colons : '::';
  const fixed = spelling(right, meant, rest);
  const edit = fixed.includes('…')
    ? undefined
    : editOf(origin, at, Math.max(rest.end, at + typed.length), fixed);
  faults.add('prose/unknown-directive', origin.place(at), what, `Did you mean ${fixed}? ${text}`, edit);
}

/** Colons and a name in plain text that were meant as a directive of ours. */
function checkText(
  node: Text,
  place: TextPlace,
  origin: TextOrigin,
  { faults, names }: { readonly faults: Faults; readonly names: BlockNames },
): void {
  const { text } = origin;
  const { start, end } = rangeInFile(node);
  const pattern = /(?<![\\:])(:{1,5})([\p{L}][\p{L}\p{N}_-]*)/gu;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const [typed, colons = '', name = ''] = match;
    const at = start + match.index;
    const rest = readDirectiveText(text, at + typed.length, place);
    const { label, inner, isOpen, isOpenBrace, isRound } = rest;
    const line = text.lastIndexOf('\n', at - 1) + 1;
    const isAlone = /^[ \t>*+-]*$/.test(text.slice(line, at));
    const isBare = isAlone && colons.length === 2 && /^[ \t]*(?:\n|$)/.test(text.slice(at + typed.length));
    if (label === '' && inner === undefined && !isOpen && !isOpenBrace && !isRound && !isBare) continue;
    const candidate = { colons, name, at, rest, isAlone };
    if (!isInline(name) && !names.has(name)) {
      refuseUnknown(candidate, origin, faults, names);
      continue;
    }
    if (rest.separated && inner === undefined && !(names.has(name) && isAlone)) continue;
    const right = isInline(name) ? ':' : colons.length > 2 ? colons : '::';
    const isApart = names.has(name) && (!isAlone || rest.isFollowed);
    const fix = fixFor(right, name, rest, names.has(name) ? ' on a line of its own' : '');
    const what = `"${typed}" is not read as a directive: ${why(candidate, names)}.`;
    const edit = replaceBy({ ...candidate, colons: right }, origin, isApart ? '\n\n' : '');
    faults.add('prose/malformed-directive', origin.place(at), what, fix, edit);
  }
}

/** The edit that puts a directive right; undefined where something is left to the author. */
function replaceBy({ colons, name, rest, at }: Candidate, origin: TextOrigin, around = ''): Edit | undefined {
  const right = spelling(colons, name, rest);
  return right.includes('…') ? undefined : editOf(origin, at, rest.end, `${around}${right}${around}`);
}

/** Whether a directive was read without the braces, or the label, that follow it. */
export function isCut(node: TextDirective, { text }: TextOrigin): boolean {
  const { start, end } = rangeInFile(node);
  if (text[end - 1] === '}') return false;
  const rest = readDirectiveText(text, start + 1 + node.name.length);
  const hasBraces = rest.inner !== undefined || (rest.isOpenBrace && !rest.separated);
  return rest.isOpen || (hasBraces && /^\s*\{/.test(text.slice(end)));
}

function checkDirective(
  node: TextDirective,
  place: TextPlace,
  origin: TextOrigin,
  { faults, names }: { readonly faults: Faults; readonly names: BlockNames },
): void {
  if (!isCut(node, origin)) return;
  const { start } = rangeInFile(node);
  const rest = readDirectiveText(origin.text, start + 1 + node.name.length, place);
  const candidate = { colons: ':', name: node.name, at: start, rest, isAlone: false };
  const what = `":${node.name}" is only partly read: ${why(candidate, names)}.`;
  const edit = replaceBy(candidate, origin);
  faults.add('prose/malformed-directive', origin.place(start), what, fixFor(':', node.name, rest), edit);
}

const colonsOf = (node: ContainerDirective, { text }: TextOrigin): string =>
  /^:+/.exec(text.slice(rangeInFile(node).start))?.[0] ?? '';

/** Whether a block with a caption ends with its colons, and not only where the file does. */
export function isClosed(node: ContainerDirective, origin: TextOrigin): boolean {
  const { start, end } = rangeInFile(node);
  const last = new RegExp(`\\n[ \\t>]*${colonsOf(node, origin)}:*[ \\t]*$`);
  return last.test(origin.text.slice(start, end));
}

/** Remark plugin: reports what was meant as a directive and would silently be printed as text. */
export function refuseMalformed({
  origin,
  faults,
  names,
}: {
  origin: TextOrigin;
  faults: Faults;
  names: BlockNames;
}) {
  return (tree: Root): void =>
    eachNode<Nodes>(tree, (node, ancestors) => {
      const parent = ancestors.at(-1);
      const place = { inTable: ancestors.some(({ type }) => type === 'tableCell') };
      // An address that stands for itself is not a place for a directive.
      if (node.type === 'text' && parent?.type === 'link' && parent.url.endsWith(node.value))
        return undefined;
      if (node.type === 'text') {
        checkText(node, place, origin, { faults, names });
        refuseMissingColons(node, place, origin, faults);
        refuseStrayBraces(node, origin, faults);
        refuseStrayLabel(node, parent, origin, faults);
      }
      if (node.type === 'textDirective') checkDirective(node, place, origin, { faults, names });
      else if (node.type === 'containerDirective') {
        if (isClosed(node, origin)) return undefined;
        const { start } = rangeInFile(node);
        const colons = colonsOf(node, origin);
        const fix = `Add a line of "${colons}" after its caption; without a caption, write ::${node.name}.`;
        faults.add(
          'prose/unclosed-block',
          origin.place(start),
          `"${colons}${node.name}" is never closed.`,
          fix,
        );
      }
      return undefined;
    });
}
