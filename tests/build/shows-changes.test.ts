import { Parser } from 'htmlparser2';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { build, type Project, type Run, start } from '../project.ts';
import { atomFaults } from '../unit/output/feeds/check-atom.ts';
import { jsonFeedFaults } from '../unit/output/feeds/check-json-feed.ts';
import { makeBuiltProject, makeDesk } from './built-project.ts';

const address = 'https://desk.example';
const base = '/news/';

type Page = {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  /** Texts of the elements of a class, by their other classes. */
  textOf(name: string): string[];
};

function readPage(html: string): Page {
  const ids = new Set<string>();
  const links: string[] = [];
  const texts: { classes: string[]; text: string }[] = [];
  const open: (typeof texts)[number][] = [];
  const parser = new Parser({
    onopentag(_name, attributes) {
      if (attributes['id'] !== undefined) ids.add(attributes['id']);
      for (const key of ['href', 'src']) {
        const link = attributes[key];
        if (link !== undefined) links.push(link);
      }
      const one = { classes: (attributes['class'] ?? '').split(' '), text: '' };
      texts.push(one);
      open.push(one);
    },
    ontext(text) {
      for (const one of open) one.text += text;
    },
    onclosetag(name) {
      if (['p', 'li', 'div'].includes(name)) for (const one of open) one.text += ' ';
      open.pop();
    },
  });
  parser.end(html);
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    ids,
    links,
    textOf: name => texts.filter(({ classes }) => classes.includes(name)).map(({ text }) => tidy(text)),
  };
}

let project: Project;
let run: Run;
let files: ReadonlyMap<string, string>;

