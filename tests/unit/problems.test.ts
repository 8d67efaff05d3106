import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/problems/excerpt.ts';
import { hint, nearest } from '../../src/problems/nearest.ts';
import { placeIn } from '../../src/problems/place-in.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { inOrder, reportProblems, sumUp } from '../../src/problems/report-problems.ts';
import { sentence } from '../../src/problems/sentence.ts';

const problem = (over: Partial<Problem>): Problem => ({
  rule: 'area/name',
  severity: 'error',
  what: 'Something is "wrong".',
  fix: 'Mend it.',
  place: { file: 'data/a.json', line: 3, column: 5, text: '  "x": 1' },
  ...over,
});

describe('nearest', () => {
  test.each([
    ['tartuos', ['homs', 'tartous', 'hasakeh'], 'tartous'],
    ['Homs', ['homs'], 'homs'],
    ['Hasakeh City', ['hasakeh-city'], 'hasakeh-city'],
    ['explosons', ['attacks', 'explosions'], 'explosions'],
    ['zzz', ['homs', 'tartous'], undefined],
    ['hom', ['homs', 'home'], 'homs'],
  ])('%s among %j is %s', (typed, known, found) => {
    expect(nearest(typed, known)).toBe(found);
  });

  test('a hint names the nearest value, or lists the valid ones', () => {
    expect(hint('tartuos', ['tartous'])).toBe('did you mean "tartous"?');
    expect(hint('x', ['tartous', 'homs'], 'places')).toBe('places: tartous, homs');
    expect(hint('x', [], 'places')).toBe('there are no places');
    const many = Array.from({ length: 15 }, (_, i) => `place-number-${i}`);
    expect(hint('x', many)).toContain('and 3 others');
    expect(hint('x', many.slice(0, 13))).toMatch(/place-number-12$/);
  });
});

test('a place gives its line, column and text, in a file with CRLF as well', () => {
  expect(placeIn('a.md', 'one\r\ntwo three\r\nfour', 9)).toEqual({
    file: 'a.md',
    line: 2,
    column: 5,
    text: 'two three',
  });
  expect(placeIn('a.md', 'one\ntwo', 0)).toEqual({ file: 'a.md', line: 1, column: 1, text: 'one' });
});

test('a clause becomes a sentence, and words of the grammar keep their case', () => {
  expect(sentence('no place "hons"')).toBe('No place "hons".');
  expect(sentence('limit=8 on ::range')).toBe('limit=8 on ::range.');
  expect(sentence('It stands already.')).toBe('It stands already.');
});

test('a caret under a line with tabs is below its column', () => {
  expect(excerpt({ file: 'a.md', line: 1, column: 4, text: '\ta\tb' })).toEqual(['\ta\tb', '\t \t^']);
  expect(excerpt({ file: 'a.md', line: 1, column: 3, text: 'ab' })).toEqual(['ab', '  ^']);
});

describe('the report', () => {
  test('names the place, points at the column, and says how to fix the problem', () => {
    expect(reportProblems([problem({})])).toBe(
      [
        'data/a.json:3:5  error  area/name',
        '  Something is "wrong".',
        '      "x": 1',
        '        ^',
        '  → Mend it.',
        '',
        '1 error in 1 file',
      ].join('\n'),
    );
  });

  test('puts errors before warnings, then sorts by file, line and column', () => {
    const warning = problem({ severity: 'warning', place: { file: 'a.md', line: 1 } });
    const late = problem({ place: { file: 'b.md', line: 9 } });
    const early = problem({ place: { file: 'b.md', line: 2, column: 7 } });
    const earlier = problem({ place: { file: 'b.md', line: 2, column: 1 } });
    expect(inOrder([warning, late, early, earlier])).toEqual([earlier, early, late, warning]);
    expect(sumUp([warning, late, early])).toBe('2 errors and 1 warning in 2 files');
    expect(sumUp([])).toBe('no problems');
  });

  test('keeps a caret under the right character of a very long line', () => {
    const text = `${'x'.repeat(300)}!${'y'.repeat(300)}`;
    const shown = reportProblems([problem({ place: { file: 'a', line: 1, column: 301, text } })]).split('\n');
    const caret = shown[3]?.indexOf('^') ?? -1;
    expect(shown[2]?.[caret]).toBe('!');
  });
});
