import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWords } from '../../src/dataset/schema/figure.ts';
import { openCounts } from '../../src/i18n/en/number-words.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { checkClaim } from '../../src/prose/check-claim.ts';
import { readClaim } from '../../src/prose/read-claim.ts';
import type { Range } from '../../src/tally/types.ts';
import { wordSum } from '../../src/tally/word-sum.ts';

const en = getLocale('en');

test('words of an open number mean in prose what they mean in data', () => {
  for (const [word, least] of Object.entries(openWords)) expect(openCounts.get(word)).toBe(least);
});

test('what the generator writes for a sum is read back and passes', () => {
  const ends = fc.tuple(fc.nat(3_000_000), fc.nat(200), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(ends, ([low, more, open, about]) => {
      const high = open ? Number.POSITIVE_INFINITY : low + more;
      const sum: Range = {
        kind: 'range',
        low,
        high,
        outer: high,
        best: undefined,
        events: 3,
        unknown: 0,
        about: about && more === 0,
      };
      const words = wordSum(sum, en);
      if (words === en.strings.figures.inWords.unknown) return;
      const claim = readClaim(words, en);
      expect(claim, words).toBeDefined();
      if (claim !== undefined) expect(checkClaim(claim, sum), words).toMatchObject({ ok: true });
    }),
    { numRuns: 500 },
  );
});
