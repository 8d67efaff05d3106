import { describe, expect, test } from 'vitest';
import {
  breadcrumbThing,
  datasetThing,
  jsonForScript,
  reportThing,
} from '../../../../src/output/feeds/linked-data.ts';
import type { Site } from '../../../../src/site/types.ts';
import { revisedSite } from '../../revised.ts';

const site = await revisedSite();
const reportOf = (from: Site, slug: string) => {
  const found = from.reports.find(one => one.slug === slug);
  if (found === undefined) throw new Error(`no report ${slug}`);
  return found;
};
const datasetOf = (from: Site) => {
  const [dataset] = [...from.datasets.values()];
  if (dataset === undefined) throw new Error('no dataset');
  return dataset;
};

describe('a report', () => {
  const thing = reportThing(site, reportOf(site, 'every-raid'));

  test('is a NewsArticle with its dates, authors, publisher, picture and dataset', () => {
    expect(thing).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'A string of towns, two counts & a question: is 1 < 2?',
      inLanguage: 'en',
      datePublished: '2024-03-01',
      dateModified: '2024-04-01',
      author: ['Ada Writer', 'Ben "B." Editor'],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'Test Desk & Sons',
        url: 'https://desk.example/',
        correctionsPolicy: 'https://desk.example/corrections/',
      },
      image: 'https://desk.example/cards/reports/every-raid.png',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://desk.example/reports/every-raid/' },
      isBasedOn: { '@type': 'Dataset', version: '1.5.0', url: 'https://desk.example/data/raids/' },
    });
  });

  test('names corrections and retractions since its publication, and no update', () => {
    expect(thing['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'The number of injured in Brock was given as two.',
        datePublished: '2024-04-01',
        url: 'https://desk.example/corrections/#r-raids-1.5.0-2',
      },
      {
        '@type': 'CorrectionComment',
        text: 'There was no raid on Cedar.',
        datePublished: '2024-03-12',
        url: 'https://desk.example/corrections/#r-raids-1.4.0-1',
      },
      {
        '@type': 'CorrectionComment',
        text: 'We had taken the ministry’s figure for Alba from the wrong line & <misread> it.',
        datePublished: '2024-03-05',
        url: 'https://desk.example/corrections/#r-raids-1.2.0-1',
      },
    ]);
    const untouched = reportThing(site, reportOf(site, 'jarrow-alone'));
    expect(untouched).not.toHaveProperty('correction');
    expect(untouched).toMatchObject({ dateModified: '2024-03-01' });
  });

  test('describes an author as the front matter does: a person, an organization, or nothing', () => {
    const report = reportOf(site, 'every-raid');
    const authors = [
      { name: 'Ana Lima', kind: 'person' },
      { name: 'The data desk', kind: 'organization' },
      { name: 'Ben Editor' },
    ] as const;
    expect(reportThing(site, { ...report, front: { ...report.front, authors } })).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Ana Lima' },
        { '@type': 'Organization', name: 'The data desk' },
        'Ben Editor',
      ],
    });
  });

  test('has no address if the site has none, and omits what is unknown', async () => {
    const nowhere = await revisedSite({ site: undefined });
    const text = jsonForScript(reportThing(nowhere, reportOf(nowhere, 'every-raid')));
    expect(text).not.toMatch(/"(url|image|mainEntityOfPage|correctionsPolicy|@id)"|desk\.example|null|""/);
    expect(JSON.parse(text)).toMatchObject({ dateModified: '2024-04-01' });
  });
});

