import { editOf, type TextOrigin } from './origin.ts';
import type { Printed } from './printed.ts';

type Span = { readonly start: number; readonly end: number };

type Dialect = {
  /** Finds the whole mark; its first group is what stands in it. */
  readonly mark: RegExp;
  /** Of which program it is. */
  readonly what: (inside: string) => string;
  readonly fix: (inside: string) => string;
  /** What a hint can put there by itself. */
  readonly right?: (inside: string) => string;
};

/** Marks that other programs understand, and that are printed as typed here. */
const dialects: readonly Dialect[] = [
  {
    mark: /(?<![\\[])\[\[([^[\]\n]+)\]\]/g,
    what: () => 'is printed as typed: only wikis make a link of double brackets',
    fix: inside => {
      const [page = '', words = page] = inside.split('|');
      return `Write [${words}](${page.trim().toLowerCase().replaceAll(' ', '-')}.md) with the file it leads to, or \\[ if the brackets are meant.`;
    },
  },
  {
    mark: /(?<![\\=])==(?![\s=])([^=\n]*[^=\s])==(?!=)/g,
    what: () => 'is printed as typed: Markdown has no sign for a highlight',
    fix: inside => `Write **${inside}**, or \\== if the characters themselves are meant.`,
    right: inside => `**${inside}**`,
  },
  {
    mark: /(?<!\\)\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/g,
    what: () => 'is printed as typed: only GitHub makes a box of it',
    fix: inside =>
      `Write the word as text: **${inside[0]}${inside.slice(1).toLowerCase()}**, or \\[ if the brackets are meant.`,
    right: inside => `**${inside[0]}${inside.slice(1).toLowerCase()}**`,
  },
];

/** Marks of other programs' Markdown in a span of plain text. */
export function printedDialects({ start, end }: Span, origin: TextOrigin): Printed[] {
  const text = origin.text.slice(start, end);
  return dialects.flatMap(({ mark, what, fix, right }) =>
    [...text.matchAll(mark)].map(({ 0: typed, 1: inside = '', index }) => ({
      at: start + index,
      what: `"${typed}" ${what(inside)}`,
      fix: fix(inside),
      edit: right && editOf(origin, start + index, start + index + typed.length, right(inside)),
    })),
  );
}
