import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';

/** The environment variable that names a browser and overrides every other path. */
const variable = 'SOURCELINE_BROWSER';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts a browser; throws where that one is not there. */
export type Launch = (options: LaunchOptions) => Promise<Browser>;

export type Opened = { readonly browser: Browser } | { readonly tried: readonly string[] };

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/**
 * A Chromium that is at hand: the one that SOURCELINE_BROWSER names, Playwright's own, Chrome or Edge where they are
 * usually installed, Chromium on the PATH; else what was tried.
 */
export async function openChromium(
  launch: Launch,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Opened> {
  const named = env[variable];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap(folder => names.map(name => join(folder, name))).filter(existsSync);
  const ways: (readonly [what: string, options: LaunchOptions])[] =
    named !== undefined && named !== ''
      ? [[`${variable}, ${named}`, { executablePath: named }]]
      : [
          ['Playwright’s own browser', {}],
          ['Chrome', { channel: 'chrome' }],
          ['Edge', { channel: 'msedge' }],
          ...onPath.map(path => [path, { executablePath: path }] as const),
        ];
  const tried: string[] = [];
  for (const [what, options] of ways) {
    try {
      return { browser: await launch(options) };
    } catch (error) {
      tried.push(`${what}: ${firstLine(error)}`);
    }
  }
  return { tried };
}
