import type { Paragraph, Table } from 'mdast';
import { rangeInFile, type TextOrigin } from './origin.ts';
import type { Printed } from './printed.ts';

/** The line of dashes below the head of a table. */
const dashes = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

const cellsIn = (line: string): number =>
  line.replace(/^[ \t>]*\|?|(?<!\\)\|[ \t]*$/g, '').split(/(?<!\\)\|/).length;

const cells = (n: number): string => `${n} ${n === 1 ? 'cell' : 'cells'}`;

/** A table that Markdown did not take for one. */
export function printedTable(node: Paragraph, origin: TextOrigin): Printed[] {
  const { start, end } = rangeInFile(node);
  const lines = origin.text.slice(start, end).split('\n');
  const ruled = lines.findIndex((line, i) => i > 0 && line.includes('|') && dashes.test(line));
  const head = lines[ruled - 1];
  const at = (n: number) => start + lines.slice(0, n).join('\n').length + (n > 0 ? 1 : 0);
  if (ruled > 0 && head !== undefined && head.includes('|')) {
    const [above, below] = [cellsIn(head), cellsIn(lines[ruled] ?? '')];
    const what = `The table is printed as text: its header has ${cells(above)}, but the line of dashes below has ${below}`;
    return [
      {
        at: at(ruled),
        what,
        fix: `Write ${Array.from({ length: above }, () => '|---').join('')}| below the header.`,
        edit: undefined,
      },
    ];
  }
  const rows = lines.filter(line => /^[ \t>]*\|.*\|[ \t]*$/.test(line)).length;
  if (rows < 2 || rows !== lines.length) return [];
  const width = cellsIn(lines[0] ?? '');
  const what = 'The table is printed as text: no line of dashes separates its header from its rows';
  return [
    {
      at: start,
      what,
      fix: `Write ${Array.from({ length: width }, () => '|---').join('')}| below its first line.`,
      edit: undefined,
    },
  ];
}

/** Rows of a table with more cells than its head, which would be left out, or with fewer. */
export function unevenRows(node: Table): Printed[] {
  const width = node.children[0]?.children.length ?? 0;
  return node.children.slice(1).flatMap(row => {
    const n = row.children.length;
    if (n === width) return [];
    const what = `The row has ${cells(n)}, but the header of its table has ${width}${n > width ? ': the extra cells would be left out' : ''}`;
    const fix = `Give it ${cells(width)}; write | | for an empty one, and \\| for a literal |.`;
    return [{ at: rangeInFile(row).start, what, fix, edit: undefined }];
  });
}
