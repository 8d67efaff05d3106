import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { editOf, rangeInFile, type TextOrigin } from './origin.ts';
import type { Printed } from './printed.ts';
import { printedDialects } from './printed-dialects.ts';

type Line = Paragraph | Heading | TableCell | LeafDirective;
type Span = { readonly start: number; readonly end: number };

const letter = /[\p{L}\p{N}]/u;

/** Spans of a line's plain text, and of what Markdown has read as something else. */
function spansOf(node: Nodes, origin: TextOrigin, texts: Span[], taken: Span[]): void {
  const span = rangeInFile(node);
  // An address that stands for itself holds signs of its own.
  const isLiteral = node.type === 'link' && origin.text[span.start] !== '[';
  if (node.type === 'text') texts.push(span);
  else if ('children' in node && !isLiteral) {
    if (node.type === 'link' || node.type === 'textDirective') taken.push(span);
    for (const child of node.children) spansOf(child, origin, texts, taken);
  } else if (!isLiteral) taken.push(span);
}

type Run = Span & { readonly sign: string; readonly opens: boolean; readonly closes: boolean };

/** Signs of emphasis that are text: Markdown did not take them for a pair. */
function emphasisIn(texts: readonly Span[], { text }: TextOrigin): Run[] {
  return texts.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/(?<![\\*_~])(\*{1,3}|_{1,3}|~~)(?![*_~])/g)].flatMap(match => {
      const sign = match[1] ?? '';
      const at = start + match.index;
      const [before, after] = [text[at - 1] ?? '\n', text[at + sign.length] ?? '\n'];
      const opens = /[\p{L}\p{N}“‘"'([:]/u.test(after) && /[\s([{“‘"'—–>|]/.test(before);
      const closes = !/\s/.test(before) && letter.test(after) && !letter.test(before);
      const isApart = /\s/.test(before) && /\s/.test(after);
      // Of `***one**`, one sign is left.
      const isLeft = [before, after].includes(sign[0] ?? '');
      const isInWord = letter.test(before) && letter.test(after);
      if (isApart || isInWord || !(opens || closes || isLeft || sign.length > 1)) return [];
      return [{ start: at, end: at + sign.length, sign, opens, closes: closes && !opens }];
    }),
  );
}

function printedEmphasis(texts: readonly Span[], origin: TextOrigin): Printed[] {
  const runs = emphasisIn(texts, origin);
  // For each run, whether the next one of its sign closes.
  const isClosedNext = new Map<Run, boolean>();
  const next = new Map<string, Run>();
  for (const run of runs.toReversed()) {
    isClosedNext.set(run, next.get(run.sign)?.closes === true);
    next.set(run.sign, run);
  }
  return runs.flatMap((run): Printed[] => {
    const { start, end, sign } = run;
    const escaped = [...sign].map(one => `\\${one}`).join('');
    const orText = `Write ${escaped} if the character itself is meant.`;
    const what = `"${sign}" is printed as typed`;
    if (run.closes) {
      const edit = editOf(origin, start, end, `${sign} `);
      const why = 'it does not end its emphasis before the letter that follows';
      return [
        { at: start, what: `${what}: ${why}`, fix: `Put a space after it: "${sign} ". ${orText}`, edit },
      ];
    }
    // The one that should have closed it is reported.
    if (isClosedNext.get(run) === true) return [];
    const fix = `Put ${sign} at the end of the words too. ${orText}`;
    return [{ at: start, what: `${what}: its emphasis is never closed`, fix, edit: undefined }];
  });
}

/** `** words **`: signs of a pair with spaces inside them. */
function spacedEmphasis(texts: readonly Span[], origin: TextOrigin): Printed[] {
  return texts.flatMap(({ start, end }) =>
    [
      ...origin.text
        .slice(start, end)
        .matchAll(/(?<![\\*_])(\*\*|__)[^\S\n]+(\p{L}[^*_\n]*?)[^\S\n]+\1(?![*_])/gu),
    ].map(match => {
      const [typed, sign = '', words = ''] = match;
      const at = start + match.index;
      const right = `${sign}${words}${sign}`;
      return {
        at,
        what: `"${sign}" is printed as typed: a space follows it inside its emphasis`,
        fix: `Write ${right}.`,
        edit: editOf(origin, at, at + typed.length, right),
      };
    }),
  );
}

