import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectEncoding } from '../../../src/importers/encoding.ts';
import { readImportTable } from '../../../src/importers/read-import-table.ts';
import { fixture, importText, makeRoot } from './import-fixture.ts';

const file = (content: string | Uint8Array): string => {
  const path = join(makeRoot(), 'file.csv');
  writeFileSync(path, content);
  return path;
};

const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map(part => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));

test.for([
  ['plain,ascii\n', 'UTF-8', false],
  ['café,حمص\n', 'UTF-8', false],
  [bytes(0xef, 0xbb, 0xbf, 'café\n'), 'UTF-8 with a byte order mark', false],
  [bytes('caf', 0xe9, ',se', 0xf1, 'or\n'), 'Latin-1', false],
  [bytes('caf', 0xe9, ', ', 0x93, 'so', 0x94, '\n'), 'Windows-1252', false],
  [bytes('café, señor, ', 0xe9, '\n'), 'UTF-8, with 1 invalid byte', true],
  [bytes('café, cut: ', 0xe2, 0x82), 'UTF-8, with 1 invalid byte', true],
  [Buffer.from('\ufeffa,b\n', 'utf16le'), 'UTF-16 with a byte order mark', false],
  [Buffer.from('\ufeffa,b\n', 'utf16le').swap16(), 'UTF-16 with a byte order mark', false],
  [Buffer.from('a,b,c,d\n', 'utf16le'), 'UTF-16 without a byte order mark', false],
] as const)('the encoding of a file, %#', async ([content, expected, isDamaged]) => {
  expect(await detectEncoding(file(content))).toMatchObject({ said: expected, isDamaged });
});

test('a character split between two chunks is one character', async () => {
  const path = file(`${'a'.repeat((1 << 20) - 1)}é${'b'.repeat(1 << 20)}\n`);
  expect(await detectEncoding(path)).toMatchObject({ said: 'UTF-8', isDamaged: false });
});

async function recordsOf(content: string): Promise<[number, readonly string[]][]> {
  const path = file(content);
  const records: [number, readonly string[]][] = [];
  for await (const { line, cells } of readImportTable(
    path,
    await detectEncoding(path),
    ',',
    content,
    () => {},
  )) {
    records.push([line, cells]);
  }
  return records;
}

test('lines are counted as in an editor: blank ones, ones inside cells, any line end', async () => {
  expect(await recordsOf('a,b\n\n"1\r\n2\n3",x\r\ny,"z"\n')).toEqual([
    [1, ['a', 'b']],
    [3, ['1\r\n2\n3', 'x']],
    [6, ['y', 'z']],
  ]);
  expect(await recordsOf('a,b\r1,2\r')).toEqual([
    [1, ['a', 'b']],
    [2, ['1', '2']],
  ]);
});

test('quotes in a cell that does not begin with one are ordinary characters', async () => {
  expect(await recordsOf('a,b\n5" pipe,the "so-called" x\n')).toEqual([
    [1, ['a', 'b']],
    [2, ['5" pipe', 'the "so-called" x']],
  ]);
});

test('every written cell is read back unchanged', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r\n', 'é', ';', ' ', 'ح', '\t'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async rows => {
      const text = rows.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
      const read = await recordsOf(`${text}\n`);
      expect(read.map(([, cells]) => cells)).toEqual(rows);
      const lines = text.split(/\r\n|\n/).length;
      expect(read.at(-1)?.[0]).toBeLessThanOrEqual(lines);
    }),
    { numRuns: 60, seed: 4 },
  );
});

test('reports invalid bytes in a UTF-8 file row by row', async () => {
  const [header = '', row = ''] = fixture('acled.csv').toString('utf8').split('\r\n');
  const good = row
    .replace('A made-up note.', 'Café, حمص, señor')
    .replace('Café, حمص, señor', '"Café, حمص, señor"');
  const bad = bytes(
    header,
    '\r\n',
    good,
    '\r\n',
    row.replace('SYR1', 'SYR2').replace('A made-up note.', 'Caf?'),
    '\r\n',
  );
  bad[bad.lastIndexOf('?')] = 0xe9;
  const { code, report, rows } = await importText('acled', bad);
  expect(code).toBe(0);
  expect(report).toMatchObject([
    { line: '3', column: 'notes', kind: 'changed', rule: 'import/bad-encoding' },
  ]);
  expect(rows('events.csv').map(({ note }) => note)).toEqual(['Café, حمص, señor', 'Caf\ufffd']);
});
