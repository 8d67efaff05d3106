import { fixBraces, type TextPlace } from './fix-braces.ts';
import { afterLabel, paragraphEnd } from './read-directive-words.ts';

/** What follows a directive's name in a text: a label, braces, and whether anything separates them. */
export function readDirectiveText(text: string, from: number, { inTable = false }: TextPlace = {}) {
  const gap = /^[^\S\n]*/.exec(text.slice(from))?.[0] ?? '';
  const open = from + gap.length;
  const label = text[open] === '[' ? text.slice(open, afterLabel(text, open)) : '';
  const second = /^\s*/.exec(text.slice(open + label.length))?.[0] ?? '';
  const at = open + label.length + second.length;
  const hasBraces = text[at] === '{';
  const rest = hasBraces ? text.slice(at, paragraphEnd(text, at)) : '';
  const inner = (/^\{((?:[^"'}]|"[^"]*"|'[^']*')*)\}/.exec(rest) ?? /^\{([^}]*)\}/.exec(rest))?.[1];
  const end = inner === undefined ? open + label.length : at + inner.length + 2;
  return {
    label,
    inner,
    inTable,
    /** Offset after the braces, or after the label where there are none. */
    end,
    /** Other words follow on the line of its end. */
    isFollowed:
      inner !== undefined &&
      /^[^\S\n]*[^\s|]/.test(text.slice(end, text.indexOf('\n', end) + 1 || undefined)),
    isOpen: text[open] === '[' && label === '',
    /** The braces are not closed before the file ends, or before the next directive. */
    isOpenBrace: hasBraces && (inner === undefined || /[[{]/.test(inner.replace(/"[^"]*"|'[^']*'/g, ''))),
    isRound: text[from] === '(' && /^\([^()\n]*\)\{/.test(text.slice(from)),
    separated: gap !== '' || (hasBraces && second !== ''),
  };
}

export type Rest = ReturnType<typeof readDirectiveText>;

/** A directive as it is spelt right; `…` is in place of what is left to the author. */
export function spelling(colons: string, name: string, rest: Rest): string {
  const { label, inner, isOpen, isOpenBrace, isRound } = rest;
  if (isOpen || isRound) return `${colons}${name}[…]{…}`;
  const title = label.replace(/\s+/g, ' ');
  if (isOpenBrace) return `${colons}${name}${title}{…}`;
  return `${colons}${name}${title}${inner === undefined ? '' : fixBraces(inner, rest).braces}`;
}
