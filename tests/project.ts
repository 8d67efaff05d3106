import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { isExplained } from './explained-warnings.ts';
import { copyMorning } from './morning.ts';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** A complete Sourceline project in a temporary folder. */
export type Project = {
  readonly root: string;
  /** The program `sourceline`, from the root. */
  readonly command: string;
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  /** Changes one file by one replacement; throws if the text is not found. */
  edit(file: string, from: string, to: string): void;
  remove(file: string): void;
  /** Every file of `dist/` by its path, as its bytes in Latin-1; empty if there is no `dist/`. */
  published(): ReadonlyMap<string, string>;
  erase(): void;
};

const config = `import { defineConfig } from 'astro/config';
import sourceline from './src/index.ts';
export default defineConfig({ integrations: [sourceline({ name: 'Test Desk' })] });
`;

/**
 * Links every installed package, so that caches in `node_modules` stay in the project.
 * @param modules absolute path of the `node_modules` that they are installed in.
 */
export function linkPackages(root: string, modules: string = join(home, 'node_modules')): void {
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(modules)) {
    if (!name.startsWith('.')) symlinkSync(join(modules, name), join(root, 'node_modules', name));
  }
}

const compiled = join('node_modules', '.cache', 'compiled');

/**
 * Lets every project's Node keep and find its compiled modules in one folder. Node names them by their path from the
 * folder, here a link in the project, so that the copies of `src/` in all projects are the same modules; what they hold
 * it compares itself.
 */
function shareCompiled(root: string): void {
  const shared = join(home, compiled);
  mkdirSync(shared, { recursive: true });
  mkdirSync(dirname(join(root, compiled)));
  symlinkSync(shared, join(root, compiled));
}

/**
 * A project with the product's current code as it is written.
 * @param fixture a folder of tests/fixtures, `demonstration` for the project's own data and content, or `morning` for
 *   its first dataset and the two reports on it.
 * @param base the path that its site is served under.
 * @param place an empty folder, if not a temporary one.
 */
export function makeProject(fixture: string, base = '/', place?: string): Project {
  const root = place ?? mkdtempSync(join(tmpdir(), `sourceline-${fixture}-`));
  for (const name of ['src', 'package.json']) cpSync(join(home, name), join(root, name), { recursive: true });
  linkPackages(root);
  return fill(root, fixture, base, join('src', 'cli', 'main.ts'));
}

/**
 * A project as a newsroom has it, with the package that npm gets, whose builds begin sooner.
 * @param modules absolute path of a `node_modules` with all packages, Sourceline's too.
 */
export function makeInstalled(modules: string, fixture: string, base = '/', place?: string): Project {
  const root = place ?? mkdtempSync(join(tmpdir(), `sourceline-${fixture}-`));
  linkPackages(root, modules);
  writeFileSync(join(root, 'package.json'), '{ "name": "desk", "private": true, "type": "module" }\n');
  const project = fill(root, fixture, base, join('node_modules', 'sourceline', 'lib', 'cli', 'bin.js'));
  project.edit('astro.config.mjs', './src/index.ts', 'sourceline');
  return project;
}

function fill(root: string, fixture: string, base: string, command: string): Project {
  const path = (file: string) => join(root, file);
  cpSync(join(home, 'tsconfig.json'), path('tsconfig.json'));
  shareCompiled(root);
  const isOwn = fixture === 'demonstration' || fixture === 'morning';
  const from = isOwn ? home : join(home, 'tests', 'fixtures', fixture);
  for (const name of fixture === 'morning' ? ['public'] : ['data', 'content', 'public']) {
    if (existsSync(join(from, name))) cpSync(join(from, name), path(name), { recursive: true });
  }
  if (fixture === 'morning') copyMorning(root);
  const project: Project = {
    root,
    command,
    read: file => readFileSync(path(file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    edit(file, old, text) {
      const before = project.read(file);
      if (!before.includes(old)) throw new Error(`${file} does not hold ${old}`);
      project.write(file, before.replace(old, text));
    },
    remove: file => rmSync(path(file), { recursive: true }),
    published: () => filesOf(path('dist')),
    erase: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  };
  const own = isOwn ? readFileSync(join(home, 'astro.config.mjs'), 'utf8') : config;
  project.write('astro.config.mjs', own.replace('defineConfig({', `defineConfig({ base: '${base}',`));
  return project;
}

/** The files of the index of the search are packed; what they hold is told in clear. */
const latin1Of = (bytes: Buffer): string =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');

/** Every file below a folder by its path, as its bytes in Latin-1. */
export function filesOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    names.map(name => [relative(folder, name).split(sep).join('/'), latin1Of(readFileSync(name))] as const),
  );
}

export type Run = { readonly code: number | null; readonly output: string; readonly ms: number };

export type Running = {
  readonly pid: number;
  /** Kills the process immediately, as a power failure would. */
  kill(): void;
  /** What it has printed so far. */
  output(): string;
  readonly ended: Promise<Run>;
};

/**
 * Starts a Node program in the project.
 * @param within a command that runs another, with its arguments: `unshare -n`.
 */
export function start(
  project: Project,
  args: readonly string[],
  env: Record<string, string> = {},
  within: readonly string[] = [],
): Running {
  const started = performance.now();
  const own = /^(FORCE_COLOR|NODE_ENV|NODE_OPTIONS|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  const [command = process.execPath, ...rest] = [...within, process.execPath, ...args];
  const child = spawn(command, rest, {
    cwd: project.root,
    env: {
      ...inherited,
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: join(project.root, compiled),
      NODE_COMPILE_CACHE_PORTABLE: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<Run>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code, output, ms: performance.now() - started }));
  });
  if (child.pid === undefined) throw new Error(`${process.execPath} did not start`);
  return { pid: child.pid, kill: () => child.kill('SIGKILL'), output: () => output, ended };
}

/** The program of Astro, as `npm run build` starts it, from the root of a project. */
export const astroProgram = join('node_modules', 'astro', 'bin', 'astro.mjs');

export const startAstro = (
  project: Project,
  args: readonly string[],
  env?: Record<string, string>,
  within?: readonly string[],
): Running => start(project, [astroProgram, ...args], env, within);

export const build = (
  project: Project,
  env?: Record<string, string>,
  within?: readonly string[],
): Promise<Run> => startAstro(project, ['build'], env, within).ended;

/** The heading of a list of problems, and its total; the problems between them are separate lines. */
const frame = /\[WARN\] \[sourceline\]\s*$|^\d+ warnings? in \d+ files?$/;

/** Lines of a build's output with an unexplained warning. */
export const unexplained = (output: string): string[] =>
  output
    .split('\n')
    .filter(line => /\[WARN\]|warning|deprecat|\(!\)/i.test(line) && !frame.test(line) && !isExplained(line));
