import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Project } from '../project.ts';
import { makeDesk } from './built-project.ts';

const card = `---
import Default from 'sourceline/components/ReportCard.astro';
import type { PropsOf } from 'sourceline/props';
type Props = PropsOf<'ReportCard'>;
---
<div class="own-card">in our own words<Default {...Astro.props} /></div>
`;

const footer = `---
const { site } = Astro.props;
---
<footer class="own-footer">{site.options.name}, in our own words</footer>
`;

const quote = `---
const { attributes, labelHtml, text, site } = Astro.props;
---
<blockquote class="own-quote" data-by={attributes.by} data-start={attributes.start} data-text={text} data-home={site.home}>
  <p set:html={labelHtml} />
  <slot />
</blockquote>
<style>
  .own-quote {
    border-inline-start: 3px solid var(--accent);
  }
</style>
`;

const team = `---
import Base from 'sourceline/layouts/Base.astro';
import { getSite } from 'sourceline/site';
const site = getSite();
const [dataset] = site.datasets;
---
<Base title="Our team" description="Who we are.">
  <h1>Our team</h1>
  <ul>{site.reports.map(({ title, address }) => <li><a href={address}>{title}</a></li>)}</ul>
  <p class="killed">{dataset.keyFigures[0].printed} {dataset.ask('killed', ['place', 'tartous']).low}</p>
</Base>
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
    project = await makeDesk('morning');
    project.write('newsroom/Footer.astro', footer);
    project.write('newsroom/ReportCard.astro', card);
    project.write('newsroom/Quote.astro', quote);
    project.write('src/pages/team.astro', team);
    project.write('newsroom/lollipop.ts', readFileSync('tests/fixtures/own-chart/lollipop.ts'));
    project.write(
      'newsroom/logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50"/></svg>',
    );
    const ground = sharp({ create: { width: 1200, height: 630, channels: 3, background: '#fed' } });
    project.write('newsroom/card.png', await ground.png().toBuffer());
    project.write(
      'newsroom/own.css',
      ':root { --accent: #123456; }\n.own::after { content: "\\3c/style\\3e\\3cimg id=out\\3e"; }\n',
    );
    project.edit(
      'astro.config.mjs',
      'sourceline({',
      `sourceline({
        components: { Footer: 'newsroom/Footer.astro', ReportCard: 'newsroom/ReportCard.astro' },
        blocks: { quote: { component: 'newsroom/Quote.astro', attributes: { by: 'text', start: 'number?' } } },
        chartKinds: { lollipop: 'newsroom/lollipop.ts' },
        styles: ['newsroom/own.css'],
        logo: 'newsroom/logo.svg',
        favicon: 'newsroom/logo.svg',
        socialImage: 'newsroom/card.png',
        brandColour: { light: '#7a1f5c', dark: '#e08cc4' },
        navigation: ['reports', { label: 'Team', link: '/team/' }],
        footerLinks: [],
        embeds: { theme: 'dark' },`,
    );
    project.write('content/reports/not-yet.md', draft);
    const image = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#889' } })
      .jpeg()
      .toBuffer();
    project.write('content/reports/square.jpg', image);
    project.edit(
      'content/reports/how-we-count.md',
      '## Lowest, highest\n',
      '![A grey square](square.jpg)\n\n:::quote[They counted :figure[five]{attacks}.]{by=Desk start=12}\nAnd [the team](/team/) counted again.\n:::\n\n::lollipop[Killed]{#killed-lollipop killed by=place}\n\n## Lowest, highest\n',
    );
    const run = await build(project);
    expect(run.code, run.output).toBe(0);
    site = project.published();
  });
  afterAll(() => project.erase());

  test('its footer replaces the default one on every page', () => {
    for (const [name, html] of site) {
      if (!name.endsWith('.html') || name.startsWith('embed/')) continue;
      expect(html, name).toContain('own-footer');
      expect(html, name).not.toContain('class="foot"');
    }
  });

  test('a component in place of one of ours can show that one', () => {
    const front = site.get('index.html') ?? '';
    expect(front).toMatch(/class="own-card"[^>]*>in our own words<article class="report-card"/);
  });

  test('its block has typed attributes, checked numbers and a place in feeds', () => {
    const html = site.get('reports/how-we-count/index.html') ?? '';
    const block = /<blockquote class="own-quote".*?<\/blockquote>/s.exec(html)?.[0] ?? '';
    expect(block).toContain('data-by="Desk" data-start="12" data-text="They counted five." data-home="/"');
    expect(block).toMatch(/They counted .*five.*And <a href="\/team\/">the team<\/a> counted again/s);
    const feed = site.get('feed.xml') ?? '';
    expect(feed).toMatch(/They counted .*five.*counted again/s);
  });

  test('its kind of chart has a page, an embed, pictures, a table and downloads', () => {
    const drawn = /class="chart chart-own"[^>]*aria-label="Killed"/;
    expect(site.get('reports/how-we-count/index.html')).toMatch(drawn);
    const page = site.get('charts/killed-lollipop/index.html') ?? '';
    expect(page).toMatch(drawn);
    expect(page).toContain('<table');
    expect(site.get('embed/killed-lollipop/index.html')).toContain('chart chart-own" viewBox');
    expect(site.get('charts/killed-lollipop.svg')).toContain('#7a1f5c');
    expect(site.get('charts/killed-lollipop.csv')).toMatch(/tartous.*35/);
    for (const file of [
      'charts/killed-lollipop.png',
      'charts/killed-lollipop.json',
      'cards/charts/killed-lollipop.png',
    ])
      expect(site.has(file), file).toBe(true);
  });

  test('its own page reads the site, and has the frame and the policy of all pages', () => {
    const html = site.get('team/index.html') ?? '';
    expect(html).toContain('<a href="/reports/six-explosions/">');
    expect(html).toMatch(/<p class="killed">44.+47 35<\/p>/);
    expect(html).toContain('http-equiv="content-security-policy"');
    expect(html).toMatch(/<a href="\/team\/" aria-current="page">/);
  });

  test('its logo, icon and tagline are in the header', () => {
    const front = site.get('index.html') ?? '';
    const logo = /<img class="masthead-logo"[^>]*>/.exec(front)?.[0] ?? '';
    expect(logo).toMatch(/width="80" height="40" alt="The Ledger Desk"/);
    const file = /src="\/([^"]+)"/.exec(logo)?.[1] ?? '';
    expect(site.has(file)).toBe(true);
    expect(front).toContain(`<link rel="icon" href="/${file}" type="image/svg+xml">`);
    expect(front).toMatch(/masthead-tagline">Events on which sources disagree/);
    expect(site.get('sources/index.html')).not.toContain('class="masthead-tagline"');
  });

  test('its brand colour is on pages, in embeds and in pictures', () => {
    const embed = site.get('embed/killed-by-city/index.html') ?? '';
    for (const text of [site.get('index.html'), site.get('sources/index.html'), embed]) {
      expect(text).toContain('--mark:#7a1f5c');
      expect(text).toContain('--mark:#e08cc4');
    }
    expect(site.get('charts/killed-by-city.svg')).toContain('#7a1f5c');
    expect(embed).toContain('data-theme="dark"');
  });

  test('its social image is the ground of cards', async () => {
    const card = Buffer.from(site.get('cards/site.png') ?? '', 'latin1');
    const { data } = await sharp(card)
      .extract({ left: 0, top: 0, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 238, 221]);
  });

  test('its colours apply to embeds and pictures too', () => {
    expect(site.get('embed/killed-by-city/index.html')).toContain('--accent:#123456');
    expect(site.get('embed/killed-by-city/index.html')).not.toContain('masthead');
  });

  test('its style sheet cannot end the element that carries it', () => {
    const html = site.get('reports/how-we-count/index.html') ?? '';
    expect(html).toContain('.own:after{content:');
    for (const [name, text] of site)
      if (name.endsWith('.html')) expect(text, name).not.toContain('</style><img');
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
