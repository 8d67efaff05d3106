const address = /(https?:\/\/[^\s<>]+)/;

/** Signs that mean something in a line of Markdown, wherever they stand. */
const signs = /[\\`*_[\]<>|~&]/g;

/** What begins a block at the start of a line: a heading, a list, a quotation, a rule, a fence. */
const start = /^(\s*)(?:([#+=-])|(\d+)([.)]))/;

/** A text that is the same in Markdown, as most words and numbers of a table are. */
const isPlain = /^[\p{L}\p{N}–(](?:[\p{L}\p{N}–,;:()·’.]| (?=\S))*$/u;
const beginsList = /^\d+[.)]/;

/** A text as it stands in a line of Markdown, a cell of a table say. Addresses stay as they are, as links. */
export function escapeMarkdown(text: string): string {
  if (isPlain.test(text) && !beginsList.test(text) && !text.includes('://')) return text;
  const line = text
    .replace(/\s+/g, ' ')
    .split(address)
    .map((part, i) => (i % 2 === 1 ? `<${part}>` : part.replace(signs, '\\$&')))
    .join('');
  return line.replace(start, (_, space, sign = '', digits = '', mark = '') =>
    sign === '' ? `${space}${digits}\\${mark}` : `${space}\\${sign}`,
  );
}

/** A link; the words alone where there is no address. */
export const markdownLink = (text: string, href: string | undefined): string =>
  href === undefined
    ? escapeMarkdown(text)
    : `[${escapeMarkdown(text)}](${/[()\s]/.test(href) ? `<${href}>` : href})`;

/** Paragraphs, tables and lists, with an empty line between them. What is empty is left out. */
export const markdownBlocks = (...blocks: readonly (string | undefined)[]): string =>
  blocks.filter(block => block !== undefined && block !== '').join('\n\n');

export const markdownList = (items: readonly string[]): string => items.map(item => `- ${item}`).join('\n');
