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
export function mendBraces(
  inner: string,
  place: TextPlace = {},
): { braces: string; lost: readonly string[] } {
  if (inner.length > longest) return { braces: '{…}', lost: [] };
  const words =
    straighten(inner, place)
      .replace(/,(?=[\w-]+!?=)|;/g, ' ')
      .match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
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

const odd = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** What is wrong with words between braces, as a clause. */
export function whyBraces(inner: string, { inTable = false }: TextPlace = {}): string {
  const outside = inner.replace(/"[^"]*"|'[^']*'/g, '""');
  if (inTable && /(?<!\\)\|/.test(inner)) return 'a | in a table begins the next cell; it is written \\|';
  if (inner.includes('\n')) return 'the braces of a block may not be broken over lines';
  if (/=!?[“”„‟«»‘’‚‹›]/.test(outside))
    return 'quotation marks between its braces must be straight ones (" or \'), not curly ones';
  if (/\\["']/.test(inner))
    return "a backslash does not keep a quotation mark inside a value; a value that holds one stands between the other kind, '…'";
  if (odd.test(outside)) return 'a no-break space stands between its braces in place of a plain space';
  if (/[<>]/.test(outside)) return 'there are no comparisons between braces, only word=value';
  if (/,(?:\s|\w+=)/.test(outside)) return 'words between braces are separated by spaces, not by commas';
  if (/!=/.test(outside)) return '"not" is written word=!value';
  const empty = /([\p{L}\p{N}_-]+=)(?=\s|$)/u.exec(outside)?.[1];
  if (empty !== undefined) return `"${empty}" lacks a value`;
  if (/^[^"]*"[^"]*$/.test(inner)) return 'a quotation mark between its braces is never closed';
  return 'something between its braces cannot be read; words are letters, digits and hyphens, and a value with other signs stands between quotes';
}
