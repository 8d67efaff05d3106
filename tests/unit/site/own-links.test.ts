import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UserOptions } from '../../../src/options.ts';
import { assembleSite } from '../../../src/publish/assemble-site.ts';
import { describeSite } from '../../../src/site/describe-site.ts';
import { keyFigures, keyQuestions } from '../../../src/site/key-figures.ts';
import { contactLink, headerLinks } from '../../../src/site/navigation.ts';
import { readOptions } from '../../../src/site/read-options.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-own-'));
  cpSync('tests/fixtures/shootings/data', join(root, 'data'), { recursive: true });
  mkdirSync(join(root, 'content/pages'), { recursive: true });
  writeFileSync(
    join(root, 'content/pages/about.md'),
    '---\ntitle: About\ndescription: Who we are.\n---\n\nUs.\n',
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function assemble(given: Partial<UserOptions>) {
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `sourceline({\n${JSON.stringify(given).replaceAll('"', "'")},\n})`,
  );
  const options = readOptions(
    { name: 'Desk', ...given },
    { base: '/a/', site: undefined, drafts: false, root },
  );
  const { made, problems } = await assembleSite(root, options);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    site: made?.site,
    found: errors.map(({ rule, place, what, fix }) => [rule, place.line, what, fix]),
  };
}

test('links of the header and the footer are held to the pages of the site', async () => {
  const { site, found } = await assemble({
    navigation: ['data', 'method', { label: 'About', link: '/about/' }],
    footerLinks: [
      { label: 'Team', link: '/team/' },
      { label: 'About', link: '/about' },
      { label: 'Elsewhere', link: 'https://example.org/' },
    ],
  });
  expect(found).toEqual([
    [
      'publish/broken-link',
      2,
      '"navigation" links to "method", but the page /a/method/ does not exist.',
      'Add content/pages/method.md, or remove the word.',
    ],
    [
      'publish/broken-link',
      2,
      '"footerLinks" links to "/team/", but the page /a/team/ does not exist.',
      'Fix the path in "footerLinks", or add the page.',
    ],
    [
      'publish/broken-link',
      2,
      '"footerLinks" links to "/about", but the page /a/about does not exist.',
      'End the path with a slash: "/about/".',
    ],
  ]);
  expect(site && headerLinks(site).map(({ href, label }) => [href, label])).toEqual([
    ['/a/data/', 'Data'],
    ['/a/method/', 'Method'],
    ['/a/about/', 'About'],
  ]);
});

test('readers report errors by email or by a form', async () => {
  const link = async (correctionsContact: string) => {
    const { site } = await assemble({ correctionsContact });
    return site && contactLink(site);
  };
  expect(await link('desk@ledger.example')).toEqual({
    href: 'mailto:desk@ledger.example',
    label: 'desk@ledger.example',
  });
  expect(await link('https://ledger.example/report/')).toMatchObject({ label: 'ledger.example' });
  await expect(link('our desk')).rejects.toThrow('neither an email address nor a URL');
});

test('key figures are those of the options, with what they are limited to', async () => {
  const { site, found } = await assemble({ keyFigures: ['attacks', 'killed'] });
  expect(found).toEqual([]);
  const dataset = site?.datasets.get('shootings');
  if (site === undefined || dataset === undefined) throw new Error('no dataset');
  const place = [...dataset.events.values()][0]?.place ?? '';
  const figures = keyFigures(site, dataset, keyQuestions(site, dataset), true);
  expect(figures.map(({ isOfPeople }) => isOfPeople)).toEqual([false, true]);
  const [first] = keyQuestions(
    { options: { ...site.options, keyFigures: [`attacks place=${place}`] } },
    dataset,
  );
  expect(first && keyFigures(site, dataset, [first], true)[0]?.words).toMatch(/ · /);
  const ofPlace = keyQuestions(site, dataset, [['place', place]]);
  expect(ofPlace.map(({ measure }) => measure)).toEqual(['killed', 'attacks', 'explosions']);
});

test('a key figure that the data cannot answer is an error at its place', async () => {
  const { found } = await assemble({ keyFigures: ['killd', 'killed by=place'] });
  expect(found.map(([rule, line, what]) => `${rule} ${line} ${what}`)).toEqual([
    'site/key-figure 2 The key figure "killd" cannot be answered by "shootings": unknown measure "killd".',
    'site/key-figure 2 The key figure "killed by=place" cannot be answered by "shootings": a key figure is one number, so it cannot be grouped.',
  ]);
});

test('links to pages of the newsroom’s own are known, and their addresses are not the site’s', async () => {
  mkdirSync(join(root, 'src/pages/team'), { recursive: true });
  const own = [
    'team/index.astro',
    'feed.json.ts',
    'people/[name].astro',
    '_draft.astro',
    'corrections.astro',
    'about.md',
  ];
  mkdirSync(join(root, 'src/pages/people'));
  for (const name of own) writeFileSync(join(root, 'src/pages', name), '');
  const { found } = await assemble({
    footerLinks: ['/team/', '/people/ana/', '/draft/'].map(link => ({ label: link, link })),
  });
  expect(found.map(([rule, , what]) => `${rule} ${what}`)).toEqual([
    'publish/broken-link "footerLinks" links to "/draft/", but the page /a/draft/ does not exist.',
    'site/own-page-address The site itself uses the address /about/.',
    'site/own-page-address The site itself uses the address /corrections/.',
  ]);
  rmSync(join(root, 'src'), { recursive: true });
});

test('pages of the newsroom’s own read a site whose shape is stable', async () => {
  const { site } = await assemble({ tagline: 'In the open' });
  if (site === undefined) throw new Error('no site');
  const described = describeSite(site);
  expect(Object.keys(described)).toEqual([
    'name',
    'tagline',
    'language',
    'address',
    'home',
    'at',
    'reports',
    'pages',
    'charts',
    'datasets',
  ]);
  expect(described.at('/team/')).toBe('/a/team/');
  expect(described.pages).toEqual([{ title: 'About', description: 'Who we are.', address: '/a/about/' }]);
  const [dataset] = described.datasets;
  expect(Object.keys(dataset ?? {})).toEqual([
    'id',
    'title',
    'version',
    'updated',
    'address',
    'events',
    'keyFigures',
    'ask',
  ]);
  expect(dataset?.ask('attacks')).toMatchObject({ kind: 'range', low: dataset?.events });
  expect(() => Object.assign(described, { name: 'Other' })).toThrow();
});
