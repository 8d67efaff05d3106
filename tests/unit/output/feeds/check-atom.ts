import { htmlFaults, isAbsolute, isTime } from './feed-text.ts';
import { readXml, type XmlElement } from './read-xml.ts';

const atom = 'http://www.w3.org/2005/Atom';

const all = (element: XmlElement, name: string) =>
  element.children.filter(child => child.uri === atom && child.name === name);
const entriesOf = (feed: XmlElement) => all(feed, 'entry');
const each = (feed: XmlElement): XmlElement[] => [feed, ...feed.children.flatMap(each)];
const named = (feed: XmlElement, ...names: string[]) =>
  each(feed).filter(({ uri, name }) => uri === atom && names.includes(name));

const once = (element: XmlElement, names: readonly string[], least: 0 | 1): string[] =>
  names.flatMap(name => {
    const n = all(element, name).length;
    return n > 1 || n < least ? [`${element.name} has ${n} of ${name}`] : [];
  });

const known: Readonly<Record<string, readonly string[]>> = {
  feed: 'author category contributor generator icon id link logo rights subtitle title updated entry'.split(
    ' ',
  ),
  entry: 'author category content contributor id link published rights source summary title updated'.split(
    ' ',
  ),
  author: ['name', 'uri', 'email'],
};

/** The checked requirements of RFC 4287, each by its section. */
export const atomRules: Readonly<Record<string, (feed: XmlElement) => string[]>> = {
  '2: the root is atom:feed in the namespace of Atom': feed =>
    feed.uri === atom && feed.name === 'feed' ? [] : [`${feed.name} in "${feed.uri}"`],
  '2: language is told by xml:lang': feed =>
    /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(feed.attributes['xml:lang'] ?? '') ? [] : ['no xml:lang'],
  '3.1: a text construct is text or html, and holds no element': feed =>
    named(feed, 'title', 'subtitle', 'summary', 'rights').flatMap(({ name, attributes, children }) =>
      children.length > 0 || !['text', 'html', undefined].includes(attributes['type']) ? [name] : [],
    ),
  '3.2: a person has one name, at most one uri, which is an IRI': feed =>
    named(feed, 'author', 'contributor').flatMap(person => [
      ...once(person, ['name'], 1),
      ...once(person, ['uri', 'email'], 0),
      ...all(person, 'name').flatMap(({ text }) => (text.trim() === '' ? ['an empty name'] : [])),
      ...all(person, 'uri').flatMap(({ text }) => (isAbsolute(text) ? [] : [text])),
    ]),
  '3.3: dates are RFC 3339 with T and a zone': feed =>
    named(feed, 'updated', 'published').flatMap(({ text }) => (isTime(text) ? [] : [text])),
  '4.1.1: a feed has one id, title and updated': feed => once(feed, ['id', 'title', 'updated'], 1),
  '4.1.1: a feed has at most one generator, icon, logo, rights, subtitle': feed =>
    once(feed, ['generator', 'icon', 'logo', 'rights', 'subtitle'], 0),
  '4.1.1: an author stands in the feed, or in each entry': feed =>
    all(feed, 'author').length > 0 || entriesOf(feed).every(entry => all(entry, 'author').length > 0)
      ? []
      : ['no author'],
  '4.1.1: a feed should link to itself, by an absolute address': feed =>
    all(feed, 'link').filter(
      ({ attributes }) => attributes['rel'] === 'self' && isAbsolute(attributes['href'] ?? ''),
    ).length === 1
      ? []
      : ['no link to itself'],
  '4.1.1, 4.1.2: only one alternate of a type and language': feed =>
    [feed, ...entriesOf(feed)].flatMap(element => {
      const alternates = all(element, 'link')
        .filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
        .map(({ attributes }) => `${attributes['type']} ${attributes['hreflang']}`);
      return new Set(alternates).size === alternates.length ? [] : [element.name];
    }),
  '4.1.2: an entry has one id, title and updated': feed =>
    entriesOf(feed).flatMap(entry => once(entry, ['id', 'title', 'updated'], 1)),
  '4.1.2: an entry has at most one content, published, rights, source, summary': feed =>
    entriesOf(feed).flatMap(entry => once(entry, ['content', 'published', 'rights', 'source', 'summary'], 0)),
  '4.1.2: an entry links to its page': feed =>
    entriesOf(feed).flatMap(entry =>
      all(entry, 'link').some(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
        ? []
        : ['no alternate'],
    ),
  '4.1.3: content is escaped html, safe, and without relative addresses': feed =>
    named(feed, 'content').flatMap(({ attributes, children, text }) => [
      ...(attributes['type'] === 'html' && children.length === 0 ? [] : ['not html']),
      ...(text.trim() === '' ? ['empty'] : []),
      ...htmlFaults(text),
    ]),
  '4.2: no element of Atom stands where it has no meaning': feed =>
    each(feed).flatMap(({ name, children }) => {
      const allowed = known[name];
      return children
        .filter(child => child.uri === atom && !(allowed ?? []).includes(child.name))
        .map(child => `${child.name} in ${name}`);
    }),
  '4.2.2.1: a category has a term': feed =>
    named(feed, 'category').flatMap(({ attributes }) => (attributes['term'] ? [] : ['no term'])),
  '4.2.6: ids are absolute IRIs': feed =>
    named(feed, 'id').flatMap(({ text }) => (isAbsolute(text) ? [] : [text])),
  '4.2.6: no two things have one id': feed => {
    const ids = named(feed, 'id').map(({ text }) => text);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  },
  '4.2.7: a link has an absolute address, and a media type if any': feed =>
    named(feed, 'link').flatMap(({ attributes: { href = '', type } }) =>
      isAbsolute(href) && (type === undefined || /^[\w.+-]+\/[\w.+-]+$/.test(type)) ? [] : [href],
    ),
  '4.2.9: published is not after updated': feed =>
    entriesOf(feed).flatMap(entry => {
      const [published, updated] = [all(entry, 'published')[0], all(entry, 'updated')[0]];
      return published && updated && published.text > updated.text ? [published.text] : [];
    }),
  '4.2.15: the feed was updated when its newest entry was': feed => {
    const own = all(feed, 'updated')[0]?.text ?? '';
    const newest = entriesOf(feed)
      .flatMap(entry => all(entry, 'updated').map(({ text }) => text))
      .sort()
      .at(-1);
    return newest === undefined || newest === own ? [] : [`${own}, not ${newest}`];
  },
};

/** The rules that a feed breaks, each with the cause. */
export function atomFaults(xml: string): string[] {
  const feed = readXml(xml);
  return Object.entries(atomRules).flatMap(([rule, check]) => check(feed).map(what => `${rule}: ${what}`));
}

/** Entries by their ids, with the parts that the tests check. */
export function atomEntries(xml: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(
    entriesOf(readXml(xml)).map(entry => {
      const fields = entry.children.map(child => [
        child.name,
        child.name === 'link' ? (child.attributes['href'] ?? '') : (child.attributes['term'] ?? child.text),
      ]);
      const found: Readonly<Record<string, string>> = Object.fromEntries(fields);
      return [found['id'] ?? '', found] as const;
    }),
  );
}
