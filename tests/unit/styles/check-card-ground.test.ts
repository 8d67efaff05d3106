import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { checkCardGround } from '../../../src/styles/check-card-ground.ts';
import { readSiteTheme } from '../../../src/styles/read-site-theme.ts';
import { smallProject } from '../history/project.ts';

const project = smallProject("socialImage: 'card.png'");
afterAll(() => project.erase());
const read = readSiteTheme(project.root, { styles: [] });
if (!read.ok) throw new Error('no looks');
const { tokens } = read.value;

/** What is said of a ground of one colour with a square of another. */
async function checkOf(background: string, square?: { colour: string; at: number; size: number }) {
  const ground = sharp({ create: { width: 1200, height: 630, channels: 3, background } });
  const { size = 1, at = 0, colour = background } = square ?? {};
  const inset = await sharp({ create: { width: size, height: size, channels: 3, background: colour } })
    .png()
    .toBuffer();
  await ground.composite([{ input: inset, left: at, top: at }]).toFile(join(project.root, 'card.png'));
  return checkCardGround(project.root, { socialImage: 'card.png' }, tokens);
}

test('text that cannot be read on a social image of the newsroom’s is warned of, with the lowest contrast', async () => {
  expect(await checkOf('#fffaf0')).toEqual([]);
  const [ink, mute] = await checkOf('#222222');
  expect(ink).toMatchObject({
    rule: 'styles/contrast',
    severity: 'warning',
    place: { file: 'astro.config.mjs', line: expect.any(Number) },
  });
  expect(ink?.what).toMatch(
    /^Text of social cards \(--ink, #\w+\) has a contrast of [\d.]+:1 with #222222 in "card\.png", and less than 4\.5:1 on 100% of the place/,
  );
  expect(mute?.what).toContain('--mute');
});

test('only where title and chart stand, and not for a speck', async () => {
  const dark = { colour: '#101010' };
  expect(await checkOf('#ffffff', { ...dark, at: 0, size: 60 })).toEqual([]);
  expect(await checkOf('#ffffff', { ...dark, at: 200, size: 16 })).toEqual([]);
  expect((await checkOf('#ffffff', { ...dark, at: 200, size: 200 })).map(({ what }) => what)).toEqual([
    expect.stringMatching(/on 9% of/),
    expect.stringMatching(/on 9% of/),
  ]);
});