const file = (path: string) => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no ${path} among ${[...files.keys()].join(' ')}`);
  return Buffer.from(bytes, 'latin1').toString('utf8');
};
const page = (path: string) => readPage(file(`${path}index.html`));
const thingOf = (path: string): Record<string, unknown> => {
  const [, json = ''] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(file(`${path}index.html`)) ?? [];
  return JSON.parse(json);
};

beforeAll(async () => {
  project = await makeDesk('revised', base);
  project.edit('astro.config.mjs', 'defineConfig({', `defineConfig({ site: '${address}',`);
  const bridge = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#8a8a88' } })
    .png()
    .toBuffer();
  project.write('content/reports/bridge.png', bridge);
  project.edit('content/reports/on-cedar.md', 'did not hold.', 'did not hold.\n\n![A bridge](bridge.png)');
  run = await build(project);
  files = project.published();
});
afterAll(() => project.erase());

test('the site builds', () => {
  expect(run.code, run.output).toBe(0);
});

describe('a report', () => {
  test('shows the changes that touch it near its byline, corrections and updates apart', () => {
    const report = page('reports/every-raid/');
    expect(report.textOf('change-note')).toEqual([
      'Corrected 1 April 2024: The number of injured in Brock was given as two. People injured: before 2, now 3 All 3 corrections',
      'Updated 1 April 2024: Weekly refresh: the monitor counted anew. All 2 updates',
    ]);
    expect(report.ids).toContain('changes');
    expect(report.textOf('revisions').join()).not.toContain('first count of Alba');
  });

  test('shows no note if no change touches it', () => {
    const report = page('reports/jarrow-alone/');
    expect([...report.textOf('change-note'), ...report.textOf('change-line')]).toEqual([]);
    expect(report.ids).not.toContain('changes');
  });

  test('uses its last change as its modification date everywhere', () => {
    expect(file('reports/every-raid/index.html')).toContain(
      '<meta property="article:modified_time" content="2024-04-01T00:00:00Z">',
    );
    expect(thingOf('reports/every-raid/')).toMatchObject({
      '@type': 'NewsArticle',
      dateModified: '2024-04-01',
    });
    expect(file('feed.xml')).toContain('<updated>2024-04-01T00:00:00Z</updated>');
  });
});

test('an event lists all its changes, whatever their date', () => {
  expect(page('data/raids/events/cedar-raid/').textOf('change-note')).toEqual([
    'Retraction, 12 March 2024: There was no raid on Cedar. The correction in full',
  ]);
  expect(page('data/raids/events/jarrow-raid/').textOf('change-note')).toEqual([]);
});

describe('a chart', () => {
  test('shows its changes below it, on its page, in its embed, picture and JSON', () => {
    const lines = ['Retraction, 12 March 2024: what was withdrawn', 'Updated 1 April 2024: what changed'];
    expect(page('charts/killed-by-town/').textOf('change-line')).toEqual(lines);
    const embed = page('embed/killed-by-town/');
    expect(embed.textOf('embed-change')).toEqual(lines);
    expect(embed.links).toContain('../../charts/killed-by-town/#changes');
    expect(page('charts/killed-by-town/').textOf('revisions')).toHaveLength(1);
    expect(file('charts/killed-by-town.svg')).toContain(
      'Retraction, 12 March 2024: There was no raid on Cedar.',
    );
    expect(file('charts/killed-by-town.md')).toContain(
      '- Retraction, 12 March 2024: There was no raid on Cedar.',
    );
    expect(JSON.parse(file('charts/killed-by-town.json'))).toMatchObject({
      changes: [
        { id: 'r-raids-1.5.0-1', kind: 'update' },
        { id: 'r-raids-1.4.0-1', kind: 'retraction', date: '2024-03-12', version: '1.4.0' },
        { kind: 'clarification' },
        { kind: 'correction' },
      ],
    });
  });

  test('does not mention changes of another measure', () => {
    expect(page('charts/injured-by-town/').textOf('revisions').join()).not.toContain(
      'Alba from the wrong line',
    );
    expect(page('embed/killed-in-jarrow/').textOf('embed-change')).toEqual([]);
    expect(file('charts/killed-in-jarrow/index.html')).toContain(
      'No change to the data has touched this chart.',
    );
  });
});

test('the corrections page lists each entry at its own address, with what it touches', () => {
  const { ids, links, textOf } = page('corrections/');
  for (const id of ['1.1.0-1', '1.2.0-1', '1.3.0-1', '1.4.0-1', '1.5.0-1', '1.5.0-2']) {
    expect(ids).toContain(`r-raids-${id}`);
  }
  expect(links).toContain('/news/reports/every-raid/');
  expect(links).toContain('/news/charts/injured-by-town/#changes');
  const [corrections, updates] = textOf('revisions');
  expect(corrections).toMatch(/^Correction · 1 April 2024/);
  expect(corrections).not.toContain('Update ·');
  expect(updates).toContain('and 2 more raids');
});

describe('feeds', () => {
  test('are valid as published', () => {
    expect(atomFaults(file('feed.xml'))).toEqual([]);
    expect(atomFaults(file('corrections.xml'))).toEqual([]);
    expect(jsonFeedFaults(file('feed.json'))).toEqual([]);
  });

  test('contain the newsroom’s own pictures', () => {
    expect(file('feed.json')).toMatch(
      /<img src=\\"https:\/\/desk\.example\/news\/pictures\/bridge\.[^"]+\\" alt=\\"A bridge\\">/,
    );
  });

  test('link only to existing pages, fragments and pictures', () => {
    const found = [
      ...`${file('feed.json')}${file('corrections.xml')}`.matchAll(/https:\/\/desk\.example([^"\\<&]*)/g),
    ];
    const paths = new Set(found.map(([, path = '']) => path));
    expect(paths.size).toBeGreaterThan(20);
    for (const path of paths) {
      const { pathname, hash } = new URL(path, address);
      const below = decodeURIComponent(pathname.slice(base.length));
      const target = below === '' || below.endsWith('/') ? `${below}index.html` : below;
      expect(files.has(target), path).toBe(true);
      if (hash !== '') expect(page(below).ids, path).toContain(hash.slice(1));
    }
  });

  test('are announced in the head and footer of every page, and on the corrections page', () => {
    for (const path of ['', 'reports/every-raid/', 'corrections/', 'data/raids/']) {
      const html = file(`${path}index.html`);
      const announced = [
        ...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)" title="([^"]+)">/g),
      ];
      expect(announced.map(([, type, href]) => `${type} ${href}`)).toEqual([
        ...(path === 'reports/every-raid/'
          ? ['text/markdown https://desk.example/news/reports/every-raid.md']
          : []),
        'application/atom+xml /news/feed.xml',
        'application/feed+json /news/feed.json',
        'application/atom+xml /news/corrections.xml',
      ]);
      expect(page(path).links.filter(link => link === '/news/corrections.xml').length).toBeGreaterThan(1);
    }
  });
});

test('search engines get a description of the dataset, with downloads that exist', () => {
  const thing = thingOf('data/raids/');
  expect(thing).toMatchObject({ '@type': 'Dataset', version: '1.5.0', dateModified: '2024-04-01' });
  const urls = JSON.stringify(thing['distribution']).match(/https:[^"]+/g) ?? [];
  // The dataset as JSON, its accounts as CSV, and the package that describes its CSV set.
  expect(urls).toHaveLength(3);
  for (const url of urls) expect(files.has(new URL(url).pathname.slice(base.length)), url).toBe(true);
});

describe('a site without a configured address', () => {
  test('has no feeds and no links to them, and check says why', async () => {
    const other = await makeBuiltProject('shootings');
    onTestFinished(() => other.erase());
    const published = other.published();
    expect([...published.keys()].filter(name => /^(feed|corrections)\.(xml|json)$/.test(name))).toEqual([]);
    for (const [name, text] of published) {
      if (name.endsWith('.html')) expect(text, name).not.toMatch(/feed\.xml|feed\.json|corrections\.xml/);
    }
    const checked = await start(other, [project.command, 'check']).ended;
    expect(checked.output).toContain('No feeds: the site does not know its own address');
    const checkRun = await start(project, [project.command, 'check']).ended;
    expect(checkRun.code, checkRun.output).toBe(0);
    expect(checkRun.output).not.toContain('No feeds');
  });
});
