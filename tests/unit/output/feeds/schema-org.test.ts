import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  breadcrumbThing,
  datasetThing,
  reportThing,
  type Thing,
} from '../../../../src/output/feeds/linked-data.ts';
import type { Site } from '../../../../src/site/types.ts';
import { revisedSite, siteOf } from '../../revised.ts';

/** Everything that the pages of a site say of themselves in JSON-LD. */
function thingsOf(site: Site): Thing[] {
  const { addresses, datasets, reports } = site;
  const home = { href: addresses.home(), label: 'Front page' };
  const ways = [
    ...reports.map(({ slug, title }) => [home, { href: addresses.report(slug), label: title.text }]),
    ...[...datasets.keys()].map(id => [home, { href: addresses.dataset(id), label: id }]),
  ];
  return [
    ...reports.map(report => reportThing(site, report)),
    ...[...datasets.values()].map(dataset => datasetThing(site, dataset)),
    ...ways.flatMap(way => breadcrumbThing(site, way) ?? []),
  ];
}

const sites = [
  ['the demonstration', await siteOf('.')],
  ['a dataset with corrections', await revisedSite()],
  ['a dataset without claims', await siteOf('tests/fixtures/shootings')],
  ['a site without an address', await revisedSite({ site: undefined })],
] as const;

/** Things as TypeScript, each of its schema.org type as the package schema-dts has them, and what the compiler says. */
function faultsOf(things: readonly Thing[]): { readonly thing: Thing | undefined; readonly what: string }[] {
  const file = join(process.cwd(), 'tests/unit/output/feeds/things.ts');
  const types = [...new Set(things.map(thing => thing['@type']))];
  const lines = things.map(
    (thing, i) => `export const t${i}: WithContext<${thing['@type']}> = ${JSON.stringify(thing)};`,
  );
  const text = [`import type { ${types.join(', ')}, WithContext } from 'schema-dts';`, ...lines].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = name => name === file || fileExists(name);
  host.readFile = name => (name === file ? text : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file: of, start = 0, messageText }) => ({
    // The first line imports the types.
    thing: things[(of?.getLineAndCharacterOfPosition(start).line ?? 0) - 1],
    what: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}

test('what pages say of themselves is in schema.org’s vocabulary, each property of its type', () => {
  const things = sites.flatMap(([, site]) => thingsOf(site));
  const types = new Set(things.map(thing => thing['@type']));
  expect([...types].sort()).toEqual(['BreadcrumbList', 'Dataset', 'NewsArticle']);
  const [thing] = things;
  const wrong: Thing[] = [
    { ...thing, '@type': 'NewsArticle', headlines: 'No such property' },
    { ...thing, '@type': 'NewsArticle', publisher: { '@type': 'Place' } },
  ];
  // The compiler is asked once, which takes it seconds: it finds what is wrong, and that alone.
  const faults = faultsOf([...things, ...wrong]);
  expect(faults.filter(fault => !wrong.some(one => one === fault.thing))).toEqual([]);
  expect(new Set(faults.map(fault => fault.thing))).toEqual(new Set(wrong));
}, 60_000);

/** A property of a thing, of the things in it: `distribution.contentUrl`. */
function valuesOf(thing: unknown, path: string): unknown[] {
  return path
    .split('.')
    .reduce<unknown[]>(
      (values, name) =>
        values.flatMap(value =>
          typeof value === 'object' && value !== null && name in value
            ? [Object.entries(value).find(([key]) => key === name)?.[1]].flat()
            : [],
        ),
      [thing],
    );
}

/**
 * What Google asks for. A dataset must have the first two; of an article, nothing must be there; the others are
 * recommended.
 */
const asked = {
  // https://developers.google.com/search/docs/appearance/structured-data/article#structured-data-type-definitions
  NewsArticle: ['headline', 'datePublished', 'dateModified', 'author', 'image'],
  // https://developers.google.com/search/docs/appearance/structured-data/dataset#dataset
  Dataset: [
    ...[
      'name',
      'description',
      'creator.name',
      'identifier',
      'isAccessibleForFree',
      'license',
      'version',
      'url',
    ],
    ...['spatialCoverage.name', 'temporalCoverage', 'variableMeasured.name', 'includedInDataCatalog.name'],
    ...['distribution.contentUrl', 'distribution.encodingFormat'],
  ],
  // https://developers.google.com/search/docs/appearance/structured-data/breadcrumb#structured-data-type-definitions
  BreadcrumbList: ['itemListElement.position', 'itemListElement.name', 'itemListElement.item'],
} as const;

describe.each(sites.slice(0, 3))('%s has what Google asks for', (_, site) => {
  const things = thingsOf(site);
  const of = (type: string) => things.filter(thing => thing['@type'] === type);

  test.each(Object.entries(asked))('%s', (type, paths) => {
    expect(of(type).length).toBeGreaterThan(0);
    for (const thing of of(type))
      for (const path of paths) {
        const isClosed = type === 'Dataset' && path.startsWith('distribution') && !('distribution' in thing);
        const isUnlicensed = path === 'license' && !('license' in thing);
        if (!isClosed && !isUnlicensed) expect(valuesOf(thing, path).length, path).toBeGreaterThan(0);
      }
  });

  test('in the form that it takes', () => {
    const day = /^\d{4}-\d{2}-\d{2}$/;
    for (const thing of of('NewsArticle'))
      for (const path of ['datePublished', 'dateModified'])
        expect(valuesOf(thing, path)).toEqual([expect.stringMatching(day)]);
    for (const thing of of('Dataset')) {
      const [description = ''] = valuesOf(thing, 'description');
      // 50 to 5,000 characters.
      expect(String(description).length).toBeGreaterThanOrEqual(50);
      expect(String(description).length).toBeLessThanOrEqual(5000);
      for (const url of valuesOf(thing, 'distribution.contentUrl')) expect(url).toMatch(/^https:\/\//);
    }
    for (const thing of of('BreadcrumbList')) {
      const positions = valuesOf(thing, 'itemListElement.position');
      // At least two, numbered from 1.
      expect(positions.length).toBeGreaterThan(1);
      expect(positions).toEqual(positions.map((__, i) => i + 1));
    }
  });
});
