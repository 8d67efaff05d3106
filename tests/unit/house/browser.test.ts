import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findBrowser, type Surroundings } from '../../e2e/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'sourceline-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file in place of a browser that only answers `--version`, rightly or wrongly. */
function program(name: string, exitCode: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}

const missing = join(folder, 'missing');
const nothing: Surroundings = {
  env: { PATH: '' },
  playwright: () => missing,
  packaged: () => Promise.reject(new Error('not installed')),
};

describe('the browser finder', () => {
  test('uses the browser named in the environment before any other', async () => {
    const [named, own] = [program('named', 0), program('own', 0)];
    const env = { PATH: '', SOURCELINE_BROWSER: named };
    const found = await findBrowser({ ...nothing, env, playwright: () => own });
    expect(found.executablePath).toBe(named);
    expect(found.env).toEqual(env);
  });

  test('never skips a named browser that does not run', async () => {
    const env = { SOURCELINE_BROWSER: missing };
    await expect(findBrowser({ ...nothing, env, playwright: () => program('own', 0) })).rejects.toThrow(
      /SOURCELINE_BROWSER names .*missing, which does not run: no such file/,
    );
  });

  test("uses Playwright's own download, then one on the PATH, skipping a stub", async () => {
    const [own, stub, real] = [program('own', 0), program('chromium', 1), program('google-chrome', 0)];
    const env = { PATH: folder };
    expect((await findBrowser({ ...nothing, env, playwright: () => own })).executablePath).toBe(own);
    const onPath = await findBrowser({ ...nothing, env });
    expect(onPath.executablePath).toBe(real);
    rmSync(real);
    await expect(findBrowser({ ...nothing, env })).rejects.toThrow(
      `${stub}: "--version" ends with exit code 1`,
    );
  });

  test("then uses the npm package's, with its own environment and safe flags", async () => {
    const packaged = () => Promise.resolve({ executablePath: missing, env: { LD_LIBRARY_PATH: '/lib' } });
    const found = await findBrowser({ ...nothing, packaged });
    expect(found).toMatchObject({ executablePath: missing, env: { PATH: '', LD_LIBRARY_PATH: '/lib' } });
    expect(found.args).toContain('--no-sandbox');
    expect(found.args.join(' ')).not.toMatch(/disable-web-security|single-process/);
  });

  test('otherwise lists every path that it tried', async () => {
    const failure = findBrowser(nothing);
    await expect(failure).rejects.toThrow('SOURCELINE_BROWSER: not set');
    await expect(failure).rejects.toThrow(`Playwright's download, ${missing}: no such file`);
    await expect(failure).rejects.toThrow('on the PATH: no chromium');
    await expect(failure).rejects.toThrow('npm package @sparticuz/chromium: not installed');
  });
});
