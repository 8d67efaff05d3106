import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureCell, figureOfCell } from '../../src/dataset/csv/figure-cell.ts';
import { listCell, listOfCell } from '../../src/dataset/csv/list-cell.ts';
import { bareText, csvRow, safeText } from '../../src/dataset/csv/safe-cell.ts';
import { cellOffset, scanCells } from '../../src/dataset/csv/scan-cells.ts';
import { tables } from '../../src/dataset/csv/tables.ts';
import { valueOfCell } from '../../src/dataset/csv/value-of-cell.ts';
import { jsonSchema } from '../../src/dataset/schema/json-schema.ts';

describe('a text that a spreadsheet would run as a formula', () => {
  test.for([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ["'tis", "'tis"],
    ['-', "'-"],
    ['\tx', "'\tx"],
    ['a=b', 'a=b'],
  ] as const)('%j is the cell %j', ([text, cell]) => {
    expect(safeText(text)).toBe(cell);
    expect(bareText(cell)).toBe(text);
  });

  test('every text is read back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', 'a', '\n', '＠') }), text => {
        expect(bareText(safeText(text))).toBe(text);
      }),
    );
  });
});

test('figures in their shorthand', () => {
  const max = Number.MAX_SAFE_INTEGER;
  const cells = [
    35,
    '3-5',
    { min: 3, max: 5 },
    { min: 3, max: 3 },
    { min: 3 },
    null,
    { min: max },
    { min: 1, max },
  ];
  expect(cells.map(figureCell)).toEqual([
    '35',
    '3-5',
    '3-5',
    '3',
    '3+',
    'null',
    `{"min":${max}}`,
    `{"min":1,"max":${max}}`,
  ]);
  expect(['35', 'null', '3+', '{"min":3}', '{', '1e3', '99999999999999999999'].map(figureOfCell)).toEqual([
    35,
    null,
    '3+',
    { min: 3 },
    '{',
    '1e3',
    '99999999999999999999',
  ]);
});

describe('lists', () => {
  test('are written in short form, and as JSON only where that would lose something', () => {
    expect(listCell('list', ['reuters', 'afp'])).toBe('reuters | afp');
    expect(listCell('list', ['a|b', ' c'])).toBe('["a|b"," c"]');
    expect(listCell('list', ['[a]'])).toBe('["[a]"]');
    expect(listCell('list', [1])).toBe('[1]');
    expect(listCell('participants', [{ actor: 'isil', role: 'attacker' }, { actor: 'army' }])).toBe(
      'isil:attacker | army',
    );
    expect(listCell('participants', [{ role: 'attacker' }])).toBe('[{"role":"attacker"}]');
    expect(listCell('participants', [{ actor: 'a', more: 1 }])).toBe('[{"actor":"a","more":1}]');
    expect(listCell('participants', ['army'])).toBe('["army"]');
    expect(
      listCell('parts-of-figure', [
        { who: 'Asayish', actor: 'asayish', killed: { min: 3, max: 4 } },
        { who: 'others', role: undefined },
      ]),
    ).toBe('Asayish (actor=asayish, killed=3-4) | others');
    expect(listCell('parts-of-figure', [{ who: 'men', of: [{ who: 'officers' }] }])).toBe(
      '[{"who":"men","of":[{"who":"officers"}]}]',
    );
    expect(listCell('parts-of-figure', [{ who: 'men (killed=3)' }])).toBe('[{"who":"men (killed=3)"}]');
    expect(listCell('parts-of-figure', ['men'])).toBe('["men"]');
  });

  test('are read in the forms that people write', () => {
    expect(listOfCell('list', 'reuters|afp')).toEqual(['reuters', 'afp']);
    expect(listOfCell('list', '["a|b"]')).toEqual(['a|b']);
    expect(listOfCell('list', '[a')).toBeUndefined();
    expect(listOfCell('participants', 'isil : attacker |army')).toEqual([
      { actor: 'isil', role: 'attacker' },
      { actor: 'army' },
    ]);
    // The schema finds a misspelt field: it is not part of a name.
    expect(listOfCell('parts-of-figure', 'men (kiled=3, role=military)|others (two)')).toEqual([
      { who: 'men', kiled: '3', role: 'military' },
      { who: 'others (two)' },
    ]);
  });
});

