import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildSite } from '../../../src/site/build-site.ts';
import { readInput } from '../../../src/site/read-input.ts';
import { readOptions } from '../../../src/site/read-options.ts';
import { collectGarbage } from '../../collect-garbage.ts';

const root = join(import.meta.dirname, '../../..');
const options = readOptions({ name: 'Desk' }, { base: '/', site: 'https://desk.example', drafts: false });

/** Builds the site of the demonstration; of what is read for it, references that keep nothing. */
async function built() {
  const kept: WeakRef<object>[] = [];
  const input = readInput(root, options);
  if (!input.ok) throw new Error('the demonstration is broken');
  const { locks } = input.value.locks;
  for (const { lock } of locks.values()) kept.push(new WeakRef(lock), new WeakRef(lock.answers));
  const site = await buildSite(root, options, undefined, input);
  return { kept, site };
}

test('a site keeps no lock file in memory', async () => {
  const { kept, site } = await built();
  expect(kept).toHaveLength(4);
  // What a turn of the event loop has looked at lives to its end.
  for (let turn = 0; turn < 3; turn++) {
    await setImmediate();
    collectGarbage();
  }
  expect(kept.flatMap(one => one.deref() ?? [])).toEqual([]);
  expect(site.ok && site.value.reports.length).toBeGreaterThan(0);
});
