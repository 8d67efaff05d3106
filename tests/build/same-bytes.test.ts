import { expect, test } from 'vitest';
import { build, makeProject, unexplained } from '../project.ts';

test('the demonstration has the same bytes in another folder, time zone and language, and no warning', async () => {
  const surroundings = [
    { TZ: 'Pacific/Kiritimati', LANG: 'ar_SY.UTF-8', LC_ALL: 'ar_SY.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  ];
  const sites = [];
  for (const env of surroundings) {
    const project = makeProject('demonstration');
    try {
      const run = await build(project, env);
      expect(run.code, run.output).toBe(0);
      expect(unexplained(run.output)).toEqual([]);
      const site = project.published();
      const names = [...site].filter(([, bytes]) => bytes.includes(project.root)).map(([file]) => file);
      expect(names, 'files that name the folder of the build').toEqual([]);
      sites.push(site);
    } finally {
      project.erase();
    }
  }
  const [one, two] = sites;
  expect(one?.size).toBeGreaterThan(20);
  expect(one).toEqual(two);
});
