import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';

/** Whose things are named, and in which language. */
export type WordingContext = { readonly dataset: Dataset; readonly locale: Locale };
