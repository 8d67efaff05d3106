import type { Locale } from '../i18n/locale.ts';
import type { NumberClaim } from '../i18n/words.ts';

/** What a label typed in square brackets claims, as the page's language reads it; undefined if it is not a claim. */
export const readClaim = (label: string, locale: Locale): NumberClaim | undefined =>
  locale.words.readClaim(label);
