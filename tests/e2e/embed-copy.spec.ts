import { expect, type Locator, type Page, test } from '@playwright/test';
import { roundsOf } from '../rounds.ts';
import { chartsOf, codesOf } from './codes.ts';
import { siteAt } from './site.ts';

const chart = 'killed-by-city';
const open = (page: Page, id = chart) => page.goto(`${siteAt('root')}charts/${id}/`);
const unfold = async (page: Page) => {
  const folded = page.locator('.code-kind:not([open]) > summary');
  for (let left = await folded.count(); left > 0; left--) await folded.first().click();
};
const selectedIn = (field: Locator) =>
  field.evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  );

test('every code can be copied by keyboard, and a screen reader announces it', async ({ page, context }) => {
  const site = siteAt('root');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site).origin });
  await open(page);
  await unfold(page);
  const codes = await codesOf(site, chart);
  const status = page.locator('#embed').getByRole('status');
  await expect(status).toHaveText('');
  const buttons = page.getByRole('button', { name: /^Copy code: / });
  await expect(buttons).toHaveCount(codes.size);
  const copied: string[] = [];
  for (const button of await buttons.all()) {
    await button.focus();
    await expect(button).toBeFocused();
    await status.evaluate(element => element.replaceChildren());
    await page.keyboard.press(copied.length % 2 === 0 ? 'Enter' : 'Space');
    await expect(status).toHaveText('Copied.');
    await expect(button).toBeFocused();
    await expect(page.locator('button[data-done]')).toHaveCount(1);
    await expect(button).toHaveAttribute('data-done');
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  expect(copied.sort()).toEqual([...codes.values()].sort());
});

test('where copying is not allowed, the code is selected and the reader is told so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await open(page);
  await page
    .getByRole('button', { name: /^Copy code: / })
    .first()
    .press('Enter');
  await expect(page.locator('#embed').getByRole('status')).toHaveText(/^Not copied\. The code is selected/);
  const field = page.locator('textarea').first();
  expect(await selectedIn(field)).toBe(await field.inputValue());
  await expect(field).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no button is visible, and every code can be read and selected', async ({ page }) => {
    const site = siteAt('root');
    const all = await Promise.all(
      (await chartsOf(site)).map(async id => ({ id, codes: await codesOf(site, id) })),
    );
    // Every chart has the same fields, but for what it offers: one with the most codes, and one with the fewest.
    const ordered = all.toSorted((a, b) => b.codes.size - a.codes.size);
    const ends = [ordered[0], ordered.at(-1)].filter(one => one !== undefined);
    for (const { id, codes } of roundsOf(ends, all)) {
      await open(page, id);
      await unfold(page);
      const embed = page.locator('#embed');
      await expect(embed.getByRole('button')).toHaveCount(0);
      await expect(embed.locator('button:visible')).toHaveCount(0);
      const fields = embed.getByRole('textbox');
      await expect(fields).toHaveCount(codes.size);
      for (const field of await fields.all()) {
        await expect(field).toBeVisible();
        await expect(field).toHaveAccessibleName(/^(Latest|Pinned) ?: \w/);
        await expect(field).toHaveAttribute('readonly', '');
      }
    }
    const field = page.locator('#embed').getByRole('textbox').last();
    await field.click();
    await page.keyboard.press('ControlOrMeta+a');
    expect(await selectedIn(field)).toBe(await field.inputValue());
    expect(await selectedIn(field)).toMatch(/^https?:/);
  });
});
