import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalText } from '../../../../src/canonical-text.ts';
import { getBoundaries } from '../../../../src/geo/get-boundaries.ts';
import type { UserOptions } from '../../../../src/options.ts';
import { createByteStore } from '../../../../src/output/files/byte-store.ts';
import { createChartCache, type WhyDrawn } from '../../../../src/output/files/chart-cache.ts';
import { chartSiteData, chartSiteOf, drawnChart } from '../../../../src/output/files/chart-input.ts';
import { commonKey } from '../../../../src/output/files/chart-key.ts';
import { makeChart } from '../../../../src/output/files/make-chart.ts';
import { pagesDigest, productDigest, writeCodeDigests } from '../../../../src/output/files/product-digest.ts';
import type { MadeChart } from '../../../../src/output/files/types.ts';
import { buildSite } from '../../../../src/site/build-site.ts';
import { readOptions } from '../../../../src/site/read-options.ts';
import { readSiteTheme } from '../../../../src/styles/read-site-theme.ts';
import { randomFrom } from '../../../random.ts';
import { undrawn } from './site-files.ts';

const fixture = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'shootings');
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-cache-'));
  cpSync(fixture, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const report = 'content/reports/two-shootings.md';
const data = 'data/shootings.json';
const cache = () => join(root, 'cache');
const edit = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(root, file), text.replace(from, to));
};

type Edited = { readonly options: Partial<UserOptions>; readonly base: string; readonly product: string };
const plain: Edited = { options: {}, base: '/', product: 'one' };
type Drawn = {
  readonly made: ReadonlyMap<string, MadeChart>;
  readonly drawn: ReadonlyMap<string, WhyDrawn>;
};

/** Every chart of the project as a build makes it: with the cache, and without any. */
async function draw({ options: given, base, product }: Edited = plain, alsoClean = false) {
  const around = { base, site: 'https://desk.example', drafts: false };
  const options = readOptions({ name: 'Desk', ...given }, around);
  const built = await buildSite(root, options);
  if (!built.ok) throw new Error(built.problems.map(({ what }) => what).join('\n'));
  const looks = readSiteTheme(root, options);
  if (!looks.ok) throw new Error('styles');
  const site = chartSiteData(options);
  const context = { site: chartSiteOf(site, built.value.locale), looks: looks.value, store: undrawn };
  const opened = createChartCache(cache(), commonKey(product, looks.value, site));
  const made = new Map<string, MadeChart>();
  const clean = new Map<string, MadeChart>();
  for (const [id, { chart }] of built.value.charts) {
    const boundaries = chart.kind === 'map' ? getBoundaries(chart.boundaries).hash : '';
    const own = drawnChart(chart);
    const name = opened.nameOf(own, boundaries);
    made.set(id, await opened.chart(id, name, () => makeChart(own, context)));
    if (alsoClean) clean.set(id, await makeChart(chart, context));
  }
  opened.finish();
  return { made, clean, drawn: opened.drawn } satisfies Drawn & { clean: unknown };
}

/** As text, for comparison: a file that was found is bytes, one that was made may be a string. */
const asText = (made: ReadonlyMap<string, MadeChart>) =>
  [...made].map(([id, { page, files }]) => ({
    id,
    page,
    files: files.map(([name, content]) => [name, Buffer.from(content).toString('latin1')] as const),
  }));
const entries = () => readdirSync(cache()).filter(name => name.endsWith('.chart'));
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

