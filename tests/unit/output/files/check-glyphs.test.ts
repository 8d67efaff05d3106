import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkGlyphs } from '../../../../src/output/files/check-glyphs.ts';
import { buildSite } from '../../../../src/site/build-site.ts';
import { readOptions } from '../../../../src/site/read-options.ts';
import { copyMorning } from '../../../morning.ts';

const root = mkdtempSync(join(tmpdir(), 'sourceline-glyphs-'));
beforeAll(() => {
  copyMorning(root, file => file === 'data/syria-2016-09-05.json');
  mkdirSync(join(root, 'content/reports'), { recursive: true });
  const front = '---\ntitle: A report\ndescription: Of it.\npublished: 2016-09-06\nauthors: [Desk]\n---\n\n';
  writeFileSync(join(root, 'content/reports/a.md'), `${front}::bar[By place]{#by-place killed by=place}\n`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function glyphs(homs: string, pictures = true) {
  const file = 'data/syria-2016-09-05.json';
  const text = readFileSync(file, 'utf8');
  const data = JSON.parse(text) as { places: { homs: { name: unknown } } };
  data.places.homs.name = homs;
  writeFileSync(join(root, file), JSON.stringify(data));
  const options = readOptions({ name: 'Desk', pictures }, { base: '/', site: undefined, drafts: false });
  const built = await buildSite(root, options);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return checkGlyphs(built.value);
}

test('names in Latin, Cyrillic, Greek and Arabic letters are drawn', async () => {
  expect(await glyphs('Ḥimṣ Хомс Χομς حمص')).toEqual([]);
});

test('reports a name in letters that no font has, with the location of the chart', async () => {
  const [problem, ...more] = await glyphs('霍姆斯');
  expect(more).toEqual([]);
  expect(problem).toMatchObject({
    rule: 'files/no-glyph',
    severity: 'warning',
    place: { file: 'content/reports/a.md', line: 8, column: 1 },
  });
  expect(problem?.what).toContain('霍');
});

test('reports nothing without PNGs', async () => {
  expect(await glyphs('霍姆斯', false)).toEqual([]);
});
