/** English number words: written by `spell`, read back by `readNumber`. */

const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const digits = new Intl.NumberFormat('en-GB');

/**
 * A whole number as running text prints it: in words up to one hundred (`forty-four`), in grouped digits
 * above (`1,200`).
 */
export function spell(n: number): string {
  const one = ones[n];
  if (one !== undefined) return one;
  if (n === 100) return 'one hundred';
  const ten = tens[Math.floor(n / 10)];
  if (!Number.isInteger(n) || n < 0 || ten === undefined) return digits.format(n);
  return n % 10 === 0 ? ten : `${ten}-${ones[n % 10]}`;
}

const small = new Map<string, number>([
  ...ones.map((word, n) => [word, n] as const),
  ...tens.flatMap((word, n) => (word === '' ? [] : [[word, n * 10] as const])),
]);
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/**
 * The number that English words or digits say: `44`, `1,200`, `forty-four`, `a hundred and two`, `a dozen`,
 * `two score`; undefined if they say none or are not well formed.
 */
export function readNumber(text: string): number | undefined {
  const typed = text.trim().toLowerCase();
  if (/^\d+$/.test(typed) || /^\d{1,3}([,\u00a0\u2009\u202f ]\d{3})+$/.test(typed)) {
    const n = Number(typed.replace(/\D/g, ''));
    return Number.isSafeInteger(n) ? n : undefined;
  }
  if (typed === 'half a dozen') return 6;
  const counted = /^(?:(.+)\s+)?(dozen|score)$/.exec(typed);
  if (counted !== null) {
    const times = counted[1] === undefined || counted[1] === 'a' ? 1 : readNumber(counted[1]);
    return times === undefined ? undefined : times * (counted[2] === 'dozen' ? 12 : 20);
  }
  return readWords(typed.split(/[\s-]+/));
}

/** Sum of well-formed number words; each scale must be smaller than the last, as `thousand … hundred …`. */
function readWords(words: readonly string[]): number | undefined {
  let total = 0;
  let group: number | undefined;
  let lastScale = Number.POSITIVE_INFINITY;
  let joined = false;
  for (const [i, word] of words.entries()) {
    if (word === 'and') {
      if (
        joined ||
        i === words.length - 1 ||
        (group ?? 0) % 100 !== 0 ||
        (group === undefined && total === 0)
      )
        return undefined;
      joined = true;
      continue;
    }
    const scale = scales.get(word);
    if (scale === 100) {
      if (group === undefined || group === 0 || group > 99) return undefined;
      group *= 100;
    } else if (scale !== undefined) {
      if (group === undefined || scale >= lastScale) return undefined;
      total += group * scale;
      lastScale = scale;
      group = undefined;
    } else {
      const n: number | undefined = word === 'a' && i === 0 && words.length > 1 ? 1 : small.get(word);
      if (n === undefined) return undefined;
      const room: number =
        group === undefined
          ? 100
          : group % 100 === 0 && group > 0
            ? 100
            : group % 10 === 0 && group > 10
              ? 10
              : 0;
      if (n >= room || (room === 10 && n === 0) || (group !== undefined && n === 0)) return undefined;
      group = (group ?? 0) + n;
    }
    joined = false;
  }
  return group === undefined && total === 0 ? undefined : total + (group ?? 0);
}
