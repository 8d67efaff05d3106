import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UserOptions } from '../../../src/options.ts';
import { readLogo } from '../../../src/site/read-logo.ts';
import { readOptions } from '../../../src/site/read-options.ts';

let root = '';
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-logo-'));
  writeFileSync(join(root, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"/>');
  writeFileSync(join(root, 'broken.png'), 'not a picture');
  writeFileSync(join(root, 'icon.gif'), 'GIF89a');
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
  writeFileSync(join(root, 'tall.png'), await picture(40, 80));
  writeFileSync(join(root, 'card.png'), await picture(1200, 630));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (given: Partial<UserOptions>) =>
  readLogo(root, readOptions({ name: 'Desk', ...given }, { base: '/', site: undefined, drafts: false }));

test('a logo is as high as the header allows, and no wider', async () => {
  expect(await read({ logo: { light: 'logo.svg', dark: 'tall.png' }, socialImage: 'card.png' })).toEqual({
    logo: {
      light: { file: 'logo.svg', width: 160, height: 40 },
      dark: { file: 'tall.png', width: 20, height: 40 },
    },
    problems: [],
  });
  expect(await read({})).toEqual({ logo: undefined, problems: [] });
});

test.each([
  [{ logo: 'lgoo.svg' }, 'site/no-picture', 'The file "lgoo.svg" in "logo" does not exist.'],
  [{ logo: 'broken.png' }, 'site/bad-picture', '"broken.png" in "logo" cannot be read as a picture.'],
  [
    { favicon: 'icon.gif' },
    'site/bad-picture',
    '"icon.gif" in "favicon" is not of a kind that browsers show there.',
  ],
  [{ socialImage: 'tall.png' }, 'site/bad-picture', '"tall.png" in "socialImage" has 40 × 80 pixels.'],
] as const)('%j is refused', async (given, rule, what) => {
  const { problems } = await read(given);
  expect(problems).toMatchObject([{ rule, what }]);
});
