import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPublic } from '../../src/site/check-public.ts';
import { gifWithComment, phonePhoto, photoAs, pngWithText, tiffOfPlace } from '../secret-pictures.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-public-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const write = (file: string, bytes: string | Uint8Array) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), bytes);
};
const found = async () =>
  (await checkPublic(root, 'public')).map(({ rule, place }) => `${rule} ${place.file}`);

test('refuses a picture with its location in any format and folder', async () => {
  for (const form of ['webp', 'png', 'avif'] as const) write(`public/a/b/photo.${form}`, await photoAs(form));
  write('public/a/b/photo.tiff', await tiffOfPlace());
  write('public/phone.JPG', await phonePhoto());
  expect(await found()).toEqual([
    'site/picture-location public/a/b/photo.avif',
    'site/picture-location public/a/b/photo.png',
    'site/picture-location public/a/b/photo.tiff',
    'site/picture-location public/a/b/photo.webp',
    'site/picture-location public/phone.JPG',
  ]);
});

test('accepts other pictures, files that are not pictures, and a project without the folder', async () => {
  expect(await found()).toEqual([]);
  write('public/text.png', await pngWithText());
  write('public/moving.gif', await gifWithComment());
  write('public/broken.jpg', 'not a picture');
  write('public/robots.txt', 'GPSLatitude');
  expect(await found()).toEqual([]);
});

test('accepts a picture as soon as it is cleaned', async () => {
  write('public/phone.jpg', await phonePhoto());
  expect(await found()).toHaveLength(1);
  const { default: sharp } = await import('sharp');
  write(
    'public/phone.jpg',
    await sharp(await phonePhoto())
      .jpeg()
      .toBuffer(),
  );
  expect(await found()).toEqual([]);
});
