import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-count-'));
  mkdirSync(join(root, 'scripts'));
  mkdirSync(join(root, 'test-results'));
  leave('rooms.json', { ...vitest, numPassedTests: 0 });
  cpSync(
    new URL('../../../scripts/count-tests.mjs', import.meta.url),
    join(root, 'scripts', 'count-tests.mjs'),
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const leave = (name: string, report: object) =>
  writeFileSync(join(root, 'test-results', name), JSON.stringify(report));

function count(): { line: string | undefined; code: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'scripts', 'count-tests.mjs')], {
    encoding: 'utf8',
  });
  return { line: stdout.trim().split('\n').at(-1), code: status };
}

const vitest = {
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};
const e2e = { stats: { expected: 9, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('the last line of .ci/run', () => {
  test('adds up all runs', () => {
    leave('rooms.json', { ...vitest, numPassedTests: 7 });
    leave('vitest.json', vitest);
    leave('e2e.json', e2e);
    expect(count()).toEqual({ line: '56 passed, 0 failed, 0 skipped', code: 0 });
  });

  test('counts failures, files that do not load, and errors outside any test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    leave('vitest.json', { ...vitest, numFailedTests: 2, testResults });
    leave('e2e.json', { stats: { ...e2e.stats, unexpected: 1, skipped: 3 }, errors: [{}] });
    expect(count()).toEqual({ line: '49 passed, 5 failed, 3 skipped', code: 1 });
  });

  test('counts skipped tests as neither passed nor failed', () => {
    leave('vitest.json', { ...vitest, numPendingTests: 2 });
    leave('e2e.json', e2e);
    expect(count()).toEqual({ line: '49 passed, 0 failed, 2 skipped', code: 0 });
  });

  test('counts a runner without a report as a failure', () => {
    leave('vitest.json', vitest);
    expect(count()).toEqual({ line: '40 passed, 1 failed, 0 skipped', code: 1 });
    rmSync(join(root, 'test-results', 'vitest.json'));
    expect(count()).toEqual({ line: '0 passed, 2 failed, 0 skipped', code: 1 });
    rmSync(join(root, 'test-results', 'rooms.json'));
    expect(count()).toEqual({ line: '0 passed, 3 failed, 0 skipped', code: 1 });
  });

  test('does not treat a run without tests as a success', () => {
    leave('vitest.json', { ...vitest, numPassedTests: 0 });
    leave('e2e.json', { stats: { ...e2e.stats, expected: 0 }, errors: [] });
    expect(count()).toEqual({ line: '0 passed, 0 failed, 0 skipped', code: 1 });
  });
});

test('.ci/run is a shell script without syntax errors', () => {
  const file = new URL('../../../.ci/run', import.meta.url);
  expect(execFileSync('bash', ['-n', file.pathname], { encoding: 'utf8' })).toBe('');
});
