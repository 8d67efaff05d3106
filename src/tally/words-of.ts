/** One word of a question: bare (`killed`), or with a value (`place=homs`). */
export type Word = { readonly name: string; readonly value?: string };

/** The words of a question typed as one line. A value with spaces stands in double quotes: `place="al Saboura"`. */
export function wordsOf(text: string): Word[] {
  const word = /([^\s=]+|=)(=(?:"[^"]*"|\S)*)?/gu;
  return [...text.matchAll(word)].map(([, name = '', given]) =>
    given === undefined ? { name } : { name, value: given.slice(1).replaceAll('"', '') },
  );
}
