/**
 * Checks every kind of page and every embed of dist/ in engines other than Playwright's Chromium: `npm run
 * test:engines`. Installs nothing: the last lines name missing engines. The exit code is 1 if a page has an error
 * or no engine is installed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../e2e/codes.ts';
import { mostPages, pagesOf } from '../e2e/site.ts';
import { checkEngine, type Sites } from './check-engine.ts';
import { firefox } from './firefox.ts';
import { serve } from './serve.ts';
import { webkit } from './webkit.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error('No built site in dist/. Run "npm run build" first.');
  process.exit(1);
}

/** The responsive code from the page of an embed's chart, with the frame's address on this server, and without lazy loading. */
async function codeFor(embed: string, site: string): Promise<string> {
  const code = await codeOf(site, embed.replace(/^embed\/|\/$/g, ''), 'responsive', 'latest');
  return code.replace(/src="[^"]*"/, `src="${site}${embed}"`).replace('loading="lazy"', '');
}

const articles = new Map<string, string>();
const plain = await serve(dist, undefined, articles);
const scriptless = await serve(dist, "script-src 'none'");
const pages = (await pagesOf(plain.address, mostPages)).filter(
  path => path !== 'no-such-page/' && !/^embed\/[^/]+\/[0-9a-f]{12}\//.test(path),
);
const embeds = pages.filter(path => path.startsWith('embed/'));
for (const width of [480, 640, 768]) {
  const codes = await Promise.all(embeds.map(embed => codeFor(embed, plain.address)));
  articles.set(
    `/article-${width}`,
    `<!doctype html><meta charset="utf-8"><title>An article</title><style>body{margin:0;width:${width}px}</style>${codes.join('\n')}`,
  );
}
const sites: Sites = {
  plain: plain.address,
  scriptless: scriptless.address,
  pages,
  embeds,
  article: width => `article-${width}`,
};

const lines: string[] = [];
let [ran, failed] = [0, 0];
for (const engine of [firefox, webkit]) {
  const missing = engine.missing();
  if (missing !== undefined) {
    lines.push(`${engine.name}: not there; Debian has it as ${missing}`);
    continue;
  }
  const browser = await engine.open({ theme: 'light' });
  const { version } = browser;
  await browser.close();
  const { visits, faults } = await checkEngine(engine, sites);
  for (const fault of faults) console.log(`${engine.name} ${fault}`);
  ran++;
  failed += faults.length;
  lines.push(`${engine.name} ${version}: ${visits} pages and frames, ${faults.length} faults`);
}
plain.close();
scriptless.close();
for (const line of lines) console.log(line);
process.exitCode = failed > 0 || ran === 0 ? 1 : 0;
