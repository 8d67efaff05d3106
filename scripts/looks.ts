/**
 * Screenshots of every kind of page of the built site: `npm run looks`, or `npm run looks -- report dark` for
 * those whose name has all the words. Writes looks/<page>-<width>-<theme>.png and looks/sheet.png with all of them.
 */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { waitForFonts, withSite } from './with-site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const out = join(root, 'looks');

const widths = [320, 768, 1280] as const;
const themes = ['light', 'dark'] as const;

/** Folders with a page, below a folder of the built site. */
const below = (folder: string): string[] =>
  existsSync(join(dist, folder))
    ? readdirSync(join(dist, folder), { withFileTypes: true })
        .filter(entry => entry.isDirectory() && existsSync(join(dist, folder, entry.name, 'index.html')))
        .map(entry => `${folder}${entry.name}/`)
        .sort()
    : [];

/** Every kind of page; all reports and charts, the first few of similar pages. */
function pagesToSee(): string[] {
  const datasets = below('data/');
  const records = datasets.flatMap(dataset => [
    ...below(dataset).filter(path => path.endsWith('/explore/')),
    ...below(`${dataset}page/`).slice(0, 1),
    ...below(`${dataset}events/`).slice(0, 3),
    ...below(`${dataset}places/`).slice(0, 3),
    ...below(`${dataset}claimants/`).slice(0, 1),
    ...below(`${dataset}participants/`).slice(0, 1),
  ]);
  const pages = below('').filter(path => !/^(reports|charts|data)\/$/.test(path));
  return [
    '',
    'reports/',
    ...below('reports/'),
    ...below('charts/'),
    'data/',
    ...datasets,
    ...records,
    ...pages,
    '404.html',
  ];
}

type Shot = {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
};

const nameOf = (path: string) => path.replace(/(\.html|\/)$/, '').replaceAll('/', '.') || 'front';

async function shoot(
  page: Page,
  site: string,
  { name, path, width, theme }: Shot,
): Promise<string | undefined> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme });
  await page.goto(site + path, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  // A page that counts in the browser shows itself once it has its data.
  await page.waitForFunction(() => document.querySelector('.explore[hidden]') === null);
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return wide > 0 ? `${name}: ${wide} px wider than the window` : undefined;
}

/** The top of a screenshot, scaled to the width of a tile. */
async function tile(name: string, { width, height }: { width: number; height: number }): Promise<Buffer> {
  const scaled = await sharp(join(out, `${name}.png`))
    .resize({ width })
    .png()
    .toBuffer({ resolveWithObject: true });
  return sharp(scaled.data)
    .extract({ left: 0, top: 0, width, height: Math.min(height, scaled.info.height) })
    .png()
    .toBuffer();
}

/** One picture of all pages: two in a row, with a column for each width and theme, each cropped to its top. */
async function sheet(shots: readonly Shot[], file: string): Promise<void> {
  const cell = { width: 230, height: 380, gap: 10 };
  const columns = Math.min(shots.length, 2 * widths.length * themes.length);
  const rows = Math.ceil(shots.length / columns);
  const tiles = await Promise.all(
    shots.map(async ({ name }, i) => ({
      input: await tile(name, cell),
      left: cell.gap + (i % columns) * (cell.width + cell.gap),
      top: cell.gap + Math.floor(i / columns) * (cell.height + cell.gap),
    })),
  );
  await sharp({
    create: {
      width: cell.gap + columns * (cell.width + cell.gap),
      height: cell.gap + rows * (cell.height + cell.gap),
      channels: 3,
      background: '#8a8a88',
    },
  })
    .composite(tiles)
    .png({ palette: true })
    .toFile(file);
}

if (!existsSync(join(dist, 'index.html'))) {
  console.error('No built site in dist/: run "npm run build" first.');
  process.exit(1);
}
const wanted = process.argv.slice(2);
const shots: Shot[] = pagesToSee().flatMap(path =>
  themes.flatMap(theme =>
    widths
      .map(width => ({ name: `${nameOf(path)}-${width}-${theme}`, path, width, theme }))
      .filter(({ name }) => wanted.every(word => name.includes(word))),
  ),
);
if (wanted.length === 0) await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const faults = await withSite(dist, async (site, browser) => {
  const page = await browser.newPage({ bypassCSP: true });
  await waitForFonts(page);
  const found: string[] = [];
  for (const shot of shots) {
    const fault = await shoot(page, site, shot);
    if (fault !== undefined) found.push(fault);
  }
  return found;
});
if (shots.length > 0) await sheet(shots, join(out, wanted.length === 0 ? 'sheet.png' : 'sheet-part.png'));
console.log(`${shots.length} screenshots in looks/`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
