import { existsSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Project, type Run, start, startAstro, unexplained } from '../project.ts';
import { roundsOf } from '../rounds.ts';
import { makeBuiltProject, makeDesk } from './built-project.ts';

const data = 'data/shootings.json';
const report = 'content/reports/two-shootings.md';
const parsed = '.sourceline/cache/parsed/build';

describe('a site that is built again', () => {
  let project: Project;
  let first: Run;
  beforeAll(async () => {
    project = await makeDesk('shootings');
    first = await build(project);
  });
  afterAll(() => project.erase());

  test('the first build passes without a warning', () => {
    expect(first.output).toContain('Site written to');
    expect(unexplained(first.output)).toEqual([]);
    expect(first.code).toBe(0);
  });

  test('stays as it is while nothing has changed', async () => {
    const before = project.published();
    const run = await build(project);
    expect(run.code, run.output).toBe(0);
    expect(run.output).toContain('Nothing has changed since the last build: all ');
    expect(run.output).not.toContain('Charts: ');
    expect(project.published()).toEqual(before);
    expect(existsSync(join(project.root, '.sourceline/next'))).toBe(false);
  });

  test('is identical byte for byte to a clean build after another sentence, and makes only what has changed', async () => {
    const fresh = await makeDesk('shootings');
    for (const each of [project, fresh])
      each.edit(report, 'in the country.', 'in the country. No more is known.');
    // Of what the last build has left of data and reports, one entry is broken.
    const [entry = '', ...others] = readdirSync(join(project.root, parsed));
    expect(others).toHaveLength(1);
    truncateSync(join(project.root, parsed, entry), 100);
    // A page of the published site was edited: it is made again.
    project.write('dist/data/shootings/index.html', 'edited');
    try {
      const runs = await Promise.all([build(project), build(fresh)]);
      expect(runs.map(run => run.code)).toEqual([0, 0]);
      expect(runs[0]?.output).toContain('Charts: none drawn, 4 unchanged');
      expect(runs[0]?.output).toMatch(/Pages: \d+ made, [1-9]\d* unchanged/);
      expect(runs[1]?.output).toMatch(/Pages: \d+ made, 0 unchanged/);
      expect(runs[1]?.output).toContain('Charts: 4 drawn, none unchanged');
      expect(project.published()).toEqual(fresh.published());
    } finally {
      fresh.erase();
    }
  });

  test('follows a change of the data alone, on every page that shows it', async () => {
    const before = project.published();
    const markdown = project.read(report);
    project.edit(data, '"killed": 3, "injured": 4', '"killed": 1913, "injured": 4');
    const run = await startAstro(project, ['build', '--explain']).ended;
    project.edit(data, '"killed": 1913, "injured": 4', '"killed": 3, "injured": 4');
    expect(run.code, run.output).toBe(0);
    expect(run.output).toContain('Charts: 4 drawn, none unchanged');
    expect(run.output).toMatch(/Drawn \(changed: data.*\): .*killed-by-town/);
    expect(project.read(report)).toBe(markdown);
    const after = project.published();
    const pages = [
      'index.html',
      'reports/two-shootings/index.html',
      'charts/killed-by-town/index.html',
      'charts/who-says-what/index.html',
      'data/shootings/index.html',
      'data/shootings/events/alderton-school/index.html',
      'data/shootings/places/alderton/index.html',
      'data/shootings/shootings.json',
      'data/shootings/shootings.csv',
    ];
    for (const page of pages) {
      expect(before.get(page), page).toBeDefined();
      expect(/1,?91[34]/.test(before.get(page) ?? ''), `${page} before`).toBe(false);
      expect(/1,?91[34]/.test(after.get(page) ?? ''), `${page} after`).toBe(true);
    }
  });
});

describe('a project with an error', () => {
  let project: Project;
  let good: ReadonlyMap<string, string>;
  beforeAll(async () => {
    project = await makeBuiltProject('shootings');
    good = project.published();
  });
  afterAll(() => project.erase());

  type Fault = readonly [string, string, RegExp, (project: Project) => void];
  const faults = roundsOf<Fault>(
    [
      [
        'a broken directive',
        report,
        /content\/reports\/two-shootings\.md:\d+:\d+ {2}error/,
        each => each.edit(report, '::bar[Killed by town]{', '::bar [Killed by town]{'),
      ],
      [
        'truncated JSON',
        data,
        /data\/shootings\.json:\d+:\d+ {2}error/,
        each => each.write(data, each.read(data).slice(0, 2500)),
      ],
      [
        'a sentence that no longer holds',
        report,
        /two-shootings\.md:\d+:\d+ {2}error[\s\S]*nine/,
        each =>
          each.edit(report, ':figure{shootings} shootings, and', ':figure[nine]{shootings} shootings, and'),
      ],
    ],
    [
      [
        'a typo in the id of a report',
        report,
        /two-shootings\.md:\d+:\d+ {2}error[\s\S]*aldertown[\s\S]*Did you mean "alderton"/,
        each => each.edit(report, 'place=alderton}', 'place=aldertown}'),
      ],
      [
        'a typo in the id of a place in the data',
        data,
        /data\/shootings\.json:\d+:\d+ {2}error[\s\S]*aldreton[\s\S]*Did you mean "alderton"/,
        each => each.edit(data, '"place": "alderton"', '"place": "aldreton"'),
      ],
    ],
  );

  test('reports a boundary file that was removed in the same way', async () => {
    const file = 'data/boundaries/xx.topo.json';
    const whole = project.read(file);
    project.remove(file);
    const run = await build(project);
    project.write(file, whole);
    expect(run.output).toMatch(/two-shootings\.md:\d+:\d+ {2}error {2}geo\/no-boundaries/);
    expect(run.output).toContain(file);
    expect(run.code).toBe(1);
    expect(project.published()).toEqual(good);
  });

  test.each(faults)(
    '%s: exits with 1, names the location, and leaves the last good site untouched',
    async (_name, file, message, break_) => {
      const whole = project.read(file);
      break_(project);
      const run = await build(project);
      const check = await start(project, [project.command, 'check']).ended;
      project.write(file, whole);
      expect(run.output).toMatch(message);
      expect(run.code).toBe(1);
      expect(project.published()).toEqual(good);
      expect(check.output).toMatch(message);
      expect(check.code).toBe(1);
    },
  );
});

test('lists two broken reports and a broken dataset in one run, each with its location', async () => {
  const project = await makeDesk('broken');
  try {
    const run = await build(project);
    expect(run.code).toBe(1);
    expect(run.output).toMatch(/data\/bad\.json:15:\d+ {2}error/);
    expect(run.output).toMatch(/content\/reports\/first\.md:9:12 {2}error/);
    expect(run.output).toMatch(/content\/reports\/second\.md:9:29 {2}error/);
    expect(run.output).toMatch(/3 errors in 3 files/);
    expect(project.published().size).toBe(0);
  } finally {
    project.erase();
  }
});
