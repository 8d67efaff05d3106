import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build, start, unexplained } from '../project.ts';
import { makeDesk } from './built-project.ts';

const project = await makeDesk('shootings');
afterAll(() => project.erase());

/** Runs `sourceline import` in the project. */
async function importIn(format: string, out: string): Promise<string> {
  cpSync(join('tests', 'fixtures', 'importers', `${format}.csv`), join(project.root, `${format}.csv`));
  const args = ['--from', format, `${format}.csv`, '--out', out, '--report', `${format}.report.csv`];
  const { code, output } = await start(project, [project.command, 'import', ...args]).ended;
  expect(code, output).toBe(0);
  return output;
}

test('imported sets pass check and build a site, as far as their licence allows', async () => {
  expect(await importIn('ucdp-ged', 'data/ged/')).toContain('14 events in 8 places');
  expect(await importIn('acled', 'data/acled/')).toContain('16 events in 11 places');
  project.remove('content/reports/two-shootings.md');
  project.remove('data/shootings.json');
  project.write(
    'content/reports/imported.md',
    `---
title: What UCDP counts
description: Deaths in made-up events.
published: 2016-09-06
authors: [Desk]
dataset: ged
---

UCDP counts :figure[131 to 199]{killed} people killed.

::bar[Killed by region]{#ged-killed killed by=region}
`,
  );
  const checked = await start(project, [project.command, 'check']).ended;
  expect(checked.code, checked.output).toBe(0);
  expect(checked.output).toContain('2 datasets, 1 report');

  const built = await build(project);
  expect(built.code, built.output).toBe(0);
  // Two events of one day in one town in each set, which a desk would look at.
  expect(unexplained(built.output).map(line => line.replace(/ +/g, ' '))).toEqual([
    'data/acled/events.csv:4:1 warning dataset/same-day-and-place',
    'data/ged/events.csv:6:1 warning dataset/same-day-and-place',
  ]);
  const published = [...project.published().keys()];
  const pagesOf = (id: string) =>
    published.filter(path => path.includes(`/${id}/`) || path.includes(`${id}.`));
  expect(pagesOf('ged').length).toBeGreaterThan(0);
  expect(published.some(path => path.includes('syr1'))).toBe(false);
  expect(published.some(path => path.includes('1001'))).toBe(true);
  const report = project.published().get('reports/imported/index.html') ?? '';
  expect(report).toContain('131 to 199');
});
