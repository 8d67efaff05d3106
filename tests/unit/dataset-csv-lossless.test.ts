import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { checkSet } from '../../src/dataset/csv/check-set.ts';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import { rounds } from '../rounds.ts';
import { arbitraryFile } from './arbitrary-file.ts';
import { asBytes, contentOf } from './csv-sets.ts';

test('JSON → CSV → JSON loses nothing', () => {
  fc.assert(
    fc.property(arbitraryFile, input => {
      const json = checkDataset(JSON.stringify(input), 'data/any.json');
      if (!json.ok) throw new Error(JSON.stringify(json.problems, null, 2));
      const files = csvSetOf(input);
      const set = checkSet(asBytes(files), 'data/any');
      if (!set.ok) throw new Error(JSON.stringify(set.problems, null, 2));
      expect(contentOf(set.value)).toEqual(contentOf(json.value));
      // Its JSON is valid, holds the same data, and gives the same CSV files byte for byte.
      const again = checkDataset(set.value.original, 'data/any.json');
      expect(again.ok && contentOf(again.value)).toEqual(contentOf(json.value));
      expect(csvSetOf(JSON.parse(set.value.original))).toEqual(files);
    }),
    { numRuns: rounds(100) },
  );
});

test('no text begins like a formula, in any file', () => {
  fc.assert(
    fc.property(arbitraryFile, input => {
      for (const [name, text] of csvSetOf(input)) {
        if (!name.endsWith('.csv')) continue;
        const cells = parse(text, { bom: true }).flat();
        const runnable = cells.filter(cell => /^[=+\-@＝＋－＠\p{Cc}]/u.test(cell));
        // Coordinates south of the equator and west of Greenwich are numbers.
        expect(runnable.filter(cell => !/^-\d+(?:\.\d+)?(?:e-\d+)?$/.test(cell))).toEqual([]);
      }
    }),
    { numRuns: rounds(40) },
  );
});
