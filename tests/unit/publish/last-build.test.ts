import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLastBuild, noteLastBuild } from '../../../src/publish/last-build.ts';
import { repeatBuild } from '../../../src/publish/repeat-build.ts';
import { stageFor } from '../../../src/publish/staging-folder.ts';

let root = '';
const path = (name: string) => join(root, name);
const write = (name: string, text = 'text') => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
};
const stage = () => stageFor(root, path('dist'));
const inputs = (digest = 'a', isUntouched = true) => ({ digest, areUntouched: () => isUntouched });
const output = { warnings: '1 warning', lines: ['accepted: so', '2 files'] };
const made = { printed: output, groups: new Map(), note: () => {} };
const find = (of = inputs()) => findLastBuild(stage(), of, Date.now());

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-last-build-'));
  write('dist/index.html');
  write('dist/a/index.html');
  write('.sourceline/host/headers.conf');
  await noteLastBuild(stage(), inputs(), made, Date.now);
});
afterEach(() => rmSync(root, { recursive: true }));

test('the last build is found while its inputs and its site are the same', () => {
  expect(find()).toEqual(output);
  expect(find(inputs('b'))).toBeUndefined();
  expect(find(inputs('a', false))).toBeUndefined();
});

test.each<[string, () => void]>([
  ['edited', () => write('dist/index.html', 'more')],
  ['written again with the same content', () => write('dist/index.html')],
  [
    'edited, with its old length and times',
    () => {
      write('dist/index.html', 'tex1');
      utimesSync(path('dist/index.html'), new Date(0), new Date(0));
    },
  ],
  ['touched', () => utimesSync(path('dist/a/index.html'), new Date(0), new Date(0))],
  ['renamed', () => renameSync(path('dist/a/index.html'), path('dist/a/b.html'))],
  ['deleted', () => rmSync(path('dist/a'), { recursive: true })],
  ['added', () => write('dist/b.html')],
  ['deleted that is for the host', () => rmSync(path('.sourceline/host/headers.conf'))],
  [
    'replaced by a link',
    () => {
      renameSync(path('dist/index.html'), path('elsewhere.html'));
      symlinkSync(path('elsewhere.html'), path('dist/index.html'));
    },
  ],
  [
    'copied from a backup with all others',
    () => {
      cpSync(path('dist'), path('backup'), { recursive: true, preserveTimestamps: true });
      rmSync(path('dist'), { recursive: true });
      renameSync(path('backup'), path('dist'));
    },
  ],
])('it is not found once a file of the site was %s', (_name, change) => {
  change();
  expect(find()).toBeUndefined();
});

test('it is not found where there is no site', () => {
  rmSync(path('dist'), { recursive: true });
  expect(find()).toBeUndefined();
});

test('a note that was cut off, edited or emptied is not used', () => {
  const note = path('.sourceline/cache/last-build.json');
  const text = readFileSync(note, 'utf8');
  for (const change of [
    () => truncateSync(note, 40),
    () => truncateSync(note, 0),
    () => writeFileSync(note, text.replace('1 warning', '0 warning')),
    () => writeFileSync(note, '[]'),
    () => appendFileSync(note, '}'),
  ]) {
    writeFileSync(note, text);
    expect(find()).toEqual(output);
    change();
    expect(find()).toBeUndefined();
  }
});

test('a build during which a file of the project was written to is not noted', async () => {
  await noteLastBuild(stage(), inputs('b', false), made, Date.now);
  expect(find(inputs('b'))).toBeUndefined();
});

test('nor is one on a disk that has another clock', async () => {
  await noteLastBuild(stage(), inputs('b'), made, () => Date.now() - 60_000);
  expect(find(inputs('b'))).toBeUndefined();
});

test('a build with nothing to do prints again what stays true, and leaves nothing behind', async () => {
  const { next } = stage();
  write('.sourceline/next/half.html');
  const repeated = repeatBuild(stage(), output);
  expect(repeated).toMatchObject({ isRepeated: true, warnings: '1 warning' });
  write('.sourceline/next/_astro/a.js');
  const lines: string[] = [];
  await repeated.publish(line => lines.push(line));
  expect(lines.slice(0, 2)).toEqual(output.lines);
  expect(lines[2]).toMatch(
    /^Nothing has changed since the last build: all 2 files of .*dist stay as they are$/,
  );
  expect(() => readFileSync(join(next, 'half.html'))).toThrow();
  expect(find()).toEqual(output);
});
