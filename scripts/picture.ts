/** The picture of a report in the README, from the built site: `npm run build && npm run picture`. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { waitForFonts, withSite } from './with-site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const file = join(root, 'docs', 'pictures', 'report.png');
const width = 1280;
const mostBytes = 300_000;

if (!existsSync(join(dist, 'index.html'))) {
  console.error('No built site in dist/: run "npm run build" first.');
  process.exit(1);
}
const shot = await withSite(dist, async (site, browser) => {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: 'light',
    bypassCSP: true,
  });
  await waitForFonts(page);
  await page.goto(`${site}reports/six-explosions/`, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const drawing = await page.locator('.chart-figure .drawing').first().boundingBox();
  if (drawing === null) throw new Error('the report has no chart to show');
  const height = Math.ceil(drawing.y + drawing.height + 12);
  return page.screenshot({ clip: { x: 0, y: 0, width, height }, fullPage: true });
});
const picture = await sharp(shot).png({ palette: true, colours: 64, effort: 10, dither: 0 }).toBuffer();
if (picture.length > mostBytes) {
  console.error(`The picture has ${picture.length} bytes, more than ${mostBytes}.`);
  process.exit(1);
}
await mkdir(dirname(file), { recursive: true });
await writeFile(file, picture);
console.log(`docs/pictures/report.png, ${Math.round(picture.length / 1000)} kB`);
