/**
 * A clause as a sentence of its own: a capital at its head, unless that is a sign or a word of the grammar
 * (`limit=8 on …`), and a full stop at its end.
 */
export function sentence(clause: string): string {
  const text = clause.replace(/^\p{Ll}(?=[\p{L}'’-]*[ ,:])/u, letter => letter.toUpperCase());
  return /[.?!]["”)]*$/.test(text) ? text : `${text}.`;
}
