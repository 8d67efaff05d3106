import { afterEach, beforeEach, expect, test } from 'vitest';
import { lock, morning, type SmallProject } from './project.ts';

let project: SmallProject;
beforeEach(() => {
  project = morning();
});
afterEach(() => project.erase());

const hints = async () =>
  (await project.cli(['check'])).out.split('\n').filter(line => line.startsWith('hint'));

test('a complete lock needs no hint', async () => {
  expect(await hints()).toEqual([]);
});

test('without a lock, check says how to create one', async () => {
  project.remove(lock);
  expect(await hints()).toEqual([
    `hint  ${lock} does not exist, so no changed figure can be detected after publication. Run "sourceline revise" to create it.`,
  ]);
});

test('hints list new sentences and charts, except those of drafts; revise adds them', async () => {
  const report = (draft: string) =>
    project.write(
      'content/reports/new.md',
      `---\ntitle: New\ndescription: New.\npublished: 2026-11-24\nauthors: [Desk]\n${draft}---\n\n:figure{killed place=homs} :figure{killed}\n\n::bar[By day]{#by-day killed by=day}\n`,
    );
  report('draft: true\n');
  expect(await hints()).toEqual([]);
  report('');
  expect(await hints()).toEqual([
    `hint  ${lock} lacks 2 questions and 1 chart of the reports. Run "sourceline revise" to add them.`,
  ]);
  await project.cli(['revise']);
  expect(await hints()).toEqual([]);
});
