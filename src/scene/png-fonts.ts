import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { hasOnlyCommonLetters } from './common-letters.ts';

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

/** Each font: the whole one, and the one that is cut to the common letters. */
export const pngFonts = files.map(([name, file]) => ({
  whole: require.resolve(`${expo}/${name}/${file}`),
  cut: fileURLToPath(new URL(`./fonts/${file.replace(/^.*\//, '')}`, import.meta.url)),
}));

export const pngFontPackages: readonly string[] = [...new Set(files.map(([name]) => `${expo}/${name}`))];

/**
 * The fonts that a text is set in. resvg reads the whole file again for every letter, and most of the time goes into
 * that: the cut fonts are a quarter as large.
 */
export const fontFilesFor = (text: string): string[] =>
  pngFonts.map(hasOnlyCommonLetters(text) ? ({ cut }) => cut : ({ whole }) => whole);
