import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const file = new URL('../../../src/publish/collect-early.ts', import.meta.url).href;

/** What a module prints in a process of its own. V8 prints an error for an option that it does not know. */
function printed(code: string): string {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return run.stdout.trim();
}

/** Notes the options of V8 that the module sets. */
const watched = `
  import v8 from 'node:v8';
  import { syncBuiltinESMExports } from 'node:module';
  const { setFlagsFromString } = v8;
  v8.setFlagsFromString = flags => { console.log(flags); setFlagsFromString(flags); };
  syncBuiltinESMExports();
  const { collectEarly, keepLateSmall } = await import('${file}');
`;

test('a build collects early, by an option that this Node has', () => {
  expect(printed(`${watched} collectEarly();`)).toBe('--heap-growing-percent=50');
});

/** Makes far more than there is room for, of which much lives on for a while, and prints the megabytes of the space. */
const fill = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { setImmediate } from 'node:timers/promises';
  for (let round = 0; round < 8; round++) {
    const kept = [];
    for (let i = 0; i < 200_000; i++) kept.push({ i, list: [i] });
    await setImmediate();
  }
  const { space_size: bytes } = getHeapSpaceStatistics().find(one => one.space_name === 'new_space');
  process.stdout.write(String(Math.round(bytes / 2 ** 20)));
`;

test('what was made lately has as much room as it needs, and no more', () => {
  const kept = `import { keepLateSmall } from '${file}'; keepLateSmall();`;
  const small = Number(printed(`${kept} ${fill}`));
  expect(small).toBeGreaterThan(30);
  expect(small).toBeLessThan(70);
});