describe('a dataset', () => {
  const dataset = datasetOf(site);

  test('has its version, its days, its places, its licence and its downloads', () => {
    expect(datasetThing(site, dataset)).toMatchObject({
      '@type': 'Dataset',
      name: 'Raids in Exampleland',
      description: expect.stringMatching(/^Raids in Exampleland: 9 raids\. .{50,}$/),
      creator: { '@type': 'NewsMediaOrganization', name: 'Test Desk & Sons' },
      publisher: { '@type': 'NewsMediaOrganization', name: 'Test Desk & Sons' },
      includedInDataCatalog: {
        '@type': 'DataCatalog',
        name: 'Test Desk & Sons',
        url: 'https://desk.example/data/',
      },
      version: '1.5.0',
      dateModified: '2024-04-01',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      size: '9 raids',
      temporalCoverage: '2024-02-01/2024-02-10',
      spatialCoverage: [{ '@type': 'Place', name: 'Exampleland' }],
      distribution: [
        { encodingFormat: 'application/json', contentUrl: 'https://desk.example/data/raids/raids.json' },
        { encodingFormat: 'text/csv', contentUrl: 'https://desk.example/data/raids/raids.csv' },
        {
          encodingFormat: 'application/vnd.datapackage+json',
          contentUrl: 'https://desk.example/data/raids/datapackage.json',
        },
      ],
    });
  });

  test('says what it measures, and who are its dead', () => {
    const variables = datasetThing(site, dataset)['variableMeasured'];
    expect(variables).toEqual([
      { '@type': 'PropertyValue', name: 'Raids', propertyID: 'attacks' },
      {
        '@type': 'PropertyValue',
        name: 'People reported killed',
        propertyID: 'killed',
        description: expect.stringMatching(/^The dead /),
      },
      { '@type': 'PropertyValue', name: 'People reported injured', propertyID: 'injured' },
    ]);
  });

  test('takes as many notes into its description as search engines read', () => {
    const notes = [{ en: 'From two newspapers.' }, { en: 'x'.repeat(6000) }];
    const { description } = datasetThing(site, { ...dataset, notes });
    expect(description).toMatch(/From two newspapers\.$/);
  });

  test('of an imported set is the work of its compiler', () => {
    const { compiler: _, ...own } = dataset;
    const [source] = dataset.sources.values();
    if (source === undefined) throw new Error('no source');
    const compiled = { ...own, compiler: source.id };
    expect(datasetThing(site, compiled)['creator']).toMatchObject({
      '@type': 'Organization',
      name: source.name['en'],
    });
    expect(datasetThing(site, compiled)['publisher']).toMatchObject({ '@type': 'NewsMediaOrganization' });
  });

  test('names no download forbidden by its licence', () => {
    const licence = { name: { en: 'Closed' }, redistribute: false };
    const thing = datasetThing(site, { ...dataset, licence });
    expect(thing).not.toHaveProperty('distribution');
    expect(thing['license']).toEqual({ '@type': 'CreativeWork', name: 'Closed' });
  });
});

test('words cannot end the script element, and are read back unchanged', () => {
  const thing = { '@type': 'Thing', name: '</script><script>alert(1)</script><!-- & "\u2028' };
  const text = jsonForScript(thing);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual(thing);
});

describe('the way to a page', () => {
  const crumbs = [
    { href: '/', label: 'Front page' },
    { href: '/reports/', label: 'Reports' },
    { href: '/reports/on-cedar/', label: '\u2068ما قيل عن الغارة\u2069' },
  ];

  test('is a BreadcrumbList, numbered from 1, with whole addresses and names as the data has them', () => {
    const item = (position: number, name: string, item: string) => ({
      '@type': 'ListItem',
      position,
      name,
      item,
    });
    expect(breadcrumbThing(site, crumbs)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        item(1, 'Front page', 'https://desk.example/'),
        item(2, 'Reports', 'https://desk.example/reports/'),
        item(3, 'ما قيل عن الغارة', 'https://desk.example/reports/on-cedar/'),
      ],
    });
  });

  test('is left out for a single step, and where the site has no address', async () => {
    expect(breadcrumbThing(site, crumbs.slice(0, 1))).toBeUndefined();
    expect(breadcrumbThing(await revisedSite({ site: undefined }), crumbs)).toBeUndefined();
  });
});
