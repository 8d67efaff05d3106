import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../../src/publish/files-below.ts';
import { stampFiles } from '../../../src/publish/folder-stamps.ts';
import { startSearch } from '../../../src/publish/index-search.ts';
import {
  type FileGroups,
  notePublishedFiles,
  openPublishedFiles,
  type PublishedGroups,
} from '../../../src/publish/published-files.ts';
import type { MemoStore } from '../../../src/stamped-memo.ts';

let root = '';
let kept: PublishedGroups | undefined;
const store: MemoStore<PublishedGroups> = {
  read: () => kept,
  write: (_, groups) => {
    kept = groups;
  },
};
const path = (name: string) => join(root, name);
const write = (name: string, text = 'text') => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
};
const open = () =>
  openPublishedFiles({ dist: path('dist'), next: path('next'), publicDir: path('public') }, store);
const note = (groups: FileGroups) =>
  notePublishedFiles(store, groups, stampFiles(path('dist'), filesBelow(path('dist')), 0).stamps);

const chart = ['charts/a.svg', 'embed/a/index.html', 'embed/a/0123/index.html'];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-published-'));
  kept = undefined;
  write('dist/charts/a.svg');
  write('dist/embed/a/index.html');
  mkdirSync(path('dist/embed/a/0123'));
  linkSync(path('dist/embed/a/index.html'), path('dist/embed/a/0123/index.html'));
  write('dist/charts/b.svg');
  note(new Map([['the data of a', chart]]));
});
afterEach(() => rmSync(root, { recursive: true }));

test('files that were made from the same are the published ones under a second name', () => {
  const published = open();
  expect(published.isEmpty).toBe(false);
  expect(published.find('other data')).toBeUndefined();
  const found = published.find('the data of a');
  expect(found).toEqual(chart);
  published.take(found ?? []);
  expect(filesBelow(path('next'))).toEqual([...chart].sort());
  expect(statSync(path('next/charts/a.svg')).ino).toBe(statSync(path('dist/charts/a.svg')).ino);
  expect(() => published.take(chart), 'what is in the stage is not replaced').toThrow();
});

test.each<[string, () => void]>([
  ['edited', () => write('dist/charts/a.svg', 'more')],
  [
    'edited, with its old length and times',
    () => {
      const { atime, mtime } = statSync(path('dist/charts/a.svg'));
      write('dist/charts/a.svg', 'tex1');
      utimesSync(path('dist/charts/a.svg'), atime, mtime);
    },
  ],
  ['replaced', () => cpSync(path('dist/charts/b.svg'), path('dist/charts/a.svg'))],
  ['deleted', () => rmSync(path('dist/embed/a/0123'), { recursive: true })],
  ['put into the public folder', () => write('public/charts/a.svg')],
])('none of them is taken once one was %s', (_name, change) => {
  change();
  expect(open().find('the data of a')).toBeUndefined();
});

test('an index of the same records is taken whole, of others what is the same in it', async () => {
  rmSync(path('dist'), { recursive: true });
  const names = ['one', 'two'];
  const record = (title: string) => ({
    kind: 'place' as const,
    address: `/${title}/`,
    title,
    about: '',
    text: '',
    language: 'en',
  });
  let made = 0;
  const build = async () => {
    rmSync(path('next'), { recursive: true, force: true });
    const search = startSearch({
      root,
      next: path('next'),
      records: () => names.map(record),
      published: open(),
      async make(records) {
        made++;
        return [...records].map(({ title }) => ({ path: `f/${title}`, content: Buffer.from(title) }));
      },
    });
    const groups = await search.finish();
    rmSync(path('dist'), { recursive: true, force: true });
    cpSync(path('next'), path('dist'), { recursive: true });
    note(groups);
    return filesBelow(path('dist')).map(name => [name, readFileSync(path(`dist/${name}`), 'utf8')]);
  };
  const first = await build();
  expect(first).toEqual([
    ['pagefind/f/one', 'one'],
    ['pagefind/f/two', 'two'],
  ]);
  expect(await build()).toEqual(first);
  expect(made).toBe(1);
  names[1] = 'three';
  expect(await build()).toEqual([first[0], ['pagefind/f/three', 'three']]);
  expect(made).toBe(2);
});
