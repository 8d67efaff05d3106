/** Letters only: an Arabic comma alone changes no order. */
const rightToLeft = /(?=\p{L})[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const leftToRight = /(?![\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}])\p{L}/u;

/** First strong isolate, and the end of it. Data may hold neither. */
const [begin, end] = ['\u2068', '\u2069'];
const signs = new RegExp(`[${begin}${end}]`, 'g');
const isolated = new RegExp(`${begin}[^${begin}${end}]*${end}`, 'g');

/**
 * A name from the data as it may stand among other words: one with letters of the other direction is put between two
 * signs of Unicode, so that the numbers and commas beside it keep their order. Any other name is returned as it is.
 */
export function isolate(name: string, { dir }: { readonly dir: 'ltr' | 'rtl' }): string {
  const turns = dir === 'ltr' ? rightToLeft : leftToRight;
  return turns.test(name) && !name.startsWith(begin) ? `${begin}${name}${end}` : name;
}

/** A text for machines: the names in it as the data has them. */
export const withoutIsolates = (text: string): string => text.replace(signs, '');

/** The text outside of its isolated names, which alone says in what direction it runs. */
export const outsideIsolates = (text: string): string => text.replace(isolated, '');

/** Lines of one text: a name that goes on in the next line is closed in its own, and begun again there. */
export function isolateLines(lines: readonly string[]): string[] {
  let open = false;
  return lines.map(line => {
    const opened = open ? begin + line : line;
    open = opened.lastIndexOf(begin) > opened.lastIndexOf(end);
    return open ? opened + end : opened;
  });
}
