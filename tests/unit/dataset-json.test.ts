import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/dataset/json/decode.ts';
import { jsonPlaces } from '../../src/dataset/json/json-places.ts';
import { isLossy, mayBeLossy } from '../../src/dataset/json/lossy.ts';
import { readJson } from '../../src/dataset/json/read-json.ts';
import { scan } from '../../src/dataset/json/scan.ts';
import { findHidden, mayHide, showHidden } from '../../src/problems/hidden-characters.ts';

const found = (text: string) =>
  readJson('f.json', text).problems.map(({ rule, place }) => `${rule}@${place.line}:${place.column}`);

test.for([
  ['{"a": 1,\n "b": 2, "a": 3}', ['dataset/duplicate-key@2:10']],
  ['{"a": {"b": 1, "b": 2}, "c": [{"b": 1}, {"b": 1}]}', ['dataset/duplicate-key@1:16']],
  ['{"a": 1, "\\u0061": 2}', ['dataset/duplicate-key@1:10']],
  ['{"__proto__": 1}', ['dataset/bad-id@1:2']],
  [
    '[1e400, -1e400, -0, 9007199254740993, 1.00000000000000000001, 1e-400]',
    [2, 9, 17, 21, 39, 63].map(c => `dataset/unsafe-number@1:${c}`),
  ],
  ['[1e3, 1.0, 0.1, 9007199254740991, 33.333333333333333333, 0, 0.0, 1E+2, -5, "1e400"]', []],
  ['', ['dataset/truncated@1:1']],
  ['  \n', ['dataset/truncated@1:1']],
  ['{"a": [1, 2', ['dataset/truncated@1:11']],
  ['{"a": "b', ['dataset/truncated@1:8']],
  ['{"a": 1}}', ['dataset/syntax@1:9']],
  ['{"a": 1} x', ['dataset/syntax@1:10']],
  ['[1 2]', ['dataset/syntax@1:4']],
  ['[1,]', ['dataset/syntax@1:4']],
  ['{"a" 1}', ['dataset/syntax@1:6']],
  ["{'a': 1}", ['dataset/syntax@1:2']],
  ['[1, // two\n2]', ['dataset/syntax@1:5']],
  ['[NaN]', ['dataset/syntax@1:2']],
  ['["a\nb"]', ['dataset/syntax@1:2']],
  ['["\\x"]', ['dataset/syntax@1:2']],
  ['["\\u12"]', ['dataset/syntax@1:2']],
  ['["\t"]', ['dataset/syntax@1:2']],
  ['[1.]', ['dataset/syntax@1:2']],
  ['\u00a0{}', ['dataset/syntax@1:1']],
] as const)('%j', ([text, problems]) => {
  expect(found(text)).toEqual(problems);
});

test('a text is JSON here if and only if JSON.parse accepts it, and nothing throws', () => {
  const base = JSON.stringify({ a: [1, 'x\\"y', { b: null }], 'c:d': '{[', e: -1.5e3 });
  const edit = fc.tuple(
    fc.nat(base.length),
    fc.nat(4),
    fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 0e-.atn\n') }),
  );
  fc.assert(
    fc.property(edit, ([at, cut, put]) => {
      const text = base.slice(0, at) + put + base.slice(at + cut);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const read = readJson('f.json', text);
      expect(read.ok).toBe(isJson);
      if (!isJson) expect(read.problems).toHaveLength(1);
    }),
    { numRuns: 2000 },
  );
});

test('finds a repeated key at any depth', () => {
  // No key that ends in a backslash: V8 13.6 (Node 24.21) takes `"\\"` for one it has seen, and misreads the next `"\""`.
  const key = fc.constantFrom('a', 'b', 'a:b', 'c"d', 'é', 'e\\f');
  fc.assert(
    fc.property(fc.array(key, { maxLength: 6 }), fc.array(key, { maxLength: 6 }), (outer, inner) => {
      const object = (keys: string[], last = '0') =>
        `{${keys.map((k, i) => `${JSON.stringify(k)}:${i === keys.length - 1 ? last : '"x:y"'}`).join(',')}}`;
      const text = object(outer, object(inner));
      const doubled =
        outer.length - new Set(outer).size + (outer.length === 0 ? 0 : inner.length - new Set(inner).size);
      expect(found(text).filter(line => line.startsWith('dataset/duplicate-key'))).toHaveLength(doubled);
    }),
  );
});

test('nesting is measured before anything recurses', () => {
  const deep = '['.repeat(100_000);
  expect(found(deep)).toEqual(['dataset/too-deep@1:100000']);
  expect(found('['.repeat(100) + ']'.repeat(100))).toEqual([]);
  expect(scan('{"a:[{": [1, {"b": "\\"}"}]}')).toMatchObject({ depth: 3, keys: 2, open: [] });
});

