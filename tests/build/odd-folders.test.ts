import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Project, start, unexplained } from '../project.ts';
import { roundsOf } from '../rounds.ts';
import { makeBuiltProject, makeDesk } from './built-project.ts';

let above = '';
const projectIn = (name: string): Promise<Project> => {
  const root = join(above, name);
  mkdirSync(root);
  return makeDesk('shootings', '/', root);
};
const check = (project: Project) => start(project, [project.command, 'check']).ended;

beforeAll(() => {
  above = mkdtempSync(join(tmpdir(), 'sourceline-folders-'));
});
afterAll(() => rmSync(above, { recursive: true, force: true, maxRetries: 3 }));

describe('the name of the project folder changes nothing in the site', () => {
  let plain: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const project = await makeBuiltProject('shootings');
    plain = project.published();
    project.erase();
  });

  test.each(roundsOf(['Ünïcode شام %20 100% [b] (c) {d} !e'], ['a%20b 100%']))('%j', async name => {
    const project = await projectIn(name);
    const { code, output } = await build(project);
    expect(code, output).toBe(0);
    expect(unexplained(output)).toEqual([]);
    const site = project.published();
    expect([...site.keys()].filter(file => file.startsWith('_astro/')).length).toBeGreaterThan(3);
    expect([...site.keys()]).toEqual([...plain.keys()]);
    for (const [file, bytes] of plain) expect(site.get(file) === bytes, file).toBe(true);
    expect(readdirSync(above), 'nothing beside the project').not.toContain('a b 100%');
    expect((await check(project)).code).toBe(0);
  });
});

test.each(roundsOf(['C# desk'], ['what?']))('check and build both refuse %j and name it', async name => {
  const project = await projectIn(name);
  for (const { code, output } of [await check(project), await build(project)]) {
    expect(code).toBe(1);
    expect(output).toContain('site/folder-name');
    expect(output).toContain(`The project is in a folder "${name}"`);
    expect(output).toMatch(/Rename that folder without "[#?]"/);
  }
});
