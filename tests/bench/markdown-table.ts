/** A table in Markdown; the first column is words, the others are numbers. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** A number with as many digits as tell something; a dash for none. */
export function shortNumber(n: number | undefined): string {
  if (n === undefined || Number.isNaN(n)) return '–';
  const places = Math.abs(n) >= 100 || Number.isInteger(n) ? 0 : Math.abs(n) >= 10 ? 1 : 2;
  return n.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });
}
