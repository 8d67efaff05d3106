import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { AstroConfig } from 'astro';
import { canonicalText } from '../canonical-text.ts';
import type { Options } from '../options.ts';
import { digestOf } from '../output/files/chart-key.ts';
import { pagesDigest } from '../output/files/product-digest.ts';
import type { SiteSources } from '../site/watch-site.ts';
import { stampFiles } from './folder-stamps.ts';
import { isListedPath, listProjectFiles, type ProjectFile, readProjectFile } from './project-files.ts';

/** All that a build rests on. */
export type BuildInputs = {
  /** Their checksum. */
  readonly digest: string;
  /** That of all but the data and content folders: the same for every page. */
  readonly common: string;
  /** That of all code that makes a site. */
  readonly code: string;
  /** Those of these folders. */
  readonly sources: SiteSources;
  /** Whether no file of the project has been written to since. */
  areUntouched(): boolean;
};

/** What is looked at in Astro's configuration; of the rest, its values. */
type Config = Pick<AstroConfig, 'srcDir' | 'integrations' | 'adapter'> & Partial<AstroConfig>;

export type InputsRequest = {
  /** Absolute path of the project. */
  readonly root: string;
  readonly config: Config;
  readonly options: Options;
  /** Absolute paths of the published site and of Sourceline's own files. */
  readonly except: readonly string[];
  /** The checksum of what shapes the files of charts (product-digest.ts). */
  readonly product: string;
  readonly run: Pick<NodeJS.Process, 'argv' | 'env' | 'platform' | 'arch'>;
  /** The time, in milliseconds. */
  readonly now: () => number;
};

/** What package managers write of the packages that they have installed. */
const installed = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'];
/** Files that build tools look for in the folders above a project too. */
const isConfig = (name: string): boolean =>
  /^(?:package|tsconfig)\.json$|^\.?postcss|^\.?browserslist|^\.env|rc$/.test(name);
/** Variables that Sourceline, Astro, Vite and what these use may read. */
const isRead = (name: string): boolean =>
  /^(?:SOURCELINE(?!_EXPLAIN)|ASTRO|PUBLIC|VITE|NODE|BROWSERSLIST|LC)_|^(?:LANG|TZ|CI)$/.test(name);

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Files above the project that a tool may go by. */
function* filesAbove(root: string): Generator<string> {
  for (let folder = dirname(root); ; folder = dirname(folder)) {
    for (const name of readdirSync(folder).sort()) if (isConfig(name)) yield join(folder, name);
    if (folder === dirname(folder)) return;
  }
}

/**
 * Whether only Sourceline shapes the site: no other integration, no page, middleware or component of the newsroom's own.
 * These may read whatever they like, a server's answer too.
 */
function isAlone(
  { integrations, adapter, srcDir }: Config,
  { components, blocks, chartKinds }: Options,
): boolean {
  const own = /^(?:pages|middleware|content|live|actions|fetch)\b/;
  const isOwn = existsSync(srcDir) && readdirSync(srcDir).some(name => own.test(name));
  const parts = Object.keys({ ...components, ...blocks, ...chartKinds });
  return integrations.length === 1 && adapter === undefined && !isOwn && parts.length === 0;
}

/** The configuration as text; undefined where it holds functions, such as plugins of Vite. */
function configText({ integrations: _, markdown: __, ...config }: Config): string | undefined {
  try {
    return canonicalText(config);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Does what reads files of all kinds; undefined where one may not be read, or went while it was looked for. */
function ifReadable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined;
    throw error;
  }
}

function readAll(request: InputsRequest): BuildInputs | undefined {
  const { config, options, except, product, run, now } = request;
  const root = realpathSync(request.root);
  const configured = configText(config);
  const { dataDir, contentDir, publicDir, styles, logo, favicon, socialImage } = options;
  const named = [dataDir, contentDir, publicDir, ...styles, logo?.light, logo?.dark, favicon, socialImage];
  const isKnown = named.every(path => path === undefined || isListedPath(path));
  const shared = new Set(named.map(path => path && posix.normalize(path)));
  if (configured === undefined || !isKnown || !isAlone(config, options)) return undefined;
  const list = (): ProjectFile[] | undefined => listProjectFiles(root, except);
  const stamp = (files: readonly ProjectFile[]) =>
    stampFiles(
      root,
      files.map(({ name }) => name),
      now(),
    );
  const files = list();
  if (files === undefined) return undefined;
  const stamps = stamp(files);

  const common = createHash('sha256');
  const add = (hash: Hash, name: string, content: Buffer | string) =>
    hash.update(`\0${name}\0${content.length}\0`).update(content);
  const code = pagesDigest(product);
  add(common, 'product', code);
  add(common, 'machine', `${run.platform} ${run.arch}`);
  add(common, 'arguments', canonicalText(run.argv.slice(2).filter(one => one !== '--explain')));
  const read = Object.entries(run.env).filter(([name]) => isRead(name));
  add(common, 'environment', canonicalText(read.sort()));
  add(common, 'config', configured);
  add(common, 'options', canonicalText(options));
  for (const path of [...installed.map(name => join(root, 'node_modules', name)), ...filesAbove(root)])
    if (isFile(path)) add(common, path, readFileSync(path));
  const data = createHash('sha256');
  const content = new Map<string, string>();
  for (const file of files) {
    const bytes = readProjectFile(root, file);
    const name = file.name.replaceAll('\\', '/');
    // Every page may show what the options name, wherever it is.
    if (shared.has(name)) add(common, name, bytes);
    if (name.startsWith(`${contentDir}/`))
      content.set(name, add(createHash('sha256'), '', bytes).digest('hex'));
    else add(name.startsWith(`${dataDir}/`) ? data : common, name, bytes);
  }
  const sources = { data: data.digest('hex'), content };
  const ofCommon = common.digest('hex');
  return {
    digest: digestOf(ofCommon, sources.data, canonicalText([...content])),
    common: ofCommon,
    code,
    sources,
    areUntouched() {
      const after = ifReadable(list);
      return stamps.settlesIn === 0 && after !== undefined && stamp(after).digest === stamps.digest;
    },
  };
}

/**
 * The checksum of all that a build rests on: the project's files, what its configuration comes to, its options with the
 * day, the environment, what is installed, and Sourceline, Astro and Node.
 * @returns undefined where not all of it can be known.
 */
export const readBuildInputs = (request: InputsRequest): BuildInputs | undefined =>
  ifReadable(() => readAll(request));