describe('numbers', () => {
  test('the quick test finds every lossy number', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true }).map(n => (Number.isFinite(n) ? String(n) : '1e999')),
      fc.bigInt().map(String),
      fc.tuple(fc.integer(), fc.stringMatching(/^\d{1,25}$/)).map(([a, b]) => `${a}.${b}`),
    );
    fc.assert(
      fc.property(number, source => {
        if (isLossy(source)) expect(mayBeLossy(`[${source}]`)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('the quick test is not set off by checksums and dates in texts', () => {
    expect(mayBeLossy('{"hash": "9c1e5a03e77b2e1f0123456789012345678", "date": "2016-09-05"}')).toBe(false);
  });

  test('integers that JavaScript represents exactly are not lossy', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), n => !isLossy(String(n))));
  });
});

describe('hidden characters', () => {
  test.for([
    ['\u202e', 'U+202E'],
    ['a\u200bb', 'U+200B'],
    ['a\u0000', 'U+0000'],
    ['a\rb', 'U+000D'],
    ['\u{e0041}', 'U+E0041'],
    ['\ud800', 'U+D800'],
    ['a \u200d', 'U+200D'],
    ['\u200ca', 'U+200C'],
    ['soft\u00adhyphen', 'U+00AD'],
    ['line\u2028end', 'U+2028'],
  ] as const)('%j', ([text, code]) => {
    expect(findHidden(text)?.name).toMatch(new RegExp(`^${code.replace('+', '\\+')} \\(`));
    expect(mayHide(JSON.stringify(text)), 'in JSON').toBe(true);
    expect(findHidden(showHidden(text))).toBeUndefined();
    expect(showHidden(text)).toHaveLength(text.length);
  });

  test.for([
    'می\u200cخواهم',
    '👩\u200d🚒',
    '👩🏽\u200d🚒',
    'क्\u200dष',
    'حمص',
    'two\nlines\tand tabs',
    '٪\u0600١',
  ])('visible, or usual in its script: %j', text => {
    expect(findHidden(text)).toBeUndefined();
  });

  test('the quick test finds every hidden character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        if (findHidden(text) !== undefined) expect(mayHide(JSON.stringify(text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('bytes', () => {
  test('UTF-8, with and without a byte order mark', () => {
    expect(decodeUtf8(Buffer.from('{"é": 1}'))).toEqual({ ok: true, text: '{"é": 1}' });
    expect(decodeUtf8(Buffer.from('\ufeff{}'))).toEqual({ ok: true, text: '{}' });
  });

  test('the place of the first invalid byte', () => {
    const bytes = Buffer.concat([Buffer.from('{\n "é\u{1f600}": "'), Buffer.from([0xe9, 0x22])]);
    expect(decodeUtf8(bytes)).toMatchObject({ ok: false, line: 2, column: 10 });
    expect(decodeUtf8(Buffer.from([0xfe, 0xff, 0, 0x7b]))).toMatchObject({ ok: false, why: 'it is UTF-16' });
  });
});

test('places: of a value, of its key, and the nearest one to a missing value', () => {
  const places = jsonPlaces('f.json', '{\r\n  "a": [10, {"b": true}],\r\n  "a2": 1\r\n}');
  const at = (path: (string | number)[], atKey?: boolean) => {
    const { line, column, text } = places.of(path, atKey);
    return [line, column, text];
  };
  const line = '  "a": [10, {"b": true}],';
  expect(at([])).toEqual([1, 1, '{']);
  expect(at(['a', 0])).toEqual([2, 9, line]);
  expect(at(['a', 1, 'b'])).toEqual([2, 19, line]);
  expect(at(['a', 1, 'b'], true)).toEqual([2, 14, line]);
  expect(at(['a', 1, 'c'])).toEqual([2, 13, line]);
  expect(at(['a', 7])).toEqual([2, 8, line]);
  expect(at(['a', 'x'])).toEqual([2, 8, line]);
  expect(at([0])).toEqual([1, 1, '{']);
  expect(at(['a2'], true)).toEqual([3, 3, '  "a2": 1']);
});

test('places: of a key with escapes and brackets in it, after spaces, and of the last of two fields of one name', () => {
  const text = ' [ {"a\\"]": { } , "b" : "}\\\\", "b": [ ] } ,\n -1 ]';
  const places = jsonPlaces('f.json', text);
  const at = (path: (string | number)[], atKey?: boolean) => {
    const { line, column } = places.of(path, atKey);
    return [line, column];
  };
  expect(at([])).toEqual([1, 2]);
  expect(at([0, 'a"]'])).toEqual([1, 13]);
  expect(at([0, 'a"]'], true)).toEqual([1, 5]);
  expect(at([0, 'b'])).toEqual([1, 37]);
  expect(at([0, 'b'], true)).toEqual([1, 32]);
  expect(at([0, 'b', 0])).toEqual([1, 37]);
  expect(at([1])).toEqual([2, 2]);
});
