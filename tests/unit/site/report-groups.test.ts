import { expect, test } from 'vitest';
import { groupFeed } from '../../../src/output/feeds/report-feed.ts';
import { groupSlug, relatedReports, reportGroups } from '../../../src/site/report-groups.ts';
import { knownPaths } from '../../../src/views/routes/site-paths.ts';
import { revisedSite } from '../revised.ts';

const site = await revisedSite();
const listed = (kind: 'tags' | 'authors') =>
  reportGroups(site, kind).map(({ slug, name, reports }) => [slug, name, reports.map(one => one.slug)]);

test('lists the reports of each tag and of each author, the latest first', () => {
  expect(listed('tags')).toEqual([
    ['exampleland', 'Exampleland', ['every-raid']],
    ['raids', 'Raids', ['every-raid', 'jarrow-alone']],
  ]);
  expect(listed('authors')).toEqual([
    ['ada-writer', 'Ada Writer', ['every-raid', 'jarrow-alone']],
    ['ben-b-editor', 'Ben "B." Editor', ['every-raid']],
    ['the-data-desk', 'The data desk', ['on-cedar']],
  ]);
});

test('an address keeps the letters of any script, composed', () => {
  expect(groupSlug('مكتب البيانات')).toBe('مكتب-البيانات');
  expect(groupSlug('Cafe\u0301')).toBe('caf\u00e9');
  expect(groupSlug(' – ')).toBe('');
});

test('related reports appear in the order given, without those that are held back', async () => {
  const related = (from: typeof site) =>
    from.reports
      .filter(({ slug }) => slug === 'every-raid')
      .flatMap(report => relatedReports(from, report).map(({ slug }) => slug));
  expect(related(site)).toEqual(['jarrow-alone']);
  expect(related(await revisedSite({ drafts: true }))).toEqual(['jarrow-alone', 'not-yet']);
});

test('every list and every feed has an address that links may lead to', async () => {
  const isKnown = knownPaths(site, 'tests/fixtures/revised');
  for (const path of ['/tags/', '/tags/raids/', '/tags/raids/feed.xml', '/authors/ada-writer/'])
    expect(isKnown(path), path).toBe(true);
  expect(isKnown('/tags/raid/')).toBe(false);
  const nowhere = knownPaths(await revisedSite({ site: undefined }), 'tests/fixtures/revised');
  expect(nowhere('/tags/raids/feed.xml')).toBe(false);
});

test('the feed of a tag has its reports, and the address and name of their list', () => {
  const [, raids] = reportGroups(site, 'tags');
  if (raids === undefined) throw new Error('no tag');
  const feed = groupFeed(site, raids, new Map());
  expect(feed).toMatchObject({
    id: 'https://desk.example/tags/raids/feed.xml',
    page: 'https://desk.example/tags/raids/',
    title: 'Test Desk & Sons: Raids',
    subtitle: 'All reports tagged “Raids”, the latest first.',
  });
  expect(feed.entries.map(({ url }) => url)).toEqual([
    'https://desk.example/reports/every-raid/',
    'https://desk.example/reports/jarrow-alone/',
  ]);
});
