import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The letters with marks of the languages that Windows-1252 is used for; a word has those of one of them. */
const languages = [
  // French, German, Spanish, Catalan, Portuguese, Italian.
  ...['àâæçéèêëîïôœùûüÿ', 'äöüßéèàêôç', 'áéíóúüñ', 'àçèéíïòóúü', 'áâãàçéêíóôõúü', 'àèéìíîòóùú'],
  // Danish and Norwegian, Swedish, Finnish, Dutch.
  ...['æøåéèêôóòâü', 'åäöéèüàæø', 'åäöšž', 'éëïöüèêç'],
];

/** Letters that take others around them in Portuguese: elsewhere they are those of another code page. */
const misplaced = /õ(?!e)|ã(?![oeis]?s?(?:\P{L}|$)|[oe])/u;

/** A capital with a mark after a small letter: "ÍãÕ". */
const lateCapital = /\p{Ll}[^\p{ASCII}\P{Lu}]/u;

/** Characters next to words that are not part of them. */
const outside = /^[\s“”‘’„‚‹›«»–—…•·¡¿\u00a0]+|[\s“”‘’„‚‹›«»–—…•·®™©\u00a0]+$/gu;
const sign = /^(?:[£€$¢¥]?[\d.,]+[£€¢¥%‰°ºª²³]*|[\d.,]*[kc]?m[²³]|[§¶†‡&½¼¾×±])$/u;

/** Whether no language that Windows-1252 is used for writes a word so. */
export function isStrange(word: string): boolean {
  const bare = word.replace(outside, '');
  if (!/\P{ASCII}/u.test(bare) || sign.test(bare)) return false;
  const small = bare.toLowerCase().replace(/[’‘]/g, "'");
  if (misplaced.test(small)) return true;
  const marked = [...small].filter(letter => /\P{ASCII}/u.test(letter));
  const letters = [...small].filter(letter => /\p{L}/u.test(letter)).length;
  if (letters >= 4 && marked.length > letters * 0.6) return true;
  if (letters === 3 && marked.length === 3) return true;
  if (lateCapital.test(bare)) return true;
  return !languages.some(alphabet => marked.every(letter => alphabet.includes(letter)));
}

export type Judgement = {
  /** Different words with letters outside of ASCII, and those of them that no Western language writes. */
  readonly words: number;
  readonly strange: number;
  /** Bytes of the words that tell most, for a look at them in other code pages. */
  readonly samples: readonly Buffer[];
};

/** What is between words, in bytes: ASCII signs, and the quotation marks, dashes and dots of Windows. */
const between = /[\s,;"'()[\]{}<>/\\|:!?=+*#_\u0082\u0084\u0085\u0091-\u0097\u00ab\u00bb\u00b7\u00a0-]+/;

/** Words that are kept; a file that has more is judged by these. */
const mostWords = 20_000;
const mostSamples = 3;

/** Looks at the words of a file of one byte a letter as Windows-1252 has them. */
export async function judgeLatin(path: string): Promise<Judgement> {
  const words = new Map<string, boolean>();
  const decoder = new TextDecoder('windows-1252');
  const lines = createInterface({ input: createReadStream(path, { encoding: 'latin1' }) });
  for await (const line of lines) {
    if (!/\P{ASCII}/u.test(line)) continue;
    for (const raw of line.split(between)) {
      if (words.has(raw) || !/\P{ASCII}/u.test(raw)) continue;
      words.set(raw, isStrange(decoder.decode(Buffer.from(raw, 'latin1'))));
      if (words.size >= mostWords) break;
    }
    if (words.size >= mostWords) break;
  }
  lines.close();
  const strange = [...words].flatMap(([raw, is]) => (is ? [raw] : []));
  const shown = strange.length > 0 ? strange : [...words.keys()];
  return {
    words: words.size,
    strange: strange.length,
    samples: shown.slice(0, mostSamples).map(raw => Buffer.from(raw, 'latin1')),
  };
}
