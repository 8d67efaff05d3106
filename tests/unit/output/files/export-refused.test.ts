import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { morning, type SmallProject } from '../../history/project.ts';

let project: SmallProject;
beforeEach(() => {
  project = morning();
});
afterEach(() => project.erase());

test.for([
  [['killed-by-citty'], 'Unknown chart "killed-by-citty"; did you mean "killed-by-city"?'],
  [['--forms', 'svg,pgn'], 'Unknown format "pgn"; did you mean "png"?'],
  [['--ouut', 'x'], 'Unknown option "--ouut"; did you mean "--out"?'],
] as const)('export %j suggests the nearest name, and writes nothing', async ([args, message]) => {
  expect(await project.cli(['export', ...args])).toEqual({ code: 1, out: '', err: `${message}\n` });
  expect(existsSync(join(project.root, 'export'))).toBe(false);
});

test('exports nothing from a project with an error, and says where the error is', async () => {
  project.edit('content/reports/six-explosions.md', '[Six]{explosions}', '[Nine]{explosions}');
  const { code, out, err } = await project.cli(['export', '--out', 'broken']);
  expect(code).toBe(1);
  expect(out + err).toMatch(/six-explosions\.md:2:\d+ {2}error/);
  expect(out + err).toContain('Nothing was exported.');
  expect(existsSync(join(project.root, 'broken'))).toBe(false);
});
