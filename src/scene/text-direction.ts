import { outsideIsolates } from '../i18n/isolate.ts';

export type Direction = 'ltr' | 'rtl';

const strong = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]|\p{L}/u;
const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/**
 * The way a text runs: that of its page if it is to the left, else that of the text's first letter outside of isolated
 * names.
 */
export function directionOf(text: string, page: Direction): Direction {
  if (page === 'rtl') return 'rtl';
  const first = strong.exec(outsideIsolates(text))?.[0];
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr';
}

const [begin, end] = ['\u202b', '\u202c'];

/**
 * The text between the two signs of Unicode that make it run from right to left, where it does. Pictures have no
 * `direction`: not every viewer knows it, and those that do swap the ends of a line by it, others do not.
 */
export const directed = (text: string, direction: Direction): string =>
  direction === 'rtl' && !text.startsWith(begin) ? begin + text + end : text;

export const hasArabic = (text: string): boolean => /\p{sc=Arabic}/u.test(text);
