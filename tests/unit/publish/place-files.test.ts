import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeFiles } from '../../../src/publish/place-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-place-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const stage = (name: string) => join(root, 'next', name);
const place = () => placeFiles(join(root, 'next'), join(root, 'public'));
const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

test('writes texts and bytes, equal ones of a call as one file with two names', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  place()([
    ['charts/a.svg', '<svg/>'],
    ['embed/a/123/chart.svg', '<svg/>'],
    ['charts/a.png', bytes],
    ['charts/a.csv', '\ufeffkey\r\n'],
  ]);
  expect(readFileSync(stage('charts/a.csv'), 'utf8')).toBe('\ufeffkey\r\n');
  expect([...readFileSync(stage('charts/a.png'))]).toEqual([1, 2, 3]);
  expect(readFileSync(stage('embed/a/123/chart.svg'), 'utf8')).toBe('<svg/>');
  const inode = (name: string) => statSync(stage(name)).ino;
  expect(inode('embed/a/123/chart.svg')).toBe(inode('charts/a.svg'));
  expect(inode('charts/a.csv')).not.toBe(inode('charts/a.svg'));
});

test('leaves to the public folder what it has, so that copying it changes no other file', () => {
  write(join(root, 'public', 'embed', 'a', '123', 'chart.svg'), '<svg/>\r\n');
  place()([
    ['charts/a.svg', '<svg/>\n'],
    ['embed/a/123/chart.svg', '<svg/>\n'],
    ['embed/a/456/chart.svg', '<svg/>\n'],
  ]);
  expect(existsSync(stage('embed/a/123/chart.svg'))).toBe(false);
  expect(existsSync(stage('embed/a/456/chart.svg'))).toBe(true);
  expect(readFileSync(stage('charts/a.svg'), 'utf8')).toBe('<svg/>\n');
});
