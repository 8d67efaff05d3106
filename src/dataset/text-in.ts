import type { Text } from './trusted.ts';

/** A text in the wanted language; else in its base language, English, or whatever there is. */
export function textIn(text: Text, locale: string): string {
  const wanted = [locale, locale.replace(/-.*/, ''), 'en'];
  for (const tag of wanted) {
    const found = text[tag];
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}
