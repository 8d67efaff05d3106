/** An article of few letters, a hyphen, and a name: al-Saboura, ash-Shaykh. Longer ones may have to break. */
const name = /(?<![\p{L}\p{N}-])\p{L}{1,3}-\p{Lu}[\p{L}\p{M}’']{0,11}(?![\p{L}\p{M}-])/gu;

/** A text in pieces; those that are such a name are to stay on one line. */
export function splitAtNames(text: string): { readonly text: string; readonly isName: boolean }[] {
  const pieces = [...text.matchAll(name)].reduce<{ at: number; list: { text: string; isName: boolean }[] }>(
    ({ at, list }, match) => ({
      at: match.index + match[0].length,
      list: [...list, { text: text.slice(at, match.index), isName: false }, { text: match[0], isName: true }],
    }),
    { at: 0, list: [] },
  );
  return [...pieces.list, { text: text.slice(pieces.at), isName: false }].filter(piece => piece.text !== '');
}