describe('random edits', () => {
  const edits: readonly ((at: Edited, n: number) => Edited | undefined)[] = [
    (_, n) => void edit(data, /"killed": \d+, "injured": 4/, `"killed": ${n + 1}, "injured": 4`),
    (_, n) => void edit(data, /"version": "[^"]*"/, `"version": "1.0.${n}"`),
    (_, n) => void edit(report, /::bar\[.*?\]/, `::bar[Killed by town, drawn ${n}]`),
    (_, n) => void edit(report, /sort=-?\w+/, n % 2 === 0 ? 'sort=killed' : 'sort=-killed'),
    (_, n) => void edit(report, /What is known of a year.*/, `What is known of a year ${n}`),
    (_, n) => void edit('data/boundaries/xx.topo.json', /"Northshire\w*"/, `"Northshire${n}"`),
    (_, n) =>
      void edit(
        'data/boundaries/xx.topo.json',
        /\[-3, 5\d(\.\d)?\], \[-1, 56\]/,
        `[-3, 56.${n % 10}], [-1, 56]`,
      ),
    (at, n) => ({ ...at, options: { ...at.options, name: `Desk ${n % 3}` } }),
    (at, n) => ({ ...at, options: { ...at.options, pictures: n % 2 === 0 && { dark: n % 4 === 0 } } }),
    (at, n) => ({ ...at, base: n % 2 === 0 ? '/' : '/news/' }),
    (at, n) => ({ ...at, product: `version ${n % 3}` }),
    (at, n) => {
      writeFileSync(join(root, 'own.css'), `:root { --mark: #${String(100000 + n)}; }`);
      return { ...at, options: { ...at.options, styles: ['own.css'] } };
    },
  ];

  test('give with the cache what a clean build gives', async () => {
    const random = randomFrom(10);
    const pick = (n: number) => Math.floor(random() * n);
    let at = plain;
    // Each kind of edit at least once, then at random: some take the project back to where it was.
    const order = [...edits, ...Array.from({ length: 6 }, () => edits[pick(edits.length)])];
    await draw(at);
    let found = 0;
    for (const change of order) {
      at = change?.(at, pick(30)) ?? at;
      const { made, clean, drawn } = await draw(at, true);
      found += made.size - drawn.size;
      expect(asText(made)).toEqual(asText(clean));
    }
    expect(found).toBeGreaterThan(10);
  }, 60_000);
});

describe('a second build', () => {
  test('draws nothing where nothing has changed', async () => {
    const first = await draw();
    expect([...first.drawn.values()]).toEqual(['new', 'new', 'new', 'new']);
    const second = await draw();
    expect(second.drawn.size).toBe(0);
    expect(asText(second.made)).toEqual(asText(first.made));
  });

  test('draws what changed alone, and says why', async () => {
    await draw();
    edit(report, '::bar[Killed by town]', '::bar[Killed in each town]');
    expect([...(await draw()).drawn]).toEqual([['killed-by-town', ['words']]]);
    edit('data/boundaries/xx.topo.json', '[-3, 56]', '[-3, 56.5]');
    expect([...(await draw()).drawn]).toEqual([['killed-by-county', ['boundaries']]]);
    const product = await draw({ ...plain, product: 'two' });
    expect([...product.drawn.values()].join()).toBe('product,product,product,product');
    edit(data, '"killed": 3, "injured": 4', '"killed": 30, "injured": 4');
    const { drawn } = await draw({ ...plain, product: 'two' });
    expect(drawn.get('killed-by-town')).toEqual(['data']);
  });

  test('never uses an entry that is cut off, changed, or of another chart', async () => {
    const { made } = await draw();
    const [cut = '', changed = '', other = '', whole = ''] = entries();
    truncateSync(join(cache(), cut), 3000);
    const bytes = readFileSync(join(cache(), changed));
    bytes[bytes.length - 5] = 7;
    writeFileSync(join(cache(), changed), bytes);
    // Under another key, with the right checksum of its bytes.
    const foreign = readFileSync(join(cache(), whole));
    rmSync(join(cache(), other));
    writeFileSync(join(cache(), `${other.split('.')[0]}.${digest(foreign)}.chart`), foreign);
    writeFileSync(join(cache(), `${whole}.77.part`), 'half');
    const again = await draw();
    expect([...again.drawn.values()]).toEqual(['lost', 'lost', 'lost']);
    expect(asText(again.made)).toEqual(asText(made));
    expect((await draw()).drawn.size).toBe(0);
  });

  test('does without a list of keys that cannot be read', async () => {
    await draw();
    for (const text of ['{', '{"killed-by-town":{"data":1}}']) {
      writeFileSync(join(cache(), 'last.json'), text);
      expect((await draw()).drawn.size).toBe(0);
    }
    rmSync(join(cache(), 'last.json'));
    renameSync(join(cache(), entries()[0] ?? ''), join(root, 'gone'));
    expect([...(await draw()).drawn.values()]).toEqual(['new']);
  });
});

