import { describe, expect, test } from 'vitest';
import { listedAtMost } from '../../src/problems/problem-list.ts';
import { reportProblems } from '../../src/problems/report-problems.ts';
import { assembleSite } from '../../src/publish/assemble-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { type HostileInput, hostileInputs } from '../hostile/inputs.ts';
import { makeSmallProject } from '../hostile/small-project.ts';

const options = readOptions({ name: 'Desk' }, { base: '/', site: undefined, drafts: true });

async function problemsOf(make: HostileInput) {
  const project = makeSmallProject();
  try {
    make(project);
    return (await assembleSite(project.root, options)).problems;
  } finally {
    project.erase();
  }
}

/** Inputs without errors, some with warnings. */
const valid = new Set([
  '150,000 accounts of one event',
  'documents in the front matter',
  'a paragraph of very many short lines',
  'a page of 3,000 headings',
  'parts of parts, 40 deep',
  'a page of very many loose numbers',
]);

/** Inputs with exactly one error, at a line of its own, and its rule. */
const single = new Map([
  ['20,000 places, each in the next', 'dataset/long-chain'],
  ['20,000 places, each in the next, backwards', 'dataset/long-chain'],
  ['20,000 places, each in the next, in a circle', 'dataset/cycle'],
  ['20,000 sources, each part of the next', 'dataset/long-chain'],
]);

test('the project that the inputs change is valid', async () => {
  expect(await problemsOf(() => {})).toEqual([]);
});

test('each input that a list here names is one', () => {
  for (const name of [...valid, ...single.keys()]) expect(hostileInputs[name], name).toBeDefined();
});

describe('hostile input ends in a bounded list of problems with locations', () => {
  test.for(Object.entries(hostileInputs))('%s', { timeout: 120_000 }, async ([name, make]) => {
    const problems = await problemsOf(make);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (valid.has(name)) expect(errors).toEqual([]);
    else expect(errors).not.toEqual([]);
    const only = single.get(name);
    if (only !== undefined) {
      expect(errors.map(({ rule }) => rule)).toEqual([only]);
      expect(errors[0]?.place.line).toBeGreaterThan(1);
    }
    const counts = Map.groupBy(problems, ({ rule, place }) => `${rule} ${place.file}`);
    for (const [, of] of counts) expect(of.length).toBeLessThanOrEqual(listedAtMost);
    for (const { place, what, fix } of problems) {
      expect(place.file).toMatch(/^(?:data|content)\//);
      expect(what.length * fix.length).toBeGreaterThan(0);
    }
    const printed = reportProblems(problems);
    expect(printed.length).toBeLessThan(400_000);
    expect(printed).not.toMatch(/\bat .*\.(?:ts|js):\d+:\d+\)?$|Maximum call stack|node_modules/m);
    for (const line of printed.split('\n')) expect(line.length).toBeLessThan(6000);
  });
});
