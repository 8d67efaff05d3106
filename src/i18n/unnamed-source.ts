import { unnamedSourceWords } from './en/unnamed-source.ts';

/** What a source is called that may not be named, in each language of readers. */
export const unnamedSource = (number: number | undefined) => {
  const { name, short } = unnamedSourceWords(number);
  return { name: { en: name }, short: { en: short } };
};
