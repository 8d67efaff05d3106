import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Options } from '../../../src/options.ts';
import { type BuildInputs, readBuildInputs } from '../../../src/publish/build-inputs.ts';
import { readOptions } from '../../../src/site/read-options.ts';

let above = '';
let root = '';
const write = (name: string, text = 'text') => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
beforeEach(() => {
  above = realpathSync(mkdtempSync(join(tmpdir(), 'sourceline-inputs-')));
  root = join(above, 'project');
  for (const name of ['data/raids.json', 'content/reports/raids.md', 'public/a.txt', 'astro.config.mjs'])
    write(name);
});
afterEach(() => rmSync(above, { recursive: true }));

const ours = { name: 'sourceline', hooks: { 'astro:config:setup': () => {} } };

type Change = {
  readonly config?: Partial<AstroConfig>;
  readonly options?: Partial<Options>;
  readonly product?: string;
  readonly env?: Record<string, string>;
  readonly argv?: readonly string[];
  readonly later?: number;
};

function read({ config, options, product = 'p', env = {}, argv = ['build'], later = 1000 }: Change = {}) {
  const around = { base: '/', site: undefined, drafts: false };
  return readBuildInputs({
    root,
    config: {
      srcDir: pathToFileURL(`${root}/src/`),
      integrations: [ours],
      vite: {},
      adapter: undefined,
      ...config,
    },
    options: { ...readOptions({ name: 'Test Desk' }, around), today: '2026-11-27', ...options },
    except: [join(root, 'dist')],
    product,
    run: { argv: ['node', 'astro', ...argv], env, platform: 'linux', arch: 'x64' },
    now: () => Date.now() + later,
  });
}
const digest = (change?: Change) => read(change)?.digest;

describe('the inputs of a build', () => {
  test('are the same while nothing changes, whenever a file was saved', () => {
    const before = digest();
    expect(before).toBeDefined();
    utimesSync(join(root, 'data/raids.json'), new Date(0), new Date(0));
    expect(digest()).toBe(before);
  });

  test.each<[string, () => void]>([
    ['data', () => write('data/raids.json', 'more')],
    ['a lock file', () => write('data/raids.lock.json')],
    ['a report', () => write('content/reports/raids.md', 'more')],
    ['a new file', () => write('content/reports/new.md')],
    ['a file of another name', () => write('public/b.txt')],
    ['a removed file', () => rmSync(join(root, 'public/a.txt'))],
    ['a file that the configuration may import', () => write('names.mjs')],
    ['the environment in a file', () => write('.env', 'A=1')],
    ['what is installed', () => write('node_modules/.package-lock.json')],
    ['a configuration above the project', () => write('../postcss.config.mjs')],
    ['a link', () => symlinkSync('a.txt', join(root, 'public/c.txt'))],
  ])('differ after a change of %s', (_name, change) => {
    const before = digest();
    change();
    expect(digest()).toBeDefined();
    expect(digest()).not.toBe(before);
  });

  test('tell what all pages rest on from data and content, without what the options name there', () => {
    const look = { options: { styles: ['content/look.css'] } };
    write('content/look.css');
    const before = read(look);
    write('content/reports/raids.md', 'more');
    write('data/raids.json', 'more');
    const after = read(look);
    expect(after?.common).toBe(before?.common);
    expect(after?.sources.data).not.toBe(before?.sources.data);
    const changed = [...(after?.sources.content ?? [])].filter(
      ([name, one]) => before?.sources.content.get(name) !== one,
    );
    expect(changed.map(([name]) => name)).toEqual(['content/reports/raids.md']);
    write('content/look.css', 'more');
    expect(read(look)?.common).not.toBe(before?.common);
  });

  test.each<[string, Change]>([
    ['the product', { product: 'q' }],
    ['an option', { options: { name: 'Another Desk' } }],
    ['the day', { options: { today: '2026-11-28' } }],
    ['the configuration', { config: { compressHTML: false } }],
    ['the environment', { env: { PUBLIC_A: '1' } }],
    ['the arguments', { argv: ['build', '--mode', 'staging'] }],
  ])('differ with %s', (_name, change) => {
    expect(digest(change)).toBeDefined();
    expect(digest(change)).not.toBe(digest());
  });

  test('do not include what programs have made, and other variables', () => {
    const before = digest();
    for (const name of ['dist/index.html', '.sourceline/cache/a', '.git/index', 'node_modules/a/b.js'])
      write(name);
    expect(digest({ env: { WINDOW: '1' } })).toBe(before);
  });

  test('are not all known with a file that cannot be read', async () => {
    const server = createServer().listen(join(root, 'socket'));
    await once(server, 'listening');
    expect(read()).toBeUndefined();
    server.close();
    await once(server, 'close');
    expect(read()).toBeDefined();
    rmSync(root, { recursive: true });
    expect(read()).toBeUndefined();
  });

  test.each<[string, () => Change]>([
    ['another integration', () => ({ config: { integrations: [ours, { ...ours, name: 'sitemap' }] } })],
    ['an adapter', () => ({ config: { adapter: { name: 'host', supportedAstroFeatures: {} } } })],
    ['a plugin', () => ({ config: { vite: { plugins: [{ name: 'a', load: () => 'b' }] } } })],
    ['a component of its own', () => ({ options: { components: { Footer: 'Footer.astro' } } })],
    ['data outside of the project', () => ({ options: { dataDir: '../data' } })],
    [
      'pages of its own',
      () => {
        write('src/pages/news.astro');
        return {};
      },
    ],
    [
      'a link that leads out of the project',
      () => {
        write('../outside.json');
        symlinkSync('../../outside.json', join(root, 'data/outside.json'));
        return {};
      },
    ],
    [
      'a link to what programs have made',
      () => {
        write('node_modules/a/raids.json');
        symlinkSync('../node_modules/a/raids.json', join(root, 'data/linked.json'));
        return {};
      },
    ],
  ])('are not all known with %s', (_name, change) => {
    expect(read(change())).toBeUndefined();
  });
});

describe('whether the files of a project are untouched', () => {
  const untouchedAfter = (change: () => void, inputs: BuildInputs | undefined = read()) => {
    change();
    return inputs?.areUntouched();
  };
  test('is told from their stamps', () => {
    expect(untouchedAfter(() => {})).toBe(true);
    expect(untouchedAfter(() => write('data/raids.json'))).toBe(false);
    expect(untouchedAfter(() => write('data/new.json'))).toBe(false);
    expect(untouchedAfter(() => rmSync(join(root, 'data/new.json')))).toBe(false);
    expect(untouchedAfter(() => utimesSync(join(root, 'public/a.txt'), new Date(0), new Date(0)))).toBe(
      false,
    );
  });

  test('is not claimed where a file was written to at the moment of reading', () => {
    write('data/raids.json');
    expect(untouchedAfter(() => {}, read({ later: 0 }))).toBe(false);
  });
});
