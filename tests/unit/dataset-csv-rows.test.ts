import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRows } from '../../src/dataset/csv/read-rows.ts';
import { scanCells } from '../../src/dataset/csv/scan-cells.ts';

type Read = { readonly rows: readonly (readonly string[])[]; readonly isBroken: boolean };

function read(text: string, separator: string): Read {
  const rows: (readonly string[])[] = [];
  const fault = readRows(text, { separator, start: 0 }, cells => rows.push(cells));
  expect(fault).toEqual(scanCells(text, separator).fault);
  return { rows, isBroken: fault !== undefined };
}

/** The same by a library that is known to be right. */
function readByLibrary(text: string, separator: string): Read {
  const rows: string[][] = [];
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      max_record_size: 0,
      on_record: (cells: string[]) => void rows.push(cells),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, isBroken: true };
  }
  return { rows, isBroken: false };
}

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a,\n\n,b,', [['a', ''], [''], ['', 'b', '']]],
  [
    '"a","b ""c"""\n"d\r\ne",f\n',
    [
      ['a', 'b "c"'],
      ['d\r\ne', 'f'],
    ],
  ],
  ['a\rb,c\r', [['a\rb', 'c\r']]],
  ['', []],
])('%j', (text, rows) => {
  expect(read(text, ',')).toEqual({ rows, isBroken: false });
});

test.each(['a,"b', '"a"b,c\n', 'a"b\n', 'ok,ok\n"a" ,b\n'])('%j is broken', text => {
  expect(read(text, ',').isBroken).toBe(true);
});

test('any text is read as the library reads it', () => {
  const piece = fc.constantFrom(
    '"',
    '"',
    ',',
    ';',
    '\n',
    '\r\n',
    '\r',
    'a',
    'b c',
    '""',
    '"x"',
    'ش',
    '😀',
    ' ',
  );
  const text = fc.array(piece, { maxLength: 30 }).map(all => all.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';'), (typed, separator) => {
      expect(read(typed, separator)).toEqual(readByLibrary(typed, separator));
    }),
    { numRuns: 3000 },
  );
});
