import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { morning, type SmallProject } from './history/project.ts';

let project: SmallProject;
beforeAll(() => {
  project = morning();
});
afterAll(() => project.erase());

const optionsWith = (redirects: Record<string, string>) =>
  readOptions({ name: 'Desk', redirects }, { base: '/', site: undefined, drafts: false });
const built = async (redirects: Record<string, string>) => {
  project.write('astro.config.mjs', `// a\nconst redirects = ${JSON.stringify(redirects)};\n`);
  return buildSite(project.root, optionsWith(redirects));
};
const errors = async (redirects: Record<string, string>) =>
  (await built(redirects)).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, place, fix }) => `${rule} ${place.file}:${place.line}:${place.column} ${fix}`);

describe('each rule of redirects rejects its case', () => {
  test('site/redirect-from-chart', async () => {
    expect(await errors({ 'killed-by-city': 'who-says-what' })).toEqual([
      'site/redirect-from-chart astro.config.mjs:2:20 Remove the redirect, or give the chart another id.',
    ]);
  });
  test('site/redirect-nowhere', async () => {
    expect(await errors({ 'killed-by-town': 'killed-by-citi' })).toEqual([
      'site/redirect-nowhere astro.config.mjs:2:20 Did you mean "killed-by-city"? A path begins with a slash.',
    ]);
  });
  test('site/redirect-circle, for each redirect in the circle', async () => {
    expect(await errors({ a: 'b', b: 'a', c: 'a', d: 'd' })).toHaveLength(4);
    expect((await errors({ d: 'd' }))[0]).toMatch(/^site\/redirect-circle astro.config.mjs:2:20 /);
  });
});

test('follows redirects to their end', async () => {
  const site = await built({ old: 'newer', newer: 'killed-by-city', gone: '/reports/' });
  expect(site.ok && [...site.value.redirects]).toEqual([
    ['old', { chart: 'killed-by-city' }],
    ['newer', { chart: 'killed-by-city' }],
    ['gone', { path: '/reports/' }],
  ]);
});

test('locates a redirect made by other code in the configuration', async () => {
  project.write('astro.config.mjs', 'export default {};\n');
  const { problems } = await buildSite(project.root, optionsWith({ a: 'nothing' }));
  expect(problems.find(({ rule }) => rule === 'site/redirect-nowhere')?.place).toEqual({
    file: 'astro.config.mjs',
  });
});

test.each([
  [{ 'No id': 'killed-by-city' }, 'redirects'],
  [{ old: 'https://example.org/' }, 'redirects.old'],
  [{ old: '//example.org/' }, 'redirects.old'],
  [{ old: '/reports' }, 'redirects.old'],
  [{ old: '/\\evil.example/' }, 'redirects.old'],
  [{ old: '\\\\evil.example/' }, 'redirects.old'],
  [{ old: '/\\\\evil.example/' }, 'redirects.old'],
  [{ old: '/a\\b/' }, 'redirects.old'],
  [{ old: '/\t/evil.example/' }, 'redirects.old'],
  [{ old: '/\n/evil.example/' }, 'redirects.old'],
  [{ old: '\t//evil.example/' }, 'redirects.old'],
  [{ old: ' //evil.example/' }, 'redirects.old'],
  [{ old: '/\u0000evil/' }, 'redirects.old'],
  [{ old: '/\u0001/evil.example/' }, 'redirects.old'],
  [{ old: '/\u200b/evil.example/' }, 'redirects.old'],
  [{ old: '/\u202e/evil.example/' }, 'redirects.old'],
  [{ old: '/%5cevil.example/' }, 'redirects.old'],
  [{ old: '/%5C%5Cevil.example/' }, 'redirects.old'],
  [{ old: '/%255cevil.example/' }, 'redirects.old'],
  [{ old: '/%2f/evil.example/' }, 'redirects.old'],
  [{ old: '/%2Fevil.example/' }, 'redirects.old'],
  [{ old: '/%09/evil.example/' }, 'redirects.old'],
  [{ old: '/%0d%0aLocation:evil/' }, 'redirects.old'],
  [{ old: '/%zz/' }, 'redirects.old'],
  [{ old: '/./' }, 'redirects.old'],
  [{ old: '/../' }, 'redirects.old'],
  [{ old: '/../../evil.example/' }, 'redirects.old'],
  [{ old: '/%2e%2e/evil.example/' }, 'redirects.old'],
  [{ old: '/.//evil.example/' }, 'redirects.old'],
  [{ old: 'https:evil.example/' }, 'redirects.old'],
  [{ old: 'https:/evil.example/' }, 'redirects.old'],
  [{ old: 'javascript:alert(1)/' }, 'redirects.old'],
  [{ old: 'data:text/html,x/' }, 'redirects.old'],
  [{ old: '/reports/?next=//evil.example/' }, 'redirects.old'],
])('refuses with the options what is neither an id nor a path: %j', (redirects, where) => {
  expect(() => optionsWith(redirects)).toThrow(where);
});

test.each([
  '/',
  '/reports/',
  '/reports/six-explosions/',
  '/data/syria-2016-09-05/places/homs/',
  '/m%C3%A9thode/',
])('accepts a path of the site: %s', path => {
  expect(optionsWith({ old: path }).redirects).toEqual({ old: path });
});
