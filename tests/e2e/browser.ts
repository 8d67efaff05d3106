import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** The options that Playwright's `chromium.launch()` takes. */
export type Browser = {
  readonly executablePath: string;
  readonly args: string[];
  /** The complete environment of the browser's process. */
  readonly env: Record<string, string>;
};

/** The surroundings of the finder as arguments, which tests replace. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path of Playwright's own download. */
  readonly playwright: () => string;
  /** Unpacks the browser of the npm package `@sparticuz/chromium` and returns its path. */
  readonly packaged: () => Promise<Packaged>;
};

type Packaged = { readonly executablePath: string; readonly env: Record<string, string> };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The environment variable that names a browser and overrides every other path. */
export const variable = 'SOURCELINE_BROWSER';

const defined = (env: Surroundings['env']) =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Why a file cannot be used as a browser, or undefined if it can: some distributions install a stub under the name. */
function refusal(path: string): string | undefined {
  if (!existsSync(path)) return 'no such file';
  const { status, error } = spawnSync(path, ['--version'], { timeout: 20_000 });
  if (error !== undefined) return error.message;
  return status === 0 ? undefined : `"--version" ends with exit code ${status}`;
}

/**
 * A Chromium for tests and screenshots, in this order: the environment variable, Playwright's own download,
 * Chrome or Chromium on the PATH, the npm package `@sparticuz/chromium`.
 * @throws Error that lists every path tried. A named browser that does not run is never skipped.
 */
export async function findBrowser(around: Surroundings = here): Promise<Browser> {
  const env = defined(around.env);
  const found = (executablePath: string): Browser => ({ executablePath, args: [...flags], env });
  const tried: string[] = [];

  const named = env[variable];
  if (named !== undefined && named !== '') {
    const why = refusal(named);
    if (why === undefined) return found(named);
    throw new Error(`${variable} names ${named}, which does not run: ${why}`);
  }
  tried.push(`${variable}: not set`);

  const own = around.playwright();
  const ownWhy = refusal(own);
  if (ownWhy === undefined) return found(own);
  tried.push(`Playwright's download, ${own}: ${ownWhy}`);

  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  for (const path of folders.flatMap(folder => names.map(name => join(folder, name)))) {
    if (!existsSync(path)) continue;
    const why = refusal(path);
    if (why === undefined) return found(path);
    tried.push(`on the PATH, ${path}: ${why}`);
  }
  tried.push(`on the PATH: no ${names.join(', ')} that runs`);

  try {
    const packaged = await around.packaged();
    return {
      executablePath: packaged.executablePath,
      args: [...flags, '--no-zygote'],
      env: { ...env, ...packaged.env },
    };
  } catch (error) {
    tried.push(`npm package @sparticuz/chromium: ${reason(error)}`);
  }
  const list = tried.map(line => `  - ${line}`).join('\n');
  throw new Error(
    `No browser found. Install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) ` +
      `or name one in ${variable}. Tried:\n${list}`,
  );
}

/**
 * Unpacks the package's browser once per version, into the temporary directory. Several processes may do so at once:
 * each unpacks into its own folder, and the first to finish moves its folder into place.
 */
async function unpack(): Promise<Packaged> {
  const require = createRequire(import.meta.url);
  const manifest = join(require.resolve('@sparticuz/chromium'), '..', '..', 'package.json');
  const { version } = require(manifest) as { version: string };
  const base = tmpdir();
  const home = join(base, `sourceline-chromium-${version}`);
  const executablePath = join(home, 'chromium');
  if (!existsSync(executablePath)) {
    await mkdir(base, { recursive: true });
    const stage = await mkdtemp(`${home}-`);
    await inflateInto(stage);
    await writeFile(join(stage, 'fonts', 'fonts.conf'), fontsConf(home));
    try {
      await rename(stage, home);
    } catch (error) {
      await rm(stage, { recursive: true, force: true });
      if (!existsSync(executablePath)) throw error;
    }
  }
  return {
    executablePath,
    env: {
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

/** The package's own font configuration names fixed folders, not the one used here. */
const fontsConf = (home: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
  `<dir>${join(home, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>\n`;

/** Sets the environment that the package reads on import, and restores it afterwards. */
async function inflateInto(stage: string): Promise<void> {
  const before = new Map(
    ['AWS_EXECUTION_ENV', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'].map(
      name => [name, process.env[name]] as const,
    ),
  );
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';
  process.env['TMPDIR'] = stage;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

const here: Surroundings = {
  env: process.env,
  playwright: () => chromium.executablePath(),
  packaged: unpack,
};
