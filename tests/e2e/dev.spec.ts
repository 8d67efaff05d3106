import { expect, test } from '@playwright/test';
import { type Dev, startDev } from '../dev.ts';
import { build, makeProject, type Project } from '../project.ts';
import { phonePhoto } from '../secret-pictures.ts';
import { changes, follow, prepare, tellConnected } from './dev-changes.ts';

test('the open page shows whatever an editor saves, including problems and their fixes', async ({ page }) => {
  test.setTimeout(180_000);
  const project = makeProject('morning');
  prepare(project);
  const dev = await startDev(project);
  try {
    await tellConnected(page);
    for (const change of changes) {
      await test.step(change.what, async () => {
        expect(await follow(page, dev, project, change, 20_000)).toBeGreaterThan(0);
      });
    }
  } finally {
    await dev.stop();
    project.erase();
  }
});

/** The paragraph of a report that contains the words. */
const paragraph = (words: string) => `.sheet p:has-text("${words}")`;

/** They share a server: each leaves the files as it found them, but for the draft, which no other page shows. */
test.describe('with one dev server', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });
  let project: Project;
  let dev: Dev;
  test.beforeAll(async () => {
    project = makeProject('shootings');
    dev = await startDev(project);
  });
  test.afterAll(async () => {
    await dev.stop();
    project.erase();
  });

  test('a draft opens with a banner, and its picture appears', async ({ page }) => {
    project.write('content/reports/bridge.jpg', await phonePhoto());
    project.write(
      'content/reports/seen.md',
      '---\ntitle: Seen\ndescription: What can be seen.\npublished: 2024-12-21\nauthors: [Desk]\ndraft: true\n---\n\n![A bridge](bridge.jpg "Photo: Desk")\n',
    );
    await page.goto(`${dev.origin}/reports/seen/`);
    await expect(page.getByText('Draft: not part of the published site')).toBeVisible();
    const image = page.locator('.prose-image img');
    await expect(image).toBeVisible();
    await expect.poll(() => image.evaluate(one => (one as HTMLImageElement).naturalWidth)).toBe(400);
    const asked = await page.request.get(`${dev.origin}${await image.getAttribute('src')}`);
    expect(asked.headers()['content-type']).toBe('image/webp');
  });

  test('a problem appears next to its paragraph in the otherwise complete page; others appear above it', async ({
    page,
  }) => {
    const report = 'content/reports/two-shootings.md';
    const whole = project.read(report);
    await page.goto(`${dev.origin}/reports/two-shootings/`);
    await expect(page.locator('.sourceline-problems')).toHaveCount(0);
    const charts = await page.locator('main svg[role=img]').count();
    expect(charts).toBeGreaterThan(2);

    project.edit(report, ':figure{shootings} shootings, and', ':figure[nine]{shootings} shootings, and');
    const beside = page.locator(`${paragraph('At 10:40')} + .sourceline-problems`);
    await expect(beside).toBeVisible({ timeout: 20_000 });
    await expect(beside).toContainText('two-shootings.md:');
    await expect(beside).toContainText('nine');
    await expect(page.locator('.sourceline-problems.is-above')).toContainText('1 error in 1 file');
    await expect(page.locator('main svg[role=img]')).toHaveCount(charts);

    project.edit(
      report,
      '::bar[Killed by town]{#killed-by-town killed by=place',
      '::bar[Killed by town]{#killed-by-town killed by=plaze',
    );
    await expect(page.locator('.sourceline-problems:not(.is-above)')).toHaveCount(2, { timeout: 20_000 });
    await expect(page.getByText('Killed by town', { exact: true })).toHaveCount(0);
    expect(await page.locator('main svg[role=img]').count()).toBeGreaterThan(0);

    await page.goto(`${dev.origin}/data/`);
    await expect(page.locator('.sourceline-problems.is-above')).toContainText('two-shootings.md:');
    await expect(page.locator('main h1')).toBeVisible();

    project.write(report, whole);
    await expect(page.locator('.sourceline-problems')).toHaveCount(0, { timeout: 20_000 });
  });

  test('an error in the data appears above the last good pages, until it is fixed', async ({ page }) => {
    const data = 'data/shootings.json';
    const whole = project.read(data);
    await page.goto(`${dev.origin}/data/shootings/`);
    project.edit(data, '"place": "alderton"', '"place": "aldreton"');
    const above = page.locator('.sourceline-problems.is-above');
    await expect(above).toContainText('aldreton', { timeout: 20_000 });
    await expect(page.locator('main h1')).toBeVisible();
    project.write(data, whole);
    await expect(above).toHaveCount(0, { timeout: 20_000 });
  });

  test('a build during the dev server reloads no page', async ({ page }) => {
    await page.goto(`${dev.origin}/reports/two-shootings/`);
    await page.evaluate(() => Reflect.set(globalThis, 'isOld', true));
    const before = dev.output().length;
    expect((await build(project)).code).toBe(0);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'isOld'))).toBe(true);
    expect(dev.output().slice(before)).not.toMatch(/dist|\.sourceline|reload/);
  });
});
