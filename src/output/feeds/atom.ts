import type { Feed, FeedEntry } from './feed.ts';
import { xmlElement, xmlText } from './xml.ts';

const text = (name: string, value: string) => xmlElement(name, {}, xmlText(value));
const person = (name: string, url?: string) =>
  xmlElement('author', {}, text('name', name) + (url === undefined ? '' : text('uri', url)));

function entryXml(entry: FeedEntry, feed: Feed): string {
  const { category, language } = entry;
  const lines = [
    text('id', entry.id),
    text('title', entry.title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    text('published', entry.published),
    text('updated', entry.updated),
    ...entry.authors.map(name => person(name, name === feed.publisher.name ? feed.publisher.url : undefined)),
    ...(category === undefined ? [] : [xmlElement('category', category)]),
    ...(entry.rights === undefined ? [] : [text('rights', entry.rights)]),
    ...(entry.summary === '' ? [] : [text('summary', entry.summary)]),
    xmlElement('content', { type: 'html' }, xmlText(entry.html)),
  ];
  const attributes = { 'xml:lang': language === feed.language ? undefined : language };
  return xmlElement('entry', attributes, `\n${lines.join('\n')}\n`);
}

/** A feed as Atom (RFC 4287), in UTF-8. The same feed gives the same bytes. */
export function atomFile(feed: Feed): string {
  const lines = [
    text('id', feed.id),
    text('title', feed.title),
    ...(feed.subtitle === '' ? [] : [text('subtitle', feed.subtitle)]),
    text('updated', feed.updated),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.id }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    person(feed.publisher.name, feed.publisher.url),
    text('generator', 'Sourceline'),
    ...feed.entries.map(entry => entryXml(entry, feed)),
  ];
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language };
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement('feed', root, `\n${lines.join('\n')}\n`)}\n`;
}
