import type { ImportRow } from './import-row.ts';

/** A code by its meaning; undefined where there is none, or one that the codebook does not define, which is reported. */
export function codeOf<T>(
  row: ImportRow,
  column: string,
  meanings: Readonly<Record<string, T>>,
): T | undefined {
  const text = row.value(column).replace(/\.0+$/, '');
  if (text === '') return undefined;
  if (Object.hasOwn(meanings, text)) return meanings[text];
  const known = Object.keys(meanings).join(', ');
  row.change('import/bad-code', column, `"${text.slice(0, 60)}" is not one of the codes ${known}.`);
  return undefined;
}
