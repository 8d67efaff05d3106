import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, makeProject, type Project } from '../project.ts';

const header = `---
const { site } = Astro.props;
---
<header class="own-header">{site.options.name}, in our own words</header>
`;

const draft = `---
title: Not yet
description: A draft with a mistake.
published: 2016-09-06
authors: [Desk]
draft: true
---

:figure[900]{killed}
`;

describe("a newsroom's own parts", () => {
  let project: Project;
  let site: ReadonlyMap<string, string>;
  beforeAll(async () => {
    project = makeProject('morning');
    project.write('newsroom/Header.astro', header);
    project.write('newsroom/own.css', ':root { --accent: #123456; }\n');
    project.edit(
      'astro.config.mjs',
      'sourceline({',
      "sourceline({ components: { Header: 'newsroom/Header.astro' }, styles: ['newsroom/own.css'],",
    );
    project.write('content/reports/not-yet.md', draft);
    const image = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#889' } })
      .jpeg()
      .toBuffer();
    project.write('content/reports/square.jpg', image);
    project.edit(
      'content/reports/how-we-count.md',
      '## Lowest, highest\n',
      '![A grey square](square.jpg)\n\n## Lowest, highest\n',
    );
    const run = await build(project);
    expect(run.code, run.output).toBe(0);
    site = project.published();
  });
  afterAll(() => project.erase());

  test('its header replaces the default one on every page', () => {
    for (const [name, html] of site) {
      if (!name.endsWith('.html') || name.startsWith('embed/')) continue;
      expect(html, name).toContain('in our own words');
      expect(html, name).not.toContain('class="masthead"');
    }
  });

  test('its colours apply to embeds and pictures too', () => {
    expect(site.get('embed/killed-by-city/index.html')).toContain('--accent:#123456');
    expect(site.get('embed/killed-by-city/index.html')).not.toContain('masthead');
  });

  test('its style sheet comes after the default one', () => {
    const carried =
      /<style>(.*?)<\/style>/s.exec(site.get('reports/how-we-count/index.html') ?? '')?.[1] ?? '';
    expect(carried.lastIndexOf('--accent:')).toBe(carried.indexOf('--accent:#123456'));
    const linked = site.get('sources/index.html')?.matchAll(/rel="stylesheet" href="\/([^"]+)"/g) ?? [];
    const sheets = [...linked].map(([, path = '']) => site.get(path) ?? '');
    expect(sheets.map(css => css.includes('#123456'))).toEqual([false, true]);
  });

  test('a draft is not published, and its errors do not stop the build', () => {
    expect([...site.keys()].filter(name => name.includes('not-yet'))).toEqual([]);
  });

  test('an image of a report is resized and has its width and height', () => {
    const html = site.get('reports/how-we-count/index.html') ?? '';
    const image = /<img[^>]*alt="A grey square"[^>]*>/.exec(html)?.[0] ?? '';
    expect(image).toMatch(/width="\d+"/);
    expect(image).toMatch(/height="\d+"/);
    const src = /src="\/([^"]+)"/.exec(image)?.[1] ?? '';
    expect(src).toMatch(/\.webp$/);
    expect(site.has(src)).toBe(true);
  });
});
