import { type ChangeStrings, changes } from './en/changes.ts';
import type { ChartStrings } from './en/charts.ts';
import { charts } from './en/charts.ts';
import { type DraftStrings, drafts } from './en/drafts.ts';
import { type EmbedStrings, embeds } from './en/embeds.ts';
import { type ExploreStrings, explore } from './en/explore.ts';
import type { FigureStrings } from './en/figures.ts';
import { figures } from './en/figures.ts';
import type { MapStrings } from './en/maps.ts';
import { maps } from './en/maps.ts';
import type { NoteStrings } from './en/notes.ts';
import { notes } from './en/notes.ts';
import type { PageStrings } from './en/pages.ts';
import { pages } from './en/pages.ts';
import { type TwinStrings, twins } from './en/twins.ts';
import { words } from './en/words.ts';
import type { LanguageWords } from './words.ts';

/** Every string that a reader can see, by the room that shows it. */
export type Strings = {
  readonly figures: FigureStrings;
  readonly charts: ChartStrings;
  readonly maps: MapStrings;
  readonly notes: NoteStrings;
  readonly pages: PageStrings;
  readonly embeds: EmbedStrings;
  readonly drafts: DraftStrings;
  readonly changes: ChangeStrings;
  readonly twins: TwinStrings;
  readonly explore: ExploreStrings;
};

/** A language as the site speaks it. Passed as an argument, never looked up by a drawing or a tally. */
export type Locale = {
  /** BCP 47 tag. */
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  readonly strings: Strings;
  /** Numbers in running text. */
  readonly words: LanguageWords;
  /** `1234` → `1,234`; `0.0034` as it is. */
  number(n: number): string;
  /** ISO date → `5 September 2016`. */
  date(iso: string): string;
  /** CLDR plural category. */
  plural(n: number): Intl.LDMLPluralRule;
  /** `Homs, Tartous and Hasakeh`. */
  list(members: readonly string[]): string;
  /** The same in pieces, for members that are links: `element` is a member, in order, `literal` what joins them. */
  listParts(members: readonly string[]): readonly { type: 'element' | 'literal'; value: string }[];
};

/** Noon UTC of an ISO date: no time zone of this machine can move it to another day. */
export const noonUTC = (iso: string): Date => new Date(`${iso}T12:00:00Z`);

/** Days in words are kept until there are so many, those of some decades: lists of events name one day again and again. */
const daysKept = 20_000;

function remembered(print: (iso: string) => string): (iso: string) => string {
  const known = new Map<string, string>();
  return iso => {
    const found = known.get(iso);
    if (found !== undefined) return found;
    if (known.size >= daysKept) known.clear();
    const printed = print(iso);
    known.set(iso, printed);
    return printed;
  };
}

function english(): Locale {
  const number = new Intl.NumberFormat('en-GB');
  /** A rate of 0.0034 is not 0.003. */
  const tiny = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
  const date = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const plural = new Intl.PluralRules('en');
  const smallPlurals = Array.from({ length: 1000 }, (_, n) => plural.select(n));
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  return Object.freeze({
    code: 'en',
    dir: 'ltr' as const,
    strings: { figures, charts, maps, notes, pages, embeds, changes, drafts, twins, explore },
    words,
    // `Intl` takes fifty times as long, and most numbers of a site are small.
    number: (n: number) => {
      if (Number.isInteger(n) && n > 0 && n < 1000) return String(n);
      return n > 0 && n < 1 ? tiny.format(n) : number.format(n);
    },
    date: remembered(iso => date.format(noonUTC(iso))),
    plural: (n: number) => smallPlurals[n] ?? plural.select(n),
    list: (members: readonly string[]) => (members.length === 1 ? (members[0] ?? '') : list.format(members)),
    listParts: (members: readonly string[]) => list.formatToParts(members),
  });
}

const locales: ReadonlyMap<string, Locale> = new Map([['en', english()]]);

/** The languages that Sourceline speaks. */
export const localeCodes: readonly string[] = [...locales.keys()];

/** @throws RangeError for a language that Sourceline does not speak; options are checked against `localeCodes`. */
export function getLocale(code: string): Locale {
  const locale = locales.get(code);
  if (locale === undefined) throw new RangeError(`no locale "${code}"`);
  return locale;
}
