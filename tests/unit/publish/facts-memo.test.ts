import { linkSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KeptFacts, openFactsMemo } from '../../../src/publish/facts-memo.ts';
import { verifySite } from '../../../src/publish/verify.ts';
import type { MemoStore } from '../../../src/stamped-memo.ts';

let root = '';
let kept: KeptFacts | undefined;
const store: MemoStore<KeptFacts> = {
  read: () => structuredClone(kept),
  write: (_, facts) => {
    kept = facts;
  },
};
const path = (name: string) => join(root, name);
const page = (body: string) => `<!doctype html><html><body>${body}</body></html>`;

/** Verifies a site. @returns the rules that it breaks, and the pages that were read. */
function verify(folder: string) {
  const memo = openFactsMemo(path(folder), store);
  const read: string[] = [];
  const problems = verifySite(path(folder), '/', {
    memo: {
      ...memo,
      get: (name, take) =>
        memo.get(name, () => {
          read.push(name);
          return take();
        }),
    },
  });
  if (problems.length === 0) memo.write();
  return { rules: problems.map(({ rule }) => rule), read };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-facts-'));
  kept = undefined;
  mkdirSync(path('dist'));
  writeFileSync(path('dist/index.html'), page('<a href="a.html#x">a</a><a href="a.html#x">a</a>'));
  writeFileSync(path('dist/a.html'), page('<p id="x">'));
  expect(verify('dist')).toEqual({ rules: [], read: ['a.html', 'index.html'] });
  mkdirSync(path('next'));
  linkSync(path('dist/index.html'), path('next/index.html'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a page that was taken from the published site is not read again', () => {
  linkSync(path('dist/a.html'), path('next/a.html'));
  expect(verify('next')).toEqual({ rules: [], read: [] });
  expect(verify('next'), 'what is known is kept').toEqual({ rules: [], read: [] });
});

test('its links are held to the pages as they are now', () => {
  writeFileSync(path('next/a.html'), page('<p id="y">'));
  expect(verify('next')).toEqual({ rules: ['publish/broken-fragment'], read: ['a.html'] });
  rmSync(path('next/a.html'));
  expect(verify('next')).toEqual({ rules: ['publish/broken-link'], read: [] });
});

test('a page that was written again is read, whatever its length and its time', () => {
  const { atime, mtime } = statSync(path('dist/a.html'));
  writeFileSync(path('next/a.html'), page('<p id="y">'));
  utimesSync(path('next/a.html'), atime, mtime);
  expect(verify('next').read).toEqual(['a.html']);
});
