import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasErrors, type Problem } from '../../src/problems/problem.ts';
import { assembleSite } from '../../src/publish/assemble-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { morning, type SmallProject, smallProject } from './history/project.ts';

let project: SmallProject;
beforeEach(() => {
  vi.stubEnv('SOURCELINE_NOW', '2026-11-26');
});
afterEach(() => {
  vi.unstubAllEnvs();
  project.erase();
});

/** Errors and warnings of a build of the project, found in the same way as by the integration. */
async function buildProblems(): Promise<readonly Problem[]> {
  const clock = { asked: undefined, now: '2026-11-26T12:00:00Z' };
  const around = { base: '/', site: undefined, drafts: false, clock };
  return (await assembleSite(project.root, readOptions({ name: 'Test Desk' }, around))).problems;
}

/** Checks that `check` prints every problem of the build, with the same exit code. */
async function holdCheckToBuild(): Promise<readonly Problem[]> {
  const problems = await buildProblems();
  const { code, err } = await project.cli(['check']);
  for (const { rule, what, place } of problems) {
    expect(err).toContain(rule);
    expect(err).toContain(what.slice(0, 40));
    expect(err).toContain(place.file);
  }
  if (hasErrors(problems)) expect(code).toBe(1);
  return problems;
}

test('check refuses words and options that it does not use', async () => {
  project = morning();
  for (const [args, words] of [
    [['--json'], 'Unknown option "--json"'],
    [['data/syria-2016-09-05.json'], '"check" takes no arguments'],
  ] as const) {
    const { code, err } = await project.cli(['check', ...args]);
    expect(code).toBe(1);
    expect(err).toContain(words);
  }
});

const broken = 'tests/fixtures/data/broken';
const files = readdirSync(broken).filter(name => name.endsWith('.json'));

describe('check finds what stops a build: data', () => {
  test.for(files)('%s', async name => {
    project = smallProject();
    project.write(`data/${name}`, readFileSync(`${broken}/${name}`));
    const verdicts = name.replace('.json', '.duplicates.csv');
    if (existsSync(`${broken}/${verdicts}`))
      project.write(`data/${verdicts}`, readFileSync(`${broken}/${verdicts}`));
    expect((await holdCheckToBuild()).length).toBeGreaterThan(0);
  });
});

const prose = readdirSync('tests/prose', { withFileTypes: true })
  .filter(entry => entry.isDirectory() && readdirSync(`tests/prose/${entry.name}`).includes('problems.txt'))
  .map(({ name }) => name);

describe('check finds what stops a build: reports', () => {
  test.for(prose)('%s', async name => {
    project = smallProject();
    for (const data of readdirSync('tests/prose/data'))
      project.write(`data/${data}`, readFileSync(`tests/prose/data/${data}`));
    project.write('content/reports/in.md', readFileSync(`tests/prose/${name}/in.md`));
    await holdCheckToBuild();
  });
});

/** Errors outside data files and prose. */
const others: Readonly<Record<string, { readonly make: () => void; readonly rule: string }>> = {
  'a published report that is a draft now': {
    make: () => project.edit('content/reports/how-we-count.md', 'published:', 'draft: true\npublished:'),
    rule: 'history/chart-vanished',
  },
  'a glyph that pictures lack': {
    make: () => project.edit('content/reports/how-we-count.md', '::bar[', '::bar[東京 '),
    rule: 'files/no-glyph',
  },
  'a picture that was cut off': {
    make: () => {
      const whole = readFileSync('tests/prose/images/content/reports/bridge.png');
      project.write('content/reports/cut.png', whole.subarray(0, whole.length / 2));
      project.edit('content/reports/how-we-count.md', '\n::bar', '\n![A bridge](cut.png)\n\n::bar');
    },
    rule: 'files/unreadable-picture',
  },
  'a link to a page that does not exist': {
    make: () => project.edit('content/reports/how-we-count.md', '\n::bar', '\n[Here](/methode/).\n\n::bar'),
    rule: 'publish/broken-link',
  },
  'a link to a part that does not exist': {
    make: () => project.edit('content/reports/how-we-count.md', '\n::bar', '\n[Below](#nope).\n\n::bar'),
    rule: 'publish/broken-fragment',
  },
  ...Object.fromEntries(
    [
      '/data/syria-2016-09-05/#nope',
      '/data/syria-2016-09-05/events/homs-bab-tadmur/#nope',
      '/charts/killed-by-city/#nope',
      '/sources/#nope',
      '/corrections/#nope',
    ].map(link => [
      `a link to ${link}`,
      {
        make: () =>
          project.edit('content/reports/how-we-count.md', '\n::bar', `\n[Below](${link}).\n\n::bar`),
        rule: 'publish/broken-fragment',
      },
    ]),
  ),
  'a kept copy that was changed': {
    make: () => project.write('public/embed/killed-by-city/0123456789ab/index.html', '<p>Changed</p>'),
    rule: 'publish/kept-changed',
  },
};

describe('check finds what stops a build: everything else', () => {
  test.for(Object.entries(others))('%s', async ([_name, { make, rule }]) => {
    project = morning();
    expect((await buildProblems()).filter(one => one.rule === rule)).toEqual([]);
    make();
    const found = (await holdCheckToBuild()).filter(one => one.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    for (const { what, fix } of found) {
      expect(what).toMatch(/\.$/);
      expect(fix).toMatch(/\.$/);
    }
  });

  test('accepts links to existing fragments of pages', async () => {
    project = morning();
    const links = [
      '/data/syria-2016-09-05/#events',
      '/data/syria-2016-09-05/events/homs-bab-tadmur/#said',
      '/charts/killed-by-city/#embed',
      '/sources/#syria-2016-09-05',
      '/corrections/#updates',
    ].map(link => `[Below](${link}).`);
    project.edit('content/reports/how-we-count.md', '\n::bar', `\n${links.join(' ')}\n\n::bar`);
    const found = await holdCheckToBuild();
    expect(found.filter(({ rule }) => rule.startsWith('publish/'))).toEqual([]);
  });

  test('a redirect to a page that does not exist', async () => {
    project = morning("redirects: { 'old-toll': '/reports/nowhere/' }");
    const { code, err } = await project.cli(['check']);
    expect(code).toBe(1);
    expect(err).toContain('publish/broken-link');
    expect(err).toContain('/reports/nowhere/');
  });
});

test('the command line and the integration use one function to find what stops a build', () => {
  for (const file of ['src/session.ts', 'src/cli/check.ts', 'src/cli/export.ts']) {
    const text = readFileSync(file, 'utf8');
    expect(text, file).toContain('assembleSite(');
    expect(text, file).not.toMatch(/\b(buildSite|readLooks|checkGlyphs)\(/);
  }
});
