/**
 * Writes src/scene/fonts/*.ttf, which nearly every PNG is set in, from the fonts in npm packages:
 * `node scripts/png-fonts.ts`. The files are committed, so that a build needs neither this script nor harfbuzz.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { commonLetters, plainLetters } from '../src/scene/common-letters.ts';
import { pngFonts } from '../src/scene/png-fonts.ts';

/** What resvg applies without being asked to. */
const keepFeatures = [
  ...['abvm', 'blwm', 'calt', 'ccmp', 'clig', 'curs', 'dist', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig'],
  ...['fina', 'fin2', 'fin3', 'init', 'isol', 'medi', 'med2', 'mset', 'stch', 'rtla', 'rtlm', 'ltra', 'ltrm'],
];
/** The names of the family and style of the whole font: each font of a family is found by them. */
const preserveNameIds = [16, 17];

const range = /(.)-(.)|(.)/gu;
const point = (char = '') => char.codePointAt(0) ?? 0;
/** The letters, and the parts of which a font without one puts it together: Ḥ from H and a dot below. */
function lettersAndParts(lines: readonly string[]): string {
  const letters = lines
    .flatMap(line => [...line.matchAll(range)])
    .flatMap(([, first, last, one]) =>
      one === undefined
        ? Array.from({ length: point(last) - point(first) + 1 }, (_, i) => point(first) + i)
        : [point(one)],
    )
    .map(each => String.fromCodePoint(each))
    .join('');
  return letters + letters.normalize('NFD');
}

async function write(file: string, whole: string, text: string): Promise<void> {
  const bytes = await subsetFont(await readFile(whole), text, {
    targetFormat: 'sfnt',
    keepFeatures,
    preserveNameIds,
    noHinting: true,
  });
  await writeFile(file, bytes);
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  console.log(`${file.split('/').at(-1)}  ${bytes.length} bytes  sha256 ${sum}…`);
}

const [common, plainOnes] = [commonLetters, plainLetters].map(lettersAndParts);
await mkdir(new URL('../src/scene/fonts/', import.meta.url), { recursive: true });
for (const { whole, cut, plain } of pngFonts) {
  await write(cut, whole, common ?? '');
  if (plain !== undefined) await write(plain, whole, plainOnes ?? '');
}
