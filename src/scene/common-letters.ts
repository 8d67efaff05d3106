/**
 * The characters that nearly every picture is written in: Latin-1 and its punctuation, the letters of Central European
 * languages, Turkish and romanised Arabic, Hebrew and Persian, and the Arabic and Persian script. `scripts/png-fonts.ts`
 * cuts the fonts in `src/scene/fonts/` to them.
 */
export const commonLetters: readonly string[] = [
  '\u0020-\u007e\u00a0-\u00ff\u0131\u0152-\u0153\u20ac\u2122',
  '\u2009\u2011\u2013-\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u202f\u2032-\u2033\u2039-\u203a\u2212',
  '\u0100-\u017e\u01e6-\u01e7\u0218-\u021b\u02bb-\u02bc\u1e0c-\u1e0f\u1e24-\u1e25\u1e28-\u1e2b',
  '\u1e62-\u1e63\u1e6c-\u1e6f\u1e92-\u1e96\u2190-\u2193\u00d7\u00b7',
  '\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u066c\u0670-\u0671\u067e\u0686\u0698\u06a9\u06af\u06be\u06cc\u06f0-\u06f9',
];

/**
 * Those of them that an English picture is written in, and most others too. The fonts that are cut to these are a third
 * as large again.
 */
export const plainLetters: readonly string[] = [
  '\u0020-\u007e\u00a0\u00b7\u00d7',
  '\u2009\u2011\u2013-\u2014\u2018-\u2019\u201c-\u201d\u2026\u202f\u2032\u20ac\u2190-\u2193\u2212',
];

/** Signs that steer the direction of a text, for which no font has a shape. */
const steering = '\u200e-\u200f\u202a-\u202e\u2066-\u2069\n';

const onlyCommon = new RegExp(`^[${commonLetters.join('')}${steering}]*$`, 'u');

/** Whether a text can be set in the fonts that are cut to the common letters, with the same result. */
export const hasOnlyCommonLetters = (text: string): boolean => onlyCommon.test(text);

const onlyPlain = new RegExp(`^[${plainLetters.join('')}\\n]*$`, 'u');

/** Whether a text can be set in the fonts that are cut to the plain letters, with the same result. */
export const hasOnlyPlainLetters = (text: string): boolean => onlyPlain.test(text);
