/**
 * Derives src/styles/fonts/*.woff2 from the fonts in npm packages: `node scripts/fonts.ts`.
 * The files are committed, so that a build needs neither this script nor the whole fonts.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const folder = new URL('../src/styles/fonts/', import.meta.url);

/** Size limit of all fonts of the site, in bytes, except those inside embeds and pictures. */
const budget = 90_000;

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const punctuation = '–—‘’‚“”„†•…′″‹›−\u2009\u2011\u202f';
const latin = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}ıŒœ€™${punctuation}`;
/** For emphasis, which needs fewer characters. */
const letters = `${span(0x20, 0x7e)}\u00a0£§·×½–—‘’“”…−\u2011ÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØÚÜÝàáâãäåæçèéêëíîïñóôõöøúüýß`;
/** Letters of Central European languages and Turkish, and of romanised Arabic, Hebrew and Persian. */
const names =
  'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț' +
  'ʻʼʾʿḌḍḎḏḤḥḪḫḨḩṢṣṬṭṮṯẒẓẔẕẖǦǧ';

/** The characters of nearly every chart in English, embedded in embeds and pictures. */
const basic = `${span(0x20, 0x7e)}\u00a0·×–—‘’“”…−`;
/** Letters, marks and digits of Arabic and Persian. */
const arabic = `،؛؟${span(0x621, 0x63a)}${span(0x640, 0x652)}${span(0x660, 0x66c)}ٰٱپچژکگھی${span(0x6f0, 0x6f9)}`;

const kept = ['kern', 'liga', 'pnum'];
/** Without these Arabic letters do not join. */
const joining = ['ccmp', 'isol', 'init', 'medi', 'fina', 'rlig', 'liga', 'calt', 'mark', 'mkmk', 'kern'];
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans';

type Cut = {
  readonly name: string;
  readonly from: string;
  readonly glyphs: string;
  readonly axes?: Readonly<Record<string, number | { min: number; max: number }>>;
  readonly features?: readonly string[];
  /** Embedded in embeds and pictures, never fetched by a page. */
  readonly carried?: true;
};

const cuts: readonly Cut[] = [
  // One file for text and headlines, in the optical size of text on a screen: a page asks for one file less.
  {
    name: 'serif',
    from: `${serif}-latin-opsz-normal`,
    glyphs: latin,
    axes: { wght: { min: 400, max: 620 }, opsz: 18 },
  },
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
  {
    name: 'carried-basic',
    from: `${sans}-latin-wght-normal`,
    glyphs: basic,
    axes: { wght: { min: 400, max: 600 } },
    // No kerning: the file is smaller, and widths match src/scene/text-width.ts, from which heights are computed.
    features: [],
    carried: true,
  },
  {
    name: 'carried-latin',
    from: `${sans}-latin-wght-normal`,
    glyphs: [...latin].filter(char => !basic.includes(char)).join(''),
    axes: { wght: { min: 400, max: 600 } },
    // No kerning: the file is smaller, and widths match src/scene/text-width.ts, from which heights are computed.
    features: [],
    carried: true,
  },
  {
    name: 'carried-arabic',
    from: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal',
    glyphs: arabic,
    features: joining,
    carried: true,
  },
  {
    name: 'carried-arabic-bold',
    from: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal',
    glyphs: arabic,
    features: joining,
    carried: true,
  },
];

let total = 0;
for (const { name, from, glyphs, axes, features, carried } of cuts) {
  const whole = await readFile(require.resolve(`${from}.woff2`));
  const cut = await subsetFont(whole, glyphs, {
    targetFormat: 'woff2',
    ...(axes && { variationAxes: axes }),
    keepFeatures: [...(features ?? kept)],
    noHinting: true,
  });
  await writeFile(new URL(`${name}.woff2`, folder), cut);
  if (carried !== true) total += cut.length;
  const sum = createHash('sha256').update(cut).digest('hex').slice(0, 16);
  console.log(`${name}.woff2  ${cut.length} bytes  sha256 ${sum}…  from ${from}.woff2`);
}
console.log(`${total} bytes in total for pages`);
if (total > budget) {
  console.error(`The fonts have ${total} bytes, ${total - budget} more than the limit of ${budget}.`);
  process.exitCode = 1;
}
