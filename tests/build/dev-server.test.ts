import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dev, type Served, startDev } from '../dev.ts';
import { makeProject, type Project } from '../project.ts';
import { writeSmallJson } from '../small-set.ts';

const data = 'data/shootings.json';
const shapes = 'data/boundaries/xx.topo.json';
const report = 'content/reports/two-shootings.md';

describe('the dev server', () => {
  let project: Project;
  let dev: Dev;
  let whole: string;
  let outlines: string;
  beforeAll(async () => {
    project = makeProject('shootings');
    whole = project.read(data);
    outlines = project.read(shapes);
    project.edit(report, 'authors:', 'dataset: shootings\nauthors:');
    project.edit('astro.config.mjs', "name: 'Test Desk'", "name: 'Test Desk', styles: ['newsroom/own.css']");
    project.write('newsroom/own.css', ':root { --mark: #123456 }\n');
    dev = await startDev(project);
  });
  afterAll(async () => {
    await dev.stop();
    project.erase();
  });

  const killed = (n: number) => whole.replace('"killed": 3, "injured": 4', `"killed": ${n}, "injured": 4`);
  const event = '/data/shootings/events/alderton-school/';
  const holds =
    (words: string) =>
    ({ status, text }: Served) =>
      status === 200 && text.includes(words);
  const lacks =
    (words: string) =>
    ({ status, text }: Served) =>
      status === 200 && !text.includes(words);
  const isMissing = ({ status }: Served) => status === 404;

  test('shows a problem in the page with its location, and the page again after the fix', async () => {
    project.write(data, killed(1777).replace('"place": "alderton"', '"place": "aldreton"'));
    const problem = await dev.until(event, ({ text }) => text.includes('aldreton'));
    // The page is the last good one, with the problem above it.
    expect(problem.status).toBe(200);
    expect(problem.text).toMatch(/data\/shootings\.json:\d+:\d+/);
    expect(problem.text).toContain('/@vite/client');
    project.write(data, killed(1777));
    await dev.until(event, holds('1,777'));
    project.write(data, whole);
    await dev.until(event, lacks('1,777'));
  });

  test('shows a broken sentence of a report in the page', async () => {
    const text = project.read(report);
    project.edit(report, ':figure{shootings} shootings, and', ':figure[nine]{shootings} shootings, and');
    const { text: page } = await dev.until(event, served => served.text.includes('nine'));
    expect(page).toMatch(/two-shootings\.md:\d+:\d+/);
    project.write(report, text);
    await dev.until(event, ({ status }) => status === 200);
  });

  test('serves embeds, pinned copies, pictures, downloads and cards, and they follow the data', async () => {
    const fetched = async (path: string) => {
      const response = await fetch(`${dev.origin}${path}`);
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
      ['/charts/killed-by-town.png', 'image/png'],
      ['/charts/killed-by-town.csv', 'text/csv'],
      ['/charts/killed-by-town.json', 'application/json'],
      ['/charts/killed-by-town.md', 'text/markdown'],
      ['/reports/two-shootings.md', 'text/markdown'],
      ['/cards/charts/killed-by-town.png', 'image/png'],
    ] as const;
    for (const [path, type] of files) expect((await fetched(path)).type, path).toContain(type);
    project.write(data, killed(1915));
    await dev.until(event, holds('1,915'));
    expect((await fetched('/embed/killed-by-town/')).text).toMatch(/1,?91[56]/);
    expect((await fetched('/charts/killed-by-town.csv')).text).toMatch(/191[56]/);
    project.write(data, whole);
    await dev.until(event, lacks('1,915'));
  });

  test('a new report appears on its page and in the lists without a restart, and disappears when its file is deleted', async () => {
    const file = 'content/reports/third.md';
    const page = '/reports/third/';
    const lists = ['/', '/reports/'];
    expect(isMissing(await dev.get(page))).toBe(true);
    project.write(
      file,
      '---\ntitle: A third report\ndescription: What is new.\npublished: 2024-12-21\nauthors: [The test desk]\ndataset: shootings\n---\n\n:figure{killed} people were killed.\n\n::bar[Injured by town]{#injured-by-town injured by=place}\n',
    );
    await dev.until(page, holds('people were killed'));
    for (const list of lists) await dev.until(list, holds('A third report'));
    await dev.until('/embed/injured-by-town/', holds('Injured by town'));
    project.remove(file);
    await dev.until(page, isMissing);
    for (const list of lists) await dev.until(list, lacks('A third report'));
    await dev.until('/embed/injured-by-town/', isMissing);
  });

  test('a new dataset appears with its pages and disappears when its file is deleted', async () => {
    const page = '/data/fires/events/market/';
    expect(isMissing(await dev.get(page))).toBe(true);
    writeSmallJson(project, 'fires');
    await dev.until(page, holds('Fire in a market of Colby'));
    await dev.until('/data/', holds('Fires (fires)'));
    await dev.until('/sources/', holds('The Example Wire'));
    project.remove('data/fires.json');
    await dev.until(page, isMissing);
    await dev.until('/data/', lacks('Fires (fires)'));
  });

  test('a newsroom’s own style sheet applies to pages, embeds and pictures', async () => {
    project.write('newsroom/own.css', ':root { --mark: #654321 }\n');
    const shown = ['/', '/embed/killed-by-town/', '/charts/killed-by-town.svg'];
    for (const path of shown) await dev.until(path, holds('#654321'));
    project.write('newsroom/own.css', ':root { --mark: oklch(40% 0.05 250) }\n');
    const { text } = await dev.until('/', ({ status }) => status === 500);
    expect(text).toContain('newsroom/own.css:1:9');
    project.write('newsroom/own.css', ':root { --mark: #123456 }\n');
    for (const path of shown) await dev.until(path, holds('#123456'));
  });

  test('recovers when the data folder is removed and put back', async () => {
    project.remove('data');
    await dev.until('/', holds('site/no-dataset'));
    project.write(data, whole);
    project.write(shapes, outlines);
    await dev.until('/', lacks('site/no-dataset'));
    expect(dev.output()).not.toMatch(/error of Sourceline|unhandled|uncaught|internal error/i);
  });
});
