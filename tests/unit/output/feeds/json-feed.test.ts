import { describe, expect, test } from 'vitest';
import { feedFile } from '../../../../src/output/feeds/feed-file.ts';
import { revisedSite } from '../../revised.ts';
import { atomEntries } from './check-atom.ts';
import { jsonFeedFaults, jsonFeedRules, readJsonFeed } from './check-json-feed.ts';

const site = await revisedSite();
const text = feedFile('feed.json', site, new Map());

test('feed.json meets every requirement of JSON Feed 1.1', () => {
  expect(jsonFeedFaults(text)).toEqual([]);
  expect(readJsonFeed(text).items).toHaveLength(3);
});

test('contains the reports of the Atom feed, in its order, with the same words', () => {
  const atom = [...atomEntries(feedFile('feed.xml', site, new Map())).values()];
  const items = readJsonFeed(text).items;
  expect(
    items.map(item => [
      item.id,
      item.title,
      item.content_html,
      item.summary,
      item.date_published,
      item.date_modified,
    ]),
  ).toEqual(
    atom.map(entry => [
      entry['id'],
      entry['title'],
      entry['content'],
      entry['summary'],
      entry['published'],
      entry['updated'],
    ]),
  );
});

describe('each requirement can fail', () => {
  const change = (from: string | RegExp, to: string) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to break: ${String(from)}`);
    return changed;
  };
  const [whole = '', extensions = '', content = '', twice = '', ids = '', html = '', dates = ''] =
    Object.keys(jsonFeedRules);
  test.each([
    [whole, () => change('version/1.1', 'version/1')],
    [whole, () => change('"title": "Test', '"name": "Test')],
    [whole, () => change('"home_page_url": "https://desk.example', '"home_page_url": "')],
    [whole, () => change('T00:00:00Z', ' 00:00')],
    [whole, () => change('"authors"', '"author"')],
    [extensions, () => change('"_sourceline"', '"rights"')],
    [content, () => change('"content_html"', '"_content"')],
    [twice, () => change(/"id": "[^"]+"/g, '"id": "https://desk.example/1"')],
    [ids, () => change(/"id": "[^"]+"/, '"id": "1"')],
    [html, () => change('href=\\"https://desk.example/charts', 'href=\\"../charts')],
    [html, () => change('<p>', '<p><script>alert(1)</script>')],
    [dates, () => change('"date_published": "2024', '"date_published": "2031')],
  ] as const)('%s', (rule, broken) => {
    expect(jsonFeedFaults(broken()).map(fault => fault.slice(0, rule.length))).toContain(rule);
  });
});
