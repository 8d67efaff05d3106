import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { type Engine, findProgram, type Settings } from './engine.ts';

const driverProgram = () => findProgram('WebKitWebDriver');
const miniBrowser = () =>
  findProgram(
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib64/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  );

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(bound !== null && typeof bound === 'object' ? bound.port : 0));
    });
  });
}

/** A virtual screen, if the machine has none. */
async function openScreen(): Promise<{ readonly display: string; readonly child?: ChildProcess }> {
  const display = process.env['DISPLAY'];
  if (display !== undefined) return { display };
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const output = child.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', code => reject(new Error(`Xvfb ended with ${code}`)));
    output?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
  });
  return { display: `:${number}`, child };
}

async function startDriver(display: string, { theme }: Settings) {
  const port = await freePort();
  const child = spawn(driverProgram() ?? 'WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      GTK_THEME: theme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    },
  });
  return { child, url: `http://127.0.0.1:${port}` };
}

/** Waits until the driver listens. */
async function connect(url: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  });
  for (let left = 40; ; left--) {
    try {
      return await new Builder().usingServer(url).withCapabilities(capabilities).build();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
}

/** The minimum width of the window: narrower pages are shown in a frame. */
const narrowest = 450;

/** WebKitGTK's MiniBrowser, over classic WebDriver, which has no access to the console and to printing. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  canZoom: false,
  missing() {
    const none = [
      ...(driverProgram() === undefined || miniBrowser() === undefined ? ['webkit2gtk-driver'] : []),
      ...(process.env['DISPLAY'] === undefined && findProgram('Xvfb') === undefined ? ['xvfb'] : []),
    ];
    return none.length === 0 ? undefined : none.join(' ');
  },
  async open(settings) {
    const screen = await openScreen();
    const driver = await startDriver(screen.display, settings);
    const browser = await connect(driver.url);
    const version = (await browser.getCapabilities()).getBrowserVersion() ?? 'of unknown version';
    return {
      version,
      async show(url, width) {
        await browser.switchTo().defaultContent();
        await browser
          .manage()
          .window()
          .setRect({ x: 0, y: 0, width: Math.max(width, narrowest), height: 1000 });
        if (width >= narrowest) await browser.get(url);
        else {
          await browser.get(new URL(`/frame?width=${width}&page=${encodeURIComponent(url)}`, url).href);
          await browser.switchTo().frame(0);
        }
        await browser.executeAsyncScript(
          'const done = arguments[0]; document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));',
        );
      },
      run: inPage => browser.executeScript(`return (${String(inPage)})();`),
      async runInFrames<T>(inPage: () => T) {
        const count = await browser.executeScript<number>(
          'return document.querySelectorAll("iframe").length',
        );
        const found: T[] = [];
        for (let i = 0; i < count; i++) {
          await browser.switchTo().frame(i);
          found.push(await browser.executeScript<T>(`return (${String(inPage)})();`));
          await browser.switchTo().defaultContent();
        }
        return found;
      },
      picture: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
      print: async () => undefined,
      takeErrors: () => undefined,
      async close() {
        await browser.quit();
        driver.child.kill();
        screen.child?.kill();
      },
    };
  },
};
