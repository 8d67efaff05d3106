import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilStill } from '../../../src/dev/until-still.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourceline-still-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** How often is waited for a file that grows in so many pauses. */
async function pausesFor(growing: number): Promise<number> {
  const file = join(folder, 'data.json');
  writeFileSync(file, '');
  let pauses = 0;
  await untilStill([folder], async () => {
    pauses++;
    if (pauses <= growing) writeFileSync(file, 'x'.repeat(pauses));
  });
  return pauses;
}

test('a file that is being written is waited for until it is whole', async () => {
  expect(await pausesFor(0)).toBe(1);
  expect(await pausesFor(3)).toBe(4);
});

test('a file that is written all the time does not keep it for ever', async () => {
  expect(await pausesFor(1000)).toBe(25);
});

test('what is not there is still', async () => {
  await expect(untilStill([join(folder, 'gone')])).resolves.toBeUndefined();
});
