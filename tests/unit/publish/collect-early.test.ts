import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a build collects early, by an option that this Node has', () => {
  const file = new URL('../../../src/publish/collect-early.ts', import.meta.url).href;
  const code = `
    import v8 from 'node:v8';
    import { syncBuiltinESMExports } from 'node:module';
    const { setFlagsFromString } = v8;
    v8.setFlagsFromString = flags => { console.log(flags); setFlagsFromString(flags); };
    syncBuiltinESMExports();
    const { collectEarly } = await import('${file}');
    collectEarly();
  `;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  // V8 prints an error for an option that it does not know.
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe('--heap-growing-percent=50\n');
});
