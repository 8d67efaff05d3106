import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdit, type Problem } from '../../src/problems/problem.ts';
import { parseCase } from './prose-case.ts';

const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(
    entry => entry.isDirectory() && readdirSync(join(import.meta.dirname, entry.name)).includes('in.md'),
  )
  .map(entry => entry.name);

const ofRule = (problems: readonly Problem[], rule: string) =>
  problems.filter(problem => problem.rule === rule).length;

/** Once a problem of these rules is fixed, more of the file is read and may have further problems. */
const readsOn: ReadonlySet<string> = new Set([
  'prose/malformed-directive',
  'prose/unknown-directive',
  'prose/front-matter-syntax',
  'prose/no-chart-id',
  'prose/unknown-id',
]);

/** Problems of the fixtures whose hint proposes a text, each with the text of the file. */
const proposals = cases.flatMap(name => {
  const source = readFileSync(join(import.meta.dirname, name, 'in.md'), 'utf8');
  const { problems } = parseCase(name, source);
  return problems.flatMap(problem =>
    problem.edit === undefined ? [] : [{ name, source, problem, edit: problem.edit, problems }],
  );
});

describe('a hint that proposes a text can be followed: after writing it into the file, the problem is gone', () => {
  test.for(proposals.map(one => [`${one.name}:${one.problem.place.line} ${one.problem.rule}`, one] as const))(
    '%s',
    ([, { name, source, problem, edit, problems }]) => {
      const written = edit.text.trim();
      const short = written.replace(/\{[^}]*\}/g, '{…}');
      expect(
        [written, short].some(text => problem.fix.includes(text)),
        problem.fix,
      ).toBe(true);
      const after = parseCase(name, applyEdit(source, edit)).problems;
      expect(ofRule(after, problem.rule), `${problem.fix}`).toBeLessThan(ofRule(problems, problem.rule));
      const errors = (of: readonly Problem[]) => of.filter(({ severity }) => severity === 'error').length;
      if (problem.severity === 'error' && !readsOn.has(problem.rule))
        expect(errors(after), problem.fix).toBeLessThan(errors(problems));
    },
  );
});

test('most rules whose hints quote a text say where it belongs', () => {
  expect(proposals.length).toBeGreaterThan(100);
});
