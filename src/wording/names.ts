import { sourceName } from '../dataset/source-name.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Text } from '../dataset/trusted.ts';
import type { Dataset, Event } from '../dataset/types.ts';
import { isolate } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { memoizeByDataset } from '../tally/memoize-by-dataset.ts';
import type { Measure } from '../tally/types.ts';
import { labelsOf } from './labels-of.ts';
import { measureWord } from './measure-word.ts';

/** What things of one dataset are called, in the language of the page. */
export type Names = {
  text(text: Text): string;
  /** The full name; the short one where there is little room. */
  source(id: string, form?: 'short'): string;
  actor(id: string, form?: 'short'): string;
  /** A name where other words come before it: "A local police chief" → "a local police chief". */
  inSentence(name: string): string;
  place(id: string): string;
  weapon(id: string | undefined): string;
  /** The dataset's word for so many of a measure: `shooting`, `explosions`. */
  word(measure: Measure, n: number): string;
  /** `5 attacks`. */
  count(measure: Measure, n: number): string;
  event(event: Event): string;
  /** What events are called in one list, beside their days: those of one name and one day are told apart. */
  events(events: readonly Event[]): ReadonlyMap<string, string>;
  /** The weapons of an event's parts, each once. */
  weapons(event: Event): string;
  /** What things are called that stand in one list, in full, told apart where two have one name. */
  list(
    word: 'place' | 'claimant' | 'participant' | 'source',
    ids: Iterable<string>,
  ): ReadonlyMap<string, string>;
};

function get<T>(registry: ReadonlyMap<string, T>, id: string): T {
  const found = registry.get(id);
  if (found === undefined) throw new RangeError(`nothing is registered as "${id}"`);
  return found;
}

function repeatedIn(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(texts.filter(text => seen.size === seen.add(text).size));
}

/** The names of a dataset: made once, as pages ask for them in each of their parts. */
export const namesOf = memoizeByDataset((dataset: Dataset, locale: Locale): Names => {
  const { pages } = locale.strings;
  const text = (value: Text) => isolate(textIn(value, locale.code), locale);
  const word = (measure: Measure, n: number) => measureWord(dataset, measure, n, locale);
  const place = (id: string) => text(get(dataset.places, id).name);
  const weapon = (id: string | undefined) =>
    id === undefined ? pages.weaponNotStated : text(get(dataset.weapons, id).name);
  const attack = locale.words.capitalise(word('attacks', 1));
  const title = (event: Event, where = place(event.place)) =>
    event.title === undefined ? pages.event.untitled(attack, where) : text(event.title);
  return {
    text,
    word,
    place,
    weapon,
    source: (id, form) => sourceName(dataset, id, locale, form),
    actor: (id, form) => {
      const { name, short } = get(dataset.actors, id);
      return text(form === 'short' ? (short ?? name) : name);
    },
    inSentence: locale.strings.charts.inSentence,
    count: (measure, n) => `${locale.number(n)} ${word(measure, n)}`,
    event: event => title(event),
    events: events => {
      const places = labelsOf(
        dataset,
        { word: 'place' },
        events.map(event => event.place),
        locale,
      );
      const named = events.map(event => title(event, places.get(event.place)));
      const dated = events.map(({ date }, i) => `${date} ${named[i]}`);
      const repeated = repeatedIn(dated);
      const { toldApart } = locale.strings.figures;
      return new Map(
        events.map(({ id }, i): [string, string] => {
          const name = named[i] ?? '';
          return [id, repeated.has(dated[i] ?? '') ? toldApart(name, id) : name];
        }),
      );
    },
    list: (word, ids) => labelsOf(dataset, { word }, ids, locale, { form: 'full' }),
    weapons: event => {
      const ids = new Set(event.parts.map(part => part.weapon));
      return locale.list([...ids].map(weapon));
    },
  };
});
