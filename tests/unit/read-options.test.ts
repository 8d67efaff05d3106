import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { optionsSchema, type UserOptions } from '../../src/options.ts';
import { OptionsError } from '../../src/site/options-error.ts';
import { readOptions } from '../../src/site/read-options.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-options-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Every problem in the options of a configuration, as `rule line: what → fix`. */
function problemsOf(given: Record<string, unknown>): string[] {
  const config = `sourceline({\n${Object.entries(given)
    .map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`)
    .join('')}});\n`;
  writeFileSync(join(root, 'astro.config.mjs'), config);
  try {
    readOptions(given as UserOptions, { base: '/', site: undefined, drafts: false, root });
    return [];
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    return error.problems.map(({ rule, place, what, fix }) => `${rule} ${place.line}: ${what} → ${fix}`);
  }
}

test('suggests the nearest worldview for an unknown one, and lists them all', () => {
  expect(problemsOf({ name: 'Desk', worldview: 'natural-erth' })).toEqual([
    'site/bad-option 3: "natural-erth" in "worldview" is not one of the values that it takes. → Did you mean "natural-earth"? Valid values: iso, natural-earth, western-sahara.',
  ]);
});

test('suggests the nearest option for an unknown one, or lists them all', () => {
  expect(problemsOf({ name: 'Desk', langauge: 'en' })).toEqual([
    `site/bad-option 3: Unknown option "langauge". → Did you mean "language"? Valid options: ${Object.keys(optionsSchema.shape).join(', ')}.`,
  ]);
  const [problem] = problemsOf({ name: 'Desk', zzz: 1 });
  expect(problem).toMatch(/^site\/bad-option 3: Unknown option "zzz"\. → Valid options: name, tagline, /);
  expect(problemsOf({ name: 'Desk', components: { Haeder: 'a.astro' } })).toEqual([
    'site/bad-option 3: Unknown option "Haeder" in "components". → Did you mean "Header"? Valid options: Header, Footer, Breadcrumb, ReportCard, KeyFigures, ChartFigure, ChartTable, Legend, EventCard, EventList, Disputed, Account, PageSources, SourceList, RevisionList, ChangeNote, ProseImage, Downloads, Codes, Pager.',
  ]);
});

test('lists the valid languages for an unknown one', () => {
  expect(problemsOf({ name: 'Desk', language: 'fr' })).toEqual([
    'site/bad-option 3: "fr" is not a supported language. → Valid languages: en.',
  ]);
});

test('lists everything wrong at once, each with its line', () => {
  expect(problemsOf({ pictures: 'yes', styles: 'own.css', hsts: -1 }).map(line => line.slice(0, 30))).toEqual(
    [
      'site/bad-option undefined: The',
      'site/bad-option 3: "styles" is',
      'site/bad-option 2: "pictures" ',
      'site/bad-option 4: "hsts" is -',
    ],
  );
});

test('says in plain words which values an option takes, and how to write them', () => {
  const given = {
    name: '',
    tagline: 4,
    styles: 'own.css',
    pictures: 'yes',
    hsts: -1,
    timezone: 'Mars/Base',
    redirects: { '//evil.example/': 'a', old: '//evil.example/' },
  };
  expect(problemsOf(given).map(line => line.replace(/^\S+ \S+ /, ''))).toEqual([
    '"name" is "", which is too small. → Use at least one letter.',
    `"tagline" is 4, but takes text between quotes. → Write tagline: '…'.`,
    `"styles" is "own.css", but takes a list of texts. → Write styles: ['…'].`,
    '"timezone" is "Mars/Base": not a valid time zone. → Write Europe/Paris, or UTC.',
    '"pictures" is "yes", but takes true, false, or options in braces. → Write pictures: true, or pictures: { dark: true }.',
    '"hsts" is -1, which is too small. → Use 0 or more.',
    '"//evil.example/" in "redirects" is not a valid chart id. → Write only the id, the last part of the address: lower-case letters a–z, digits and hyphens.',
    '"redirects.old" is "//evil.example/": neither the id of a chart nor a path of this site that begins and ends with one slash. → Write killed-by-city, or /reports/six-explosions/.',
  ]);
  expect(problemsOf({ name: 'Desk', redirects: 'a' })[0]).toContain('takes names with values, in braces');
});

test.for([
  [
    { name: 'The\u202e Desk' },
    'site/hidden-character 2: "name": The text contains the invisible character U+202E',
  ],
  [{ name: 'Desk', tagline: 'a\u200bb' }, 'site/hidden-character 3: "tagline": The text contains'],
  [{ name: 'Desk', rights: 'a\ufdd0' }, 'site/hidden-character 3: "rights": The text contains'],
  [{ name: 'Desk', styles: ['a\u2060.css'] }, 'site/hidden-character 3: "styles": The text contains'],
] as const)('reports an invisible character: %j', ([given, problem]) => {
  expect(problemsOf(given).join('\n')).toContain(problem);
});

test('accepts names in Arabic and emoji', () => {
  expect(problemsOf({ name: 'الصحيفة', tagline: 'می\u200cخواهم 👩\u200d🚒' })).toEqual([]);
});

test('reads "pictures" as true, false, or what to draw', () => {
  const picturesOf = (given: Partial<UserOptions>) =>
    readOptions({ name: 'Desk', ...given }, { base: '/', site: undefined, drafts: false }).pictures;
  expect([picturesOf({}), picturesOf({ pictures: true })]).toEqual([
    { dark: false, narrow: false },
    { dark: false, narrow: false },
  ]);
  expect(picturesOf({ pictures: { dark: true } })).toEqual({ dark: true, narrow: false });
  expect(picturesOf({ pictures: false })).toBe(false);
  expect(problemsOf({ name: 'Desk', pictures: { drak: true } })).toEqual([
    'site/bad-option 3: Unknown option "drak" in "pictures". → Did you mean "dark"? Valid options: dark, narrow.',
  ]);
  expect(problemsOf({ name: 'Desk', pictures: { dark: 'yes' } })).toEqual([
    'site/bad-option 3: "pictures.dark" is "yes", but takes true or false. → Write dark: true.',
  ]);
  expect(problemsOf({ name: 'Desk', pictures: null })[0]).toContain(
    '"pictures" is null, but takes true, false,',
  );
});

test('reads "charts.files" as a list or "none", and suggests the nearest file', () => {
  const filesOf = (charts: UserOptions['charts']) =>
    readOptions({ name: 'Desk', charts }, { base: '/', site: undefined, drafts: false }).charts.files;
  expect(filesOf(undefined)).toBeUndefined();
  expect(filesOf({ files: 'none' })).toBe('none');
  expect(filesOf({ files: ['svg', 'csv'] })).toEqual(['svg', 'csv']);
  expect(problemsOf({ name: 'Desk', charts: { files: ['svg', 'jsn'] } })).toEqual([
    'site/bad-option 3: "jsn" in "charts.files" is not a file that charts can have. → Did you mean "json"? Valid files: embed, svg, png, csv, md, json, geojson, oembed.',
  ]);
  const wrong =
    "\"charts.files\" is %, but takes a list of files, or 'none'. → Write files: ['embed', 'svg'], or files: 'none'.";
  for (const files of ['all', null, true])
    expect(problemsOf({ name: 'Desk', charts: { files } })).toEqual([
      `site/bad-option 3: ${wrong.replace('%', JSON.stringify(files))}`,
    ]);
  expect(problemsOf({ name: 'Desk', charts: 'none' })).toEqual([
    'site/bad-option 3: "charts" is "none", but takes options in braces. → Write charts: { files: [\'embed\', \'svg\'] }.',
  ]);
  expect(problemsOf({ name: 'Desk', charts: { fils: [] } })).toEqual([
    'site/bad-option 3: Unknown option "fils" in "charts". → Did you mean "files"? Valid options: classes, files.',
  ]);
});

test('explains values of options that take several kinds', () => {
  const given = {
    name: 'Desk',
    brandColour: 'plum',
    logo: { dark: 'logo.svg' },
    navigation: ['reprots', { label: 'About', lnk: '/about/' }, { label: 'Up', link: 'about' }],
    embeds: { theme: 'drak' },
    footerLinks: 'about',
  };
  expect(problemsOf(given)).toEqual([
    'site/bad-option 4: The option "logo.light" is missing. → Add logo.light: \'…\'.',
    `site/bad-option 3: "brandColour" is "plum": not a colour of three or six hex digits. → Write '#7a1f5c'.`,
    'site/bad-option 5: "reprots" in "navigation" is not one of the values that it takes. → Did you mean "reports"? Valid values: reports, data, sources, corrections, method.',
    'site/bad-option 5: The option "navigation.1.link" is missing. → Add navigation.1.link: \'…\'.',
    'site/bad-option 5: Unknown option "lnk" in "navigation.1". → Did you mean "link"? Valid options: label, link.',
    `site/bad-option 5: "navigation.2.link" is "about": neither a path of this site nor a URL. → Write '/about/', or 'https://ledger.example/'.`,
    `site/bad-option 7: "footerLinks" is "about", but takes a list of links. → Write footerLinks: [{ label: 'About us', link: '/about/' }].`,
    'site/bad-option 6: "drak" in "embeds" is not one of the values that it takes. → Did you mean "dark"? Valid values: auto, light, dark.',
  ]);
});

test('explains names of blocks and kinds of charts that no directive can have', () => {
  const given = { name: 'Desk', blocks: { Quote: 'a.astro' }, chartKinds: { '1st': 'a.ts' } };
  expect(problemsOf(given).map(line => line.split(' → ')[0])).toEqual([
    'site/bad-option 3: "Quote" in "blocks" is not a valid name.',
    'site/bad-option 4: "1st" in "chartKinds" is not a valid name.',
  ]);
});
