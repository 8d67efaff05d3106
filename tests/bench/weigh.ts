import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Figures } from './results.ts';
import type { Ready } from './tool.ts';

const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length;

/** Files of the site that a page requests by relative or absolute address in these tags. */
function asked(ready: Ready, html: string, tags: RegExp): Set<string> {
  const files = [...html.matchAll(tags)]
    .map(match => match[1] ?? '')
    .filter(link => !/^\w+:|^\/\//.test(link))
    .map(link => (link.startsWith('/') ? link : posix.join('/', posix.dirname(ready.report), link)))
    .map(path => join(ready.out, path.replace(/[?#].*$/, '')))
    .filter(existsSync);
  return new Set(files);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/**
 * What a built site weighs: its `files`, its `pages` among them, its `megabytes`, its largest page (`largest`, bytes), and for the first
 * report `page` (HTML and style sheets), `scripts` and `data` that its scripts load, in bytes of brotli.
 */
export function weigh(ready: Ready): Figures {
  const files = readdirSync(ready.out, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path, bytes: statSync(path).size }));
  const report = join(ready.out, ready.report);
  const html = readFileSync(report, 'utf8');
  const styles = asked(ready, html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const scripts = asked(ready, html, /<(?:script[^>]*src|link[^>]*rel="modulepreload"[^>]*href)="([^"]+)"/g);
  const data = asked(ready, html, /"path":"([^"]+\.json)"/g);
  return {
    files: files.length,
    pages: files.filter(({ path }) => path.endsWith('.html')).length,
    megabytes: sum(files.map(({ bytes }) => bytes)) / 1e6,
    largest: Math.max(...files.filter(({ path }) => path.endsWith('.html')).map(({ bytes }) => bytes)),
    page: sum([report, ...styles].map(brotli)),
    scripts: sum([...scripts].map(brotli)),
    data: sum([...data].map(brotli)),
  };
}
