import { countryOf, regionOf } from '../dataset/region-of.ts';
import type { Dataset, Place } from '../dataset/types.ts';
import { isRowKey } from '../grammar/row-keys.ts';
import { isolate } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import type { By } from '../tally/types.ts';
import { type LabelOptions, labelOf, untitledLabel } from './labels.ts';
import { levelWord } from './region-word.ts';

/** What may tell a thing from another of the same name; undefined where it says nothing of it. */
type Mark = (key: string) => string | undefined;

/** Where a place lies: its region, what it lies in, its country, what kind of place it is. */
function marksOfPlaces(dataset: Dataset, locale: Locale): Mark[] {
  const nameOf = (place: Place | undefined) => place && labelOf(dataset, { word: 'place' }, place.id, locale);
  /** Not the place itself, nor one of the same name: "Homs (Homs)" would say nothing. */
  const around = (find: (id: string) => Place | undefined) => (key: string) => {
    const found = find(key);
    const name = nameOf(found);
    return found?.id === key || name === nameOf(dataset.places.get(key)) ? undefined : name;
  };
  return [
    around(key => regionOf(dataset, key)),
    around(key => dataset.places.get(dataset.places.get(key)?.in ?? '')),
    around(key => countryOf(dataset, key)),
    key => {
      const place = dataset.places.get(key);
      return place && levelWord(dataset, place, locale);
    },
  ];
}

function marksOf(dataset: Dataset, by: By, locale: Locale): Mark[] {
  switch (by.word) {
    case 'place':
    case 'region':
    case 'country':
      return marksOfPlaces(dataset, locale);
    case 'event': {
      const event = (key: string) => dataset.events.get(key);
      const place = (key: string) => event(key)?.place ?? '';
      const titled =
        (mark: Mark): Mark =>
        key =>
          event(key)?.title === undefined ? undefined : mark(key);
      return [
        titled(key => locale.date(event(key)?.date ?? '')),
        titled(key => labelOf(dataset, { word: 'place' }, place(key), locale)),
        ...marksOfPlaces(dataset, locale).map(mark => titled(key => mark(place(key)))),
      ];
    }
    case 'source':
      return [key => locale.strings.pages.sources.kinds[dataset.sources.get(key)?.kind ?? 'other']];
    case 'claimant':
    case 'participant':
    case 'control':
      return [key => isolateMaybe(dataset.actors.get(key)?.kind, locale)];
    default:
      return [];
  }
}

const isolateMaybe = (text: string | undefined, locale: Locale): string | undefined =>
  text === undefined ? undefined : isolate(text, locale);

/** Keys by their label, where several share one. */
const alike = (keys: readonly string[], labels: ReadonlyMap<string, string>): string[][] =>
  [...Map.groupBy(keys, key => labels.get(key) ?? key).values()].filter(({ length }) => length > 1);

/** Events without a title go by their places: where these are alike, their names are told apart. */
function byPlaces(dataset: Dataset, events: readonly string[], locale: Locale): [string, string][] {
  const untitled = events.flatMap(key => {
    const event = dataset.events.get(key);
    return event === undefined || event.title !== undefined ? [] : [event];
  });
  const places = labelsOf(
    dataset,
    { word: 'place' },
    untitled.map(({ place }) => place),
    locale,
  );
  return untitled.map(event => [
    event.id,
    untitledLabel(places.get(event.place) ?? event.place, event, locale),
  ]);
}

/**
 * What things are called that are shown next to each other, in one chart, list, table or sentence. Those that would read
 * alike are told apart: by their full names, by region or country, by date, at last by id.
 */
export function labelsOf(
  dataset: Dataset,
  by: By,
  keys: Iterable<string>,
  locale: Locale,
  options: LabelOptions = {},
): ReadonlyMap<string, string> {
  const all = [...new Set(keys)];
  const labels = new Map(all.map(key => [key, labelOf(dataset, by, key, locale, options)]));
  if (alike(all, labels).length === 0) return labels;
  const repeated = alike(all, labels).flat();
  for (const key of repeated)
    labels.set(key, labelOf(dataset, by, key, locale, { ...options, form: 'full' }));
  if (by.word === 'event') {
    for (const [key, label] of byPlaces(dataset, repeated, locale)) labels.set(key, label);
  }
  const { toldApart } = locale.strings.figures;
  const names = new Map(labels);
  const given = new Map<string, string[]>();
  const marks = marksOf(dataset, by, locale);
  const add = (mark: Mark, { ofAll }: { readonly ofAll: boolean }) => {
    for (const group of alike(all, labels)) {
      const said = group.map(key => (isRowKey(key) ? undefined : mark(key)));
      if (new Set(said).size === 1 || (ofAll && said.includes(undefined))) continue;
      for (const [i, key] of group.entries()) {
        const words = said[i];
        if (words === undefined || given.get(key)?.includes(words)) continue;
        given.set(key, [...(given.get(key) ?? []), words]);
        labels.set(key, toldApart(names.get(key) ?? key, (given.get(key) ?? []).join(', ')));
      }
    }
  };
  for (const mark of marks) add(mark, { ofAll: true });
  // What is known of some only tells these apart from the others.
  for (const mark of marks) add(mark, { ofAll: false });
  add(key => key, { ofAll: false });
  return labels;
}
