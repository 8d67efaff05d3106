import { readFileSync } from 'node:fs';
import { expect, type Frame, type Page } from '@playwright/test';
import type { Elsewhere } from './elsewhere.ts';
import { expectFit, framesOf, heights, untilQuiet } from './frame-height.ts';
import { type Framed, type Parent, parentPage } from './parents.ts';
import { watch } from './watch.ts';

const plex = readFileSync(new URL('../../src/styles/fonts/carried-basic.woff2', import.meta.url)).toString(
  'base64',
);

/** Replaces the text's font by one that loads late and is half as wide again. */
const askForFont = (frames: readonly Frame[]) =>
  Promise.all(
    frames.map(frame =>
      frame.evaluate(() => document.documentElement.style.setProperty('--sans', 'Late, sans-serif')),
    ),
  );
const bringFont = (frames: readonly Frame[]) =>
  Promise.all(
    frames.map(frame =>
      frame.evaluate(async base64 => {
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        const wide: FontFaceDescriptors & { sizeAdjust: string } = { sizeAdjust: '150%' };
        const face = new FontFace('Late', bytes, wide);
        document.fonts.add(await face.load());
      }, plex),
    ),
  );
const rootSize = (frames: readonly Frame[], size: string) =>
  Promise.all(
    frames.map(frame =>
      frame.evaluate(px => {
        document.documentElement.style.fontSize = px;
      }, size),
    ),
  );

export type Kind = {
  readonly parent: Parent;
  /** The frames of the page; pinned ones are sandboxed, so that both states are tested. */
  readonly frames: () => Promise<Framed[]>;
  /** The maximum height that it grants, in pixels. */
  readonly most?: number;
};

/** Shows frames in a parent, changes everything that can change their height, and checks the height after each change. */
export async function followChanges(page: Page, elsewhere: Elsewhere, kind: Kind): Promise<void> {
  const { parent, frames: choose, most } = kind;
  const chosen = await choose();
  const around = elsewhere.page(parentPage([{ parent, frames: chosen }]));
  const asked: string[] = [];
  const violations = await watch(page, url => {
    asked.push(url);
    return url === around || chosen.some(({ address }) => url.startsWith(address));
  });
  await page.setViewportSize({ width: 700, height: 7000 });
  await page.goto(around);
  const frames = await framesOf(page, chosen.length);
  const fits = (when: string) => expectFit(frames, when, most);
  await fits('after load');
  expect(asked.length, asked.join('\n')).toBe(1 + chosen.length);

  const wide = await heights(frames);
  await page.setViewportSize({ width: 340, height: 9000 });
  await fits('in a narrow column');
  const narrow = await heights(frames);
  expect(narrow).not.toEqual(wide);

  await rootSize(frames, '20px');
  await fits('in larger letters');
  const larger = await heights(frames);
  for (const [i, height] of larger.entries()) expect(height).toBeGreaterThan((narrow[i] ?? 0) + 20);
  await rootSize(frames, '');
  await fits('in letters as they were');
  expect(await heights(frames)).toEqual(narrow);

  await askForFont(frames);
  await fits('while a font is missing');
  const missing = await heights(frames);
  await bringFont(frames);
  await fits('with a font that came late');
  const late = await heights(frames);
  for (const [i, height] of late.entries()) expect(height).toBeGreaterThan(missing[i] ?? 0);

  for (const [width, height] of [
    [844, 390],
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await fits(`turned to ${width} × ${height}`);
  }

  const closed = await heights(frames);
  for (const frame of frames)
    for (const summary of await frame.locator('summary').all()) await summary.click();
  await fits('with the table open');
  const open = await heights(frames);
  expect(open.filter((height, i) => height > (closed[i] ?? 0) + 100).length).toBe(
    frames.filter(frame => !frame.url().includes('/attacks-one-by-one/')).length,
  );
  for (const frame of frames)
    for (const summary of await frame.locator('summary').all()) await summary.click();
  await fits('with the table closed');
  expect(await heights(frames)).toEqual(closed);
  await untilQuiet(page, frames.length);
  expect(violations).toEqual([]);
}
