import type { Addresses } from '../addresses.ts';
import { placesInList, rowAddress } from '../charts/event-address.ts';
import type { TableCell } from '../charts/types.ts';
import { pageOfPlace, placesOfSources } from '../dataset/listed-sources.ts';
import type { Dataset } from '../dataset/types.ts';
import { measureNames } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Measure } from '../tally/types.ts';
import { displayMeasure } from '../wording/display-question.ts';
import { measureWord } from '../wording/measure-word.ts';

/**
 * What pages say of a dataset beside its charts: a change of figures alone leaves it as it is. Plain, so that its stamp is
 * all of it.
 */
export type DatasetOutline = {
  readonly id: string;
  /** Its word for its events. */
  readonly attacks: string;
  /** The words for measures in questions (display-question.ts). */
  readonly measures: ReadonlyMap<Measure, string>;
  /** The place of each event in the list of all; empty where events have pages of their own. */
  readonly events: ReadonlyMap<string, number>;
  /** The place of each source in the list of them. */
  readonly sources: ReadonlyMap<string, number>;
};

export const outlineOf = (
  dataset: Dataset,
  locale: Locale,
  { hasEventPages }: Pick<Addresses, 'hasEventPages'>,
): DatasetOutline => ({
  id: dataset.id,
  attacks: measureWord(dataset, 'attacks', 2, locale),
  measures: new Map(measureNames.map(measure => [measure, displayMeasure(measure, dataset, locale)])),
  events: hasEventPages ? new Map() : placesInList(dataset),
  sources: placesOfSources(dataset),
});

/** Where the thing that a cell names is found. */
export function cellAddress(
  { link }: TableCell,
  outline: DatasetOutline,
  addresses: Addresses,
): string | undefined {
  switch (link?.to) {
    case undefined:
      return undefined;
    case 'event':
      return addresses.hasEventPages
        ? addresses.event(outline.id, link.id)
        : rowAddress(addresses, outline, link.id);
    case 'source':
      return addresses.source(outline.id, link.id, pageOfPlace(outline.sources.get(link.id)));
    case 'place':
    case 'claimant':
    case 'participant':
      return addresses[link.to](outline.id, link.id);
  }
}
