import { Parser } from 'htmlparser2';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Project, type Run } from '../project.ts';
import {
  gifWithComment,
  phonePhoto,
  photoAs,
  pngWithText,
  secrets,
  svgWithScript,
} from '../secret-pictures.ts';
import { writeSmallJson } from '../small-set.ts';
import { makeDesk } from './built-project.ts';

let project: Project;
let run: Run;
let files: ReadonlyMap<string, string>;

const report = (title: string, body: string, fields = '') =>
  `---\ntitle: ${title}\ndescription: What can be seen.\npublished: 2024-12-21\nauthors: [Desk]\ndataset: shootings\n${fields}---\n\n${body}\n`;

beforeAll(async () => {
  project = await makeDesk('shootings', '/news/toll');
  const write = (name: string, bytes: string | Uint8Array) => project.write(`content/${name}`, bytes);
  const photo = await phonePhoto();
  for (const name of [
    'phone.jpg',
    'lead.jpg',
    'draft.jpg',
    'unused.jpg',
    '_unused/raw.jpg',
    '_hidden.jpg',
    'page.jpg',
  ])
    write(`reports/${name}`, photo);
  write('_private.jpg', photo);
  write('reports/large.jpg', await phonePhoto(2000, 1600));
  for (const form of ['webp', 'png', 'avif'] as const) write(`reports/other.${form}`, await photoAs(form));
  write('reports/text.png', await pngWithText());
  write('reports/moving.gif', await gifWithComment());
  write('reports/drawing.svg', svgWithScript);
  write('reports/ein Bild.jpg', photo);
  const shown = [
    'phone.jpg',
    'large.jpg',
    'other.webp',
    'other.png',
    'other.avif',
    'text.png',
    'moving.gif',
    'drawing.svg',
    'ein%20Bild.jpg',
  ];
  const body = shown.map(name => `![What can be seen](${name})`).join('\n\n');
  write('reports/pictures.md', report('Pictures', body, 'image: { src: lead.jpg, alt: A bridge }\n'));
  write('reports/draft.md', report('A draft', '![What can be seen](draft.jpg)', 'draft: true\n'));
  write(
    'pages/about.md',
    '---\ntitle: About\ndescription: Who we are.\n---\n\n![What can be seen](../reports/page.jpg)\n',
  );
  write(
    'pages/_old.md',
    '---\ntitle: Old\ndescription: Gone.\n---\n\n![What can be seen](../reports/unused.jpg)\n',
  );
  writeSmallJson(project, 'fires');
  project.edit('content/reports/two-shootings.md', 'authors:', 'dataset: shootings\nauthors:');
  write('reports/fires.md', report('Fires', 'Text.', 'draft: true\n').replace('shootings', 'fires'));
  project.edit('astro.config.mjs', 'defineConfig({', "defineConfig({ site: 'https://desk.example',");
  run = await build(project);
  files = project.published();
});
afterAll(() => project.erase());

