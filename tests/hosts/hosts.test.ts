import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts } from '../../src/options/hosts.ts';
import { type HeaderRules, headerRules, headersOf } from '../../src/publish/hosts/header-rules.ts';
import { hostFiles } from '../../src/publish/hosts/host-files.ts';
import { crawl } from '../e2e/site.ts';
import { build, makeProject, type Project } from '../project.ts';
import { observatoryScore } from './observatory.ts';
import { type Served, type ServerName, serveBy } from './servers.ts';

const names: readonly ServerName[] = ['nginx', 'caddy', 'apache'];

/** Type of a file by its ending, where the host's rules do not name it. */
const plainTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
};

/** What a rule table says of an address. */
function expected({ rules, rest, types }: HeaderRules, path: string): ReadonlyMap<string, string> {
  const rule = rules.find(one => (one.of === 'folder' ? path.startsWith(one.path) : path === one.path));
  const ending = path.endsWith('/') ? '.html' : extname(path);
  const type = types[ending.slice(1)] ?? plainTypes[ending];
  return new Map([
    ...(type === undefined ? [] : [['Content-Type', type] as const]),
    ...headersOf(rule ?? rest),
  ]);
}

const same = (a: string | null, b: string) =>
  (a ?? '').toLowerCase().replaceAll(' ', '') === b.toLowerCase().replaceAll(' ', '');

describe.each(['/', '/a/b/'])('a site under %s', base => {
  const work = mkdtempSync(join(tmpdir(), 'sourceline-hosts-'));
  const root = join(work, 'root');
  let project: Project;
  let rules: HeaderRules;
  let files: string[] = [];
  const forwards = [
    { from: `${base}charts/toll/`, to: `${base}charts/killed-by-city/` },
    { from: `${base}embed/toll/`, to: `${base}embed/killed-by-city/` },
  ];

  beforeAll(async () => {
    project = makeProject('morning', base);
    project.edit(
      'astro.config.mjs',
      "name: 'The Ledger Desk'",
      "host: 'nginx', hsts: 31536000, name: 'The Ledger Desk'",
    );
    project.edit('astro.config.mjs', 'sourceline({', "sourceline({ redirects: { toll: 'killed-by-city' },");
    const run = await build(project);
    expect(run.output).toContain('.sourceline/host/nginx.conf');
    const dist = join(project.root, 'dist');
    files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(dist, join(entry.parentPath, entry.name)));
    cpSync(dist, join(root, base), { recursive: true });
    rules = headerRules(base, ['method/'], 31_536_000);
    for (const host of hosts)
      for (const { name, at, text } of hostFiles(host, rules, forwards)) {
        const file = at === 'site' ? join(root, base, name) : join(work, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    writeFileSync(join(work, 'nginx.conf'), project.read('.sourceline/host/nginx.conf'));
  });
  afterAll(() => {
    project.erase();
    rmSync(work, { recursive: true, force: true });
  });

  test('no file that a server of one’s own reads is in the site', () => {
    expect(files.filter(file => !file.includes('/') && !/\.(?:html|xml|json|txt|md)$/.test(file))).toEqual(
      [],
    );
  });

  describe.each(names)('by %s', name => {
    let served: Served;
    beforeAll(async () => {
      const conf = { nginx: 'nginx.conf', caddy: 'Caddyfile', apache: '' }[name];
      served = await serveBy(name, join(work, `${name}-work`), root, join(work, conf));
    });
    afterAll(() => served.stop());

    test('every file is there, with the headers of its rule and its type', async () => {
      const wrong: string[] = [];
      for (const file of files) {
        const path = `${base}${file}`.replace(/(^|\/)index\.html$/, '$1');
        if (forwards.some(({ from }) => from === path)) continue;
        const answer = await fetch(served.origin + path, { redirect: 'manual' });
        await answer.arrayBuffer();
        if (answer.status !== 200) wrong.push(`${path}: ${answer.status}`);
        for (const [header, value] of expected(rules, path)) {
          const sent = answer.headers.get(header);
          if (!same(sent, value)) wrong.push(`${path} ${header}: ${sent}, not ${value}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    test('an address that only sends readers on is answered with where they go', async () => {
      for (const { from, to } of forwards) {
        const answer = await fetch(served.origin + from, { redirect: 'manual' });
        expect(answer.status, from).toBe(301);
        expect(new URL(answer.headers.get('location') ?? '', served.origin).pathname).toBe(to);
      }
    });

    test('what is not there is answered by the page for it, and is not kept', async () => {
      for (const path of ['no-such-page/', '_astro/none.css', 'embed/none/']) {
        const answer = await fetch(`${served.origin}${base}${path}`);
        expect(answer.status, path).toBe(404);
        expect(await answer.text(), path).toBe(readFileSync(join(root, base, '404.html'), 'utf8'));
        expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
        expect(answer.headers.get('cache-control') ?? '', path).not.toContain('immutable');
      }
    });

    test('a folder without a page lists none of its files', async () => {
      const answer = await fetch(`${served.origin}${base}charts/`);
      expect(answer.status).toBe(name === 'apache' ? 403 : 404);
      expect(await answer.text()).toBe(readFileSync(join(root, base, '404.html'), 'utf8'));
    });

    test('a folder without its slash leads to the page', async () => {
      const answer = await fetch(`${served.origin}${base}reports`);
      expect(answer.status).toBe(200);
      expect(answer.url).toBe(`${served.origin}${base}reports/`);
    });

    test('every link within the site leads somewhere', async () => {
      const found = await crawl(`${served.origin}${base}`);
      const lost = [...found.values()].filter(({ status }) => status !== 200);
      expect(lost.map(({ url, from, status }) => `${status} ${url} from ${from}`)).toEqual([]);
      expect(found.size).toBeGreaterThan(40);
    });

    if (name === 'nginx')
      test('MDN’s rules for an observed site give it 135', async () => {
        for (const path of ['', 'reports/', 'sources/'])
          expect(await observatoryScore(`${served.origin}${base}${path}`)).toEqual({ score: 135, lost: [] });
      });
  });
});
