import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { rounds } from '../rounds.ts';

const file = 'data/syria-2016-09-05.json';
const bytes = readFileSync(file);
const compact = JSON.stringify(JSON.parse(bytes.toString('utf8')));

/** Checks that reading never throws and gives a dataset, or at least one error located in the file. */
function survives(input: string | Uint8Array): boolean {
  const checked = checkDataset(input, file);
  if (checked.ok) {
    expect(hasErrors(checked.problems)).toBe(false);
    expect(Object.isFrozen(checked.value)).toBe(true);
  } else {
    expect(hasErrors(checked.problems)).toBe(true);
    for (const { place } of checked.problems) expect(place.line).toBeGreaterThan(0);
  }
  return checked.ok;
}

test('the seed cut off at any byte', { timeout: 120_000 }, () => {
  const whole = Buffer.from(compact);
  const step = Math.round(whole.length / rounds(whole.length));
  const [start = 0] = fc.sample(fc.nat(step - 1), 1);
  for (let end = start; end < whole.length; end += step)
    expect(survives(whole.subarray(0, end)), `${end}`).toBe(false);
  expect(survives(whole)).toBe(true);
});

type Json = { [key: string]: unknown };
const isHolder = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (!isHolder(value)) return [];
  return Object.keys(value).flatMap(key => [[...path, key], ...pathsIn(value[key], [...path, key])]);
}
const paths = pathsIn(JSON.parse(compact));

/** The seed with a change to the object that contains the value at a path. */
function changed(path: readonly string[], change: (holder: Json, key: string) => void): string {
  const root: unknown = JSON.parse(compact);
  let holder: unknown = root;
  for (const step of path.slice(0, -1)) holder = isHolder(holder) ? holder[step] : undefined;
  if (isHolder(holder)) change(holder, path.at(-1) ?? '');
  return JSON.stringify(root);
}

test('the seed without any one key or entry', { timeout: 120_000 }, () => {
  const step = Math.round(paths.length / rounds(paths.length));
  const [start = 0] = fc.sample(fc.nat(step - 1), 1);
  const named = [
    ['dataset', 'version'],
    ['events', '0', 'title'],
  ].map(path => path.join('.'));
  const tried = paths.filter((path, i) => i % step === start || named.includes(path.join('.')));
  const kept = tried.filter(path => {
    const text = changed(path, (holder, key) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    });
    return survives(text);
  });
  expect(paths.length).toBeGreaterThan(500);
  expect(kept.length).toBeGreaterThan(100 / step);
  expect(kept).not.toContainEqual(['dataset', 'version']);
  expect(kept).toContainEqual(['events', '0', 'title']);
});

test('the seed with any one value replaced by anything', { timeout: 120_000 }, () => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('homs', 'sohr', 'asayish', -1, 2.5, '5-3', '2016-02-30', [], {}, null, 'tartous-arzouna'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), odd, (path, value) => {
      const text = changed(path, (holder, key) => {
        holder[key] = value;
      });
      survives(text);
    }),
    { numRuns: rounds(400) },
  );
});

test('a word that is an object with a field toString', () => {
  for (const path of [
    ['sources', 'tartous-hospital-head', 'kind'],
    ['events', '0', 'date'],
  ]) {
    const text = changed(path, (holder, key) => {
      holder[key] = { toString: '', valueOf: '' };
    });
    expect(survives(text)).toBe(false);
  }
});

test('the seed with any bytes overwritten', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 6 }), (at, put) => {
      const copy = Buffer.from(bytes);
      copy.set(put.subarray(0, copy.length - at), at);
      survives(copy);
    }),
    { numRuns: 200 },
  );
});
