import type { Code, Paragraph } from 'mdast';
import { editOf, rangeInFile, type TextOrigin } from './origin.ts';
import type { Printed } from './printed.ts';

const odd = String.raw`[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]`;
const wordFor: Readonly<Record<string, string>> = {
  '\u200b': 'a zero-width space',
  '\ufeff': 'a byte order mark',
};

/** A sign that begins a block, followed by a space that Markdown does not take for one. */
const oddSpace = new RegExp(String.raw`^([ \t>]*)(#{1,6}|[-*+]|\d{1,9}[.)])(${odd}+)[ \t]*(?=\S)`);
/** A sign before the first one that ends it: a no-break space before the mark. */
const oddIndent = new RegExp(
  String.raw`^([ \t>]*)(${odd}[\s\u200b]*)(?=(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]|[>|]|\x60\x60\x60|:::?\p{L})`,
  'u',
);
const noSpace = /^([ \t>]*)(#{2,6})(?=[^\s#])/;
/** A paragraph of one line that is like a heading: a capital follows the sign, and no sentence ends it. */
const headingAlone = /^([ \t>]*)(#)(?=\p{Lu})[^\n]*[^\s.!?:;,]$/u;
const bullet = /^([ \t>]*)([•●▪‣◦·–—])[^\S\n]*(?=\S)/;
const glued = /^([ \t>]*)(-|\d{1,3}[.)])(?=\p{L})/u;

/** Lines of a paragraph that were meant to begin a heading, a list or a quotation. */
export function printedLines(node: Paragraph, origin: TextOrigin): Printed[] {
  const { text } = origin;
  const { start, end } = rangeInFile(node);
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(first, end).split('\n');
  const found: Printed[] = [];
  const bullets = lines.filter(line => bullet.test(line)).length;
  const gluedLines = lines.filter(line => glued.test(line)).length;
  let at = first;
  for (const line of lines) {
    const add = (match: RegExpExecArray, what: string, fix: string, from: number, to: number, text: string) =>
      found.push({
        at: at + (match[1] ?? '').length,
        what,
        fix,
        edit: editOf(origin, at + from, at + to, text),
      });
    const space = oddSpace.exec(line);
    const indent = oddIndent.exec(line);
    const hash = noSpace.exec(line) ?? (lines.length === 1 ? headingAlone.exec(line) : null);
    const dot = bullet.exec(line);
    const close = glued.exec(line);
    if (space !== null) {
      const [, lead = '', sign = '', gap = ''] = space;
      const from = lead.length + sign.length;
      const name = wordFor[gap[0] ?? ''] ?? 'a no-break space';
      add(
        space,
        `${name} follows "${sign}", so the line is printed as text`,
        `Type a plain space after ${sign}: "${sign} ".`,
        from,
        from + gap.length,
        ' ',
      );
    } else if (indent !== null) {
      const [, lead = '', gap = ''] = indent;
      add(
        indent,
        'The line begins with a no-break space, so it is printed as text',
        'Remove it.',
        lead.length,
        lead.length + gap.length,
        '',
      );
    } else if (hash !== null) {
      const [, lead = '', sign = ''] = hash;
      const from = lead.length;
      // The title of a page is in its front matter, so that its own headings begin at the second level.
      const right = sign === '#' ? '## ' : `${sign} `;
      add(
        hash,
        `No space follows "${sign}", so the heading is printed as text`,
        `Write "${right}"${sign === '#' ? ', or \\# if the character itself is meant' : ''}.`,
        from,
        from + sign.length,
        right,
      );
    } else if (dot !== null && (dot[2] === '•' || bullets > 1)) {
      const [, lead = '', sign = ''] = dot;
      add(
        dot,
        `"${sign}" does not begin a list, so its lines are printed as one paragraph`,
        'Begin each item with "- ".',
        lead.length,
        dot[0].length,
        '- ',
      );
    } else if (close !== null && gluedLines > 1) {
      const [, lead = '', sign = ''] = close;
      add(
        close,
        `No space follows "${sign}", so the list is printed as text`,
        `Write "${sign} ".`,
        lead.length,
        lead.length + sign.length,
        `${sign} `,
      );
    }
    at += line.length + 1;
  }
  return found;
}

/** Code that nobody meant: a fence that is never closed, a directive or a heading that four spaces made code. */
export function printedCode(node: Code, origin: TextOrigin): Printed[] {
  const { start, end } = rangeInFile(node);
  const source = origin.text.slice(start, end);
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
  if (fence !== undefined) {
    const last = source.slice(source.lastIndexOf('\n') + 1);
    const isClosed =
      source.includes('\n') && new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`).test(last);
    if (isClosed) return [];
    const what = `"${fence}" opens code that is never closed, so everything after it is printed as typed`;
    return [
      {
        at: start,
        what,
        fix: `Add a line of ${fence} after the code.`,
        edit: editOf(origin, end, end, `\n${fence}`),
      },
    ];
  }
  if (!/^(?:#{1,6} |:{1,5}\p{L}[\p{L}\p{N}_-]*[[{]|[-*+] |\d{1,3}[.)] )/u.test(node.value)) return [];
  const what = 'The line begins with four spaces, so it is printed as code';
  return [{ at: start, what, fix: 'Remove the spaces; put code between lines of ```.', edit: undefined }];
}
