/** A word between braces as the parser takes it; what does not match is left out of the right spelling. */
const goodWord = /^[#.]?[\p{L}\p{N}_-][\p{L}\p{N}_.:-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'<=>`{}“”„‟«»‘’‚‹›]+))?$/u;

/** Quotation marks that may open a value, and those that may close it. */
const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"”“'],
  ["'", "'’"],
  ['“', '”“"'],
  ['”', '”"'],
  ['„', '“”"'],
  ['‟', '”"'],
  ['«', '»'],
  ['»', '«'],
  ['‘', "’'"],
  ['’', "’'"],
  ['‚', "‘’'"],
  ['‹', '›'],
]);

const quoteSigns = /["'“”„‟«»‘’‚‹›]/;

/** A value between straight quotation marks, of a kind that it does not hold itself. */
function quoted(value: string): string {
  if (!value.includes('"')) return `"${value}"`;
  if (!value.includes("'")) return `'${value}'`;
  const [first = '', ...others] = value.split('"');
  return `"${first}${others.map((part, i) => (i % 2 === 0 ? '“' : '”') + part).join('')}"`;
}

/** Where the value that is opened at `open` ends: a closing sign before a space or the end, and no stray one later. */
function endOfValue(inner: string, open: number): number {
  const signs = closing.get(inner[open] ?? '') ?? '';
  for (let i = open + 1; i < inner.length; i++) {
    if (!signs.includes(inner[i] ?? '') || inner[i - 1] === '\\') continue;
    const rest = inner.slice(i + 1);
    if (!/^(?:[\s,;]|$)/.test(rest)) continue;
    const untilNext = rest.replace(/=!?["'“”„‟«»‘’‚‹›].*$/s, '');
    if (!quoteSigns.test(untilNext)) return i;
  }
  return -1;
}

/** In a table, a bar inside a value is escaped. */
export type TextPlace = { readonly inTable?: boolean };

/** Straight quotation marks around every value that has any, plain spaces between words, stray marks taken away. */
function straighten(inner: string, { inTable = false }: TextPlace): string {
  let text = '';
  for (let i = 0; i < inner.length; i++) {
    const sign = inner[i] ?? '';
    const isOpening = closing.has(sign) && /=!?$/.test(text);
    const end = isOpening ? endOfValue(inner, i) : -1;
    if (end !== -1) {
      const value = inner.slice(i + 1, end).replace(/\\(["'])/g, '$1');
      text += quoted(inTable ? value.replace(/(?<!\\)\|/g, '\\|') : value);
      i = end;
    } else if (!quoteSigns.test(sign)) text += /\s/.test(sign) ? ' ' : sign;
  }
  return text;
}

/** Longer braces are left to the author. */
const longest = 2000;

/** Words between braces as they are read, where it is plain what was meant, and those where it is not. */
export function fixBraces(inner: string, place: TextPlace = {}): { braces: string; lost: readonly string[] } {
  if (inner.length > longest) return { braces: '{…}', lost: [] };
  const words =
    straighten(inner, place)
      .replace(/,(?=[\w-]+!?=)|;/g, ' ')
      .match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const fixed = words
    .map(word =>
      word
        .replace(/^,+|,+$/g, '')
        .replace('!=', '=!')
        .replace('==', '=')
        .replace(/=!(["'])/, '=$1!'),
    )
    .filter(word => word !== '');
  // There are no comparisons: what is compared may be meant, with what it is compared is not.
  const good = fixed.map(word => word.replace(/[<>].*$/, '')).filter(word => goodWord.test(word));
  const lost = fixed.filter(word => !/[<>]/.test(word) && !goodWord.test(word));
  return { braces: good.length === 0 ? '{…}' : `{${good.join(' ')}}`, lost };
}

const odd = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** What is wrong with words between braces, as a clause. */
export function whyBraces(inner: string, { inTable = false }: TextPlace = {}): string {
  const outside = inner.replace(/"[^"]*"|'[^']*'/g, '""');
  if (inTable && /(?<!\\)\|/.test(inner)) return 'a | in a table begins the next cell; write it as \\|';
  if (inner.includes('\n')) return 'the braces of a block cannot span several lines';
  if (/=!?[“”„‟«»‘’‚‹›]/.test(outside))
    return 'quotation marks in its braces must be straight (" or \'), not curly';
  if (/\\["']/.test(inner))
    return "a backslash does not escape a quotation mark in a value; put a value that contains one in the other kind, '…'";
  if (odd.test(outside)) return 'its braces contain a no-break space instead of a plain space';
  if (/[<>]/.test(outside)) return 'braces do not support comparisons, only word=value';
  if (/,(?:\s|\w+=)/.test(outside)) return 'words in braces are separated by spaces, not by commas';
  if (/!=/.test(outside)) return '"not" is written word=!value';
  const empty = /([\p{L}\p{N}_-]+=)(?=\s|$)/u.exec(outside)?.[1];
  if (empty !== undefined) return `"${empty}" lacks a value`;
  if (/^[^"]*"[^"]*$/.test(inner)) return 'a quotation mark in its braces is never closed';
  return 'part of its braces cannot be read; words are letters, digits and hyphens, and a value with other characters must be in quotes';
}
