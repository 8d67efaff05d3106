import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findSharedModule } from '../../../src/publish/share-modules.ts';

const src = new URL('../../../src/', import.meta.url);
const route = fileURLToPath(new URL('views/routes/report.astro', src));

test('a page takes plain modules as Node has loaded them', () => {
  const shared = (path: string) => new URL(path, src).href;
  expect(findSharedModule('../../tally/tally.ts', route)).toEqual(shared('tally/tally.ts'));
  expect(findSharedModule('../../addresses.ts', `${route}?astro&type=script`)).toEqual(
    shared('addresses.ts'),
  );
});

test.each([
  ['../components/Header.astro', route],
  ['./page-parts.ts', route],
  ['../../styles/page.css', route],
  ['../../styles/fonts/sans.woff2?url', route],
  ['astro', route],
  ['./own.ts', '/somewhere/newsroom/Header.astro'],
  ['./src/index.ts', undefined],
])('Vite compiles %s', (source, importer) => {
  expect(findSharedModule(source, importer)).toBeUndefined();
});
