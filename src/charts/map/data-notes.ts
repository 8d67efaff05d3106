import type { MapStrings } from '../../i18n/en/maps.ts';
import type { Locale } from '../../i18n/locale.ts';
import { chartNotes } from '../../wording/chart-notes.ts';
import type { LabelledAnswer } from '../../wording/labelled-answer.ts';
import { eventWord } from '../../wording/measure-name.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { Classes } from './classes.ts';
import type { DiscsOfMap } from './discs.ts';
import { type LeftOff, leftOffMap, nameSome } from './left-off.ts';
import type { RegionsOfMap } from './regions.ts';

/** How the regions are divided into shades, where a reader would not see it from the key. */
function classNotes({ kind }: Classes, called: string, maps: MapStrings): string[] {
  if (kind === 'quantile') return [maps.quantiles(called)];
  return kind === 'equal' ? [maps.equalClasses] : [];
}

/** What a map draws: shades, discs, or discs over shades. */
export type Drawn = { readonly regions: RegionsOfMap | undefined; readonly discs: DiscsOfMap | undefined };

function gatheredNotes({ gathered, discs }: DiscsOfMap, { number, strings }: Locale): string[] {
  if (gathered.length === 0) return [];
  const n = gathered.reduce((sum, { places }) => sum + places.length, 0);
  return [strings.maps.gathered(number(n), number(discs.length), number(gathered.length))];
}

/** What is not on the map, in one line; where discs are over shades, in one for each, unless both lack the same. */
function leftOffNotes({ regions, discs }: Drawn, answer: LabelledAnswer, context: ChartContext): string[] {
  const eventsIn = (left: readonly LeftOff[]) => new Set(left.flatMap(({ events }) => events));
  const [shades, placed] = [eventsIn(regions?.leftOff ?? []), eventsIn(discs?.leftOff ?? [])];
  const isSame =
    regions !== undefined && shades.size === placed.size && [...shades].every(event => placed.has(event));
  return [
    ...leftOffMap(regions?.leftOff ?? [], answer, context),
    ...(isSame ? [] : leftOffMap(discs?.leftOff ?? [], answer, context, regions ? 'discs' : 'map')),
  ];
}

/**
 * What must be said of a map from the data alone.
 * @param called what its regions are called, as their several
 */
export function dataNotes(
  drawn: Drawn,
  answer: LabelledAnswer,
  { classes, called }: { readonly classes: Classes; readonly called: string },
  context: ChartContext,
): string[] {
  const { locale } = context;
  const { maps } = locale.strings;
  const { regions, discs } = drawn;
  const all = answer.events.length;
  return [
    ...(discs === undefined ? [] : gatheredNotes(discs, locale)),
    ...(regions === undefined ? [] : classNotes(classes, called, maps)),
    ...chartNotes(answer, context),
    ...leftOffNotes(drawn, answer, context),
    ...(regions === undefined || regions.byPoint === 0
      ? []
      : [maps.located(eventWord(context, all), locale.number(regions.byPoint), locale.number(all))]),
    ...(discs === undefined || discs.approximate.length === 0
      ? []
      : [maps.approximate(nameSome(discs.approximate, context))]),
  ];
}