test('the oldest of what a build does not need goes where it takes much room', async () => {
  const store = createByteStore(cache(), 'chart', 25);
  await store.get('used', async () => Buffer.alloc(100));
  for (const [i, name] of ['oldest', 'older', 'newer'].entries()) {
    const path = join(cache(), `${name}.0.chart`);
    writeFileSync(path, Buffer.alloc(10));
    utimesSync(path, new Date(Date.now() - (10 - i) * 60_000), new Date(Date.now() - (10 - i) * 60_000));
  }
  store.prune();
  expect(readdirSync(cache()).map(name => name.split('.')[0])).toEqual(['newer', 'older', 'used']);
});

test('the text of a key tells infinite from missing numbers, and refuses what JSON would leave out', () => {
  const texts = [1 / 0, -1 / 0, 0 / 0, null, 'Infinity', '∞'].map(high => canonicalText({ high }));
  expect(new Set(texts).size).toBe(texts.length);
  expect(() => canonicalText({ places: new Map([['a', 1]]) })).toThrow(TypeError);
  expect(() => canonicalText({ draw: () => 1 })).toThrow(TypeError);
});

test('the checksum of the product follows its code, style sheets and packages', () => {
  const folder = join(root, 'product', 'src');
  cpSync(join(import.meta.dirname, '..', '..', '..', '..', 'src', 'scene'), join(folder, 'scene'), {
    recursive: true,
  });
  writeFileSync(join(root, 'product', 'package.json'), '{"version": "1.0.0"}');
  const digests = [productDigest(`${folder}/`)];
  const then = (change: () => void) => {
    change();
    digests.push(productDigest(`${folder}/`));
  };
  expect(productDigest(`${folder}/`)).toBe(digests[0]);
  then(() => writeFileSync(join(folder, 'scene', 'new.css'), 'a{}'));
  then(() => writeFileSync(join(folder, 'scene', 'new.css'), 'b{}'));
  then(() => renameSync(join(folder, 'scene', 'new.css'), join(folder, 'scene', 'newer.css')));
  then(() => writeFileSync(join(root, 'product', 'package.json'), '{"version": "1.0.1"}'));
  expect(new Set(digests).size).toBe(5);
});

test('the checksum of a packed product follows what its files were compiled from, and its files once they are edited', () => {
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, 'product', name)), { recursive: true });
    writeFileSync(join(root, 'product', name), text);
  };
  const [src, lib] = ['src', 'lib'].map(name => `${join(root, 'product', name)}/`) as [string, string];
  const pack = () => {
    writeCodeDigests(lib, src);
    const drawing = productDigest(lib);
    return { drawing, pages: pagesDigest(drawing, lib) };
  };
  write('package.json', '{"version": "1.0.0"}');
  write('src/scene/draw.ts', 'draw');
  write('src/publish/swap.ts', 'swap');
  write('lib/code/site.js', 'draw swap');
  write('lib/views/page.astro', 'page');
  const first = pack();
  expect(pack()).toEqual(first);
  write('lib/scene/draw.d.ts', 'types');
  expect(pack()).toEqual(first);

  // What publishes shapes no drawing, though it is in the same file.
  write('src/publish/swap.ts', 'swap again');
  write('lib/code/site.js', 'draw swap again');
  const published = pack();
  expect(published.drawing).toBe(first.drawing);
  expect(published.pages).not.toBe(first.pages);
  write('lib/views/page.astro', 'another page');
  const shown = pack();
  expect(shown.drawing).toBe(first.drawing);
  expect(shown.pages).not.toBe(published.pages);
  write('src/scene/draw.ts', 'draw again');
  write('lib/code/site.js', 'draw again swap again');
  const drawn = pack();
  expect(drawn.drawing).not.toBe(first.drawing);

  write('lib/code/site.js', 'draw again swap Again');
  const edited = productDigest(lib);
  expect(edited).not.toBe(drawn.drawing);
  expect(pagesDigest(edited, lib)).not.toBe(drawn.pages);
});
