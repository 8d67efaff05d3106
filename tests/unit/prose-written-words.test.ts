import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFigure } from '../../src/dataset/parse-figure.ts';
import { openNumbers } from '../../src/grammar/open-numbers.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { checkClaim } from '../../src/prose/check-claim.ts';
import { readClaim } from '../../src/prose/read-claim.ts';
import type { Range } from '../../src/tally/types.ts';
import { wordSum } from '../../src/wording/word-sum.ts';

const en = getLocale('en');

test('words of an open number mean the same in prose and in data', () => {
  const figures = openNumbers('figure');
  expect([...figures.keys()]).toEqual(['tens', 'dozens', 'scores', 'hundreds']);
  for (const [word, least] of figures) {
    expect(parseFigure(word)).toMatchObject({ lo: least, hi: Number.POSITIVE_INFINITY });
    expect(readClaim(word, en)).toEqual({ kind: 'many', least });
    expect(en.words.findLooseNumbers(`${word} were killed`, [])).toMatchObject([
      { start: 0, end: word.length },
    ]);
    expect(en.strings.figures.openWords.get(word)).toBe(word);
  }
});

test('every word of an open number may be claimed, and is unbound without a directive', () => {
  const claims = openNumbers('claim');
  expect(openNumbers('loose')).toEqual(claims);
  for (const [word, least] of claims) {
    expect(readClaim(word, en)).toEqual({ kind: 'many', least });
    for (const text of [word, `${word} of millions`, `several ${word}`])
      expect(en.words.findLooseNumbers(`${text} were killed`, []), text).toMatchObject([
        { start: 0, end: text.length },
      ]);
  }
});

test('the rule on figures lists each word with its least number', () => {
  const doc = readFileSync(new URL('../../docs/counting.md', import.meta.url), 'utf8');
  for (const [word, least] of openNumbers('figure')) expect(doc).toContain(`\`"${word}"\` (${least})`);
});

test('text generated for a sum is read back and passes', () => {
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
      fc.pre(words !== en.strings.figures.inWords.unknown);
      const claim = readClaim(words, en);
      expect(claim, words).toBeDefined();
      if (claim !== undefined) expect(checkClaim(claim, sum), words).toMatchObject({ ok: true });
    }),
    { numRuns: 500 },
  );
});
