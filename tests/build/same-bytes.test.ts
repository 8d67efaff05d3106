import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headerRules } from '../../src/publish/hosts/header-rules.ts';
import { withoutNetwork } from '../no-network.ts';
import { build, unexplained } from '../project.ts';
import { makeDesk } from './built-project.ts';

/** Sets the modification time of all files and folders of a project. */
function touch(folder: string, date: Date): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(folder, entry.name);
    utimesSync(path, date, date);
    if (entry.isDirectory() && entry.name !== 'node_modules') touch(path, date);
  }
}

const surroundings = [
  {
    folder: 'one',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'ar_SY.UTF-8', LC_ALL: 'ar_SY.UTF-8' },
    date: '1999-12-31T23:59:59Z',
    offline: false,
  },
  {
    folder: 'deeper/in a café/two',
    env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
    date: '2031-05-06T07:08:09Z',
    offline: true,
  },
];

/** How many rules of the headers are about a file of the demonstration. */
function rulesFor(file: string): number {
  const path = `/${file}`.replace(/\/index\.html$/, '/');
  return headerRules('/', ['method/']).rules.filter(rule =>
    rule.of === 'folder' ? path.startsWith(rule.path) : path === rule.path,
  ).length;
}

/** What hosts read themselves. */
const forHosts = ['.nojekyll', '_headers'];

test('the demonstration has the same bytes in another folder, time zone and language, with other file times, and without a network', async () => {
  const base = mkdtempSync(join(tmpdir(), 'sourceline-same-'));
  const within = await withoutNetwork();
  const sites: { readonly root: string; readonly bytes: ReadonlyMap<string, string> }[] = [];
  try {
    for (const { folder, env, date, offline } of surroundings) {
      const root = join(base, folder);
      mkdirSync(root, { recursive: true });
      const project = await makeDesk('demonstration', '/', root);
      touch(root, new Date(date));
      const run = await build(project, env, offline ? within : []);
      expect(run.code, run.output).toBe(0);
      expect(unexplained(run.output)).toEqual([]);
      expect(run.output, 'every picture is drawn afresh').toMatch(/Pictures: [1-9]\d* drawn/);
      const bytes = project.published();
      const names = [...bytes].filter(([, text]) => text.includes(base)).map(([file]) => file);
      expect(names, 'files that name the folder of the build').toEqual([]);
      sites.push({ root, bytes });
    }
    const [one, two] = sites;
    if (one === undefined || two === undefined) throw new Error('two sites were built');
    expect([...one.bytes.keys()].filter(name => name.endsWith('.png')).length).toBeGreaterThan(20);
    expect(one.bytes).toEqual(two.bytes);
    expect([...one.bytes.keys()].filter(name => rulesFor(name) !== 1)).toEqual(forHosts);
    const diff = spawnSync('diff', ['-r', join(one.root, 'dist'), join(two.root, 'dist')], {
      encoding: 'utf8',
    });
    expect(diff.status, diff.stdout || diff.stderr || diff.error?.message).toBe(0);
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 3 });
  }
});
