import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, type Project } from '../project.ts';
import { roundsOf } from '../rounds.ts';
import { findSmallDisk, type SmallDisk } from '../small-disk.ts';
import { makeBuiltProject } from './built-project.ts';

const data = 'data/shootings.json';
const [few, many] = ['"killed": 3, "injured": 4', '"killed": 17, "injured": 4'];

const found = findSmallDisk(96);
if ('refusal' in found) {
  test(`a build on a full disk: no disk can be mounted here (${found.refusal})`, ({ skip }) => {
    expect(found.refusal).toMatch(/permi|root|superuser/i);
    skip(found.refusal);
  });
} else fullDisk(found);

function fullDisk(disk: SmallDisk): void {
  let project: Project;
  let good: ReadonlyMap<string, string>;
  beforeAll(async () => {
    project = await makeBuiltProject('shootings', disk.root);
    good = project.published();
    project.edit(data, few, many);
  });
  afterAll(() => disk.unmount());

  /** Free bytes at the start: none, and enough for the build mutex, for pictures, for modules, for pages. */
  const rooms = roundsOf<number | 'all but the last pictures'>(
    [0, 500_000, 1_600_000, 'all but the last pictures'],
    [16_384, 1_000_000],
  );

  test.each(rooms)(
    'a build on a full disk exits with 1, says how to fix it, and keeps the last site: room for %s',
    async room => {
      // A picture with two paths is on the disk once.
      const size = [...new Set(good.values())].reduce((sum, bytes) => sum + bytes.length, 0);
      disk.leave(typeof room === 'number' ? room : size - 50_000);
      const run = await build(project);
      const where = `${disk.how}\n${run.output}`;
      expect(run.code, where).toBe(1);
      expect(run.output, where).toContain('publish/no-space');
      expect(run.output, where).toContain(`The disk at ${disk.root} is full`);
      expect(run.output, where).toMatch(/Free at least [\d.]+ MB/);
      expect(project.published()).toEqual(good);
      expect(existsSync(join(project.root, '.sourceline', 'next')), 'what was begun is gone').toBe(false);
      expect(existsSync(join(project.root, '.sourceline', 'build.lock'))).toBe(false);
    },
  );

  test('the next build with enough room publishes the new site', async () => {
    disk.clear();
    const run = await build(project);
    expect(run.code, run.output).toBe(0);
    expect(project.published()).not.toEqual(good);
    expect(project.published().get(`data/shootings/events/alderton-school/index.html`)).toContain('17');
  });
}
