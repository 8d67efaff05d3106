/**
 * Draws the maps of some countries with invented figures, in both widths and both themes, into `looks/gallery/`, to be
 * looked at: `npm run gallery`, or `npm run gallery -- ng il+ps ru+ge:country` for these alone, several on one map.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { mapNotes } from '../src/charts/map/drawing-notes.ts';
import { countriesDataset } from '../tests/charts/country-maps.ts';
import { drawSvg } from '../tests/charts/draw-svg.ts';
import { locale, makeKind } from '../tests/charts/make-chart.ts';
import { withSite } from './with-site.ts';

const usual = [
  ...['sy', 'iq', 'ua', 'sd', 'ss', 'mm', 'il', 'ps', 'co', 'ng', 'ye', 'ru', 'id'],
  ...['iq+sy+tr', 'ru+ge:country', 'br+ca+cn+fj+gb+in+ma+ng+ru+us+za:country'],
];
const { document } = parseHTML('<!doctype html><html><body></body></html>');
const out = join(import.meta.dirname, '..', 'looks', 'gallery');
const styles = ['tokens.css', 'map-marks.css'].map(name =>
  readFileSync(new URL(`../src/styles/${name}`, import.meta.url), 'utf8'),
);

function pageOf(country: string): string {
  const [code = '', question = 'region'] = country.split(':');
  const chart = makeKind(countriesDataset(code.split('+')), 'map', `killed by=${question}`);
  const svg = drawSvg(chart, { locale, document, scope: 'g' })
    .map(drawn => drawn.svg)
    .join('');
  const notes = [...mapNotes(chart, locale), chart.credit].map(note => `<p>${note}</p>`).join('');
  return `<!doctype html><meta charset="utf-8"><style>${styles.join('')}
    body { margin: 0; font: 14px/1.4 var(--sans, sans-serif); background: var(--paper); color: var(--ink) }
    .drawing { container: drawing / inline-size } svg { width: 100%; height: auto; display: block }
    p { margin: 2px 6px }</style><div class="drawing">${svg}</div>${notes}`;
}

const { positionals } = parseArgs({ allowPositionals: true });
const site = mkdtempSync(join(tmpdir(), 'sourceline-gallery-'));
mkdirSync(out, { recursive: true });
try {
  const wanted = positionals.length > 0 ? positionals : usual;
  for (const country of wanted)
    writeFileSync(join(site, `${country.replace(':', '-')}.html`), pageOf(country));
  await withSite(site, async (address, browser) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 680]) {
        const page = await browser.newPage({ viewport: { width, height: 400 }, colorScheme });
        for (const country of wanted) {
          const name = country.replace(':', '-');
          await page.goto(`${address}${name}.html`);
          await page.screenshot({ path: join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        }
        await page.close();
      }
    }
  });
} finally {
  rmSync(site, { recursive: true, force: true });
}
console.log(`Written to ${out}`);
