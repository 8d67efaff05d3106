import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { hasOnlyCommonLetters, hasOnlyPlainLetters } from './common-letters.ts';

const require = createRequire(import.meta.url);
const expo = '@expo-google-fonts';

/** All that a PNG is set in, and nothing of the machine's: the same picture wherever it is drawn. */
const files = [
  ['ibm-plex-sans', '400Regular/IBMPlexSans_400Regular.ttf'],
  ['ibm-plex-sans', '600SemiBold/IBMPlexSans_600SemiBold.ttf'],
  ['ibm-plex-sans-arabic', '400Regular/IBMPlexSansArabic_400Regular.ttf'],
  ['ibm-plex-sans-arabic', '600SemiBold/IBMPlexSansArabic_600SemiBold.ttf'],
  ['source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf'],
] as const;

const beside = (name: string) => fileURLToPath(new URL(`./fonts/${name}`, import.meta.url));

/**
 * Each font: the whole one, the one that is cut to the common letters, and the one that is cut to the plain letters,
 * which the Arabic fonts are not needed for.
 */
export const pngFonts = files.map(([name, file]) => {
  const own = file.replace(/^.*\//, '');
  return {
    whole: require.resolve(`${expo}/${name}/${file}`),
    cut: beside(own),
    plain: name === 'ibm-plex-sans-arabic' ? undefined : beside(own.replace('.ttf', '.plain.ttf')),
  };
});

export const pngFontPackages: readonly string[] = [...new Set(files.map(([name]) => `${expo}/${name}`))];

/**
 * The fonts that a text is set in. resvg reads the whole file again for every letter, and most of the time goes into
 * that: the cut fonts are a quarter as large, the plain ones a tenth.
 */
export function fontFilesFor(text: string): string[] {
  if (hasOnlyPlainLetters(text)) return pngFonts.flatMap(({ plain }) => plain ?? []);
  return pngFonts.map(hasOnlyCommonLetters(text) ? ({ cut }) => cut : ({ whole }) => whole);
}
