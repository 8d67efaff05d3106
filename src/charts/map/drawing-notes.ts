import type { Locale } from '../../i18n/locale.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { isShortened } from '../../wording/map-words.ts';
import type { MapChart } from './chart.ts';
import { type LabelLayer, type Layer, type MapLayout, mapLayout } from './layout.ts';

/** As many regions without room are listed with their numbers; of more the note says how many there are. */
const mostListed = 12;

/** A place or a region with a number, in the order of the figures, the highest first. */
type Numbered = {
  readonly key: string;
  readonly label: string;
  readonly printed: string;
  readonly low: number;
  readonly short: string;
};

function numberedOf({ regions, discs }: MapChart): Numbered[] {
  // Of discs over shades, the discs are labelled.
  const all =
    discs.length > 0
      ? discs
      : regions.flatMap(({ counted, lowest, ...rest }) =>
          counted === undefined ? [] : [{ ...rest, sum: counted.sum, lowest }],
        );
  return all
    .map(({ key, label, printed, sum, lowest }) => ({
      key,
      label,
      printed,
      low: isKnown(sum) ? sum.low : -1,
      short: lowest,
    }))
    .sort((a, b) => b.low - a.low);
}

/** What one layer leaves out, in a sentence; undefined where it tells every number. */
function leftOut(
  numbered: readonly Numbered[],
  { labelled }: LabelLayer,
  words: { readonly what: string; readonly isNarrow: boolean; readonly locale: Locale },
): string | undefined {
  const { what, isNarrow, locale } = words;
  const { maps } = locale.strings;
  const missing = numbered.filter(({ key }) => !labelled.has(key));
  if (missing.length === 0) return undefined;
  if (missing.length <= mostListed) {
    const entries = missing.map(({ label, printed }) => maps.entry(label, printed));
    return maps.noRoom(locale.list(entries), isNarrow);
  }
  const told = numbered.filter(({ key }) => labelled.has(key));
  const areHighest = Math.min(...told.map(({ low }) => low)) >= Math.max(...missing.map(({ low }) => low));
  const counts = [locale.number(told.length), locale.number(missing.length)] as const;
  if (told.length === 0) return maps.noLabels(what, isNarrow);
  return areHighest && told.length > 1
    ? maps.labelsHighest(...counts, what, isNarrow)
    : maps.labelsSome(...counts, what, isNarrow);
}

/** Numbers of a layer that are the lowest figure of a range, with a plus sign, and whether any is rounded. */
function shortenedIn(numbered: readonly Numbered[], { lowestOnly }: LabelLayer) {
  const shortened = numbered.filter(({ key }) => lowestOnly.has(key));
  return { example: shortened[0], isRounded: shortened.some(({ low }) => isShortened(low)) };
}

/** What a number with a plus sign is: once, unless a narrow screen alone has any, or rounds them. */
function lowestOnly(
  numbered: readonly Numbered[],
  layers: readonly LabelLayer[],
  { strings }: Locale,
): string | undefined {
  const [wide, narrow = wide] = layers.map(layer => shortenedIn(numbered, layer));
  const isNarrow = wide?.example === undefined || (narrow?.isRounded === true && !wide.isRounded);
  const told = isNarrow ? narrow : wide;
  if (told?.example === undefined) return undefined;
  const { short, printed } = told.example;
  return strings.maps.lowestOnly(short, printed, told.isRounded, isNarrow && wide?.example === undefined);
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every(key => b.has(key));

function allNotes(chart: MapChart, layout: MapLayout, widths: readonly Layer[], locale: Locale): string[] {
  const { maps } = locale.strings;
  const numbered = numberedOf(chart);
  const { layers } = layout;
  const notes: (string | undefined)[] = [];
  if (layout.sharesSpots) notes.push(maps.sharedSpots);
  const say = (layer: Layer) =>
    notes.push(
      leftOut(numbered, layers[layer], { what: chart.called, isNarrow: layer === 'narrow', locale }),
    );
  say('wide');
  const hasNarrow = widths.includes('narrow');
  if (hasNarrow && !isSame(layers.wide.labelled, layers.narrow.labelled)) say('narrow');
  notes.push(lowestOnly(numbered, hasNarrow ? [layers.wide, layers.narrow] : [layers.wide], locale));
  return notes.filter(note => note !== undefined);
}

/**
 * What a map leaves out, made from what was drawn: numbers and names that found no room, numbers that are shortened,
 * places that are not drawn.
 * @param widths the layers of labels that a reader may see: both on a page, the wide one in a picture
 */
export const mapNotes = (
  chart: MapChart,
  locale: Locale,
  widths: readonly Layer[] = ['wide', 'narrow'],
): string[] => allNotes(chart, mapLayout(chart, locale), widths, locale);
