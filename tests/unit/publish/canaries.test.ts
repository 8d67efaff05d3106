import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { takeCanaries } from '../../../src/cli/canaries.ts';
import { canaryPattern } from '../../../src/publish/canary/canary-pattern.ts';
import { findCanaries } from '../../../src/publish/canary/find-canaries.ts';
import { morning, type SmallProject } from '../history/project.ts';

const dist = mkdtempSync(join(tmpdir(), 'canaries-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const words = 'Kafr "Zîta" & Co';
const chunk = (kind: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)]);
};
const png = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
const packed = deflateSync(Buffer.from(`at ${words}.`));

/** Each file has the words in another way. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'plain.txt': `one\ntwo ${words}\n`,
  'capitals.html': `<p>${words.toUpperCase()}</p>`,
  'tags.svg':
    '<text><tspan>Kafr</tspan>\n <tspan>&quot;Z&#238;ta&quot;</tspan> <tspan>&amp; Co</tspan></text>',
  'entities.html': 'Kafr&nbsp;&#x22;Z&#xee;ta&#34; &amp; Co',
  'data.json': JSON.stringify({ place: words }),
  'escaped.js': 'x="Kafr \\"Z\\u00eeta\\" \\u0026 Co"',
  'address.html': `<a href="/?q=${encodeURIComponent(words)}">`,
  'form.html': `<a href="/?q=Kafr+%22Z%C3%AEta%22+%26+Co">`,
  'accents-apart.txt': words.normalize('NFD'),
  'pagefind/fragment/en_1.pf_fragment': gzipSync(`pagefind_dcd{"content":"${words}"}`),
  'page.html.br': brotliCompressSync(Buffer.from(words)),
  'page.html.gz': gzipSync(gzipSync(words)),
  'inline.css': `a { background: url(data:image/svg+xml;base64,${Buffer.from(words).toString('base64')}) }`,
  'plain.png': png(chunk('tEXt', Buffer.from(`Comment\0${words}`, 'latin1'))),
  'packed.png': png(
    chunk('IHDR', Buffer.alloc(13)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), packed])),
  ),
  'language.png': png(chunk('iTXt', Buffer.concat([Buffer.from('Comment\0\x01\0en\0\0'), packed]))),
  'photo.jpg': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(words, 'utf16le')]),
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), content);
}

describe('a word that may not be published', () => {
  test('is found in every file that has it, packed or not, and however it is written there', () => {
    const { problems, files: count } = findCanaries(dist, 'dist', [words]);
    expect(problems.map(({ place }) => place.file).sort()).toEqual(
      Object.keys(files)
        .map(name => `dist/${name}`)
        .sort(),
    );
    expect(count).toBe(Object.keys(files).length);
  });

  test('is shown with its line and column, or with what it is packed in', () => {
    const { problems } = findCanaries(dist, 'dist', [words]);
    const of = (name: string) => problems.find(({ place }) => place.file === `dist/${name}`);
    expect(of('plain.txt')).toMatchObject({
      rule: 'canary/published',
      what: `"${words}" is published in dist/plain.txt.`,
      place: { line: 2, column: 5, text: `two ${words}` },
    });
    expect(of('page.html.br')?.what).toContain('packed by Brotli');
    expect(of('page.html.gz')?.what).toContain('packed by gzip');
    expect(of('packed.png')?.what).toContain('a zTXt chunk');
    expect(of('packed.png')?.place).toEqual({ file: 'dist/packed.png' });
  });

  test('is found in the names of files, with hyphens for its spaces', () => {
    expect(findCanaries(dist, 'dist', ['accents apart']).problems).toMatchObject([
      { what: '"accents apart" is in the address of dist/accents-apart.txt.' },
    ]);
  });

  test('is not found where it is not, nor in bytes that look packed and are not', () => {
    writeFileSync(join(dist, 'broken.gz'), Buffer.from([0x1f, 0x8b, 1, 2, 3]));
    writeFileSync(join(dist, 'broken.png'), png(chunk('zTXt', Buffer.from('Comment\0\0x'))));
    expect(findCanaries(dist, 'dist', ['Kafr Nabl', '34.98765', 'Kafrzita']).problems).toEqual([]);
  });
});

test('any character can be looked for', () => {
  for (let code = 0x21; code < 0x3000; code++) {
    const word = `qq${String.fromCharCode(code)}qq`;
    if (code < 0x7f || code % 97 === 0) expect(canaryPattern(word).test(`<p>${word}</p>`), word).toBe(true);
  }
});

describe('--canary', () => {
  const projects: SmallProject[] = [];
  afterEach(() => projects.pop()?.erase());

  test('searches the site that was built, and fails if a word is in it', async () => {
    const project = morning();
    projects.push(project);
    expect((await project.cli(['check', '--canary', 'Abu Hassan'])).err).toContain('there is none in');
    project.write('dist/index.html', '<p>It was\nAbu <b>Hassan</b>.</p>');
    const none = await project.cli(['check', '--canary', 'Umm Hassan']);
    expect(none.out).toContain('1 file of dist searched for "Umm Hassan": none of them has it.');
    expect(none.code).toBe(0);
    const some = await project.cli(['check', '--canary', 'abu hassan']);
    expect(some.err).toContain('dist/index.html:2:1  error  canary/published');
    expect(some.code).toBe(1);
  });

  test('may be repeated', () => {
    expect(takeCanaries(['--canary', 'Kafr Zita', '--format', 'json', '--canary=Hassan'])).toEqual({
      canaries: ['Kafr Zita', 'Hassan'],
      rest: ['--format', 'json'],
    });
  });

  test('needs words that can be looked for', () => {
    expect(() => takeCanaries(['--canary'])).toThrow('needs a value');
    expect(() => takeCanaries(['--canary', '--format'])).toThrow('needs a value');
    expect(() => takeCanaries(['--canary', 'Ali'])).toThrow('takes words of 4 letters or more');
  });
});
