import { afterAll, expect, test } from 'vitest';
import type { UserOptions } from '../../../../src/options.ts';
import { morning } from '../../history/project.ts';
import { siteFiles } from './site-files.ts';

const project = morning();
afterAll(() => project.erase());

/** The downloads of a chart, and its code for a picture. */
async function picturesWith(pictures: UserOptions['pictures']) {
  const { files } = await siteFiles(project.root, { pictures });
  const { downloads, codes } = await files.chart('killed-by-city');
  return { ends: [...downloads.keys()], code: codes.picture ?? '' };
}

test('a chart has one SVG and one light PNG, and its picture code names these two', async () => {
  for (const pictures of [undefined, true, {}, { dark: false }]) {
    const { ends, code } = await picturesWith(pictures);
    expect(ends).toEqual(['.svg', '.png', '.csv', '.md', '.json']);
    expect([...code.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      'https://desk.example/charts/killed-by-city.svg',
      'https://desk.example/charts/killed-by-city.png',
    ]);
    expect(code).not.toContain('prefers-color-scheme');
  }
});

test('"pictures: { dark: true }" adds the dark PNG alone', async () => {
  const { ends } = await picturesWith({ dark: true });
  expect(ends).toEqual(['.svg', '.png', '-dark.png', '.csv', '.md', '.json']);
});

test('"pictures: { narrow: true }" adds the PNG for phones, which the picture code shows on them', async () => {
  const { ends, code } = await picturesWith({ narrow: true });
  expect(ends).toEqual(['.svg', '.png', '-narrow.png', '.csv', '.md', '.json']);
  expect(code).toContain(
    '<source media="(max-width: 480px)" srcset="https://desk.example/charts/killed-by-city-narrow.png" width="320" height="',
  );
  expect(code.indexOf('-narrow.png')).toBeLessThan(code.indexOf('.svg'));
  const both = await picturesWith({ narrow: true, dark: true });
  expect(both.ends.filter(end => end.endsWith('.png'))).toEqual([
    '.png',
    '-dark.png',
    '-narrow.png',
    '-narrow-dark.png',
  ]);
});

test('without PNGs the picture code shows the SVG', async () => {
  const { ends, code } = await picturesWith(false);
  expect(ends).toEqual(['.svg', '.csv', '.md', '.json']);
  expect(code).toContain('<img src="https://desk.example/charts/killed-by-city.svg"');
  expect(code).not.toContain('<picture>');
});
