import { openWords } from './open-words.ts';
import { plainDigits } from './plain-digits.ts';

/** How people write figures when they write them in words or signs of their own; spaces and commas are gone. */
const habits: readonly [pattern: RegExp, write: (a: string, b: string) => string][] = [
  [/^(?:between)?(\d+)(?:-|–|—|to|and)(\d+)$/, (a, b) => `${a}-${b}`],
  [/^(?:>=|≥|atleast|nofewerthan)(\d+)$/, a => `${a}+`],
  [/^(\d+)(?:\+|ormore|plus)$/, a => `${a}+`],
  [/^(?:>|morethan|over)(\d+)$/, a => `${Number(a) + 1}+`],
  [/^(?:<=|≤|upto|atmost)(\d+)$/, a => `<=${a}`],
  [/^(?:~|about|around|some|circa|ca?\.|approximately)(\d+)$/, a => `~${a}`],
  [/^(\d+)$/, a => a],
];

/** The shorthand that a mistyped figure most likely means: `3–5` → `3-5`, `at least 7` → `7+`. */
export function suggestFigure(typed: string): string | undefined {
  const tidy = plainDigits(typed)
    .toLowerCase()
    .replace(/[\s,]/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
  const word = [...openWords.keys()].find(open => tidy === open.slice(0, -1) || tidy.startsWith(open));
  if (word !== undefined) return word;
  for (const [pattern, write] of habits) {
    if (pattern.test(tidy)) return tidy.replace(pattern, (_, a: string, b: string) => write(a, b));
  }
  return undefined;
}
