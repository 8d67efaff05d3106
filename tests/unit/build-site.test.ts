import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { siteRules } from '../../src/site/rules.ts';
import { copyMorning } from '../morning.ts';

let root = '';
const options = readOptions({ name: 'Test Desk' }, { base: '/', site: undefined, drafts: false });

const write = (file: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const page = (title: string, fields = '', body = 'Text.') =>
  `---\ntitle: ${title}\ndescription: What it is about.\n${fields}---\n\n${body}\n`;
const report = (name: string, fields = '', body = 'Text.') =>
  write(
    `content/reports/${name}`,
    page(name.replace(/\W/g, ' '), `published: 2016-09-06\nauthors: [Desk]\n${fields}`, body),
  );
const chart = (id: string) => `::bar[Killed by city]{#${id} killed by=city}`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-site-'));
  copyMorning(root, file => file === 'data/syria-2016-09-05.json');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const errors = async () => {
  const built = await buildSite(root, options);
  return built.problems.filter(problem => problem.severity === 'error');
};

describe('each rule of the site rejects its case', () => {
  const broken: Readonly<Record<string, { make: () => void; file: string }>> = {
    'site/outside-link': {
      make: () => {
        mkdirSync(join(root, 'content/reports'), { recursive: true });
        symlinkSync('/etc/passwd', join(root, 'content/reports/users.md'));
      },
      file: 'content/reports/users.md',
    },
    'site/dead-link': {
      make: () => {
        mkdirSync(join(root, 'public'));
        symlinkSync('../nowhere.svg', join(root, 'public/logo.svg'));
      },
      file: 'public/logo.svg',
    },
    'site/circular-link': {
      make: () => {
        mkdirSync(join(root, 'public'));
        symlinkSync('../public', join(root, 'public/all'));
      },
      file: 'public/all',
    },
    'site/no-dataset': { make: () => rmSync(join(root, 'data'), { recursive: true }), file: 'data' },
    'site/not-utf-8': {
      make: () => write('content/reports/latin.md', new Uint8Array([0x63, 0x61, 0x66, 0xe9])),
      file: 'content/reports/latin.md',
    },
    'site/unreadable': {
      make: () => write('content/reports/one.md/inside.txt', 'the name of a file, but a folder'),
      file: 'content/reports/one.md',
    },
    'site/slug-twice': {
      make: () => {
        report('one.markdown');
        report('one.md');
      },
      file: 'content/reports/one.md',
    },
    'site/page-address': {
      make: () => write('content/pages/data.md', page('Data')),
      file: 'content/pages/data.md',
    },
    'site/chart-id-twice': {
      make: () => {
        report('a.md', '', chart('killed-by-city'));
        report('b.md', '', chart('killed-by-city'));
      },
      file: 'content/reports/b.md',
    },
    'site/chart-id-dark': {
      make: () => report('a.md', '', chart('killed-dark')),
      file: 'content/reports/a.md',
    },
    'site/no-lead-chart': {
      make: () => report('a.md', 'lead: killed-by-citi\n', chart('killed-by-city')),
      file: 'content/reports/a.md',
    },
    'site/unknown-report': {
      make: () => {
        report('a.md', 'related: [b, six-explosion]\n');
        report('b.md', 'draft: true\n');
        report('six-explosions.md');
      },
      file: 'content/reports/a.md',
    },
    'site/group-address': {
      make: () => {
        report('a.md', 'tags: [Air strikes]\n');
        report('b.md', 'tags: [air-strikes]\n');
      },
      file: 'content/reports/b.md',
    },
  };

  test.each(Object.entries(broken))('%s', async (rule, { make, file }) => {
    make();
    const found = await errors();
    expect(found.map(problem => problem.rule)).toEqual([rule]);
    expect(found[0]?.place.file).toBe(file);
    expect(found[0]?.fix).toMatch(/[.?]$/);
  });

  test('site/chart-id-dark, for narrow pictures only where charts have them', async () => {
    report('a.md', '', chart('killed-narrow'));
    expect(await errors()).toEqual([]);
    const narrow = { ...options, pictures: { dark: false, narrow: true } };
    const { problems } = await buildSite(root, narrow);
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        rule: 'site/chart-id-dark',
        what: 'The chart id "killed-narrow" ends in "-narrow", which is reserved for narrow pictures.',
      },
    ]);
  });

  test('has a case for every rule of the rule book', () => {
    // Those of redirects and of options need options: check-redirects.test.ts, check-options.test.ts, read-options.test.ts,
    // site/read-logo.test.ts, site/own-links.test.ts. Warnings of
    // files that are not read: unread-files.test.ts. Pictures in
    // public/: check-public.test.ts. The project's own folder: tests/build/odd-folders.test.ts.
    const elsewhere =
      /^site\/(?:redirect-.*|no-folder|no-picture|bad-picture|key-figure|block-name|own-page-address|chart-kind|bad-option|hidden-character|no-component|option-unused|picture-location|unread-file|folder-name)$/;
    const rules = Object.keys(siteRules).filter(rule => !elsewhere.test(rule));
    expect(Object.keys(broken).sort()).toEqual(rules.sort());
  });
});

