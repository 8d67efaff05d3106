import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserOptions } from '../../../../src/options.ts';
import { blockHtml } from '../../../../src/output/feeds/block-html.ts';
import { cardPath } from '../../../../src/output/files/card-path.ts';
import { cardsOf } from '../../../../src/output/files/cards-of.ts';
import { keptCodes } from '../../../../src/output/files/kept-copy.ts';
import { movedPage } from '../../../../src/output/files/moved-page.ts';
import { checkSiteLinks } from '../../../../src/views/routes/check-site-links.ts';
import { morning } from '../../history/project.ts';
import { siteFiles } from './site-files.ts';

const project = morning();
const report = 'content/reports/six-explosions.md';
const text = project.read(report);
afterAll(() => project.erase());
beforeAll(() => project.remove('data/syria-2016-09-05.lock.json'));

const map = 'killed-by-governorate';
const bar = 'killed-by-city';

/** Every file of a chart in a built site, its page and its card included. */
async function filesOf(id: string, given: Partial<UserOptions> = {}): Promise<string[]> {
  const { make } = await siteFiles(project.root, given);
  const names = (await make(id)).files.map(([name]) => name);
  if (given.charts?.files !== 'none') names.push(`charts/${id}/index.html`);
  return names
    .filter(name => name.split(/[/.]/).includes(id) || name.includes(`/${id}-dark`))
    .map(name => name.replaceAll(id, 'ID').replace(/[0-9a-f]{12}/, 'HASH'))
    .sort();
}

describe('a chart has', () => {
  test('nine files with pictures, its page included, and the social card of that page', async () => {
    const all = ['charts/ID.csv', 'charts/ID.md', 'charts/ID.png', 'charts/ID.svg'];
    const card = 'cards/charts/ID.png';
    const pages = [
      'charts/ID/index.html',
      'embed/ID/HASH/index.html',
      'embed/ID/index.html',
      'oembed/ID.json',
    ];
    expect(await filesOf(bar)).toEqual([card, ...all, 'charts/ID.json', ...pages].sort());
    expect(await filesOf(map)).toEqual([card, ...all, 'charts/ID.geojson', ...pages].sort());
    expect((await filesOf(map)).filter(name => name !== card).length).toBe(9);
  });

  test('its page and what "charts.files" lists', async () => {
    const only = { charts: { files: ['csv', 'json', 'geojson'] } } satisfies Partial<UserOptions>;
    const page = ['cards/charts/ID.png', 'charts/ID/index.html'];
    expect(await filesOf(bar, only)).toEqual([...page, 'charts/ID.csv', 'charts/ID.json'].sort());
    expect(await filesOf(map, only)).toEqual(
      [...page, 'charts/ID.csv', 'charts/ID.geojson', 'charts/ID.json'].sort(),
    );
    expect(await filesOf(bar, { charts: { files: ['embed'] } })).toEqual(
      [...page, 'embed/ID/HASH/index.html', 'embed/ID/index.html'].sort(),
    );
    expect(await filesOf(bar, { charts: { files: [] }, pictures: false })).toEqual(['charts/ID/index.html']);
    expect(await filesOf(bar, { charts: { files: ['png'] }, pictures: { dark: true } })).toEqual(
      [...page, 'charts/ID-dark.png', 'charts/ID.png'].sort(),
    );
  });

  test('no page, no file and no card with "none"', async () => {
    expect(await filesOf(bar, { charts: { files: 'none' } })).toEqual([]);
    const { site } = await siteFiles(project.root, { charts: { files: 'none' } });
    expect(
      cardsOf(site)
        .map(cardPath)
        .filter(path => path.startsWith('charts/')),
    ).toEqual([]);
    expect(cardsOf(site).map(cardPath)).toContain('reports/six-explosions');
  });
});

