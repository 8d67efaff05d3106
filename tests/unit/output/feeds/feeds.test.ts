import { describe, expect, test } from 'vitest';
import { revisionIds } from '../../../../src/dataset/revision-ids.ts';
import { correctionFeed } from '../../../../src/output/feeds/correction-feed.ts';
import { feedFile } from '../../../../src/output/feeds/feed-file.ts';
import { feedAddress, feedsOf } from '../../../../src/output/feeds/feed-files.ts';
import { mostReports, reportFeed } from '../../../../src/output/feeds/report-feed.ts';
import type { Site } from '../../../../src/site/types.ts';
import { revisedSite, siteOf } from '../../revised.ts';
import { atomFaults } from './check-atom.ts';
import { jsonFeedFaults } from './check-json-feed.ts';

const site = await revisedSite();
const none = new Map<string, string>();
const reports = reportFeed(site, none);
const corrections = correctionFeed(site);
const report = (slug: string) => {
  const found = reports.entries.find(({ id }) => id === `https://desk.example/reports/${slug}/`);
  if (found === undefined) throw new Error(`no entry ${slug}`);
  return found;
};
const slugs = (feed: typeof reports) => feed.entries.map(({ url }) => url.split('/').at(-2));

describe('reports', () => {
  test('are listed by their last change, without drafts', async () => {
    expect(slugs(reports)).toEqual(['on-cedar', 'every-raid', 'jarrow-alone']);
    const drafts = await revisedSite({ drafts: true });
    expect(drafts.reports.map(({ slug }) => slug)).toContain('not-yet');
    expect(slugs(reportFeed(drafts, none))).not.toContain('not-yet');
  });

  test('are dated by their front matter and the changes that touch them, and never by the clock', () => {
    expect(reports.updated).toBe('2024-04-01T00:00:00Z');
    expect(report('every-raid')).toMatchObject({
      published: '2024-03-01T00:00:00Z',
      updated: '2024-04-01T00:00:00Z',
    });
    expect(report('jarrow-alone').updated).toBe('2024-03-01T00:00:00Z');
  });

  test('have their plain titles, and ids without words of the titles', () => {
    const { title, id, language, authors, rights } = report('every-raid');
    expect(title).toBe('A string of towns, two counts & a question: is 1 < 2?');
    expect(id).toBe('https://desk.example/reports/every-raid/');
    expect(language).toBe('en');
    expect(authors).toEqual(['Ada Writer', 'Ben "B." Editor']);
    expect(rights).toBe('Data of “Raids in Exampleland”: CC BY 4.0');
  });

  test('list changes before anything else, corrections before updates', () => {
    const { html } = report('every-raid');
    const order = [
      'Corrected 1 April 2024:</b> The number of injured in Brock was given as two. People injured: before 2, now 3.',
      'Retraction, 12 March 2024:',
      'Corrected 5 March 2024:</b> We had taken the ministry’s figure for Alba from the wrong line &amp; &lt;misread&gt; it.',
      'Updated 1 April 2024:',
      'Clarified 10 March 2024:',
      '<p>In Alba,',
    ].map(text => html.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test('contain each chart as a picture with words and a link to its page', () => {
    const { html } = report('every-raid');
    expect(html).toContain(
      '<figure><a href="https://desk.example/charts/killed-by-town/"><img src="https://desk.example/charts/killed-by-town.png" alt="Killed by town. Highest: Jarrow, 10–11.',
    );
  });

  test('have SVG pictures if the site has no PNGs', () => {
    const plain: Site = { ...site, options: { ...site.options, pictures: false } };
    const { html, image } = reportFeed(plain, none).entries[0] ?? { html: '', image: '' };
    expect(html).toContain('https://desk.example/charts/cedar-and-dunmore.svg');
    expect(image).toBeUndefined();
  });

  test('say who said what, and which sources are parties', () => {
    expect(report('every-raid').html).toContain(
      '<li>The Ministry of Health, party to the conflict: the government: 4 killed and 5 injured</li>',
    );
    expect(report('every-raid').html).toContain('<h2>Sources of this page</h2>');
  });

  test('include only the latest of many', () => {
    const [first] = site.reports;
    if (first === undefined) throw new Error('no report');
    const many = Array.from({ length: mostReports + 7 }, (_, i) => ({ ...first, slug: `r-${i}` }));
    expect(reportFeed({ ...site, reports: many }, none).entries).toHaveLength(mostReports);
  });
});

describe('corrections', () => {
  test('every entry of every kind has its permanent address as its id', () => {
    expect(
      corrections.entries.map(({ id, category, updated }) => [
        id.split('#')[1],
        category?.term,
        updated.slice(0, 10),
      ]),
    ).toEqual([
      ['r-raids-1.5.0-1', 'update', '2024-04-01'],
      ['r-raids-1.5.0-2', 'correction', '2024-04-01'],
      ['r-raids-1.4.0-1', 'retraction', '2024-03-12'],
      ['r-raids-1.3.0-1', 'clarification', '2024-03-10'],
      ['r-raids-1.2.0-1', 'correction', '2024-03-05'],
      ['r-raids-1.1.0-1', 'update', '2024-02-20'],
    ]);
    const ids = [...site.datasets.values()].flatMap(dataset => [...revisionIds(dataset).values()]);
    expect(corrections.entries.map(({ id }) => id.split('#')[1]).sort()).toEqual(ids.sort());
  });

  test('have titles with their kind and subject', () => {
    expect(corrections.entries.map(({ title }) => title).slice(0, 3)).toEqual([
      'Update: 8 raids, Raids in Exampleland',
      'Correction: Raid on Brock',
      'Retraction: Raid on Cedar',
    ]);
  });

  test('give old and new values, and what they touch; a long batch is shortened, with its number', () => {
    const [batch, correction] = corrections.entries;
    expect(correction?.html).toContain('People injured: before <s>2</s>, now <b>3</b>');
    expect(correction?.html).toContain(
      '<p>Report touched:</p><ul><li><a href="https://desk.example/reports/every-raid/">A string of towns, two counts &amp; a question: is 1 &lt; 2?</a></li></ul>',
    );
    expect(correction?.html).toContain('href="https://desk.example/charts/injured-by-town/#changes"');
    expect(batch?.html).toContain('<li>and 2 more raids</li>');
    expect(batch?.html.match(/events\//g)).toHaveLength(6);
  });

  test('do not link to an event’s page where the licence allows none', () => {
    const [dataset] = [...site.datasets.values()];
    if (dataset?.licence === undefined) throw new Error('no licence');
    const closed = { ...dataset, licence: { ...dataset.licence, redistribute: false } };
    const html = correctionFeed({ ...site, datasets: new Map([[closed.id, closed]]) })
      .entries.map(entry => entry.html)
      .join();
    expect(html).not.toContain('/events/');
  });
});

describe('a site', () => {
  test('without a configured address has no feeds, as their addresses would be incomplete', async () => {
    const nowhere = await revisedSite({ site: undefined });
    expect(feedsOf(nowhere)).toEqual([]);
    expect(feedsOf(site)).toEqual(['feed.xml', 'feed.json', 'corrections.xml']);
    expect(() => feedAddress(nowhere, 'feed.xml')).toThrow('a site without an address has no feeds');
  });

  test('below a folder has absolute addresses with that folder', async () => {
    const below = await revisedSite({ base: '/news/desk/' });
    for (const name of feedsOf(below)) {
      const text = feedFile(name, below, none);
      expect(text).toContain(`https://desk.example/news/desk/${name}`);
      expect(text.match(/https:\/\/desk\.example\/(?!news\/desk\/)/g)).toBeNull();
    }
  });

  test('gives the same bytes each time', async () => {
    const again = await revisedSite();
    for (const name of feedsOf(site)) expect(feedFile(name, again, none)).toBe(feedFile(name, site, none));
  });

  test('without any report or revision has valid feeds, dated by its data', () => {
    const datasets = new Map([...site.datasets].map(([id, one]) => [id, { ...one, revisions: [] }] as const));
    const bare: Site = { ...site, reports: [], charts: new Map(), datasets };
    for (const name of ['feed.xml', 'corrections.xml'] as const) {
      const xml = feedFile(name, bare, none);
      expect(atomFaults(xml)).toEqual([]);
      expect(xml).not.toContain('<entry');
      expect(xml).toContain('<updated>2024-04-01T00:00:00Z</updated>');
    }
    expect(jsonFeedFaults(feedFile('feed.json', bare, none))).toEqual([]);
  });

  test.each(['.', 'tests/fixtures/shootings', 'tests/fixtures/compiler'])(
    '%s has valid feeds',
    async fixture => {
      const other = await siteOf(fixture);
      expect(atomFaults(feedFile('feed.xml', other, none))).toEqual([]);
      expect(atomFaults(feedFile('corrections.xml', other, none))).toEqual([]);
      expect(jsonFeedFaults(feedFile('feed.json', other, none))).toEqual([]);
    },
  );
});
