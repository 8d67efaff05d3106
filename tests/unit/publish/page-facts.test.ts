import { describe, expect, test } from 'vitest';
import { parsePageFacts, scanPageFacts } from '../../../src/publish/page-facts.ts';
import { randomFrom } from '../../random.ts';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A – b</title>
<link rel="stylesheet" href="/_astro/a.css"><!-- kept --><script type="module" src="/_astro/a.js"></script>
<style>.a{color:red}@media (width<30rem){.a{color:blue}}@media (width < 9rem){}</style></head><body><a class="skip" href="#content">Skip</a>
<main id="content" tabindex="-1"><svg viewBox="0 0 1 1" role="img"><title id="t">Map</title>
<path class="mark" d="M0,0L1,1"/><a xlink:href="/not-counted/" href="/a/"><use href="#hatch"/></a></svg>
<img src="/p.png" srcset="/p.png 1x, /q.png 2x" alt="" hidden><video poster="/v.png"></video>
<textarea id="code" readonly>&lt;iframe src="/x/"&gt;</textarea></main></body></html>`;

describe('the facts of a page', () => {
  test('are scanned from HTML as Astro writes it', () => {
    expect(scanPageFacts(page)).toEqual({
      ids: ['content', 't', 'code'],
      links: [
        ...['/_astro/a.css', '/_astro/a.js', '#content', '/a/', '#hatch'],
        ...['/p.png', '/p.png', '/q.png', '/v.png'],
      ],
    });
    expect(scanPageFacts(page)).toEqual(parsePageFacts(page));
  });

  test.each([
    ["<a href='/a/'>", 'single quotes'],
    ['<a href=/a/>', 'no quotes'],
    ['<a HREF="/a/">', 'capital letters'],
    ['<A href="/a/">', 'a capital name'],
    ['<a href="/a/?b&amp;c">', 'a character reference'],
    ['<a href="/a/" href="/b/">', 'one attribute twice'],
    ['<a title="x"href="/a/">', 'no space between attributes'],
    ['<a href = "/a/">', 'spaces round the equals sign'],
    ['<a href="/a/', 'no end'],
    ['<a / href="/a/">', 'a slash within'],
    ['</p id="a">', 'attributes in an end tag'],
    ['<!--><a href="/a/">-->', 'a comment that ends at once'],
    ['<!-- --!><a href="/a/"> -->', 'a comment with another end'],
    ['<![CDATA[<a href="/a/">]]>', 'a section of text'],
    ['<?php <a href="/a/"> ?>', 'an instruction'],
    ['<title><a href="/a/"></title>', 'a tag in a title'],
    ['<script>"<a href=\'/a/\'>"</script>', 'a tag in a script'],
    ['<style>a<b href="/a/">{}</style>', 'a tag in a style sheet'],
    ['<noscript><a href="/a/"></noscript>', 'an element with its own rules'],
    ['a < b', 'a sign that begins no tag'],
  ])('are left to a parser in %s: %s', html => {
    expect(scanPageFacts(html)).toBeUndefined();
  });

  test('are never scanned other than they are parsed', () => {
    const parts = [
      ...[
        '<',
        '>',
        '/',
        '"',
        "'",
        '=',
        ' ',
        '\n',
        '\f',
        '!',
        '-',
        '--',
        '&amp;',
        '&lt',
        '?',
        '[',
        'a',
        '<9',
        '< ',
        'x:y',
      ],
      ...[
        '<a',
        '<p',
        '<svg',
        '<title',
        '<script',
        '<style',
        '<textarea',
        '<br',
        '<!--',
        '-->',
        '<!doctype html>',
      ],
      ...['</a>', '</p>', '</svg>', '</title>', '</script>', '</style>', '</textarea>', '</', '/>', ' />'],
      ...[
        ' id="a"',
        ' id',
        ' href="/b/"',
        ' HREF="/c/"',
        ' src="d"',
        ' srcset="e 1x, f"',
        ' poster=g',
        ' class="h"',
      ],
    ];
    const random = randomFrom(7);
    let scanned = 0;
    for (let i = 0; i < 30_000; i++) {
      const length = 1 + Math.floor(random() * 9);
      const html = Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join('');
      const facts = scanPageFacts(html);
      if (facts === undefined) continue;
      scanned += 1;
      expect(facts, html).toEqual(parsePageFacts(html));
    }
    expect(scanned).toBeGreaterThan(1000);
  });
});
