/**
 * The values between commas. A backslash makes the character after it plain: `bar\, club,street` are two.
 * @returns the values as typed, backslashes included.
 */
export function splitTyped(typed: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < typed.length; i++) {
    const char = typed[i];
    if (char === ',') {
      parts.push(part);
      part = '';
    } else {
      part += char;
      if (char === '\\') part += typed[++i] ?? '';
    }
  }
  return [...parts, part];
}

/** What a typed value means: its backslashes taken away. One at the end is a character like any other. */
export const unescapeValue = (typed: string): string => typed.replace(/\\(.)/gsu, '$1');

/** A value as it is typed, so that nothing in it is read as grammar. */
export const escapeValue = (value: string): string => value.replace(/[\\,]|^!/gu, '\\$&');

/** What no unquoted value of a directive may hold. */
const special = /[\s"'<=>`{}]/u;

/** A whole value between the quotation marks that it needs, in directives and at the terminal alike. */
export function quoteValue(value: string): string {
  if (value !== '' && !special.test(value)) return value;
  if (!value.includes('"')) return `"${value}"`;
  // Look-ups overlook quotation marks, so a value with both kinds is found without one of them.
  return value.includes("'") ? `"${value.replaceAll('"', '')}"` : `'${value}'`;
}
