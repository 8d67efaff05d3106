/**
 * How soon a page of a built site is painted on a slow phone: 390 px wide, a processor four times slower, 1.6 Mbit/s
 * down, 150 ms before each answer (Lighthouse's "slow 4G"). Each run has an empty cache.
 *
 *     node tests/bench/paint.ts FOLDER /reports/a-report/ [--runs 5] [--width 390]
 *
 * The site is served as a host with a CDN does: brotli made beforehand, files by their paths, index.html for folders.
 * It is HTTP/1.1, as browsers ask for HTTP/2 with TLS alone: requests share no connection, but have no handshake.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { type BrowserContext, type CDPSession, chromium } from 'playwright';
import { findBrowser } from '../e2e/browser.ts';
import { median } from './median.ts';

/** One page, or the medians of several runs. Times are milliseconds since the browser set out for the page. */
export type Paint = {
  /** Of the first text or drawing. */
  readonly first: number;
  /** Of the largest picture or block of text in the window. */
  readonly largest: number;
  /** Of the last chart of the page, in the window or below it: drawings at least 150 px wide. */
  readonly charts: number;
  /** The number of those charts. */
  readonly drawn: number;
  /** Requests that left before the first paint, the page's own among them. */
  readonly requests: number;
  /** Bytes of all answers, as sent, and of the page alone. */
  readonly bytes: number;
  readonly html: number;
  /** Cumulative layout shift. */
  readonly shift: number;
};

export type PaintTask = {
  /** The folder of the built site. */
  readonly folder: string;
  /** The address of the page, `/reports/a-report/`. */
  readonly path: string;
  readonly width?: number;
  readonly runs?: number;
};

const slowPhone = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const compressed = /^(?:text|application|image\/svg)/;

/** Serves a folder on a free port. */
export function serveCompressed(folder: string): Promise<Server> {
  const made = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const asked = join(folder, path);
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const small = compressed.test(type);
    const body = made.get(file) ?? (small ? brotliCompressSync(readFileSync(file)) : readFileSync(file));
    made.set(file, body);
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      ...(small && { 'content-encoding': 'br' }),
    });
    response.end(body);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

type Seen = {
  origin: number;
  first: number;
  largest: number;
  shift: number;
  /** Each frame: when it was painted, and how many charts were laid out. */
  frames: { at: number; charts: number }[];
};

/** Runs in the page before any of its own scripts. */
function watch(): void {
  const seen: Seen = { origin: performance.timeOrigin, first: 0, largest: 0, shift: 0, frames: [] };
  Reflect.set(globalThis, 'seen', seen);
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', entry => {
    if (entry.name === 'first-contentful-paint') seen.first = entry.startTime;
  });
  observe('largest-contentful-paint', entry => {
    seen.largest = entry.startTime;
  });
  observe('layout-shift', entry => {
    seen.shift += Number(Reflect.get(entry, 'value'));
  });
  const frame = () => {
    const wide = [...document.querySelectorAll('svg, canvas')].filter(
      each => each.getBoundingClientRect().width >= 150,
    );
    // A message comes after the frame's own work: layout and paint.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.frames.push({ at: performance.now(), charts: wide.length });
      port1.close();
    };
    port2.postMessage(0);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

const bytesOf = (cdp: CDPSession) => {
  const requests: { id: string; at: number }[] = [];
  const bytes = new Map<string, number>();
  cdp.on('Network.requestWillBeSent', ({ requestId, wallTime, request }) => {
    if (!request.url.startsWith('data:')) requests.push({ id: requestId, at: wallTime * 1000 });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, encodedDataLength);
  });
  return { requests, bytes };
};

async function once(context: BrowserContext, url: string): Promise<Paint> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const { requests, bytes } = bytesOf(cdp);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...slowPhone });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => Reflect.get(globalThis, 'seen') as Seen);
  const drawn = seen.frames.at(-1)?.charts ?? 0;
  const whole = seen.frames.find(frame => frame.charts === drawn && frame.at >= seen.first);
  await page.close();
  return {
    first: seen.first,
    largest: seen.largest,
    charts: whole?.at ?? Number.NaN,
    drawn,
    requests: requests.filter(({ at }) => at - seen.origin <= seen.first).length,
    bytes: [...bytes.values()].reduce((sum, each) => sum + each, 0),
    html: bytes.get(requests[0]?.id ?? '') ?? Number.NaN,
    shift: seen.shift,
  };
}

/** Measures a page several times, each in a new browser profile, and takes the median of each figure. */
export async function measurePaint({ folder, path, width = 390, runs = 5 }: PaintTask): Promise<Paint> {
  const server = await serveCompressed(folder);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const url = `http://127.0.0.1:${bound.port}${path}`;
  const browser = await chromium.launch(await findBrowser());
  const all: Paint[] = [];
  try {
    // The first page of a browser waits for its own start.
    for (let i = 0; i <= runs; i++) {
      const context = await browser.newContext({ viewport: { width, height: 844 }, deviceScaleFactor: 2 });
      const one = await once(context, url);
      if (i > 0) all.push(one);
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  const of = (name: keyof Paint) => median(all.map(each => each[name]));
  return {
    first: of('first'),
    largest: of('largest'),
    charts: of('charts'),
    drawn: of('drawn'),
    requests: of('requests'),
    bytes: of('bytes'),
    html: of('html'),
    shift: of('shift'),
  };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '5' }, width: { type: 'string', default: '390' } },
  });
  const [folder, ...paths] = positionals;
  if (folder === undefined || paths.length === 0)
    throw new Error('usage: node tests/bench/paint.ts FOLDER /path/ … [--runs 5] [--width 390]');
  for (const path of paths) {
    const paint = await measurePaint({
      folder,
      path,
      width: Number(values.width),
      runs: Number(values.runs),
    });
    const ms = (n: number) => `${Math.round(n)} ms`;
    console.log(
      `${path}: first paint ${ms(paint.first)}, largest ${ms(paint.largest)}, ${paint.drawn} charts ${ms(paint.charts)}, ` +
        `${paint.requests} requests before the first paint, shift ${paint.shift.toFixed(4)}, ` +
        `${(paint.bytes / 1000).toFixed(1)} kB, of them HTML ${(paint.html / 1000).toFixed(1)} kB`,
    );
  }
}
