import { textIn } from '../dataset/text-in.ts';
import type { Text } from '../dataset/trusted.ts';
import type { Dataset, Event } from '../dataset/types.ts';
import { isolate, withoutIsolates } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { memoizeByDataset } from '../tally/memoize-by-dataset.ts';
import { firstDayOf } from '../tally/time.ts';
import type { By } from '../tally/types.ts';
import { statedLabel } from './stated-label.ts';

type Named = { readonly name: Text; readonly short?: Text };

/** Whether a name is given in full, or shortly where it has a short form. */
export type NameForm = 'short' | 'full';

/** What an entry of a registry is called. */
function nameOf(entry: Named | undefined, key: string, locale: Locale, form: NameForm): string {
  if (entry === undefined) return isolate(key, locale);
  const text = form === 'short' ? (entry.short ?? entry.name) : entry.name;
  return isolate(textIn(text, locale.code), locale);
}

/** An event that has no title goes by its place and day. */
export const untitledLabel = (place: string, { date }: Event, locale: Locale): string =>
  `${place}, ${locale.date(date)}`;

function eventLabel(dataset: Dataset, key: string, locale: Locale): string {
  const event = dataset.events.get(key) ?? dataset.merged.get(key);
  if (event === undefined) return key;
  if (event.title !== undefined) return isolate(textIn(event.title, locale.code), locale);
  return untitledLabel(nameOf(dataset.places.get(event.place), event.place, locale, 'short'), event, locale);
}

/** The weapons of a set. Two of one name are told apart by their ids. */
function weaponLabel(key: string, dataset: Dataset, locale: Locale, form: NameForm): string {
  const { rows, toldApart } = locale.strings.figures;
  const ids = key.split('+');
  const names = ids.map(id =>
    id === 'not-stated' ? rows.notStated : nameOf(dataset.weapons.get(id), id, locale, form),
  );
  const isRepeated = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return locale.list(names.map((name, i) => (isRepeated(name) ? toldApart(name, ids[i] ?? '') : name)));
}

const orderOfActors = memoizeByDataset(
  (dataset: Dataset, _all: 'all'): ReadonlyMap<string, number> =>
    new Map([...dataset.actors.keys()].map((id, i) => [id, i])),
);

/** Two actors in the order of the registry. Two of one name are told apart by their ids. */
function pairLabel(key: string, dataset: Dataset, locale: Locale, form: NameForm): string {
  const { rows, toldApart } = locale.strings.figures;
  const order = orderOfActors(dataset, 'all');
  const ids = key.split('+').sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const [first = '', second] = ids.map(id => nameOf(dataset.actors.get(id), id, locale, form));
  if (second === undefined) return rows.noOther(first);
  if (first !== second) return rows.pair(first, second);
  const [one = '', other = ''] = ids.map(id => toldApart(first, id));
  return rows.pair(one, other);
}

/** The entry of a registry that a key is, where it is one. */
function entryOf(dataset: Dataset, by: By, key: string): Named | undefined {
  switch (by.word) {
    case 'place':
    case 'region':
    case 'country':
      return dataset.places.get(key);
    case 'claimant':
    case 'participant':
    case 'control':
      return dataset.actors.get(key);
    case 'source':
      return dataset.sources.get(key);
    default:
      return undefined;
  }
}

/** Keys that are not an entry of a registry. Of claims, only those of the kind asked for are meant. */
function specialLabel(key: string, others: number, ofKind: boolean, locale: Locale): string | undefined {
  const { rows } = locale.strings.figures;
  if (key === 'others') return rows.others(locale.number(others), locale.plural(others));
  if (key === 'no-claim') return ofKind ? rows.noSuchClaim : rows.noClaim;
  return key === 'not-stated' ? rows.notStated : undefined;
}

export type LabelOptions = {
  /** How many rows the row `others` stands for. */
  readonly others?: number;
  /** Short names, if not said. */
  readonly form?: NameForm;
  /** The question names the kinds of claims that it means. */
  readonly ofKind?: boolean;
};

/** The words for the key of a row, in the reader's language. */
export function labelOf(
  dataset: Dataset,
  by: By,
  key: string,
  locale: Locale,
  { others = 0, form = 'short', ofKind = false }: LabelOptions = {},
): string {
  const { rows } = locale.strings.figures;
  const special = specialLabel(key, others, ofKind, locale);
  if (special !== undefined) return special;
  switch (by.word) {
    case 'event':
      return eventLabel(dataset, key, locale);
    case 'weapon':
      return weaponLabel(key, dataset, locale, form);
    case 'pair':
      return key === 'several' ? rows.several.pair : pairLabel(key, dataset, locale, form);
    case 'facet': {
      const name = dataset.facets.get(by.facet)?.values[key];
      return isolate(name === undefined ? key : textIn(name, locale.code), locale);
    }
    case 'day':
    case 'week':
    case 'month':
    case 'quarter':
    case 'year':
      return key === 'several' ? rows.several[by.word] : rows[by.word](firstDayOf(key));
    case 'source-count':
      return rows.sources(locale.number(Number(key)), locale.plural(Number(key)));
    case 'weekday':
    case 'hour':
      return key === 'several' ? rows.several[by.word] : rows[by.word](Number(key));
    case 'sex':
    case 'age':
    case 'role':
    case 'cause':
      return key === 'several' ? rows.several[by.word] : statedLabel(by.word, key, locale);
    default:
      if (key === 'several' && by.word === 'participant') return rows.several.participant;
      if (key === 'several') return ofKind ? rows.several.actor : rows.several.claimant;
      return nameOf(entryOf(dataset, by, key), key, locale, form);
  }
}

/** The same for files and terminals, which take names as the data has them. */
export const plainLabelOf = (dataset: Dataset, by: By, key: string, locale: Locale): string =>
  withoutIsolates(labelOf(dataset, by, key, locale));
