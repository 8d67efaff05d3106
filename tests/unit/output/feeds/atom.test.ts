import { describe, expect, test } from 'vitest';
import { atomFile } from '../../../../src/output/feeds/atom.ts';
import { dayTime, type Feed } from '../../../../src/output/feeds/feed.ts';
import { feedFile } from '../../../../src/output/feeds/feed-file.ts';
import { revisedSite } from '../../revised.ts';
import { atomEntries, atomFaults, atomRules } from './check-atom.ts';
import { readXml } from './read-xml.ts';

const site = await revisedSite();
const files = {
  'feed.xml': feedFile('feed.xml', site, new Map()),
  'corrections.xml': feedFile('corrections.xml', site, new Map()),
};

test.each(Object.entries(files))('%s meets every requirement of RFC 4287', (_name, xml) => {
  expect(atomFaults(xml)).toEqual([]);
  expect(atomEntries(xml).size).toBeGreaterThan(2);
});

/** A replacement that throws if it changes nothing. */
const change = (from: string | RegExp, to: string) => (xml: string) => {
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`nothing to break: ${String(from)}`);
  return changed;
};

describe('each requirement can fail', () => {
  const broken: Readonly<Record<string, (xml: string) => string>> = {
    '2: the root is atom:feed in the namespace of Atom': change('2005/Atom', '2006/Atom'),
    '2: language is told by xml:lang': change(' xml:lang="en"', ''),
    '3.1: a text construct is text or html, and holds no element': change('<title>', '<title type="pdf">'),
    '3.2: a person has one name, at most one uri, which is an IRI': change(
      /<uri>[^<]+</,
      '<uri>/</'.slice(0, -1),
    ),
    '3.3: dates are RFC 3339 with T and a zone': change('T00:00:00Z</published>', '</published>'),
    '4.1.1: a feed has one id, title and updated': change(/<updated>[^<]+<\/updated>/, ''),
    '4.1.1: a feed has at most one generator, icon, logo, rights, subtitle': change(
      '<generator>',
      '<generator>Twice</generator><generator>',
    ),
    '4.1.1: an author stands in the feed, or in each entry': change(/<author>.*<\/author>/g, ''),
    '4.1.1: a feed should link to itself, by an absolute address': change('rel="self"', 'rel="related"'),
    '4.1.1, 4.1.2: only one alternate of a type and language': change(
      /(<entry>\n(?:.*\n)*?)(<link[^>]+>)/,
      '$1$2$2',
    ),
    '4.1.2: an entry has one id, title and updated': change(/(<entry>\n)<id>.*<\/id>/, '$1'),
    '4.1.2: an entry has at most one content, published, rights, source, summary': change(
      '<summary>',
      '<summary>More</summary><summary>',
    ),
    '4.1.2: an entry links to its page': change(/(<entry>\n(?:.*\n)*?)<link[^>]+>/, '$1'),
    '4.1.3: content is escaped html, safe, and without relative addresses': change(
      'href=&quot;https://desk.example/',
      'href=&quot;/',
    ),
    '4.2: no element of Atom stands where it has no meaning': change('<entry>', '<published/><entry>'),
    '4.2.2.1: a category has a term': change('term="', 'label2="'),
    '4.2.6: ids are absolute IRIs': change(/<id>https:\/\/desk.example/, '<id>'),
    '4.2.6: no two things have one id': change(
      /(<entry>\n)<id>.*<\/id>/g,
      '$1<id>tag:desk.example,2024:1</id>',
    ),
    '4.2.7: a link has an absolute address, and a media type if any': change(
      'href="https://desk.example/',
      'href="/',
    ),
    '4.2.9: published is not after updated': change(/<published>\d+/, '<published>2031'),
    '4.2.15: the feed was updated when its newest entry was': change(/<updated>\d+/, '<updated>2031'),
  };

  test('every rule has an invalid sample', () => {
    expect(Object.keys(broken).sort()).toEqual(Object.keys(atomRules).sort());
  });

  test.each(Object.entries(broken))('%s', (rule, breakIt) => {
    const faults = atomFaults(breakIt(files['corrections.xml'])).map(fault => fault.slice(0, rule.length));
    expect(faults).toContain(rule);
  });

  test('malformed XML is refused', () => {
    for (const xml of [
      files['feed.xml'].replace('</entry>', ''),
      files['feed.xml'].replace('<id>', '<id>&nbsp;'),
      files['feed.xml'].replace('<id>', '<id>a & b'),
      files['feed.xml'].replace('<id>', '<id>\u0008'),
    ]) {
      expect(() => atomFaults(xml)).toThrow(SyntaxError);
    }
  });
});

describe('whatever the words', () => {
  const feed: Feed = {
    id: 'https://desk.example/feed.xml',
    page: 'https://desk.example/',
    title: 'Desk & <Sons> "quoted" ]]> \u0000\uFFFE',
    subtitle: '',
    language: 'en',
    publisher: { name: "O'Desk & Sons", url: 'https://desk.example/?a=1&b=2' },
    updated: dayTime('2024-02-29'),
    entries: [],
  };

  test('a feed without entries is complete, and dated by its data', () => {
    expect(atomFaults(atomFile(feed))).toEqual([]);
    expect(atomFile(feed)).toContain('<updated>2024-02-29T00:00:00Z</updated>');
  });

  test('omits characters that XML cannot contain, and keeps everything else', () => {
    const title = readXml(atomFile(feed)).children.find(({ name }) => name === 'title');
    expect(title?.text).toBe('Desk & <Sons> "quoted" ]]> ');
  });

  test('an entry in another language declares it', () => {
    const entry = {
      id: 'https://desk.example/reports/a/',
      url: 'https://desk.example/reports/a/',
      title: 'ما قيل <b>عن</b> الغارة 🜚',
      summary: 'x',
      html: '<p>1 &lt; 2 &amp; ما</p>',
      language: 'ar',
      published: dayTime('2024-02-29'),
      updated: dayTime('2024-02-29'),
      authors: ['A'],
      rights: undefined,
      image: undefined,
      category: undefined,
    };
    const xml = atomFile({ ...feed, entries: [entry] });
    expect(atomFaults(xml)).toEqual([]);
    expect(xml).toContain('<entry xml:lang="ar">');
    const read = atomEntries(xml).get(entry.id);
    expect(read).toMatchObject({ title: entry.title, content: entry.html });
  });
});
