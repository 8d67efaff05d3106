import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { chartsOf } from './codes.ts';
import { type Elsewhere, openElsewhere } from './elsewhere.ts';
import { all, expectFrames, paste } from './pasted.ts';
import { siteAt } from './site.ts';

let elsewhere: Elsewhere;
test.beforeAll(async () => {
  elsewhere = await openElsewhere();
});
test.afterAll(() => elsewhere.close());

const address = z.url({ protocol: /^https?$/ });
const pixels = z.number().int().positive();

/** The requirements of oembed.com, version 1.0, for type "rich"; a response may contain more. */
const answerSchema = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    html: z.string().min(1),
    width: pixels,
    height: pixels,
    title: z.string().optional(),
    author_name: z.string().optional(),
    author_url: address.optional(),
    provider_name: z.string().optional(),
    provider_url: address.optional(),
    cache_age: z.number().optional(),
    thumbnail_url: address.optional(),
    thumbnail_width: pixels.optional(),
    thumbnail_height: pixels.optional(),
  })
  .refine(
    ({ thumbnail_url: url, thumbnail_width: width, thumbnail_height: height }) =>
      [url, width, height].every(part => part === undefined) ||
      [url, width, height].every(part => part !== undefined),
    'all of a thumbnail or none',
  );

/** The oEmbed responses at the addresses in the charts' pages. */
async function answers(page: Page) {
  const pasted = await all('oembed');
  return Promise.all(
    pasted.map(async one => {
      const response = await page.request.get(one.code);
      expect(response.status(), one.at).toBe(200);
      expect(response.headers()['content-type'], one.at).toMatch(/^application\/json/);
      return { ...one, answer: answerSchema.parse(await response.json()) };
    }),
  );
}

test('the oEmbed responses of every chart follow the specification, and their code works', async ({
  page,
}) => {
  const found = await answers(page);
  for (const { answer, at, chart, state } of found) {
    const { thumbnail_url: url = '', thumbnail_width: width = 0, thumbnail_height: height = 0 } = answer;
    const png = await (await page.request.get(url)).body();
    expect.soft([png.readUInt32BE(16), png.readUInt32BE(20)], `${at}: ${url}`).toEqual([width, height]);
    expect.soft(url.includes(`/embed/${chart}/`), at).toBe(state === 'pinned');
    expect.soft(answer.html, at).toContain(` title="${answer.title?.replaceAll('"', '&quot;')}"`);
  }
  const violations = await paste(
    page,
    elsewhere,
    found.map(({ answer }) => answer.html),
  );
  await expectFrames(page, found);
  for (const [i, { answer, at }] of found.entries()) {
    const box = await page.locator('iframe').nth(i).boundingBox();
    expect.soft(box?.width, at).toBe(answer.width);
    expect.soft(Math.abs((box?.height ?? 0) - answer.height), at).toBeLessThanOrEqual(1);
  }
  expect(violations).toEqual([]);
});

/** How WordPress 6 parses a response (wp_filter_oembed_result): a quotation may precede the frame. */
const wordpressParts = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s;

/** The code of an unknown provider after WordPress has filtered and extended it. */
function filtered(html: string): string {
  const keeps: Readonly<Record<string, readonly string[]>> = {
    a: ['href'],
    blockquote: [],
    iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
  };
  return html.replace(/<(\/?)(\w+)([^>]*)>/g, (_, slash: string, tag: string, rest: string) => {
    const kept = keeps[tag];
    if (kept === undefined) return '';
    const attributes = [...rest.matchAll(/ ([\w-]+)="([^"]*)"/g)].filter(([, name = '']) =>
      kept.includes(name),
    );
    const sandbox = tag === 'iframe' && slash === '' ? ' sandbox="allow-scripts" security="restricted"' : '';
    return `<${slash}${tag}${attributes.map(([whole]) => whole).join('')}${sandbox}>`;
  });
}

test('WordPress finds a quotation with a link to the chart’s page in every oEmbed code, and so loads its listener', async ({
  page,
}) => {
  for (const { answer, at, chart, state } of await answers(page)) {
    const [, quotation = '', frame = ''] = wordpressParts.exec(filtered(answer.html)) ?? [];
    const link = /^<blockquote><a href="([^"]+)">([^<]+)<\/a><\/blockquote>$/.exec(quotation);
    expect.soft(link?.[2], at).toBe(answer.title?.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
    if (state === 'latest') expect.soft(link?.[1], at).toBe(`${siteAt('root')}charts/${chart}/`);
    expect.soft((await page.request.get(link?.[1] ?? '')).status(), at).toBe(200);
    expect.soft(frame, at).toContain(' src="');
  }
});

test('elsewhere the quotation is hidden', async ({ page }) => {
  const [first] = await answers(page);
  await paste(page, elsewhere, [first?.answer.html ?? '']);
  await expect(page.locator('blockquote')).toBeHidden();
});

test('the oEmbed code still shows the whole chart after WordPress has filtered it', async ({ page }) => {
  const found = await answers(page);
  const codes = found.map(({ answer }) => filtered(answer.html));
  expect(codes.join()).not.toMatch(/<div|style|loading/);
  const violations = await paste(page, elsewhere, codes);
  await expectFrames(page, found);
  expect(violations).toEqual([]);
});

test('a page of a chart links to its oEmbed response before everything else; its latest embed does too, and no other page', async () => {
  const site = siteAt('root');
  for (const chart of await chartsOf(site)) {
    const html = await (await fetch(`${site}charts/${chart}/`)).text();
    const first = /<head>\s*(<[^>]+>)/.exec(html)?.[1] ?? '';
    expect.soft(first, chart).toMatch(/^<link /);
    expect.soft(first, chart).toContain('rel="alternate" type="application/json+oembed"');
    expect.soft(first, chart).toContain(`href="${site}oembed/${chart}.json"`);
  }
  for (const chart of await chartsOf(site)) {
    const embed = await (await fetch(`${site}embed/${chart}/`)).text();
    expect.soft(embed, chart).toContain(`type="application/json+oembed" href="${site}oembed/${chart}.json"`);
  }
  for (const path of ['', 'sources/', 'reports/six-explosions/'])
    expect.soft(await (await fetch(site + path)).text(), path).not.toContain('json+oembed');
});
