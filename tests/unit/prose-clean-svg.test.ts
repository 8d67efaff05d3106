import { readFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { cleanSvg } from '../../src/prose/clean-svg.ts';

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"${attributes}>${inner}</svg>`;
const clean = (text: string) => {
  const result = cleanSvg(text);
  if (result === undefined) throw new Error('no SVG');
  return result;
};

/** Everything that a browser would run, load or reveal. */
const harm =
  /script|\bon[a-z]+\s*=|javascript:|foreignObject|https?:\/\/(?!www\.w3\.org\/2000\/svg)|ENTITY|@import|file:|data:|metadata|canary/i;

test.each([
  ['a script', '<script>window.x=1</script>'],
  ['a script with a prefix', '<svg:script xmlns:svg="http://www.w3.org/2000/svg">canary</svg:script>'],
  ['a script in a group', '<g><script href="https://evil.example/x.js"/></g>'],
  ['a script in capitals', '<SCRIPT>canary</SCRIPT>'],
  ['an event attribute', '<rect onclick="canary()" width="1" height="1"/>'],
  ['an event attribute in capitals', '<rect ONLOAD="canary()" width="1" height="1"/>'],
  [
    'HTML',
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject>',
  ],
  ['a link that runs', '<a href="javascript:canary()"><rect width="1" height="1"/></a>'],
  ['an outside reference', '<use href="https://evil.example/x.svg#a"/>'],
  ['an outside reference of old', '<use xlink:href="https://evil.example/x.svg#a"/>'],
  ['an outside reference without a scheme', '<use href="//evil.example/canary.svg#a"/>'],
  ['a picture', '<image href="https://evil.example/x.png" width="1" height="1"/>'],
  [
    'a picture inside, with its metadata',
    '<image xlink:href="data:image/jpeg;base64,canary" width="1" height="1"/>',
  ],
  ['a picture of a filter', '<filter id="f"><feImage href="https://evil.example/x.png"/></filter>'],
  ['an address in an attribute', '<rect fill="url(https://evil.example/canary)" width="1" height="1"/>'],
  ['an escaped address', '<rect fill="u\\72l(https://evil.example/canary)" width="1" height="1"/>'],
  [
    'an address in style',
    '<rect style="fill:red;background:url(https://evil.example/canary)" width="1" height="1"/>',
  ],
  [
    'an escaped address in style',
    '<rect style="background:\\75 rl(//evil.example/canary)" width="1" height="1"/>',
  ],
  ['an import', '<style>@import "https://evil.example/canary.css"; rect{fill:red}</style>'],
  ['an import in CDATA', '<style><![CDATA[@import url(https://evil.example/canary.css);]]></style>'],
  ['a font from elsewhere', '<style>@font-face{font-family:x;src:url(https://evil.example/canary)}</style>'],
  ['an address in a style sheet', '<style>rect{fill:url("https://evil.example/canary#a")}</style>'],
  ['an image-set', '<style>rect{background:image-set("https://evil.example/canary" 1x)}</style>'],
  ['an end of style inside style', '<style>&lt;/style&gt;&lt;script&gt;canary&lt;/script&gt;</style>'],
  ['an animation of a reference', '<set attributeName="href" to="javascript:canary()"/>'],
  [
    'an animation',
    '<use href="#a"><animate attributeName="href" values="https://evil.example/canary"/></use>',
  ],
  ['what a program notes of the author', '<metadata><rdf:RDF>canary, 52.5, 13.4</rdf:RDF></metadata>'],
  ['names of a program’s own', '<sodipodi:namedview inkscape:export-filename="/home/canary/x.svg"/>'],
  [
    'attributes of a program’s own',
    '<g inkscape:export-filename="/home/canary/x.svg" data-author="canary"/>',
  ],
  ['a comment', '<!-- canary -->'],
])('removes %s, and keeps everything visible', (_what, inner) => {
  const { svg: text } = clean(svg(`${inner}<path d="M0 0h9"/>`));
  expect(text).not.toMatch(harm);
  expect(text).toContain('<path d="M0 0h9">');
  expect(cleanSvg(text)).toEqual({ svg: text, removed: [] });
});

test('removes a document type with entities', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "canary"><!ENTITY y SYSTEM "file:///etc/passwd">]>${svg('<text>&x;&y;</text>')}`;
  expect(clean(text).svg).not.toMatch(harm);
  expect(clean(text).removed).toEqual(['<!ENTITY>']);
});

test('lists what is removed, once each, except metadata of programs', () => {
  const { removed } = clean(
    svg('<script/><script/><rect onclick="x()"/><metadata>x</metadata><!-- x -->', ' onload="x()"'),
  );
  expect(removed).toEqual(['onload="…"', '<script>', 'onclick="…"']);
});

describe('an SVG keeps its drawing', () => {
  test('shapes, text, styles and references within the file', () => {
    const inner =
      '<title>A bridge</title><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><style>.a{fill:url(#g)}</style><path class="a" style="stroke:url(#g)" clip-path="url(#c)" d="M0 0&#10;h9"/><use xlink:href="#x"/><text xml:space="preserve">5 &lt; 6 &amp; 7</text>';
    const { svg: text, removed } = clean(svg(inner));
    expect(removed).toEqual([]);
    for (const part of [
      '.a{fill:url(#g)}',
      'style="stroke:url(#g)"',
      'clip-path="url(#c)"',
      '<use href="#x">',
      '5 &lt; 6 &amp; 7',
      'viewBox="0 0 10 10"',
      '<linearGradient id="g">',
    ])
      expect(text).toContain(part);
  });

  test('the result is XML again', () => {
    const { svg: text } = clean(svg('<text a="&quot;&lt;x">a</text>'));
    expect(parseDocument(text, { xmlMode: true }).children).not.toHaveLength(0);
    expect(text).toContain('a="&quot;&lt;x"');
  });
});

test('recognises files that are not SVG', () => {
  for (const text of ['', 'text', '<html><svg/></html>', '{"a":1}'])
    expect(cleanSvg(text), text).toBeUndefined();
});

test('the demonstration’s icon is unchanged', () => {
  expect(clean(readFileSync('src/views/layouts/favicon.svg', 'utf8')).removed).toEqual([]);
});