test('a related report that does not exist is reported with its place and the nearest name; so is the report itself', async () => {
  report('one.md', 'related:\n  - two\n  - tow\n  - one\n');
  report('two.md');
  expect(await errors()).toMatchObject([
    {
      what: 'Unknown report "tow" in "related:".',
      fix: 'Did you mean "two"?',
      place: { file: 'content/reports/one.md', line: 8, column: 5 },
    },
    { what: 'The report names itself as related.', place: { line: 9, column: 5 } },
  ]);
});

test('a tag or an author that cannot have its own page is reported with its place', async () => {
  report('a.md', 'tags: [Homs, Ḥoms, "?!", homs]\n');
  write('content/reports/b.md', page('B', 'published: 2016-09-06\nauthors: [{name: desk}]\n'));
  expect(
    (await errors()).map(({ what, place: { file, line, column } }) => [what, file, line, column]),
  ).toEqual([
    ['The tag "?!" has no letter or digit to make an address of.', 'content/reports/a.md', 6, 20],
    ['The tag "homs" has the same address as "Homs" in content/reports/a.md.', 'content/reports/a.md', 6, 26],
    [
      'The author "desk" has the same address as "Desk" in content/reports/a.md.',
      'content/reports/b.md',
      5,
      11,
    ],
  ]);
});

test('a repeated chart id is reported with its line', async () => {
  report('a.md', '', chart('killed-by-city'));
  report('b.md', '', chart('killed-by-city'));
  expect((await errors())[0]?.place).toMatchObject({ line: 8, column: 1 });
});

describe('a site', () => {
  test('orders reports by order, then the latest, then by address, and omits drafts', async () => {
    report('c.md');
    report('b.md');
    report('first.md', 'order: 1\n');
    report('draft.md', 'draft: true\n', ':figure[900]{killed}');
    const built = await buildSite(root, options);
    expect(built.ok && built.value.reports.map(({ slug }) => slug)).toEqual(['first', 'b', 'c']);
  });

  test('is one frozen value, maps included', async () => {
    report('a.md', '', chart('killed-by-city'));
    const built = await buildSite(root, options);
    if (!built.ok) throw new Error('it has no errors');
    const { value: site } = built;
    expect(Object.isFrozen(site)).toBe(true);
    expect(Object.isFrozen(site.reports[0]?.front)).toBe(true);
    expect(() => (site.charts as Map<string, unknown>).set('y', 1)).toThrow('read-only');
  });
});

test('a dataset used by a draft is published if a published page names it, even in a block alone', async () => {
  const other = readFileSync('tests/fixtures/shootings/data/shootings.json', 'utf8');
  const files = readdirSync(join(root, 'data')).filter(name => name.endsWith('.json'));
  const id = files[0]?.slice(0, -'.json'.length) ?? '';
  write('data/shootings.json', other);
  cpSync('tests/fixtures/shootings/data/boundaries', join(root, 'data/boundaries'), { recursive: true });
  report('draft.md', 'draft: true\ndataset: shootings\n');
  report('a.md', `dataset: ${id}\n`);
  const without = await buildSite(root, options);
  expect(without.ok && [...without.value.datasets.keys()]).toEqual([id]);
  report('a.md', `dataset: ${id}\n`, '::event{alderton-school dataset=shootings}');
  const withBlock = await buildSite(root, options);
  expect(withBlock.ok && [...withBlock.value.datasets.keys()]).toEqual(['shootings', id]);
});
