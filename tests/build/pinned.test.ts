import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build, filesOf, start } from '../project.ts';
import { makeDesk } from './built-project.ts';

const report = (title: string) => `---
title: A short report
description: One chart, to be kept.
published: 2016-09-05
authors: [Desk]
---

::bar[${title}]{#killed-by-place killed by=place}
`;

const project = await makeDesk('morning');
project.remove('content');
// This test is not about pages of events, nor about the report of a change.
project.edit('astro.config.mjs', 'sourceline({', 'sourceline({ eventPages: false,');
project.remove('data/syria-2016-09-05.lock.json');
const file = 'content/reports/short.md';
const data = 'data/syria-2016-09-05.json';
afterAll(() => project.erase());

const cli = (...args: string[]) => start(project, [project.command, ...args]).ended;

/** The pinned copies of the built site: address → bytes. */
const pinned = (): ReadonlyMap<string, string> =>
  new Map([...project.published()].filter(([name]) => /^embed\/[^/]+\/[0-9a-f]{12}\//.test(name)));
/** The kinds of code for the pinned copy on the page of its chart, each with an address that exists. */
function pinnedCodes(): string[] {
  const published = project.published();
  const page = published.get('charts/killed-by-place/index.html') ?? '';
  const codes = [...page.matchAll(/<textarea id="code-(\w+)-pinned"[^>]*>([^<]*)/g)];
  for (const [, kind, code = ''] of codes) {
    const files = [...code.matchAll(/https:\/\/ledger\.example\/(embed\/[\w-]+\/[0-9a-f]{12}\/[\w.]*)/g)];
    expect(files.length, kind).toBeGreaterThan(0);
    for (const [, path = ''] of files)
      expect(published.has(path.endsWith('/') ? `${path}index.html` : path), path).toBe(true);
  }
  return codes.map(([, kind = '']) => kind).sort();
}
const addresses = (files: ReadonlyMap<string, string>) =>
  new Set([...files.keys()].map(name => name.split('/').slice(0, 3).join('/')));

async function publish(): Promise<ReadonlyMap<string, string>> {
  const run = await build(project);
  expect(run.code, run.output).toBe(0);
  return pinned();
}

test('pinned addresses keep their bytes while data and title change, state their version, and can be verified', async () => {
  project.write(file, report('Killed by place'));
  const first = await publish();
  const [address = ''] = addresses(first);
  expect([...first.keys()]).toEqual([`${address}/index.html`]);
  expect(pinnedCodes()).toEqual(['plain', 'responsive', 'table']);
  const frozen = await cli('freeze');
  expect(frozen.output).toContain(`pinned  public/${address}/`);
  expect(frozen.code).toBe(0);
  const kept = filesOf(join(project.root, 'public', address));
  expect([...kept.keys()]).toEqual([
    ...['chart.csv', 'chart.json', 'chart.png', 'chart.svg'],
    ...['checksums.json', 'index.html', 'oembed.json'],
  ]);
  for (const end of ['.svg', '.png', '.json'])
    expect(kept.get(`chart${end}`), end).toBe(project.published().get(`charts/killed-by-place${end}`));

  const { version } = (JSON.parse(project.read(data)) as { dataset: { version: string } }).dataset;
  project.edit(data, '"killed": 35', '"killed": 36');
  project.edit(data, `"version": "${version}"`, '"version": "9.9.9"');
  const second = await publish();
  for (const [name, bytes] of kept) expect(second.get(`${address}/${name}`), name).toBe(bytes);
  expect(addresses(second).size).toBe(2);
  expect((await cli('freeze')).output).toMatch(/^1 copy pinned, 1 pinned before/m);

  project.write(file, report('How many were killed where'));
  const third = await publish();
  for (const [name, bytes] of second) expect(third.get(name), name).toBe(bytes);
  expect(addresses(third).size).toBe(3);

  const texts = [...addresses(third)].map(address => third.get(`${address}/index.html`) ?? '');
  const shows = (words: string) => texts.filter(text => text.includes(words)).length;
  expect([shows(`data version ${version}`), shows('data version 9.9.9')]).toEqual([1, 2]);
  expect(shows('How many were killed where')).toBe(1);
  for (const text of texts) expect(text).toContain('href="../../../charts/killed-by-place/#changes"');
  expect(project.published().get('charts/killed-by-place/index.html')).toContain('id="changes"');

  const proven = await cli('freeze', '--verify');
  expect([proven.code, proven.output]).toEqual([0, '2 pinned copies are unchanged.\n']);
}, 180_000);

test('a page offers the picture and the oEmbed response of its pinned copy once it is frozen', async () => {
  expect((await cli('freeze')).code).toBe(0);
  await publish();
  expect(pinnedCodes()).toEqual(['oembed', 'picture', 'plain', 'responsive', 'table']);
  const [, oembed = ''] =
    /id="code-oembed-pinned"[^>]*>([^<]*)/.exec(
      project.published().get('charts/killed-by-place/index.html') ?? '',
    ) ?? [];
  const path = new URL(oembed).pathname.slice(1);
  const answer = JSON.parse(project.published().get(path) ?? '') as Record<string, unknown>;
  const latest = JSON.parse(project.published().get('oembed/killed-by-place.json') ?? '') as typeof answer;
  const folder = oembed.replace('oembed.json', '');
  expect(answer).toMatchObject({
    title: latest['title'],
    provider_url: 'https://ledger.example/',
    thumbnail_url: `${folder}chart.png`,
  });
  const page = project.published().get('charts/killed-by-place/index.html') ?? '';
  const [, code = ''] = /id="code-responsive-pinned"[^>]*>([^<]*)/.exec(page) ?? [];
  const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': "'", '&amp;': '&' };
  const pasted = Object.entries(signs).reduce(
    (text, [escaped, sign]) => text.replaceAll(escaped, sign),
    code,
  );
  expect(pasted).toContain('<iframe');
  expect(answer['html']).toContain(pasted);
}, 120_000);

test('reports a changed, a missing and an unknown file, and publishes nothing', async () => {
  const address = [...addresses(pinned())].find(one => existsSync(join(project.root, 'public', one))) ?? '';
  const before = project.published();
  const svg = project.read(`public/${address}/chart.svg`);
  const index = project.read(`public/${address}/index.html`);
  const oembed = project.read(`public/${address}/oembed.json`);
  project.write(`public/${address}/chart.svg`, svg.replace('</svg>', '<!-- 1 --></svg>'));
  project.write(`public/${address}/index.html`, index.replace('</main>', ' </main>'));
  project.write(`public/${address}/oembed.json`, oembed.replace('"rich"', '"link"'));
  project.remove(`public/${address}/chart.png`);
  project.write(`public/${address}/notes.txt`, 'mine');
  const verified = await cli('freeze', '--verify');
  expect(verified.code).toBe(1);
  for (const [name, rule] of [
    ['index.html', 'publish/kept-changed'],
    ['chart.svg', 'publish/kept-changed'],
    ['oembed.json', 'publish/kept-changed'],
    ['chart.png', 'publish/kept-missing'],
    ['notes.txt', 'publish/kept-extra'],
  ]) {
    expect(verified.output).toContain(`public/${address}/${name}  error  ${rule}`);
  }
  const run = await build(project);
  expect(run.code).toBe(1);
  expect(run.output).toContain('publish/kept-changed');
  expect(project.published()).toEqual(before);
});

test('freeze without a built site says so and pins nothing', async () => {
  project.remove('dist');
  const run = await cli('freeze');
  expect([run.code, run.output]).toEqual([
    1,
    'No built site in dist: run "npm run build" first, then freeze what you have published.\n',
  ]);
  expect((await cli('freeze', '--verfy')).output).toContain('did you mean "--verify"?');
  expect(existsSync(join(project.root, 'public/embed/killed-by-place'))).toBe(true);
});
