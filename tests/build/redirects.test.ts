import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, makeProject, unexplained } from '../project.ts';

const project = makeProject('morning', '/a/b/');

beforeAll(async () => {
  project.remove('data/syria-2016-09-05.lock.json');
  project.edit(
    'astro.config.mjs',
    'sourceline({',
    `sourceline({ redirects: { 'killed-by-town': 'toll', toll: 'killed-by-city', gone: '/reports/how-we-count/' },`,
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

test('a redirect to a path that does not exist stops the build and keeps the last site', async () => {
  const before = project.published();
  project.edit('astro.config.mjs', '/reports/how-we-count/', '/reports/nowhere/');
  const run = await build(project);
  expect(run.code).toBe(1);
  expect(run.output).toContain('publish/broken-link');
  expect(run.output).toContain('/a/b/reports/nowhere/');
  expect(project.published()).toEqual(before);
});
