/**
 * Derives src/fonts/*.woff2 from the fonts of npm: `node scripts/fonts.ts`.
 * The files are committed, so that a build needs neither this script nor the whole fonts.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const folder = new URL('../src/fonts/', import.meta.url);

/** All that the fonts of the site may weigh together, in bytes. */
const budget = 90_000;

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const punctuation = '–—‘’‚“”„†•…′″‹›−\u2009\u2011\u202f';
const latin = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}ıŒœ€™${punctuation}`;
/** For headlines and emphasis, which need less. */
const letters = `${span(0x20, 0x7e)}\u00a0£§·×½–—‘’“”…−\u2011ÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØÚÜÝàáâãäåæçèéêëíîïñóôõöøúüýß`;
/** Letters of Central European languages and Turkish, and those that romanise Arabic, Hebrew and Persian. */
const names =
  'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț' +
  'ʻʼʾʿḌḍḎḏḤḥḪḫḨḩṢṣṬṭṮṯẒẓẔẕẖǦǧ';

const kept = ['kern', 'liga', 'pnum'];
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans';

type Cut = {
  readonly name: string;
  readonly from: string;
  readonly glyphs: string;
  readonly axes: Readonly<Record<string, number | { min: number; max: number }>>;
};

const cuts: readonly Cut[] = [
  { name: 'serif-text', from: `${serif}-latin-wght-normal`, glyphs: latin, axes: { wght: 400 } },
  // A larger optical size than the text's: finer joins and tighter fit, for headlines.
  { name: 'serif-head', from: `${serif}-latin-opsz-normal`, glyphs: letters, axes: { wght: 620, opsz: 30 } },
  { name: 'serif-italic', from: `${serif}-latin-wght-italic`, glyphs: letters, axes: { wght: 400 } },
  {
    name: 'serif-names',
    from: `${serif}-latin-ext-wght-normal`,
    glyphs: names,
    axes: { wght: { min: 400, max: 620 } },
  },
  { name: 'sans', from: `${sans}-latin-wght-normal`, glyphs: latin, axes: { wght: { min: 400, max: 600 } } },
  {
    name: 'sans-names',
    from: `${sans}-latin-ext-wght-normal`,
    glyphs: names,
    axes: { wght: { min: 400, max: 600 } },
  },
];

let total = 0;
for (const { name, from, glyphs, axes } of cuts) {
  const whole = await readFile(require.resolve(`${from}.woff2`));
  const cut = await subsetFont(whole, glyphs, {
    targetFormat: 'woff2',
    variationAxes: axes,
    keepFeatures: kept,
    noHinting: true,
  });
  await writeFile(new URL(`${name}.woff2`, folder), cut);
  total += cut.length;
  const sum = createHash('sha256').update(cut).digest('hex').slice(0, 16);
  console.log(`${name}.woff2  ${cut.length} bytes  sha256 ${sum}…  from ${from}.woff2`);
}
console.log(`${total} bytes in all`);
if (total > budget) {
  console.error(`The fonts weigh ${total} bytes, ${total - budget} more than the ${budget} they may.`);
  process.exitCode = 1;
}
