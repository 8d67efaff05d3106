import type { Feed, FeedEntry } from './feed.ts';

function itemOf(entry: FeedEntry, feed: Feed): object {
  const { id, url, title, summary, html, published, updated, image, rights, language, category } = entry;
  return {
    id,
    url,
    title,
    content_html: html,
    ...(summary !== '' && { summary }),
    ...(image !== undefined && { image }),
    date_published: published,
    date_modified: updated,
    authors: entry.authors.map(name => ({
      name,
      ...(name === feed.publisher.name && { url: feed.publisher.url }),
    })),
    ...(category !== undefined && { tags: [category.label] }),
    language,
    // The format has no word for rights: fields of one's own begin with an underscore.
    ...(rights !== undefined && { _sourceline: { rights } }),
  };
}

/** A feed as JSON Feed 1.1. @param own the address of this file. */
export function jsonFeedFile(feed: Feed, own: string): string {
  const file = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: own,
    ...(feed.subtitle !== '' && { description: feed.subtitle }),
    authors: [feed.publisher],
    language: feed.language,
    items: feed.entries.map(entry => itemOf(entry, feed)),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
