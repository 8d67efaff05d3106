import type { Dataset, Revision } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { DatasetRecord } from './changes/records.ts';

/** An entry of `revisions` before it has its day and version; its text is for the editor to better. */
export type Draft = Omit<Revision, 'date' | 'version' | 'text'> & { readonly text: string };

export type Drafting = {
  readonly dataset: Dataset;
  readonly before: DatasetRecord;
  /** What the editor says of all changes but retractions. */
  readonly kind: Revision['kind'];
  readonly locale: Locale;
};
