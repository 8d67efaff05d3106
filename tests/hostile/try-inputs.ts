import { describe, expect, test } from 'vitest';
import { listedAtMost } from '../../src/problems/problem-list.ts';
import { reportProblems } from '../../src/problems/report-problems.ts';
import { assembleSite } from '../../src/publish/assemble-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { type HostileInput, hostileInputs } from './inputs.ts';
import { makeSmallProject } from './small-project.ts';

const options = readOptions({ name: 'Desk' }, { base: '/', site: undefined, drafts: true });

/** What is wrong with the small project, changed in one way. */
export async function problemsOf(make: HostileInput) {
  const project = makeSmallProject();
  try {
    make(project);
    return (await assembleSite(project.root, options)).problems;
  } finally {
    project.erase();
  }
}

/** Inputs without errors, some with warnings. */
export const validInputs = new Set([
  '150,000 accounts of one event',
  'documents in the front matter',
  'a paragraph of very many short lines',
  'a page of 3,000 headings',
  'parts of parts, 40 deep',
  'a page of very many loose numbers',
]);

/** Inputs with exactly one error, at a line of its own, and its rule. */
export const inputsOfOneError = new Map([
  ['20,000 places, each in the next', 'dataset/long-chain'],
  ['20,000 places, each in the next, backwards', 'dataset/long-chain'],
  ['20,000 places, each in the next, in a circle', 'dataset/cycle'],
  ['20,000 sources, each part of the next', 'dataset/long-chain'],
]);

/** Inputs that take seconds. While V8 counts the branches of all code that it runs, each takes several times as long. */
export const largeInputs = new Set([
  '150,000 unknown keys',
  '30,000 unknown keys at the root',
  '150,000 accounts of one event',
  '20,000 accounts that supersede each other',
  '20,000 places, each in the next',
  '20,000 places, each in the next, backwards',
  '20,000 places, each in the next, in a circle',
  '20,000 sources, each part of the next',
  'a paragraph of very many short lines',
]);

export const isLarge = (name: string): boolean => largeInputs.has(name);

/** Tries the inputs of some names. */
export function tryInputs(wanted: (name: string) => boolean): void {
  const inputs = Object.entries(hostileInputs).filter(([name]) => wanted(name));
  describe('hostile input ends in a bounded list of problems with locations', () => {
    test.for(inputs)('%s', { timeout: 120_000 }, async ([name, make]) => {
      const problems = await problemsOf(make);
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (validInputs.has(name)) expect(errors).toEqual([]);
      else expect(errors).not.toEqual([]);
      const only = inputsOfOneError.get(name);
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
}
