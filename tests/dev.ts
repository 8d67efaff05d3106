import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Project, type Running, startAstro } from './project.ts';

/** A page as the dev server sends it to a browser. */
export type Served = { readonly status: number; readonly text: string };

/** The dev server of a project. */
export type Dev = Pick<Running, 'pid' | 'output' | 'ended'> & {
  /** Without a trailing slash. */
  readonly origin: string;
  get(path: string): Promise<Served>;
  /** The page as soon as it is as expected. @throws after a timeout, if the server hangs or has exited. */
  until(path: string, wanted: (page: Served) => boolean, ms?: number): Promise<Served>;
  stop(): Promise<void>;
};

/** A port that was free when checked. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Starts the dev server and waits for its front page. @param ms how long to wait. */
export async function startDev(project: Project, ms = 60_000): Promise<Dev> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = startAstro(project, ['dev', '--host', '127.0.0.1', '--port', `${port}`]);

  const get = async (path: string): Promise<Served> => {
    const response = await fetch(`${origin}${path}`, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  };
  const until: Dev['until'] = async (path, wanted, ms = 10_000) => {
    const end = performance.now() + ms;
    let last = 'no answer';
    while (performance.now() < end) {
      try {
        const page = await get(path);
        if (wanted(page)) return page;
        last = `${page.status}\n${page.text.slice(-2500)}`;
      } catch (error) {
        last = String(error);
      }
      await wait(20);
    }
    const startLine = server
      .output()
      .replace(/^.*\[\d{3}\] .*\n/gm, '')
      .slice(-2500);
    throw new Error(`${path} is stuck: ${last}\n${startLine}`);
  };
  const stop = async () => {
    server.kill();
    await server.ended;
  };
  try {
    await until('/', ({ status }) => status === 200, ms);
  } catch (error) {
    await stop();
    throw error;
  }
  const { pid, output, ended } = server;
  return { pid, output, ended, origin, get, until, stop };
}
