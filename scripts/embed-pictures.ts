/**
 * The pictures of docs/embedding.md: codes as copied from the built site, pasted into pages of another newspaper.
 * `npm run build && npm run picture:embeds`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { withSite } from './with-site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const pictures = join(root, 'docs', 'pictures');
const mostBytes = 150_000;

/** The published address of the demonstration in the codes. */
const published = 'https://ledger.example/';
/** Margin around pages side by side, and between them, in pixels. */
const gap = 24;
/** Visible part of a page around its chart, in pixels. */
const margin = 16;

type Theme = 'light' | 'dark';
type Code = 'responsive' | 'picture';
type Paper = { readonly css: string; readonly body: (code: string) => string };

const fonts = join(root, 'node_modules', '@fontsource-variable', 'source-serif-4', 'files');
const serif = readFileSync(join(fonts, 'source-serif-4-latin-wght-normal.woff2')).toString('base64');
const face = `@font-face{font-family:Paper;font-weight:200 900;src:url(data:font/woff2;base64,${serif})}`;

/** A newspaper page with one column of text, in the reader's light or dark theme. */
const daily: Paper = {
  css: `body{margin:0;background:#fff;color:#161616;font:17px/1.5 Paper,serif}
    header{padding:14px 24px;border-bottom:4px double #8a8a8a;font:700 22px/1 Paper,serif;text-align:center}
    main{max-width:640px;margin:0 auto;padding:24px 12px 0}
    h1{margin:0 0 6px;font:700 32px/1.15 Paper,serif}
    .by{margin:0 0 20px;font-size:14px;color:#606060}
    p{margin:0 0 18px}
    .chart{margin:0 0 20px}
    @media (width < 500px){h1{font-size:26px}}
    @media (prefers-color-scheme:dark){body{background:#1d1d20;color:#e4e2de}.by{color:#a3a19d}}`,
  body: code => `<header>Another Paper</header><main>
    <h1>A morning of bombs, and no agreed count of the dead</h1>
    <p class="by">By our reporter</p>
    <p>On the morning of 5 September 2016 bombs went off in five places in Syria. How many people died depends on
    who is asked.</p>
    <div class="chart">${code}</div>
    <p>The chart is from The Ledger Desk. It shows the lowest figure and the highest, and says whose they are. A
    reader who wants to know more opens the table, or follows the link to the chart’s own page.</p></main>`,
};

/** A newsletter as a mail program shows it. */
const letter: Paper = {
  css: `body{margin:0;background:#ebebef;color:#1c1c1e;font:16px/1.5 Paper,serif}
    header{padding:16px 24px;background:#fff;border-bottom:1px solid #cfcfd6;line-height:1.4}
    header b{font-size:18px}
    header p{margin:0;font-size:14px;color:#5e5e66}
    main{box-sizing:border-box;width:600px;margin:20px auto;padding:24px;background:#fff}
    p{margin:0 0 16px}
    .chart{margin:0 0 12px}`,
  body: code => `<header><b>The week in one chart</b><p>Another Paper, to: you</p></header><main>
    <p>Good morning. How many people died on 5 September 2016 in Syria depends on who is asked. This chart keeps the
    answers apart.</p>
    <div class="chart">${code}</div>
    <p>The picture leads to the chart’s own page, with its table and its sources.</p></main>`,
};

/** A code as a newsroom copies it, with the local site in place of the published one. */
async function copyCode(browser: Browser, site: string, chart: string, kind: Code): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${site}charts/${chart}/`);
  const code = await page.locator(`#code-${kind}-latest`).inputValue();
  await page.close();
  if (!code.includes(published)) throw new Error(`the code of ${chart} does not lead to ${published}`);
  return code.replaceAll(published, site);
}

/** Resolves once everything is loaded: pictures, frames, and the fonts of each. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  for (const frame of page.frames()) {
    await frame.waitForLoadState('load');
    await frame.evaluate(() => document.fonts.ready.then(() => undefined));
  }
}

type Look = {
  readonly width: number;
  readonly theme?: Theme;
  /** Whether to show only the chart, with some of the page around it. */
  readonly chartOnly?: boolean;
};

