import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, makeProject, type Project, type Run, start } from '../project.ts';
import { writeSmallSet } from '../small-set.ts';

/** The files that a newsroom commits, with the shipped boundaries, as in a clone of the repository. */
const committed = ['data', 'content', 'public', 'astro.config.mjs', 'src/geo/shapes'];

/** A folder with a clone of the project, made with the default settings of Git for Windows. */
function cloneFor(project: Project, folder: string): void {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], {
      cwd,
      stdio: 'pipe',
    });
  git(project.root, 'init', '-q');
  git(project.root, '-c', 'core.autocrlf=false', 'add', ...committed);
  git(project.root, 'commit', '-q', '-m', 'All');
  git(tmpdir(), '-c', 'core.autocrlf=true', 'clone', '-q', project.root, folder);
}

describe('a clone with Windows line endings', () => {
  const here = makeProject('morning');
  const there = makeProject('morning');
  const clone = join(mkdtempSync(join(tmpdir(), 'sourceline-clone-')), 'win');
  const runs: Run[] = [];
  beforeAll(async () => {
    writeSmallSet(here, 'fires');
    here.edit('data/fires/events.csv', 'Fire in a market of Colby', '"Fire in a market\nof Colby"');
    expect((await build(here)).code).toBe(0);
    expect((await start(here, [here.command, 'freeze']).ended).code).toBe(0);
    // Pinned copies differ from what a build now makes: they exist only in public/.
    here.edit('content/reports/six-explosions.md', '::bar[', '::bar[Again: ');
    cloneFor(here, clone);
    for (const name of committed) {
      there.remove(name);
      cpSync(join(clone, name), join(there.root, name), { recursive: true });
    }
    for (const project of [here, there]) runs.push(await build(project));
  });
  afterAll(() => {
    for (const project of [here, there]) project.erase();
    rmSync(join(clone, '..'), { recursive: true });
  });

  test('has CRLF in data, reports, boundaries and pinned charts', () => {
    const pinned = [...there.published().keys()].find(name => /^embed\/.*\/oembed\.json$/.test(name));
    for (const file of [
      'data/fires/events.csv',
      'content/reports/six-explosions.md',
      'src/geo/shapes/sources.json',
    ])
      expect(readFileSync(join(there.root, file), 'utf8'), file).toContain('\r\n');
    expect(pinned).toBeDefined();
  });

  test('builds', () => {
    for (const { code, output } of runs) expect(code, output).toBe(0);
  });

  test('gives the same site byte for byte, pinned addresses included', () => {
    const [one, other] = [here.published(), there.published()];
    expect([...other.keys()]).toEqual([...one.keys()]);
    /** Files of the newsroom that are published unchanged. */
    const isOwn = (name: string) => name.startsWith('schema/');
    const differ = [...other].filter(([name, bytes]) => one.get(name) !== bytes).map(([name]) => name);
    expect(differ.filter(name => !isOwn(name))).toEqual([]);
  });

  test('has unchanged pinned charts', async () => {
    const { code, output } = await start(there, [there.command, 'freeze', '--verify']).ended;
    expect(code, output).toBe(0);
    expect(output).toMatch(/[1-9]\d* pinned copies are unchanged/);
  });
});
