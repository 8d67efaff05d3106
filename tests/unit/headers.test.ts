import { describe, expect, test } from 'vitest';
import { headersFile } from '../../src/publish/headers.ts';

type Rule = { readonly path: string; readonly headers: readonly string[] };

/** Reads the file as a host does: a path, then its headers, each on an indented line. */
function read(text: string): Rule[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map(block => {
      const [path = '', ...headers] = block.split('\n');
      return { path, headers: headers.map(header => header.trim()) };
    });
}

const matches = ({ path }: Rule, address: string) =>
  path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address;

describe.each(['/', '/a/b/'])('a site under %s', base => {
  const rules = read(headersFile(base, ['method/*']));
  const of = (address: string) => rules.filter(rule => matches(rule, `${base}${address}`));

  test('no address matches two rules, as some hosts combine them', () => {
    for (const address of [
      '',
      'reports/',
      'reports/a/',
      'charts/a.svg',
      'embed/a/',
      'embed/a/1/',
      'oembed/a.json',
      'method/',
      'corrections/',
      'feed.xml',
      'feed.json',
      'corrections.xml',
      '_astro/page.css',
      'pictures/bridge.webp',
      'cards/site.png',
      'schema/events-1.json',
      '404',
      '404.html',
    ]) {
      expect(of(address), address).toHaveLength(1);
    }
  });

  test('feeds are served with their own type, and any page may read them', () => {
    expect(of('feed.xml')[0]?.headers).toContain('Content-Type: application/atom+xml; charset=utf-8');
    expect(of('corrections.xml')[0]?.headers).toContain('Content-Type: application/atom+xml; charset=utf-8');
    expect(of('feed.json')[0]?.headers).toContain('Content-Type: application/feed+json; charset=utf-8');
    expect(of('feed.json')[0]?.headers).toContain('Access-Control-Allow-Origin: *');
  });

  test('HSTS is sent with every address if it is enabled, and not otherwise', () => {
    const line = 'Strict-Transport-Security: max-age=31536000';
    for (const rule of read(headersFile(base, [], 31_536_000)))
      expect(rule.headers, rule.path).toContain(line);
    expect(headersFile(base, [])).not.toContain('Strict-Transport');
  });

  test('scripts in an SVG of the newsroom do not run when it is opened directly', () => {
    expect(of('pictures/bridge.svg')[0]?.headers).toContain(
      "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  });

  test('any page may frame embeds, no page may frame pages', () => {
    const framed = of('embed/a/0123456789ab/')[0]?.headers;
    expect(framed).toContain('Content-Security-Policy: frame-ancestors * file:');
    expect(framed).toContain('Cross-Origin-Resource-Policy: cross-origin');
    expect(framed).toContain('Access-Control-Allow-Origin: *');
    for (const page of ['', 'reports/a/', 'charts/a/', 'data/x/', 'sources/', 'corrections/', 'method/']) {
      expect(of(page)[0]?.headers, page).toContain("Content-Security-Policy: frame-ancestors 'none'");
    }
  });
});
