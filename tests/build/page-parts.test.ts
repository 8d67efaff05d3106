import { Parser } from 'htmlparser2';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { partsOf } from '../../src/views/routes/page-parts.ts';
import { build } from '../project.ts';
import { makeBuiltProject, makeDesk } from './built-project.ts';

/** Ids that a link may target: not those of drawings, whose parts refer to each other. */
function idsIn(html: string): string[] {
  const ids: string[] = [];
  let drawings = 0;
  const parser = new Parser({
    onopentag(name, { id }) {
      if (name === 'svg') drawings++;
      if (id !== undefined && drawings === 0) ids.push(id);
    },
    onclosetag(name) {
      if (name === 'svg') drawings--;
    },
  });
  parser.write(html);
  parser.end();
  return ids;
}

const kinds = {
  shootings: [
    '',
    'authors',
    'charts',
    'data',
    'data/*',
    'data/*/events',
    'data/*/participants',
    'data/*/places',
  ],
  morning: ['', 'authors', 'charts', 'data', 'data/*', 'data/*/claimants', 'data/*/events', 'data/*/places'],
} as const;

test.each([
  ['shootings', kinds.shootings],
  ['morning', kinds.morning],
] as const)('the known fragments of pages are those of the built pages: %s', async (name, all) => {
  const project = await makeBuiltProject(name);
  onTestFinished(() => project.erase());
  const options = readOptions({ name: 'Test Desk' }, { base: '/', site: undefined, drafts: false });
  const site = await buildSite(project.root, options);
  if (!site.ok) throw new Error('the project has problems');
  const partsAt = partsOf(site.value);
  const seen = new Set<string>();
  for (const [file, bytes] of project.published()) {
    if (!file.endsWith('index.html')) continue;
    const parts = partsAt(`/${file.slice(0, -'index.html'.length)}`);
    if (parts === undefined) continue;
    seen.add(
      file
        .split('/')
        .slice(0, -2)
        .join('/')
        .replace(/^data\/[^/]+/, 'data/*'),
    );
    // The number of codes on a chart's page depends on its site; nobody links to them.
    const known = [...parts].filter(id => !id.startsWith('code-'));
    const there = idsIn(Buffer.from(bytes, 'latin1').toString('utf8')).filter(id => !id.startsWith('code-'));
    expect(there.sort(), file).toEqual(known.sort());
  }
  expect([...seen].sort()).toEqual(all);
});

test('without event pages, links to events lead to their rows in the list of the dataset, by day, whatever their order in the file, and nothing to a page to explore it', async () => {
  const project = await makeDesk('shootings');
  onTestFinished(() => project.erase());
  project.edit(
    'astro.config.mjs',
    "{ name: 'Test Desk' }",
    "{ name: 'Test Desk', eventPages: false, explore: false }",
  );
  const set: { events: { date: string; id: string }[] } = JSON.parse(project.read('data/shootings.json'));
  set.events.sort((a, b) => (a.date < b.date ? 1 : -1));
  project.write('data/shootings.json', JSON.stringify(set, null, 2));
  const { code, output } = await build(project);
  expect(code, output).toBe(0);
  const files = [...project.published()];
  expect(files.filter(([file]) => file.includes('/events/'))).toEqual([]);
  expect(files.filter(([file, text]) => /explore/.test(file) || text.includes('/explore/'))).toEqual([]);
  const options = readOptions(
    { name: 'Test Desk', eventPages: false, explore: false },
    { base: '/', site: undefined, drafts: false },
  );
  const site = await buildSite(project.root, options);
  if (!site.ok) throw new Error('the project has problems');
  const page = project.read('dist/data/shootings/index.html');
  const ids = idsIn(page);
  const listed = ids.filter(id => id.startsWith('event-')).map(id => id.slice('event-'.length));
  expect(listed.length).toBeGreaterThan(1);
  expect(listed).toEqual(set.events.map(({ id }) => id).reverse());
  expect(ids.sort()).toEqual([...(partsOf(site.value)('/data/shootings/') ?? [])].sort());
  const events = [...(site.value.datasets.get('shootings')?.events.keys() ?? [])];
  for (const id of events) expect(ids).toContain(`event-${id}`);
  const links = files.flatMap(([, text]) => [...text.matchAll(/"\/data\/shootings\/#(event-[^"]+)"/g)]);
  expect(links.length).toBeGreaterThan(3);
  for (const [, id = ''] of links) expect(ids).toContain(id);
});