test('codes are offered for what there is alone', async () => {
  const kindsWith = async (listed: ('embed' | 'svg' | 'png' | 'csv' | 'oembed')[], kept: string[] = []) => {
    const { make } = await siteFiles(project.root, { charts: { files: listed } });
    const { codes, pinned, ends } = (await make(bar)).page;
    return [Object.keys(codes), pinned && Object.keys(keptCodes(pinned.codes, ends, new Set(kept)))];
  };
  const all = ['responsive', 'plain', 'picture', 'table', 'oembed'];
  const framed = ['responsive', 'plain', 'table'];
  const kept = ['chart.svg', 'chart.png', 'oembed.json'];
  expect(await kindsWith(['embed', 'svg', 'png', 'oembed'])).toEqual([all, framed]);
  expect((await kindsWith(['embed', 'svg', 'png', 'oembed'], kept))[1]?.toSorted()).toEqual(all.toSorted());
  expect((await kindsWith(['embed', 'svg', 'png'], ['chart.png']))[1]).toEqual(framed);
  expect((await kindsWith(['embed', 'png'], ['chart.png']))[1]).toEqual([...framed, 'picture']);
  expect(await kindsWith(['embed', 'oembed'])).toEqual([[...framed, 'oembed'], framed]);
  expect(await kindsWith(['svg'])).toEqual([['picture', 'table'], undefined]);
  expect(await kindsWith(['csv'])).toEqual([['table'], undefined]);
});

test('feeds show the picture that there is, or say in words what it shows', async () => {
  const feedWith = async (given: Partial<UserOptions>) => {
    const { site } = await siteFiles(project.root, given);
    const found = site.charts.get(bar);
    if (found === undefined) throw new Error('no chart');
    const { chart, report: of } = found;
    const block = { kind: 'chart', chart, captionHtml: undefined } as const;
    return blockHtml(block, { site, report: of, page: 'https://desk.example/', pictures: new Map() });
  };
  expect(await feedWith({})).toContain(`src="https://desk.example/charts/${bar}.png"`);
  expect(await feedWith({ charts: { files: ['svg'] } })).toContain(
    `src="https://desk.example/charts/${bar}.svg"`,
  );
  const none = await feedWith({ charts: { files: 'none' } });
  expect(none).not.toContain('<img');
  expect(none).toMatch(/<p>[^<]+\. [^<]*35/);
  expect(none).toContain(`href="https://desk.example/reports/six-explosions/#${bar}"`);
  expect(none).not.toContain('/charts/');
});

test('a redirect leads to the chart where it is', async () => {
  const movedWith = async (files: NonNullable<UserOptions['charts']>['files']) => {
    const { site } = await siteFiles(project.root, { charts: { files } });
    return movedPage(site, { chart: bar }, 'embed');
  };
  expect(await movedWith(['embed'])).toContain(`content="0; url=/embed/${bar}/"`);
  expect(await movedWith([])).toContain(`<a href="/charts/${bar}/" target="_blank" rel="noopener">`);
  expect(await movedWith('none')).toContain(
    `<a href="/reports/six-explosions/#${bar}" target="_blank" rel="noopener">`,
  );
});

test('"check" finds a link to a file that is not made', async () => {
  const links = ['.csv', '.svg', '-dark.png', '/'].map(end => `/charts/${bar}${end}`);
  const all = [...links, `/embed/${bar}/`, `/oembed/${bar}.json`, `/embed/${bar}/0123456789ab/chart.svg`];
  const deadWith = async (given: Partial<UserOptions>) => {
    project.write(report, `${text}\n\n${all.map(link => `[x](${link})`).join('\n')}\n`);
    const { site } = await siteFiles(project.root, given);
    project.write(report, text);
    const found = checkSiteLinks(site, project.root);
    expect(found.every(({ fix }) => fix.includes('"charts.files"'))).toBe(true);
    return found.map(({ what }) => /"([^"]+)"/.exec(what)?.[1]);
  };
  const [csv, svg, dark, page, embed, oembed, pinned] = all;
  expect(await deadWith({})).toEqual([dark, pinned]);
  expect(await deadWith({ pictures: { dark: true } })).toEqual([pinned]);
  expect(await deadWith({ charts: { files: ['csv'] } })).toEqual([svg, dark, embed, oembed, pinned]);
  expect(await deadWith({ charts: { files: 'none' } })).toEqual([
    csv,
    svg,
    dark,
    page,
    embed,
    oembed,
    pinned,
  ]);
});
