import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, unexplained } from '../project.ts';
import { makeDesk } from './built-project.ts';

const project = await makeDesk('morning', '/a/b/');

type Entry = Record<string, unknown> & { id: string };

/** Gives the dataset events that were renamed, split, merged and removed since they were published. */
function addFormer(file: string): void {
  const set = JSON.parse(project.read(file)) as { events: Entry[]; revisions: object[] };
  const event = (id: string): Entry => {
    const found = set.events.find(one => one.id === id);
    if (found === undefined) throw new Error(`no event ${id}`);
    return found;
  };
  event('homs-bab-tadmur')['was'] = ['homs-1'];
  event('hasakeh-motorbike')['was'] = ['north-east'];
  event('qamishli-percussion')['was'] = ['north-east'];
  set.events.push({
    id: 'tartous-twin',
    title: 'A blast at the bridge',
    date: '2016-09-05',
    place: 'tartous',
    accounts: [{ source: 'sohr', killed: 30 }],
    mergedInto: 'tartous-arzouna',
    was: ['tartous-0'],
  });
  set.revisions.push({
    date: '2026-11-23',
    version: '1.0.0',
    kind: 'correction',
    events: [],
    removed: ['phantom'],
    text: 'No blast happened in Jableh.',
  });
  project.write(file, JSON.stringify(set, null, 2));
}

beforeAll(async () => {
  addFormer('data/syria-2016-09-05.json');
  project.remove('data/syria-2016-09-05.lock.json');
  project.edit(
    'astro.config.mjs',
    'sourceline({',
    `sourceline({ host: 'netlify', redirects: { 'killed-by-town': 'toll', toll: 'killed-by-city', gone: '/reports/how-we-count/' },`,
  );
  const run = await build(project);
  expect(run.code, run.output).toBe(0);
  expect(unexplained(run.output)).toEqual([]);
});
afterAll(() => project.erase());

const page = (path: string) => project.published().get(`${path}/index.html`) ?? '';

test('the page of a removed chart redirects its readers without a script, and has a link', () => {
  for (const old of ['killed-by-town', 'toll']) {
    const html = page(`charts/${old}`);
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/a/b/charts/killed-by-city/">');
    expect(html).toContain('<a href="/a/b/charts/killed-by-city/">');
    expect(html).toContain('<link rel="canonical" href="https://ledger.example/a/b/charts/killed-by-city/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('<script');
  }
  expect(page('charts/gone')).toContain('content="0; url=/a/b/reports/how-we-count/"');
});

test('its frame shows the replacement embed; a link to a whole page opens outside the frame', () => {
  expect(page('embed/killed-by-town')).toContain('content="0; url=/a/b/embed/killed-by-city/"');
  expect(page('embed/gone')).not.toContain('http-equiv="refresh"');
  expect(page('embed/gone')).toContain(
    '<a href="/a/b/reports/how-we-count/" target="_blank" rel="noopener">',
  );
});

const event = (id: string) => page(`data/syria-2016-09-05/events/${id}`);

test('the old address of an event that was renamed or merged sends readers on without a script', () => {
  for (const [old, now] of [
    ['homs-1', 'homs-bab-tadmur'],
    ['tartous-0', 'tartous-arzouna'],
  ] as const) {
    const html = event(old);
    expect(html).toContain(`content="0; url=/a/b/data/syria-2016-09-05/events/${now}/"`);
    expect(html).toContain(
      `<link rel="canonical" href="https://ledger.example/a/b/data/syria-2016-09-05/events/${now}/">`,
    );
    expect(html).not.toContain('<script');
  }
});

test('an entry that was merged keeps its page, which leads to the other, and is counted and listed nowhere', () => {
  const stub = event('tartous-twin');
  expect(stub).toContain('turned out to be about the same event as another');
  expect(stub).toContain('href="/a/b/data/syria-2016-09-05/events/tartous-arzouna/"');
  expect(stub).toContain(
    'rel="canonical" href="https://ledger.example/a/b/data/syria-2016-09-05/events/tartous-arzouna/"',
  );
  expect(stub).toContain('Observatory');
  const naming = [...project.published()]
    .filter(([name, text]) => /\.(?:html|csv|xml|md)$/.test(name) && text.includes('tartous-twin'))
    .map(([name]) => name);
  expect(naming.sort()).toEqual([
    'data/syria-2016-09-05/accounts.csv',
    'data/syria-2016-09-05/events.csv',
    'data/syria-2016-09-05/events/tartous-arzouna/index.html',
    'data/syria-2016-09-05/events/tartous-twin/index.html',
  ]);
});

test('the address of an entry that was split lists its parts', () => {
  const html = event('north-east');
  expect(html).toContain('This entry covered two attacks');
  expect(html).toContain('Each has an entry of its own now:');
  for (const id of ['hasakeh-motorbike', 'qamishli-percussion'])
    expect(html).toContain(`href="/a/b/data/syria-2016-09-05/events/${id}/"`);
});

test('the address of a removed event says in which version it went, and why', () => {
  const html = event('phantom');
  expect(html).toContain('Version 1.0.0 of the data removed it.');
  expect(html).toContain('No blast happened in Jableh.');
  expect(html).toContain('<meta name="robots" content="noindex">');
});

test('search engines are told of living events only, and the host of every address that moved', () => {
  const sitemap = project.published().get('sitemap.xml') ?? '';
  expect(sitemap).toContain('/events/tartous-arzouna/');
  for (const id of ['homs-1', 'north-east', 'phantom', 'tartous-twin'])
    expect(sitemap).not.toContain(`/events/${id}/`);
  expect(project.published().get('_redirects')?.split('\n').sort()).toEqual([
    '',
    '/a/b/charts/gone/ /a/b/reports/how-we-count/ 301!',
    '/a/b/charts/killed-by-town/ /a/b/charts/killed-by-city/ 301!',
    '/a/b/charts/toll/ /a/b/charts/killed-by-city/ 301!',
    '/a/b/data/syria-2016-09-05/events/homs-1/ /a/b/data/syria-2016-09-05/events/homs-bab-tadmur/ 301!',
    '/a/b/data/syria-2016-09-05/events/tartous-0/ /a/b/data/syria-2016-09-05/events/tartous-arzouna/ 301!',
    '/a/b/embed/killed-by-town/ /a/b/embed/killed-by-city/ 301!',
    '/a/b/embed/toll/ /a/b/embed/killed-by-city/ 301!',
  ]);
});

test('a redirect to a path that does not exist stops the build and keeps the last site', async () => {
  const before = project.published();
  project.edit('astro.config.mjs', '/reports/how-we-count/', '/reports/nowhere/');
  const run = await build(project);
  expect(run.code).toBe(1);
  expect(run.output).toContain('publish/broken-link');
  expect(run.output).toContain('/a/b/reports/nowhere/');
  expect(project.published()).toEqual(before);
});
