import { expect, test } from 'vitest';
import { mergeRow } from '../../../src/importers/merge-row.ts';

const row = (cells: Record<string, string>) => new Map(Object.entries(cells));

test.for([undefined, 'ours', 'theirs'] as const)('what is private stays private at an update (%s)', side => {
  const ours = {
    key: '1',
    event: '1',
    row: 2,
    line: 2,
    cells: row({ id: '1', private: 'true', embargo: '2031-01-01', coarsen: 'admin1' }),
    named: () => 'A1',
  };
  const { row: merged, conflicts } = mergeRow(
    { key: '1', event: '1', base: row({ id: '1' }), ours },
    row({ id: '1' }),
    true,
    side,
  );
  expect(conflicts).toEqual([]);
  expect(merged).toEqual(ours.cells);
});
