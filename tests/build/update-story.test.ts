import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, type Project, type Run, start } from '../project.ts';
import { makeBuiltProject } from './built-project.ts';

/** The steps of docs/updating.md, from a second agency's page to the published site. */
let project: Project;
afterAll(() => project.erase());

const id = 'syria-2016-09-05';
const cli = (...args: string[]): Promise<Run> => start(project, [project.command, ...args]).ended;
const page = (path: string): string =>
  (project.published().get(`${path}index.html`) ?? '').replace(/\s+/g, ' ');

let first: ReadonlyMap<string, string>;
beforeAll(async () => {
  project = await makeBuiltProject('morning');
  first = project.published();
});

test('1. freeze pins what is published before it changes', async () => {
  const run = await cli('freeze');
  expect([run.code, run.output.includes('10 copies pinned')], run.output).toEqual([0, true]);
});

test('2. new data fail the build with every change and what it touches; the last site remains', async () => {
  project.write(`data/${id}.json`, readFileSync(`tests/fixtures/data-update/${id}.json`, 'utf8'));
  const { code, output } = await build(project);
  expect(code).toBe(1);
  for (const words of [
    'people killed 44–47 → 44–50, outer 54 → 57',
    'people injured at least 3 → at least 46',
    'killed 5 → 5–8, best 5 → none (Syrian state media)',
    'injured no figure → 43 (The head of a hospital in Tartous (not named))',
    'content/reports/six-explosions.md:25:111  error  history/answer-changed',
    'content/reports/six-explosions.md:25:111  error  prose/sources-differ',
    'The chart "killed-by-city" rests on "killed by=place sort=-killed"',
  ]) {
    expect(output).toContain(words);
  }
  expect(project.published()).toEqual(first);
});

test('3. diff lists the same changes beforehand and exits with 1', async () => {
  const lines = first.get(`data/${id}/${id}.json`) ?? '';
  project.write('old.json', new Uint8Array(Buffer.from(lines, 'latin1')));
  const { code, output } = await cli('diff', 'old.json', `data/${id}.json`);
  expect(code, output).toBe(1);
  expect(output).toContain('in words: "44 to 47" → "44 to 50"');
});

/** The text that a journalist writes after checking the sentences again. */
const edits: readonly (readonly [file: string, from: string, to: string])[] = [
  ['how-we-count', ':figure[44 to 47]{killed}', ':figure[44 to 50]{killed}'],
  [
    'how-we-count',
    'For the injured in Tartous, no source in our record gives any number. That is a gap, and the page says so in words: :figure[at least three]{injured} people were injured, and for Tartous, Homs and Hasakeh there is no figure.',
    'For the injured in Homs, no source in our record gives any number. That is a gap, and the page says so in words: :figure[at least 46]{injured} people were injured, and for Homs and Hasakeh there is no figure.',
  ],
  [
    'six-explosions',
    'The Observatory alone gives a figure: :figure[five]{killed event=hasakeh-motorbike} people killed, among them :figure[three]{killed who=asayish event=hasakeh-motorbike} members',
    'The Observatory counts :figure[five]{killed event=hasakeh-motorbike source=sohr} people killed, state media :figure[eight]{killed event=hasakeh-motorbike source=state-media}, among them :figure[three to six]{killed who=asayish event=hasakeh-motorbike} members',
  ],
  ['six-explosions', 'On :figure[three]{attacks', 'On :figure[four]{attacks'],
  ['six-explosions', 'gives :figure[44 to 47]{killed}', 'gives :figure[44 to 50]{killed}'],
  [
    'six-explosions',
    ':figure[At least three]{injured} people were hurt, at al-Saboura, the police commander said.',
    ':figure[At least 46]{injured} people were hurt, most of them in Tartous, the head of a hospital said.',
  ],
];

test('4. after the sentences are fixed, revise drafts the changelog entries', async () => {
  for (const [name, from, to] of edits) project.edit(`content/reports/${name}.md`, from, to);
  const { code, output } = await cli('revise', '--date', '2026-11-24');
  expect(code, output).toBe(0);
  expect(output).toContain(`version 1.0.0 → 1.1.0, 5 entries in "revisions" of data/${id}.json`);
  project.edit(
    `data/${id}.json`,
    'Motorbike explosion in the centre of Hasakeh: people killed, 5 before and 5–8 now. This follows what Syrian state media said.',
    'State media count eight dead in Hasakeh, where the Observatory counts five.',
  );
});

test('5. the build passes, with nothing left to report', async () => {
  const run = await build(project);
  expect(run.code, run.output).toBe(0);
  expect(run.output).not.toContain('history/');
  const again = await cli('revise');
  expect(again.output).toContain('was updated');
  expect((await cli('revise')).output).toContain('no changes.');
});

test('6. reports, charts, the event, /corrections/ and the dataset’s page show the changes', () => {
  const words = 'State media count eight dead in Hasakeh, where the Observatory counts five.';
  for (const path of [
    'corrections/',
    'reports/six-explosions/',
    'reports/how-we-count/',
    'charts/killed-by-city/',
    `data/${id}/`,
    `data/${id}/events/hasakeh-motorbike/`,
  ]) {
    expect(page(path), path).toContain(words);
  }
  expect(page('corrections/')).toContain('<s>5</s>');
  expect(page(`data/${id}/`)).toContain('1.1.0');
  expect(page('embed/killed-by-city/')).toContain('Data version 1.1.0');
  expect(page('reports/six-explosions/')).toContain('44 to 50');
});

test('6. … and so do the feeds, the embeds and the structured data', () => {
  const words = 'State media count eight dead in Hasakeh, where the Observatory counts five.';
  const file = (name: string) => project.published().get(name) ?? '';
  const utf8 = (name: string) => Buffer.from(file(name), 'latin1').toString('utf8');
  expect(utf8('corrections.xml')).toContain(words);
  expect(utf8('feed.xml')).toContain('<updated>2026-11-24T00:00:00Z</updated>');
  const items = (JSON.parse(utf8('feed.json')) as { items: { date_modified: string }[] }).items;
  expect(items.map(item => item.date_modified)).toContain('2026-11-24T00:00:00Z');
  expect(page('embed/killed-by-city/')).toContain('#changes');
  const report = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
    page('reports/six-explosions/'),
  )?.[1];
  expect(report).toContain('"dateModified":"2026-11-24"');
  expect(page(`data/${id}/`)).toMatch(/<script type="application\/ld\+json">[^<]*"version":"1\.1\.0"/);
});

test('7. pinned copies are unchanged', () => {
  const pinned = [...first].filter(([name]) => /^embed\/[^/]+\/[0-9a-f]{12}\//.test(name));
  expect(pinned.length).toBeGreaterThan(0);
  const now = project.published();
  for (const [name, bytes] of pinned) expect(now.get(name), name).toBe(bytes);
});
