/** One word of a question: bare (`killed`), or with a value (`place=homs`). */
export type Word = { readonly name: string; readonly value?: string };

const word = /("[^"]*"|[^\s=]+|=)(=(?:'[^']*'(?!\S)|(?:"[^"]*"|\S)*))?/gu;

const unquoted = (typed: string): string =>
  /^'.*'$/su.test(typed) && typed.length > 1 ? typed.slice(1, -1) : typed.replaceAll('"', '');

/**
 * The words of a question typed as one line, as a directive has them. A value with spaces is between quotation
 * marks: `place="al Saboura"`, or `'…'` where it holds a `"`.
 */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(([, name = '', given]) => ({
    name: name.replaceAll('"', ''),
    ...(given === undefined ? {} : { value: unquoted(given.slice(1)) }),
  }));
}
