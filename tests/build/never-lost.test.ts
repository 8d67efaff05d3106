import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, filesOf, type Project, startAstro } from '../project.ts';
import { roundsOf } from '../rounds.ts';
import { makeBuiltProject, putBuiltIn } from './built-project.ts';

const data = 'data/shootings.json';
const [few, many] = ['"killed": 3, "injured": 4', '"killed": 17, "injured": 4'];

describe('a build that is killed', () => {
  let project: Project;
  let old: ReadonlyMap<string, string>;
  let next: ReadonlyMap<string, string>;
  let ms = 0;
  beforeAll(async () => {
    project = await makeBuiltProject('shootings');
    old = project.published();
    const other = await makeBuiltProject('shootings');
    other.edit(data, few, many);
    ms = (await build(other)).ms;
    next = other.published();
    other.erase();
    project.edit(data, few, many);
  });
  afterAll(() => project.erase());

  /** The site that a reader gets now or after the next start, as a swap may be in progress. */
  const lastGood = () => {
    const previous = join(project.root, '.sourceline', 'old');
    return existsSync(join(project.root, 'dist')) ? project.published() : filesOf(previous);
  };

  test('the interrupted build would have changed the site', () => {
    expect(old.size).toBeGreaterThan(10);
    expect(next).not.toEqual(old);
  });

  test.each(roundsOf([0.5, 0.9], [0.2, 0.45, 0.6, 0.75, 1]))(
    'leaves exactly the old or the new site when killed at %f of its time',
    async part => {
      const running = startAstro(project, ['build']);
      await wait(ms * part);
      running.kill();
      await running.ended;
      const left = lastGood();
      expect(left.size === next.size || left.size === old.size).toBe(true);
      expect([old, next].some(site => same(site, left))).toBe(true);
    },
  );

  test('leaves the old site when killed while it writes pages', async () => {
    await putBuiltIn(project, 'shootings');
    const running = startAstro(project, ['build']);
    const written = join(project.root, '.sourceline', 'next', 'index.html');
    while (!existsSync(written)) await wait(1);
    running.kill();
    await running.ended;
    expect(existsSync(join(project.root, '.sourceline', 'next'))).toBe(true);
    expect(project.published()).toEqual(old);
  });

  const work = (...names: string[]) => join(project.root, '.sourceline', ...names);
  const holds = (folder: string, name: RegExp) =>
    existsSync(folder) && readdirSync(folder).some(each => name.test(each));

  test('leaves the old site when killed while threads draw pictures, and no truncated picture', async () => {
    rmSync(work('cache'), { recursive: true });
    const running = startAstro(project, ['build']);
    while (!holds(work('cache', 'pictures'), /\.png$/)) await wait(1);
    running.kill();
    await running.ended;
    expect(existsSync(work('next', 'index.html'))).toBe(false);
    expect(project.published()).toEqual(old);
    const files = filesOf(work('cache', 'pictures'));
    expect(files.size).toBeGreaterThan(0);
    for (const [name, bytes] of files) {
      if (name.endsWith('.png')) expect(bytes.endsWith('IEND\xaeB`\x82'), name).toBe(true);
    }
  });

  test('leaves the old site when killed while it writes the files of charts', async () => {
    const running = startAstro(project, ['build']);
    while (!holds(work('next', 'charts'), /\.png$/)) await wait(1);
    running.kill();
    await running.ended;
    const left = lastGood();
    expect([old, next].some(site => same(site, left))).toBe(true);
  });

  test('the next start recovers and publishes the new site', async () => {
    const run = await build(project);
    expect(run.code, run.output).toBe(0);
    expect(project.published()).toEqual(next);
    expect(existsSync(join(project.root, '.sourceline', 'old'))).toBe(false);
    expect(existsSync(join(project.root, '.sourceline', 'build.lock'))).toBe(false);
  });

  test('of two builds at the same time, one is refused and the other succeeds', async () => {
    rmSync(work('cache', 'last-build.json'));
    const runs = await Promise.all([build(project), build(project)]);
    const refused = runs.filter(run => run.code === 1);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.output).toMatch(/another build of this project is running \(process \d+\)/);
    expect(runs.filter(run => run.code === 0)).toHaveLength(1);
    expect(project.published()).toEqual(next);
  });
});

const same = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  a.size === b.size && [...a].every(([file, bytes]) => b.get(file) === bytes);
