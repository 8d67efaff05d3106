import { describe, expect, test } from 'vitest';
import { hosts } from '../../src/options/hosts.ts';
import { headerRules, headersOf } from '../../src/publish/hosts/header-rules.ts';
import { hostFiles } from '../../src/publish/hosts/host-files.ts';

const text = (host: (typeof hosts)[number] | undefined, base = '/', hsts?: number) =>
  hostFiles(host, headerRules(base, ['method/'], hsts)).map(file => file.text);

/** Addresses of every kind of file. */
const addresses = [
  '',
  'reports/',
  'reports/a/',
  'charts/a/',
  'charts/a.svg',
  'embed/a/',
  'embed/a/1/',
  'oembed/a.json',
  'method/',
  'corrections/',
  'data/',
  'data/x/x.csv',
  'sources/',
  'feed.xml',
  'feed.json',
  'corrections.xml',
  '_astro/page.css',
  'pictures/bridge.webp',
  'cards/site.png',
  'schema/events-1.json',
  '404',
  '404.html',
];

describe.each(['/', '/a/b/'])('a site under %s', base => {
  const { rules } = headerRules(base, ['method/']);
  const of = (address: string) =>
    rules.filter(rule =>
      rule.of === 'folder' ? `${base}${address}`.startsWith(rule.path) : `${base}${address}` === rule.path,
    );
  const sent = (address: string) => Object.fromEntries(of(address).flatMap(headersOf));

  test('no address matches two rules, as some hosts combine them', () => {
    for (const address of addresses) expect(of(address), address).toHaveLength(1);
  });

  test('feeds are served with their own type, and any page may read them', () => {
    expect(sent('feed.xml')['Content-Type']).toBe('application/atom+xml; charset=utf-8');
    expect(sent('corrections.xml')['Content-Type']).toBe('application/atom+xml; charset=utf-8');
    expect(sent('feed.json')['Content-Type']).toBe('application/feed+json; charset=utf-8');
    expect(sent('feed.json')['Access-Control-Allow-Origin']).toBe('*');
  });

  test('scripts in an SVG of the newsroom do not run when it is opened directly', () => {
    expect(sent('pictures/bridge.svg')['Content-Security-Policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  });

  test('any page may frame embeds, no page may frame pages', () => {
    const embed = sent('embed/a/0123456789ab/');
    expect(embed['Content-Security-Policy']).toBe('frame-ancestors * file:');
    expect(embed['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    for (const page of ['', 'reports/a/', 'charts/a/', 'data/x/', 'sources/', 'corrections/', 'method/'])
      expect(sent(page)['Content-Security-Policy'], page).toBe("frame-ancestors 'none'");
  });

  test('files whose names change with their bytes are kept for ever, pages are asked for again', () => {
    expect(sent('_astro/page.css')['Cache-Control']).toBe('public, max-age=31536000, immutable');
    expect(sent('reports/a/')['Cache-Control']).toBe('public, max-age=0, must-revalidate');
    expect(sent('embed/a/')['Cache-Control']).toBe('public, max-age=300');
  });
});

test('HSTS is sent with every address if it is enabled, and not otherwise', () => {
  const sent = ['Strict-Transport-Security', 'max-age=31536000'];
  const { rules, rest } = headerRules('/', [], 31_536_000);
  for (const rule of [...rules, rest]) expect(headersOf(rule)).toContainEqual(sent);
  expect(JSON.stringify(headerRules('/', []))).not.toContain('Strict-Transport');
});

test('_headers has one block for each rule', () => {
  const [file = ''] = text('netlify', '/a/b/');
  expect(file).toContain(
    '/a/b/embed/*\n' +
      '  Cache-Control: public, max-age=300\n' +
      '  Content-Security-Policy: frame-ancestors * file:\n',
  );
  expect(text('cloudflare', '/a/b/')).toEqual([file]);
  // Cloudflare reads 100 rules, and 2,000 characters of a line.
  expect(file.split('\n\n').length).toBeLessThan(60);
});

test('the files of Vercel and Azure are JSON, with a rule for each', () => {
  const { rules } = headerRules('/', ['method/']);
  const vercel: unknown = JSON.parse(text('vercel')[0] ?? '');
  expect(vercel).toMatchObject({ trailingSlash: true });
  expect(vercel).toHaveProperty('headers.length', rules.length);
  expect(vercel).toHaveProperty('headers.0.source', '/embed/(.*)');
  expect(text('vercel')[0]).toContain('"source": "/feed\\\\.xml"');
  const azure: unknown = JSON.parse(text('azure', '/a/b/')[0] ?? '');
  expect(azure).toMatchObject({
    trailingSlash: 'always',
    responseOverrides: { 404: { rewrite: '/a/b/404.html' } },
  });
  expect(azure).toHaveProperty('routes.0.route', '/a/b/embed/*');
});

test('a site whose host is not named can go to several hosts', () => {
  expect(hostFiles(undefined, headerRules('/', [])).map(({ name, at }) => `${at}: ${name}`)).toEqual([
    'site: _headers',
    'site: .nojekyll',
  ]);
});

test('each host has a file', () => {
  for (const host of hosts) expect(text(host).join('').length, host).toBeGreaterThan(10);
});

type Answer = { statusCode: number; headers: Record<string, { value: string }> };

test('the functions for CloudFront find the index of a folder, and send the headers of a rule', () => {
  const [request = '', response = ''] = text('cloudfront', '/a/b/');
  const asked = new Function('event', `${request}; return handler(event);`);
  const answered = new Function('event', `${response}; return handler(event);`);
  expect(asked({ request: { uri: '/a/b/reports/' } })).toEqual({ uri: '/a/b/reports/index.html' });
  expect(asked({ request: { uri: '/a/b/charts/a.svg' } })).toEqual({ uri: '/a/b/charts/a.svg' });
  expect(asked({ request: { uri: '/a/b/reports' } })).toMatchObject({
    statusCode: 301,
    headers: { location: { value: '/a/b/reports/' } },
  });
  const send = (uri: string, statusCode = 200): Answer =>
    answered({ request: { uri }, response: { statusCode, headers: {} } });
  expect(send('/a/b/index.html').headers['content-security-policy']?.value).toBe("frame-ancestors 'none'");
  expect(send('/a/b/embed/x/index.html').headers['content-security-policy']?.value).toContain('*');
  expect(send('/a/b/feed.xml').headers['content-type']?.value).toBe('application/atom+xml; charset=utf-8');
  expect(send('/a/b/data/x/x.csv').headers['content-type']?.value).toBe('text/csv; charset=utf-8');
  expect(send('/a/b/_astro/no.css', 404).headers['cache-control']).toBeUndefined();
});

describe('addresses that only send readers on', () => {
  const rules = headerRules('/', []);
  const forwards = Array.from({ length: 2500 }, (_, i) => ({
    from: `/data/x/events/a-${i}/`,
    to: `/data/x/events/b-${i}/`,
  }));
  const file = (host: (typeof hosts)[number], name: string, list = forwards) =>
    hostFiles(host, rules, list).find(one => one.name === name)?.text;

  test.each([
    ['cloudflare', '_redirects', '/data/x/events/a-0/ /data/x/events/b-0/ 301', 2000],
    ['netlify', '_redirects', '/data/x/events/a-0/ /data/x/events/b-0/ 301!', 2500],
    ['nginx', 'nginx.conf', 'location = /data/x/events/a-0/ { return 301 /data/x/events/b-0/; }', 2500],
    ['caddy', 'Caddyfile', 'redir /data/x/events/a-0/ /data/x/events/b-0/ 301', 2500],
    ['apache', '.htaccess', '  RedirectMatch 301 "^/data/x/events/a-0/$" "/data/x/events/b-0/"', 200],
  ] as const)('%s gets them, as many as it takes', (host, name, line, most) => {
    const lines = file(host, name)?.split('\n') ?? [];
    expect(lines).toContain(line);
    expect(lines.filter(one => one.includes('/data/x/events/a-'))).toHaveLength(most);
  });

  test('vercel gets them as data, cloudfront as a function', () => {
    const vercel = JSON.parse(file('vercel', 'vercel.json') ?? '');
    expect(vercel.redirects).toHaveLength(1000);
    expect(vercel.redirects[0]).toEqual({
      source: '/data/x/events/a-0/',
      destination: '/data/x/events/b-0/',
      statusCode: 301,
    });
    const source = file('cloudfront', 'viewer-request.js') ?? '';
    expect(source.length, 'CloudFront takes 10 kB').toBeLessThan(10_000);
    const handler = new Function(`${source}\nreturn handler;`)() as (event: object) => object;
    const ask = (uri: string) => handler({ request: { uri } });
    expect(ask('/data/x/events/a-0/')).toMatchObject({
      statusCode: 301,
      headers: { location: { value: '/data/x/events/b-0/' } },
    });
    expect(ask('/data/x/events/b-0/')).toEqual({ uri: '/data/x/events/b-0/index.html' });
  });

  test('no host gets an empty file of them, and those that take none get what they got', () => {
    expect(file('netlify', '_redirects', [])).toBeUndefined();
    for (const host of ['azure', 'github-pages'] as const)
      expect(hostFiles(host, rules, forwards)).toEqual(hostFiles(host, rules));
    expect(hostFiles(undefined, rules, forwards)).toEqual(hostFiles(undefined, rules));
  });
});
