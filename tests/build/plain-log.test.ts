import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Project, type Run, start, startAstro } from '../project.ts';
import { makeBuiltProject } from './built-project.ts';

/** The variable that build services set: Astro then colours its log, even in a file. */
const env = { NO_COLOR: '', CI: 'true' };

describe('output to a file or a pipe', () => {
  let project: Project;
  let runs: Readonly<Record<string, Run>>;
  beforeAll(async () => {
    project = await makeBuiltProject('shootings');
    project.edit('content/reports/two-shootings.md', 'in the country.', 'in the country. No more is known.');
    const built = await startAstro(project, ['build'], env).ended;
    const checked = await start(project, [project.command, 'check'], env).ended;
    const exported = await start(project, [project.command, 'export'], env).ended;
    project.edit('data/shootings.json', '"place": "alderton"', '"place": "aldreton"');
    const failed = await startAstro(project, ['build'], env).ended;
    runs = { build: built, check: checked, export: exported, 'failed build': failed };
  });
  afterAll(() => project.erase());

  const outputOf = (name: string) => runs[name]?.output ?? '';

  test('the build prints something', () => {
    expect(Object.values(runs).map(({ code }) => code)).toEqual([0, 0, 0, 1]);
    expect(outputOf('build')).toContain('Site written to');
    expect(outputOf('check')).toContain('1 dataset, 1 report');
    expect(outputOf('export')).toMatch(/\d+ files of 4 charts/);
    expect(outputOf('failed build')).toContain('Did you mean "alderton"');
  });

  test.each(['build', 'check', 'export', 'failed build'])('%s: contains no escape code', name => {
    const at = outputOf(name).indexOf('\u001b');
    expect(at, JSON.stringify(outputOf(name).slice(Math.max(at - 80, 0), at + 40))).toBe(-1);
  });

  test('leaves out the line per page, and keeps Astro’s other output', () => {
    expect(outputOf('build')).not.toMatch(/├─|\/index\.html/);
    expect(outputOf('build')).toMatch(/\d+ page\(s\) built in/);
  });

  test('nothing was bundled for browsers of a dev server', () => {
    expect(existsSync(join(project.root, 'node_modules', '.vite'))).toBe(false);
  });

  test('keeps colours when they are asked for', async () => {
    project.edit('data/shootings.json', '"place": "aldreton"', '"place": "alderton"');
    const { output } = await startAstro(project, ['build'], { ...env, FORCE_COLOR: '1' }).ended;
    expect(output).toContain('\u001b[');
    expect(output, 'as at a terminal').toContain('├─');
    expect(output).not.toContain('not created');
  });
});
