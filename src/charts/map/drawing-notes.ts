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

/** What a number with a plus sign is, where a layer has any that is the lowest figure of a range. */
function lowestOnly(
  numbered: readonly Numbered[],
  layer: LabelLayer,
  isNarrow: boolean,
  { strings }: Locale,
): string | undefined {
  const shortened = numbered.filter(({ key }) => layer.lowestOnly.has(key));
  const [example] = shortened;
  if (example === undefined) return undefined;
  const isRounded = shortened.some(({ low }) => isShortened(low));
  return strings.maps.lowestOnly(example.short, example.printed, isRounded, isNarrow);
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every(key => b.has(key));

function allNotes(chart: MapChart, layout: MapLayout, widths: readonly Layer[], locale: Locale): string[] {
  const { maps } = locale.strings;
  const numbered = numberedOf(chart);
  const { layers } = layout;
  const notes: (string | undefined)[] = [];
  if (layout.sharesSpots) notes.push(maps.sharedSpots);
  const say = (layer: Layer) => {
    const isNarrow = layer === 'narrow';
    notes.push(leftOut(numbered, layers[layer], { what: chart.called, isNarrow, locale }));
    notes.push(lowestOnly(numbered, layers[layer], isNarrow, locale));
  };
  say('wide');
  const alike =
    isSame(layers.wide.labelled, layers.narrow.labelled) &&
    isSame(layers.wide.lowestOnly, layers.narrow.lowestOnly);
  if (widths.includes('narrow') && !alike) say('narrow');
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
