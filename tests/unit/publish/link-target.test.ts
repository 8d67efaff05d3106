import { describe, expect, test } from 'vitest';
import { linkTargets } from '../../../src/publish/link-target.ts';

describe('where a link leads', () => {
  const target = linkTargets('/a/');

  test.each([
    ['/a/b/', 'b/index.html', ''],
    ['/a/b/#c%20d', 'b/index.html', 'c d'],
    ['/a/b.csv', 'b.csv', ''],
    ['/a/', 'index.html', ''],
    ['/a/#c', 'index.html', 'c'],
    ['/a/b/../c/', 'c/index.html', ''],
    ['/a/b/./#', 'b/index.html', ''],
    ['/a/B%20c/', 'B c/index.html', ''],
    ['https://site.invalid/a/', 'index.html', ''],
  ])('%s is the same on every page', (link, file, fragment) => {
    for (const page of ['index.html', 'x/index.html', 'x/index.html'])
      expect(target(link, page)).toEqual({ kind: 'file', file, fragment });
  });

  test('a relative link depends on its page', () => {
    expect(target('../b/', 'x/index.html')).toEqual({ kind: 'file', file: 'b/index.html', fragment: '' });
    expect(target('../b/', 'x/y/index.html')).toEqual({ kind: 'file', file: 'x/b/index.html', fragment: '' });
    expect(target('#c', 'x/index.html')).toEqual({ kind: 'file', file: 'x/index.html', fragment: 'c' });
    expect(target('https:b/', 'x/index.html')).toEqual({
      kind: 'file',
      file: 'x/b/index.html',
      fragment: '',
    });
  });

  test('a link out of the site is no concern of it', () => {
    expect(target('//example.org/', 'index.html')).toEqual({ kind: 'other-site' });
    expect(target('mailto:desk@example.org', 'index.html')).toEqual({ kind: 'other-site' });
  });

  test.each([
    ['/b/', 'leads outside the site, which is served under /a/'],
    ['http://', 'is not a valid URL'],
    ['/a/%E0%A4%A/', 'contains an invalid percent escape'],
  ])('%s %s', (link, what) => {
    for (const page of ['index.html', 'x/index.html'])
      expect(target(link, page)).toMatchObject({ kind: 'broken', what: `The link "${link}" ${what}.` });
  });
});