/** A newspaper page with a code in it. */
async function seePaper(
  browser: Browser,
  { css, body }: Paper,
  code: string,
  { width, theme = 'light', chartOnly = false }: Look,
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 1400 }, colorScheme: theme });
  await page.setContent(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Another paper</title><meta name="color-scheme" content="light dark"><style>${face}${css}</style></head><body>${body(code)}</body></html>`,
  );
  await settle(page);
  const box = await page.locator(chartOnly ? '.chart' : 'main').boundingBox();
  if (box === null) throw new Error('the newspaper page is empty');
  const top = chartOnly ? box.y - margin : 0;
  const bottom = box.y + box.height + (chartOnly ? margin : 8);
  const shot = await page.screenshot({ clip: { x: 0, y: top, width, height: bottom - top } });
  await page.close();
  return shot;
}

/** Pages side by side on a grey background, aligned at the top. */
async function sideBySide(shots: readonly Buffer[]): Promise<Buffer> {
  const sizes = await Promise.all(shots.map(shot => sharp(shot).metadata()));
  const width = sizes.reduce((sum, size) => sum + size.width + gap, gap);
  const height = Math.max(...sizes.map(size => size.height)) + 2 * gap;
  let left = gap;
  const placed = shots.map((input, i) => {
    const layer = { input, left, top: gap };
    left += (sizes[i]?.width ?? 0) + gap;
    return layer;
  });
  return sharp({ create: { width, height, channels: 3, background: '#d9d9dd' } })
    .composite(placed)
    .png()
    .toBuffer();
}

async function seeCodes(browser: Browser, site: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 860, height: 1200 }, colorScheme: 'light' });
  await page.goto(`${site}charts/killed-by-city/`);
  await settle(page);
  const box = await page.locator('.codes').boundingBox();
  if (box === null) throw new Error('the page of the chart has no codes');
  const shot = await page.screenshot({
    clip: {
      x: Math.max(0, box.x - margin),
      y: box.y - margin,
      width: box.width + 2 * margin,
      height: box.height + 2 * margin,
    },
    fullPage: true,
  });
  await page.close();
  return shot;
}

async function seeArticle(browser: Browser, site: string): Promise<Buffer> {
  const code = await copyCode(browser, site, 'killed-by-city', 'responsive');
  return sideBySide([
    await seePaper(browser, daily, code, { width: 720 }),
    await seePaper(browser, daily, code, { width: 360 }),
  ]);
}

async function seeLetter(browser: Browser, site: string): Promise<Buffer> {
  const code = await copyCode(browser, site, 'killed-by-city', 'picture');
  return seePaper(browser, letter, code, { width: 700 });
}

async function seeDark(browser: Browser, site: string): Promise<Buffer> {
  const code = await copyCode(browser, site, 'killed-by-governorate', 'responsive');
  return seePaper(browser, daily, code, { width: 720, theme: 'dark', chartOnly: true });
}

if (!existsSync(join(dist, 'index.html'))) {
  console.error('No built site in dist/: run "npm run build" first.');
  process.exit(1);
}
const shots = await withSite(dist, async (site, browser) => ({
  'embed-codes': await seeCodes(browser, site),
  'embed-article': await seeArticle(browser, site),
  'embed-newsletter': await seeLetter(browser, site),
  'embed-dark': await seeDark(browser, site),
}));
await mkdir(pictures, { recursive: true });
for (const [name, shot] of Object.entries(shots)) {
  const picture = await sharp(shot).png({ palette: true, colours: 64, effort: 10, dither: 0 }).toBuffer();
  if (picture.length > mostBytes) {
    console.error(`${name}.png has ${picture.length} bytes, more than ${mostBytes}.`);
    process.exitCode = 1;
  }
  await writeFile(join(pictures, `${name}.png`), picture);
  console.log(`docs/pictures/${name}.png, ${Math.round(picture.length / 1000)} kB`);
}