test('numbers and flags', () => {
  const degrees = (cell: string, comma = false) => valueOfCell('degrees', cell, comma);
  expect(degrees('-3.5')).toEqual({ ok: true, value: -3.5 });
  expect(degrees('1e-7')).toEqual({ ok: true, value: 1e-7 });
  expect(degrees('34,5', true)).toEqual({ ok: true, value: 34.5 });
  expect(degrees('34,5')).toMatchObject({ ok: false, fix: 'did you mean "34.5"?' });
  expect(degrees('1e400')).toMatchObject({ ok: false, rule: 'csv/bad-number' });
  expect(valueOfCell('whole', '2,5', true)).toMatchObject({ ok: false });
  expect(valueOfCell('flag', 'False', false)).toEqual({ ok: true, value: false });
  expect(valueOfCell('paragraph', '007', false)).toEqual({ ok: true, value: '007' });
});

describe('where cells begin', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é') });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

  test('the scan and the reader agree on rows and cells', () => {
    fc.assert(
      fc.property(rows, each => {
        const text = each.map(csvRow).join('');
        const { rows: starts, fault } = scanCells(text, ',');
        const read = parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n'] });
        expect(fault).toBeUndefined();
        expect(starts.length).toBe(read.length);
        for (const [i, cells] of read.entries())
          for (const [j, value] of cells.entries()) {
            const at = cellOffset(text, ',', starts[i] ?? 0, j);
            const quoted = `"${value.replaceAll('"', '""')}"`;
            expect([text.slice(at, at + value.length), text.slice(at, at + quoted.length)]).toContain(
              text[at] === '"' ? quoted : value,
            );
          }
      }),
    );
  });

  test('both find the same texts malformed', () => {
    const any = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n'), maxLength: 12 });
    fc.assert(
      fc.property(any, text => {
        const read = () => parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n'] });
        const { fault } = scanCells(text, ',');
        if (fault === undefined) expect(read).not.toThrow();
        else expect(read).toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  test('past the last cell of a row, the position is the end of the row', () => {
    expect(cellOffset('a,b\nc', ',', 0, 5)).toBe(3);
    expect(cellOffset('a,"b', ',', 0, 5)).toBe(2);
  });
});

/** Fields of an object of the format, with nested ones as `site.name`. */
function fieldsOf(name: string): string[] {
  const schema = jsonSchema();
  type Node = {
    properties?: Record<string, Node>;
    $ref?: string;
    allOf?: Node[];
    anyOf?: Node[];
    type?: string;
  };
  const definitions: Record<string, Node> = JSON.parse(JSON.stringify(schema.definitions));
  const resolve = (node: Node): Node => {
    const ref = node.$ref ?? node.allOf?.[0]?.$ref;
    return ref === undefined ? node : (definitions[ref.split('/').at(-1) ?? ''] ?? node);
  };
  const walk = (node: Node, path: string): string[] =>
    Object.entries(node.properties ?? {}).flatMap(([field, inner]) => {
      const own = path === '' ? field : `${path}.${field}`;
      const below = resolve(inner);
      return below.properties === undefined ? [own] : walk(below, own);
    });
  return walk(definitions[name] ?? {}, '');
}

test.for([
  ['Event', 'events', ['accounts', 'claims']],
  ['Account', 'accounts', []],
  ['Part', 'parts', []],
  ['Claim', 'claims', []],
  ['Place', 'places', []],
  ['Source', 'sources', []],
] as const)('every field of %s has a column in %s.csv', ([name, table, elsewhere]) => {
  const columns = tables[table].columns.map(({ path }) => path.join('.'));
  const fields = fieldsOf(name).filter(field => !elsewhere.some(each => each === field));
  expect(columns.toSorted()).toEqual(fields.toSorted());
});
