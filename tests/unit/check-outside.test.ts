import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOutside } from '../../src/site/check-outside.ts';

let top = '';
let root = '';
const write = (path: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'x');
};
const link = (target: string, file: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  symlinkSync(target, join(root, file));
};
const found = () => checkOutside(root, ['content', 'data', 'public']).map(p => `${p.rule} ${p.place.file}`);

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'sourceline-links-')));
  root = join(top, 'project');
  write(join(top, 'private/photo.jpg'));
  write(join(root, 'content/reports/a.md'));
  write(join(root, 'shared/map.svg'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

test('refuses every file, folder, nested and chained link that leads out of the project, in one run', () => {
  link('../../../private/photo.jpg', 'content/reports/photo.jpg');
  link(join(top, 'private'), 'content/reports/deep/er/pictures');
  link('../../private', 'data/set');
  link('../../private/photo.jpg', 'public/photo.jpg');
  link('photo.jpg', 'public/again.jpg');
  expect(found()).toEqual([
    'site/outside-link content/reports/deep/er/pictures',
    'site/outside-link content/reports/photo.jpg',
    'site/outside-link data/set',
    'site/outside-link public/again.jpg',
    'site/outside-link public/photo.jpg',
  ]);
});

test('refuses a folder that is itself a link out of the project', () => {
  link('../private', 'data');
  expect(found()).toEqual(['site/outside-link data']);
});

test('allows links inside the project, and checks their targets', () => {
  link('../../shared/map.svg', 'content/reports/map.svg');
  link('../shared', 'public/shared');
  expect(found()).toEqual([]);
  link('../../private/photo.jpg', 'shared/photo.jpg');
  expect(found()).toEqual(['site/outside-link public/shared/photo.jpg']);
});

test('treats a folder whose path only begins with that of the project as outside', () => {
  write(join(top, 'project-private/photo.jpg'));
  link('../../project-private/photo.jpg', 'public/photo.jpg');
  expect(found()).toEqual(['site/outside-link public/photo.jpg']);
});

test('finishes on a link to nothing and on a circular link', () => {
  link('nowhere', 'public/dead');
  link('loop', 'public/loop');
  link('..', 'public/up');
  expect(found()).toEqual([
    'site/dead-link public/dead',
    'site/dead-link public/loop',
    'site/circular-link public/up',
  ]);
});

test('finds nothing outside in a project that is reached by a link itself', () => {
  symlinkSync(root, join(top, 'by-link'));
  expect(checkOutside(join(top, 'by-link'), ['content', 'data', 'public'])).toEqual([]);
});

test('does not treat a folder beside the project, set in the options, as a link', () => {
  write(join(top, 'elsewhere/data/set.json'));
  symlinkSync('set.json', join(top, 'elsewhere/data/same.json'));
  expect(checkOutside(root, ['../elsewhere/data'])).toEqual([]);
});
