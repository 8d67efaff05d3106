import { describe, expect, test } from 'vitest';
import { printProblems, readFormat } from '../../src/cli/print-problems.ts';
import { formatProblems } from '../../src/cli/problem-formats.ts';
import type { Problem } from '../../src/problems/problem.ts';

const place = { file: 'content/reports/a,b.md', line: 8, column: 3 };
const error: Problem = {
  rule: 'prose/too-high',
  severity: 'error',
  what: '"At least 48" is\n100% <wrong>.',
  fix: 'Write 44.',
  place,
};
const warning: Problem = {
  rule: 'site/odd',
  severity: 'warning',
  what: 'Odd: a & b.',
  fix: 'Look.',
  place: { file: 'data/x.json' },
};
const format = (problems: readonly Problem[], as: 'github' | 'junit' | 'json', folder = '') =>
  formatProblems(problems, as, { suite: 'sourceline check', folder });

describe('the formats of problems', () => {
  test('put an annotation at file, line and column, with what to do', () => {
    expect(format([warning, error], 'github')).toBe(
      '::error file=content/reports/a%2Cb.md,line=8,col=3,title=prose/too-high::"At least 48" is%0A100%25 <wrong>.%0A→ Write 44.\n' +
        '::warning file=data/x.json,title=site/odd::Odd: a & b.%0A→ Look.',
    );
    expect(format([warning], 'github', 'desk/')).toContain('file=desk/data/x.json,');
    expect(format([], 'github')).toBe('');
  });

  test('say how many problems of a rule are not listed', () => {
    const many = Array.from({ length: 203 }, (_, i) => ({
      ...warning,
      place: { file: 'data/x.json', line: i + 1 },
    }));
    const lines = format(many, 'github').split('\n');
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('::warning::3 more problems of site/odd are not listed.');
    expect(JSON.parse(format(many, 'json')).leftOut).toHaveLength(1);
  });

  test('make a failed test of an error, and a passed one of a warning', () => {
    const junit = format([error, warning], 'junit');
    expect(junit).toContain('<testsuite name="sourceline check" tests="2" failures="1">');
    expect(junit).toContain('<failure message="&quot;At least 48&quot; is');
    expect(junit).toContain('100% &lt;wrong&gt;.');
    expect(junit).toContain('<system-out>warning: Odd: a &amp; b.');
    expect(format([], 'junit')).toContain('<testcase name="no problems" classname="sourceline check"/>');
  });

  test('give programs the same as JSON', () => {
    const { rule, severity, what, fix } = error;
    expect(JSON.parse(format([error], 'json'))).toEqual({
      ok: false,
      problems: [{ rule, severity, what, fix, ...place }],
      leftOut: [],
    });
    expect(JSON.parse(format([warning], 'json')).ok).toBe(true);
  });

  test('are known by name', () => {
    expect(readFormat(undefined)).toBe('text');
    expect(readFormat('junit')).toBe('junit');
    expect(() => readFormat('guthub')).toThrow('Unknown format "guthub"; did you mean "github"?');
  });
});

describe('the printer of problems', () => {
  const print = (as: 'text' | 'github', root: string, workspace?: string) => {
    const out: string[] = [];
    const err: string[] = [];
    const terminal = {
      out: (text: string) => void out.push(text),
      err: (text: string) => void err.push(text),
    };
    printProblems([error], as, { suite: 'check', root, workspace }, terminal);
    return { out: out.join(''), err: err.join('') };
  };

  test('prints the list for people in any case', () => {
    expect(print('text', '/repo')).toEqual({
      out: '',
      err: expect.stringContaining('content/reports/a,b.md:8:3  error'),
    });
    expect(print('github', '/repo').err).toContain('→ Write 44.');
  });

  test('names files from the root of the repository', () => {
    expect(print('github', '/repo', '/repo').out).toContain('file=content/');
    expect(print('github', '/repo/desk', '/repo').out).toContain('file=desk/content/');
    expect(print('github', '/elsewhere', '/repo').out).toContain('file=content/');
  });
});