const isAddress = (text: string): boolean =>
  /^<?(?:https?:|mailto:|\.{0,2}\/|#)|\.(?:md|markdown|html?|jpe?g|png|webp|avif|gif|svg)\b/i.test(
    text.trim(),
  );

const afterDirective = (text: string, at: number): boolean =>
  /:\p{L}[\p{L}\p{N}_-]*$/u.test(text.slice(Math.max(0, at - 60), at));

/** `[words](address)` that Markdown did not read, most often for a space in the address. */
function printedLinks({ start, end }: Span, taken: readonly Span[], origin: TextOrigin): Printed[] {
  const { text } = origin;
  const line = text.slice(start, end);
  const found: Printed[] = [];
  const isFree = (at: number) => !taken.some(span => span.start <= at && at < span.end);
  const add = (at: number, typed: string, right: string, what: string) => {
    if (isFree(at))
      found.push({ at, what, fix: `Write ${right}.`, edit: editOf(origin, at, at + typed.length, right) });
  };
  for (const match of line.matchAll(/(?<!\\)(!?)\[([^[\]\n]*)\]([^\S\n]*)\(([^()\n]*)(\)?)/g)) {
    const [typed, bang = '', words = '', gap = '', address = '', close = ''] = match;
    const at = start + match.index;
    const isMeant = bang !== '' || isAddress(address);
    if (afterDirective(text, at) || !isMeant) continue;
    const kind = bang === '' ? 'link' : 'picture';
    const [, path = address, title = ''] = /^(.*?)(\s+(?:"[^"]*"|'[^']*'))?$/.exec(address.trim()) ?? [];
    const escaped = path.replace(/\s+/g, '%20');
    const target = bang !== '' && /\s/.test(path) ? `<${path}>` : escaped;
    const why =
      close === ''
        ? 'its round bracket is never closed'
        : gap === ''
          ? 'its URL contains a space'
          : 'there is a space between its brackets';
    const right = `${bang}[${words}](${target}${title})`;
    add(at, typed, right, `The ${kind} is printed as text: ${why}`);
  }
  for (const match of line.matchAll(/(?<!\\)\(([^()\n]*)\)\[((?:https?:|mailto:|\/)[^[\]\s]*)\]/g)) {
    const [typed, words = '', address = ''] = match;
    const what = 'The link is printed as text: its brackets are in the wrong order';
    add(start + match.index, typed, `[${words}](${address})`, what);
  }
  return found;
}

/** `[words][name]` and `[^name]` for which the file has no definition. */
function printedReferences({ start, end }: Span, { text }: TextOrigin): Printed[] {
  const found: Printed[] = [];
  const reference = /(?<!\\)(?:\[[^[\]\n]+\]\[([^[\]\n]+)\]|\[\^([^[\]\s]+)\])/g;
  for (const match of text.slice(start, end).matchAll(reference)) {
    const [typed, name, note] = match;
    const at = start + match.index;
    if (afterDirective(text, at)) continue;
    const line = note === undefined ? `[${name}]: https://…` : `[^${note}]: …`;
    const what = `"${typed}" is printed as text: "${name ?? note}" is not defined`;
    const fix = `Add a line "${line}", or write \\[ if the brackets are meant.`;
    found.push({ at, what, fix, edit: undefined });
  }
  return found;
}

/** Marks inside a line that would be printed. */
export function printedInline(node: Line, origin: TextOrigin): Printed[] {
  const texts: Span[] = [];
  const taken: Span[] = [];
  for (const child of node.children) spansOf(child, origin, texts, taken);
  return [
    ...printedEmphasis(texts, origin),
    ...spacedEmphasis(texts, origin),
    ...printedLinks(rangeInFile(node), taken, origin),
    ...texts.flatMap(span => printedReferences(span, origin)),
    ...texts.flatMap(span => printedDialects(span, origin)),
  ];
}
