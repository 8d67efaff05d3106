import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Project, type Running, startAstro } from '../project.ts';

const data = 'data/shootings.json';

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

describe('the dev server', () => {
  let project: Project;
  let server: Running;
  let page: string;
  let whole: string;
  beforeAll(async () => {
    project = makeProject('shootings');
    whole = project.read(data);
    const port = await freePort();
    page = `http://127.0.0.1:${port}/data/shootings/events/alderton-school/`;
    server = startAstro(project, ['dev', '--host', '127.0.0.1', '--port', `${port}`]);
    await until(text => text.includes('Alderton'), 60_000);
  });
  afterAll(async () => {
    server.kill();
    await server.ended;
    project.erase();
  });

  const get = async () => (await fetch(page, { headers: { accept: 'text/html' } })).text();

  /** The page once it is as it should be. @throws if it never is: then the server is stuck. */
  async function until(wanted: (text: string) => boolean, ms = 10_000): Promise<string> {
    const end = performance.now() + ms;
    let text = '';
    let failure = '';
    while (performance.now() < end) {
      try {
        text = await get();
        failure = '';
      } catch (error) {
        failure = String(error);
      }
      if (failure === '' && wanted(text)) return text;
      await wait(15);
    }
    throw new Error(`stuck ${failure}\n${server.output().slice(-1500)}\n${text.slice(0, 1500)}`);
  }

  const killed = (n: number) => whole.replace('"killed": 3, "injured": 4', `"killed": ${n}, "injured": 4`);
  const broken = (n: number) => killed(n).replace('"place": "alderton"', `"place": "aldreton-${n}"`);
  const shows = (n: number) => (text: string) => text.includes(`${n}`) && !text.includes('aldreton');

  test('shows a problem in the page, with its place, and the page again once it is mended: 40 times', async () => {
    for (let i = 0; i < 40; i++) {
      const n = 300 + i;
      project.write(data, broken(n));
      const problem = await until(text => text.includes(`aldreton-${n}`));
      if (i === 0) expect(problem).toMatch(/data\/shootings\.json:\d+:\d+/);
      project.write(data, killed(n));
      await until(shows(n));
    }
  });

  test('is not stuck on the first of two writes 30 ms apart: 20 times', async () => {
    for (let i = 0; i < 20; i++) {
      const n = 500 + i;
      project.write(data, broken(n));
      await wait(30);
      project.write(data, killed(n));
      await until(shows(n));
    }
  });

  test('serves embeds, pinned copies, pictures, downloads and cards, and they follow the data', async () => {
    const site = page.slice(0, page.indexOf('/data/'));
    const fetched = async (path: string) => {
      const response = await fetch(`${site}${path}`);
      expect(response.status, path).toBe(200);
      return { type: response.headers.get('content-type') ?? '', text: await response.text() };
    };
    const chart = await fetched('/charts/killed-by-town/');
    const pinned = /"(\/embed\/killed-by-town\/[0-9a-f]{12}\/)"/.exec(chart.text)?.[1] ?? '';
    for (const path of ['/embed/killed-by-town/', '/embed/killed-by-town/?theme=dark', pinned]) {
      const embed = await fetched(path);
      expect(embed.type, path).toContain('text/html');
      expect(embed.text, path).toContain('class="embed is-bar"');
    }
    const files = [
      ['/charts/killed-by-town.svg', 'image/svg+xml'],
      ['/charts/killed-by-town-dark.png', 'image/png'],
      ['/charts/killed-by-town.csv', 'text/csv'],
      ['/charts/killed-by-town.json', 'application/json'],
      [`${pinned}chart.png`, 'image/png'],
      ['/cards/charts/killed-by-town.png', 'image/png'],
    ] as const;
    for (const [path, type] of files) expect((await fetched(path)).type, path).toContain(type);
    project.write(data, killed(1915));
    await until(text => text.includes('1,915'));
    expect((await fetched('/embed/killed-by-town/')).text).toMatch(/1,?91[56]/);
    expect((await fetched('/charts/killed-by-town.csv')).text).toMatch(/191[56]/);
    project.write(data, whole);
    await until(text => !text.includes('1,915'));
  });

  test('shows a broken sentence of a report in the page', async () => {
    const file = 'content/reports/two-shootings.md';
    const text = project.read(file);
    project.edit(file, ':figure{shootings} shootings, and', ':figure[nine]{shootings} shootings, and');
    expect(await until(page => page.includes('nine'))).toMatch(/two-shootings\.md:\d+:\d+/);
    project.write(file, text);
    await until(page => !page.includes('nine'));
  });
});
