import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancelledError } from '../../../src/create/ask-answers.ts';
import { readShipped } from '../../../src/create/read-shipped.ts';
import { type CreateMode, type CreateWorld, runCreate } from '../../../src/create/run-create.ts';
import { shippedFile, shippedFrom } from '../../../src/create/shipped.ts';
import { assembleSite } from '../../../src/publish/assemble-site.ts';
import { readOptions } from '../../../src/site/read-options.ts';

const today = '2026-11-26';
const all = readShipped('0.1.0');
const shipped = { ...all, countries: all.countries.filter(({ code }) => code === 'sy') };
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sourceline-create-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function make(mode: CreateMode, args: readonly string[], more: Partial<CreateWorld> = {}) {
  let out = '';
  let err = '';
  const code = await runCreate(mode, args, {
    cwd,
    today,
    shipped,
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    ...more,
  });
  return { code, out, err, read: (file: string) => readFileSync(join(cwd, file), 'utf8') };
}

describe('a new project', () => {
  test('has no problem and no warning, and marks its sample as invented', async () => {
    const { code, read } = await make('create', ['desk', '--country', 'sy', '--name', 'Le "Désk" d’Été']);
    expect(code).toBe(0);
    const options = readOptions(
      { name: 'Desk' },
      {
        base: '/',
        site: 'https://desk.example.org',
        drafts: false,
        clock: { asked: undefined, now: `${today}T12:00:00Z` },
      },
    );
    const { made, problems } = await assembleSite(join(cwd, 'desk'), options);
    expect(problems).toEqual([]);
    // One in public/ would hide the one that names the sitemap.
    expect(existsSync(join(cwd, 'desk', 'public', 'robots.txt'))).toBe(false);
    expect(read('desk/public/.gitkeep')).toBe('');
    expect([...(made?.site.charts.keys() ?? [])]).toEqual([
      'killed-by-region',
      'map-of-killed',
      'who-says-what',
    ]);
    const places = made?.site.datasets.get('sample')?.places;
    expect(places?.get('sy-region-3')?.name).toEqual({ en: 'Aleppo' });
    for (const file of [
      'data/sample.json',
      'content/reports/sample.md',
      'content/pages/method.md',
      'astro.config.mjs',
    ])
      expect(read(`desk/${file}`)).toContain('REPLACE');
    expect(JSON.parse(read('desk/package.json'))).toMatchObject({
      name: 'le-desk-d-ete',
      dependencies: { sourceline: '^0.1.0' },
      devDependencies: { node: expect.stringMatching(/^\^24/) },
    });
  });

  test('takes what was typed, and asks for the rest only at a terminal', async () => {
    const typed = ['desk', '--name', 'Desk', '--address', 'https://you.github.io/my-desk'];
    const asked = await make('create', typed, {
      ask: async draft => {
        expect(draft).toEqual({ name: 'Desk', address: 'https://you.github.io/my-desk' });
        return { ...draft, name: 'Desk', address: draft.address ?? '', language: 'en', country: 'Syria' };
      },
    });
    expect(asked.code).toBe(0);
    expect(asked.read('desk/astro.config.mjs')).toContain("site: 'https://you.github.io',");
    expect(asked.read('desk/astro.config.mjs')).toContain("base: '/my-desk/',");
    expect((await make('create', ['other'])).err).toBe(
      'Which country? Add its code, for example: --country ng\n',
    );
    expect(existsSync(join(cwd, 'other'))).toBe(false);
  });

  test('writes nothing if the questions are cancelled', async () => {
    const ask = () => Promise.reject(new CancelledError());
    expect((await make('create', ['desk'], { ask })).code).toBe(1);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.each([
    [['desk', '--contry', 'sy'], 'Unknown option "--contry"; did you mean "--country"?'],
    [
      ['desk', '--country', 'sx', '--yes'],
      '"sx" is not a country that Sourceline has boundaries of; did you mean "sy"?',
    ],
    [['desk', '--country', 'Syrai', '--yes'], 'did you mean "Syria"?'],
    [['desk', '--country', 'sy', '--language', 'eo'], '"eo" is not a language that Sourceline has'],
    [['desk', '--country', 'sy', '--address', 'desk.example'], '"desk.example" is not an address.'],
    [['desk', '--country', 'sy', '--address', 'ftp://desk.example/'], 'does not begin with https://.'],
    [['desk', '--country', 'sy', '--address', 'https://desk.example/?a'], 'has more than a host and a path.'],
    [['desk', '--country', 'sy', '--name', ' '], 'The name is empty.'],
    [['desk', '--name'], "Option '--name <value>' argument missing"],
    [[], 'Which folder? Write: npm create sourceline my-desk'],
    [['a', 'b'], 'One folder is enough; got "a", "b".'],
  ])('refuses %j', async (args, words) => {
    const { code, err } = await make('create', args);
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('a folder that has files', () => {
  beforeEach(() => {
    mkdirSync(join(cwd, 'desk'));
    writeFileSync(join(cwd, 'desk', 'README.md'), 'mine');
    writeFileSync(join(cwd, 'desk', 'package.json'), '{}');
  });

  test('is refused by create, with the way on', async () => {
    const { code, err } = await make('create', ['desk', '--country', 'sy', '--yes']);
    expect(code).toBe(1);
    expect(err).toContain('The folder "desk" is not empty: it has "README.md" and 1 more.');
    expect(err).toContain('npx sourceline init');
    expect(readdirSync(join(cwd, 'desk'))).toHaveLength(2);
  });

  test('is filled by init, which changes no file and says what it left', async () => {
    const { code, out, read } = await make('init', ['desk', '--country', 'SY', '--yes']);
    expect(code).toBe(0);
    expect(out).toContain('Left as they are: package.json, README.md.');
    expect(out).toContain('"check": "sourceline check"');
    expect(read('desk/README.md')).toBe('mine');
    expect(read('desk/package.json')).toBe('{}');
    expect(existsSync(join(cwd, 'desk', 'data', 'sample.json'))).toBe(true);
    const again = await make('init', ['desk', '--country', 'sy', '--yes']);
    expect(again.out).toContain('0 files written to desk.');
  });

  test('may be a repository that was just begun', async () => {
    mkdirSync(join(cwd, 'new', '.git'), { recursive: true });
    writeFileSync(join(cwd, 'new', 'LICENSE'), '');
    expect((await make('create', ['new', '--country', 'sy', '--yes'])).code).toBe(0);
  });
});

test('prints the options of both commands', async () => {
  expect((await make('init', ['--help'])).out).toContain('sourceline init [FOLDER]');
  expect((await make('create', ['--help'])).out).toContain('npm create sourceline FOLDER');
});

test('takes three regions of a country from its boundaries, also from the file of the package', () => {
  const syria = [
    { name: 'Al-Hasakah', iso: 'SY-HA' },
    { name: 'Al-Raqqah', iso: 'SY-RA' },
    { name: 'Aleppo', iso: 'SY-HL' },
  ];
  expect(shipped.regionsOf('sy')).toEqual(syria);
  const file = shippedFile(shipped);
  expect(file.countries).toEqual([{ code: 'sy', name: 'Syria', regions: syria }]);
  expect(shippedFrom(file).regionsOf('sy')).toEqual(syria);
});

test('knows every country whose boundaries are shipped, by code and by name', async () => {
  expect(all.countries.length).toBeGreaterThan(240);
  // One with a single region, and one whose name has signs.
  for (const [folder, country] of [
    ['a', 'ki'],
    ['b', 'Côte d’Ivoire'],
  ] as const) {
    const { code } = await make('create', [folder, '--yes', '--country', country], { shipped: all });
    expect(code).toBe(0);
    const options = readOptions({ name: 'Desk' }, { base: '/', site: undefined, drafts: false });
    expect((await assembleSite(join(cwd, folder), options)).problems).toEqual([]);
  }
});
