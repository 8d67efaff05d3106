import puppeteer from 'puppeteer-core';
import { type Engine, findProgram, type Settings } from './engine.ts';

const program = () => findProgram(process.env['SOURCELINE_FIREFOX'] ?? '', 'firefox-esr', 'firefox');

const preferences = ({ theme, zoom, letters }: Settings) => ({
  'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
  ...(zoom === undefined ? {} : { 'layout.css.devPixelsPerPx': String(zoom) }),
  ...(letters?.size === undefined
    ? {}
    : { 'font.size.variable.x-western': letters.size, 'font.size.variable.x-unicode': letters.size }),
  ...(letters?.least === undefined
    ? {}
    : {
        'font.minimum-size.x-western': letters.least,
        'font.minimum-size.x-unicode': letters.least,
      }),
});

/** Firefox, over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  canZoom: true,
  missing: () => (program() === undefined ? 'firefox-esr' : undefined),
  async open(settings) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: program() ?? 'firefox',
      headless: true,
      extraPrefsFirefox: preferences(settings),
    });
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('console', message => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', error => errors.push(String(error)));
    return {
      version: (await browser.version()).replace('firefox/', ''),
      async show(url, width) {
        await page.setViewport({ width, height: 900 });
        // Changing only the fragment would not reload the page.
        await page.goto('about:blank');
        await page.goto(url, { waitUntil: 'load' });
        await page.evaluate(async () => {
          await document.fonts.ready;
        });
      },
      run: inPage => page.evaluate(inPage) as Promise<Awaited<ReturnType<typeof inPage>>>,
      async runInFrames(inPage) {
        const frames = page.frames().filter(frame => frame !== page.mainFrame());
        return Promise.all(
          frames.map(frame => frame.evaluate(inPage) as Promise<Awaited<ReturnType<typeof inPage>>>),
        );
      },
      picture: () => page.screenshot(),
      print: () => page.pdf({ format: 'A4', printBackground: true }),
      takeErrors: () => errors.splice(0),
      close: () => browser.close(),
    };
  },
};