/** Every address in the files of the site, from its root. */
function linked(): ReadonlySet<string> {
  const found = new Set<string>();
  const origin = 'https://desk.example';
  const add = (link: string, from: string) => {
    const url = new URL(link, `${origin}/news/toll/${from}`);
    if (url.origin !== origin) return;
    const path = decodeURIComponent(url.pathname.slice('/news/toll/'.length));
    found.add(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  };
  for (const [name, latin] of files) {
    const text = Buffer.from(latin, 'latin1').toString('utf8');
    if (/\.css$/.test(name)) for (const [, url = ''] of text.matchAll(/url\("?([^")]+)"?\)/g)) add(url, name);
    if (/\.(?:xml|json)$/.test(name))
      for (const [url] of text.matchAll(/https:\/\/desk\.example\/[^\s"<>\\&]*/g)) add(url, name);
    if (/\.js$/.test(name))
      for (const [, url = ''] of text.matchAll(/["'](\.\.?\/[^"']+)["']/g)) add(url, name);
    if (!name.endsWith('.html')) continue;
    const parser = new Parser({
      onopentag(_tag, { href, src, srcset, content, property }) {
        for (const link of [href, src, ...(property === 'og:image' ? [content] : [])])
          if (link !== undefined && URL.canParse(link, origin)) add(link, name);
        for (const one of srcset?.split(',') ?? []) add(one.trim().split(/\s+/)[0] ?? '', name);
      },
      ontext(words) {
        for (const [url] of words.matchAll(/https:\/\/desk\.example\/[^\s"<>]*/g)) add(url, name);
      },
    });
    parser.end(text);
  }
  return found;
}

test('the site builds under a base with a leading slash and no trailing slash', () => {
  expect(run.code, run.output).toBe(0);
  expect(run.output).toContain('prose/svg-parts');
});

describe('the newsroom’s pictures', () => {
  const pictures = () => [...files].filter(([name]) => name.startsWith('pictures/'));
  const stems = () =>
    new Set(pictures().map(([name]) => name.replace(/^pictures\/(.+)\.[0-9a-f]{10}\.\w+$/, '$1')));

  test('publishes only those that a page shows', () => {
    expect([...stems()].sort()).toEqual(
      ['drawing', 'ein-bild', 'large', 'lead', 'moving', 'other', 'page', 'phone', 'text'].sort(),
    );
    const names = [...files.keys()].filter(
      name => /\.(?:jpe?g|gif|avif)$/.test(name) || /_astro\/.*\.(?:png|webp|svg)$/.test(name),
    );
    expect(names.filter(name => !/favicon/.test(name))).toEqual([]);
  });

  test('no file of the site contains their metadata, or any EXIF, XMP or IPTC', async () => {
    for (const [name, latin] of files) {
      for (const secret of secrets) expect(latin.includes(secret), `${secret} in ${name}`).toBe(false);
      if (!/\.(?:png|webp|jpe?g|gif|avif|svg)$/.test(name)) continue;
      const { exif, xmp, iptc, comments, orientation } = await sharp(Buffer.from(latin, 'latin1')).metadata();
      expect({ name, exif, xmp, iptc, comments, orientation }).toEqual({ name });
    }
  });

  test('turns photos upright and writes them in the sizes that screens need', async () => {
    const sizes = async (stem: string) =>
      Promise.all(
        pictures()
          .filter(([name]) => name.startsWith(`pictures/${stem}.`))
          .map(async ([, latin]) => {
            const { width, height } = await sharp(Buffer.from(latin, 'latin1')).metadata();
            return `${width}×${height}`;
          }),
      );
    expect(await sizes('phone')).toEqual(['400×800']);
    expect((await sizes('large')).sort()).toEqual([
      '1100×1375',
      '1500×1875',
      '1600×2000',
      '480×600',
      '760×950',
    ]);
    const page = files.get('reports/pictures/index.html') ?? '';
    expect(page).toMatch(
      /<img src="\/news\/toll\/pictures\/phone\.[0-9a-f]{10}\.webp"[^>]* width="400" height="800"/,
    );
    expect(page).toMatch(/srcset="\/news\/toll\/pictures\/large\.\w+\.webp 480w, [^"]* 1600w"/);
  });

  test('keeps animations', async () => {
    const [, moving = ''] = pictures().find(([name]) => name.includes('/moving.')) ?? [];
    expect((await sharp(Buffer.from(moving, 'latin1')).metadata()).pages).toBe(2);
  });

  test('publishes an SVG without its scripts', () => {
    const [, svg = ''] = pictures().find(([name]) => name.endsWith('.svg')) ?? [];
    expect(svg).toContain('fill="#33c"');
    expect(svg).not.toMatch(/script|onload|metadata/);
  });
});

test('the site contains no file that nothing links to', () => {
  const links = linked();
  /** Files that are read by hosts, and by programs that know their address. */
  const known =
    /^(?:_headers|robots\.txt|sitemap\.xml|llms\.txt|pagefind\/.*|\.nojekyll|404\.html|index\.html|cards\/.*\.png|embed\/.*\/(?:index\.html|oembed\.json|chart.*)|data\/.*)$/;
  expect([...files.keys()].filter(name => !known.test(name) && !links.has(name))).toEqual([]);
});

test('does not publish a dataset that only a draft uses', () => {
  const out = [...files].filter(([name, text]) => /fires/.test(name) || text.includes('Fires (fires)'));
  expect(out.map(([name]) => name)).toEqual([]);
});

test('writes headers for hosts, and .nojekyll for folders that begin with _', () => {
  expect(files.get('_headers')).toContain('/news/toll/_astro/*');
  expect(files.get('.nojekyll')).not.toBe('');
});
