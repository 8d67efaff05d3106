import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checksumOf, hashOf } from '../../src/output/files/checksums.ts';
import { publishRules } from '../../src/output/files/publish-rules.ts';
import { BuildRunningError, takeBuildMutex } from '../../src/publish/build-mutex.ts';
import { isNoSpace, noSpace } from '../../src/publish/no-space.ts';
import { pinWithUnixLineEnds } from '../../src/publish/pin-with-unix-line-ends.ts';
import { publishSite } from '../../src/publish/publish-site.ts';
import { recoverUnlocked } from '../../src/publish/recover.ts';
import { clearStage, stageFor } from '../../src/publish/staging-folder.ts';
import { swap } from '../../src/publish/swap.ts';
import { verifySite } from '../../src/publish/verify.ts';

let root = '';
const write = (file: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const page = (body: string) => `<!doctype html><html lang="en"><body>${body}</body></html>`;
const stage = () => stageFor(root, join(root, 'dist'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-publish-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the build mutex', () => {
  const file = () => join(root, '.sourceline', 'build.lock');

  test('is refused while a living process holds it, and taken over from a dead one', () => {
    mkdirSync(dirname(file()), { recursive: true });
    writeFileSync(file(), `${process.ppid}\n`);
    expect(() => takeBuildMutex(file())).toThrow(BuildRunningError);
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(file(), `${dead}\n`);
    const release = takeBuildMutex(file());
    expect(readFileSync(file(), 'utf8').trim()).toBe(`${process.pid}`);
    release();
    expect(existsSync(file())).toBe(false);
  });

  test('is taken over if a crash truncated its file', () => {
    mkdirSync(dirname(file()), { recursive: true });
    writeFileSync(file(), '');
    const release = takeBuildMutex(file());
    expect(readFileSync(file(), 'utf8').trim()).toBe(`${process.pid}`);
    release();
  });

  test('is not released by another process', () => {
    const release = takeBuildMutex(file());
    writeFileSync(file(), `${process.ppid}\n`);
    release();
    expect(existsSync(file())).toBe(true);
  });
});

describe('the swap', () => {
  test('puts the new site in the place of the last, and leaves nothing behind', () => {
    write('dist/index.html', 'old');
    write('dist/gone.html', 'old');
    write('.sourceline/next/index.html', 'new');
    swap(stage());
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(root, 'dist/gone.html'))).toBe(false);
    expect(existsSync(stage().old)).toBe(false);
    expect(existsSync(stage().next)).toBe(false);
  });

  test('works if there was no site before', () => {
    write('.sourceline/next/index.html', 'new');
    swap(stage());
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
  });

  test('keeps the last site if the new one is missing', () => {
    write('dist/index.html', 'old');
    mkdirSync(join(root, '.sourceline'), { recursive: true });
    expect(() => swap(stage())).toThrow('could not be moved');
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
  });

  test('follows a linked output folder', () => {
    write('public_html/index.html', 'old');
    symlinkSync(join(root, 'public_html'), join(root, 'dist'));
    write('.sourceline/next/index.html', 'new');
    swap(stage());
    expect(readFileSync(join(root, 'public_html/index.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
  });

  test('recovers at the next start from a crash between its two renames', () => {
    write('.sourceline/old/index.html', 'old');
    expect(recoverUnlocked(stage())).toBe(true);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
  });

  test('a crash after both renames keeps the new site', () => {
    write('.sourceline/old/index.html', 'old');
    write('dist/index.html', 'new');
    expect(recoverUnlocked(stage())).toBe(false);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
    expect(existsSync(stage().old)).toBe(false);
  });

  test('does not disturb another build in mid-swap', () => {
    write('.sourceline/old/index.html', 'old');
    write('.sourceline/build.lock', `${process.ppid}\n`);
    expect(recoverUnlocked(stage())).toBe(false);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('removes from the stage what an earlier build left', () => {
    write('.sourceline/next/half.html', 'half');
    clearStage(stage());
    expect(existsSync(stage().next)).toBe(false);
  });
});

describe('verifying', () => {
  const rules = (base = '/') => verifySite(join(root, 'next'), base).map(problem => problem.rule);

  test('passes a site whose links all have a target', () => {
    write(
      'next/index.html',
      page('<a href="/a/#x">a</a> <a href="https://example.org/">out</a> <a href="#top" id="top">t</a>'),
    );
    write(
      'next/a/index.html',
      page('<p id="x"><a href="../">home</a><img src="../p.png" srcset="/p.png 2x">'),
    );
    write('next/p.png', 'png');
    expect(rules()).toEqual([]);
  });

  test('passes a site under a path, and refuses a link that leaves it', () => {
    write('next/index.html', page('<a href="/a/b/">home</a>'));
    expect(rules('/a/b/')).toEqual([]);
    write('next/index.html', page('<a href="/a/">up</a>'));
    expect(rules('/a/b/')).toEqual(['publish/broken-link']);
  });

  const broken: readonly [string, string, string][] = [
    ['publish/broken-link', 'index.html', page('<a href="/nothing/">x</a>')],
    ['publish/broken-link', 'index.html', page('<a href="http://">x</a>')],
    ['publish/broken-link', 'index.html', page('<a href="/%E0%A4%A/">x</a>')],
    ['publish/broken-link', 'index.html', page('<a href="#50%">x</a>')],
    ['publish/broken-link', 'index.html', page('<img src="/50%.png">')],
    ['publish/broken-fragment', 'index.html', page('<a href="#nothing">x</a>')],
    ['publish/id-twice', 'index.html', page('<p id="a"></p><p id="a"></p>')],
    ['publish/cut-off', 'index.html', '<!doctype html><html><body><p>cut'],
    ['publish/empty-file', 'a.svg', ''],
  ];
  test.each(broken)('%s in %s', (rule, file, text) => {
    write('next/index.html', page('home'));
    write(`next/${file}`, text);
    expect(rules()).toEqual([rule]);
  });

  test('passes an empty file of the newsroom’s own, and a page of its own only if it is whole', () => {
    write('next/index.html', page('home'));
    for (const file of ['.gitkeep', 'a.html']) {
      write(`next/${file}`, '');
      write(`public/${file}`, '');
    }
    const own = join(root, 'public');
    expect(verifySite(join(root, 'next'), '/', { own }).map(({ rule }) => rule)).toEqual(['publish/cut-off']);
  });

  const png = '\x89PNG\r\n\x1a\n…';

  /** A pinned copy whose embed has the checksum of a picture beside it. @returns its folder. */
  const pin = (): string => {
    const metas = [
      ['chart.svg', '<svg/>\n'],
      ['chart.png', png],
    ].map(([name = '', content = '']) => {
      const sum = checksumOf(name.endsWith('.png') ? Buffer.from(content, 'latin1') : content);
      return `<meta name="sourceline:file" content="${name} ${sum}">`;
    });
    const embed = page(`${metas.join('\n')}\nkept`);
    const folder = `next/embed/killed/${hashOf(embed)}`;
    write('next/index.html', page('home'));
    write(`${folder}/index.html`, embed);
    write(`${folder}/chart.svg`, '<svg/>\n');
    write(`${folder}/chart.png`, Buffer.from(png, 'latin1'));
    return folder;
  };

  test('passes an unchanged pinned copy', () => {
    pin();
    expect(rules()).toEqual([]);
  });

  /** A pinned copy as `freeze` keeps it, with the checksums of all but its embed in a file. @returns its folder. */
  const freeze = (): string => {
    const embed = page('kept');
    const folder = `next/embed/killed/${hashOf(embed)}`;
    write('next/index.html', page('home'));
    write(`${folder}/index.html`, embed);
    write(`${folder}/chart.csv`, 'key,low\nhoms,3\n');
    write(`${folder}/chart.png`, Buffer.from(png, 'latin1'));
    const oembed = `{"html": "${folder}"}`;
    write(`${folder}/oembed.json`, oembed);
    const sums = {
      'chart.csv': checksumOf('key,low\nhoms,3\n'),
      'chart.png': checksumOf(Buffer.from(png, 'latin1')),
      'oembed.json': checksumOf(oembed),
    };
    write(`${folder}/checksums.json`, JSON.stringify(sums));
    return folder;
  };

  test('passes a frozen copy, with the line endings of Windows too, and an embed alone', () => {
    const folder = freeze();
    expect(rules()).toEqual([]);
    write(`${folder}/chart.csv`, 'key,low\r\nhoms,3\r\n');
    expect(rules()).toEqual([]);
    pinWithUnixLineEnds(join(root, 'next'), new Set());
    expect(readFileSync(join(root, folder, 'chart.csv'), 'utf8')).toBe('key,low\nhoms,3\n');
    for (const name of ['chart.csv', 'chart.png', 'oembed.json', 'checksums.json'])
      rmSync(join(root, folder, name));
    expect(rules()).toEqual([]);
  });

  test.each<[string, (folder: string) => void]>([
    ['publish/kept-changed', folder => write(`${folder}/chart.csv`, 'key,low\nhoms,4\n')],
    ['publish/kept-changed', folder => write(`${folder}/checksums.json`, '{"chart.csv": 1}')],
    ['publish/kept-changed', folder => write(`${folder}/checksums.json`, 'not JSON')],
    ['publish/kept-missing', folder => rmSync(join(root, folder, 'chart.png'))],
    ['publish/kept-extra', folder => write(`${folder}/chart.svg`, '<svg/>')],
  ])('%s in a frozen copy', (rule, harm) => {
    harm(freeze());
    expect(rules()).toEqual([rule]);
  });

  const harmed: readonly [string, (folder: string) => void][] = [
    ['publish/kept-changed', folder => write(`${folder}/chart.svg`, '<svg></svg>')],
    [
      'publish/kept-line-ends',
      folder => write(`${folder}/chart.png`, Buffer.from('\x89PNG\r\n\x1a\r\n…', 'latin1')),
    ],
    [
      'publish/kept-line-ends',
      folder => write(`${folder}/chart.png`, Buffer.from('\x89PNG\n\x1a\n…', 'latin1')),
    ],
    ['publish/kept-missing', folder => rmSync(join(root, folder, 'chart.svg'))],
    ['publish/kept-extra', folder => write(`${folder}/notes.txt`, 'mine')],
  ];
  test.each(harmed)('%s', (rule, harm) => {
    harm(pin());
    expect(rules()).toEqual([rule]);
  });

  test('passes a pinned copy whose texts git gave CRLF, and publishes the original bytes', () => {
    const folder = pin();
    for (const name of ['index.html', 'chart.svg']) {
      const text = readFileSync(join(root, folder, name), 'utf8');
      expect(text).toContain('\n');
      write(`${folder}/${name}`, text.replaceAll('\n', '\r\n'));
    }
    expect(rules()).toEqual([]);
    pinWithUnixLineEnds(join(root, 'next'), new Set());
    for (const name of ['index.html', 'chart.svg'])
      expect(readFileSync(join(root, folder, name), 'utf8')).not.toContain('\r');
  });

  test('reports a pinned embed under another address as changed, whatever it says about itself', () => {
    const folder = pin();
    renameSync(join(root, folder), join(root, 'next/embed/killed/0123456789ab'));
    expect(rules()).toEqual(['publish/kept-changed']);
  });

  test('publish/no-front-page', () => {
    write('next/a/index.html', page('a'));
    expect(rules()).toEqual(['publish/no-front-page']);
  });

  test('publish/not-moved: the last site remains if the new one cannot take its place', () => {
    write('dist/index.html', 'old');
    write('.sourceline/next/index.html', page('new'));
    write('.sourceline/old', 'x');
    const blocked = {
      ...stage(),
      dist: join(root, 'dist'),
      host: join(root, '.sourceline/host'),
      next: join(root, '.sourceline/next'),
      old: join(root, 'no/such/folder'),
    };
    expect(publishSite(blocked, '/', []).problems.map(problem => problem.rule)).toEqual([
      'publish/not-moved',
    ]);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
  });

  test('recognises a full disk by the error code or that of its cause', () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const share = Object.assign(new Error('quota exceeded'), { code: 'EDQUOT' });
    expect([full, share, new Error('a picture', { cause: full })].map(isNoSpace)).toEqual([true, true, true]);
    expect(
      [new Error('ENOSPC'), Object.assign(new Error('x'), { code: 'EACCES' }), 'ENOSPC'].some(isNoSpace),
    ).toBe(false);
  });

  test('reports a full disk with the free space, and the needed space by the size of the last site', () => {
    write('dist/index.html', 'x'.repeat(2_340_000));
    const diskProblem = noSpace(join(root, 'not', 'there'), join(root, 'dist'));
    expect(diskProblem.what).toMatch(/^The disk at \/.* is full: [\d.]+ MB are free\.$/);
    expect(diskProblem.fix).toContain('Free at least 2.3 MB');
    expect(noSpace(root, join(root, 'nowhere')).fix).toContain('Free some megabytes');
  });

  test('one of these breaks every rule of the rule book', () => {
    const tried = [
      ...broken.map(([rule]) => rule),
      ...harmed.map(([rule]) => rule),
      'publish/no-front-page',
      'publish/not-moved',
      'publish/locked',
      // tests/unit/publish/index-search.test.ts
      'publish/no-search',
      noSpace(root, root).rule,
    ];
    expect(new Set(tried)).toEqual(new Set(Object.keys(publishRules)));
  });
});
