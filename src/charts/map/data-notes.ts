import type { MapStrings } from '../../i18n/en/maps.ts';
import { chartNotes } from '../../wording/chart-notes.ts';
import type { LabelledAnswer } from '../../wording/labelled-answer.ts';
import { eventWord } from '../../wording/measure-name.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { Classes } from './classes.ts';
import type { DiscsOfMap } from './discs.ts';
import { leftOffMap, nameSome } from './left-off.ts';
import type { RegionsOfMap } from './regions.ts';

/** How the regions are divided into shades, where a reader would not see it from the key. */
function classNotes({ kind }: Classes, called: string, maps: MapStrings): string[] {
  if (kind === 'quantile') return [maps.quantiles(called)];
  return kind === 'equal' ? [maps.equalClasses] : [];
}

/** What must be said of a map of shades, from the data alone. */
export function regionNotes(
  map: RegionsOfMap,
  answer: LabelledAnswer,
  { classes, called }: { readonly classes: Classes; readonly called: string },
  context: ChartContext,
): string[] {
  const { locale } = context;
  const { maps } = locale.strings;
  const notes = [...classNotes(classes, called, maps), ...chartNotes(answer, context)];
  notes.push(...leftOffMap(map.leftOff, answer, context));
  if (map.byPoint > 0) {
    const all = answer.events.length;
    notes.push(maps.located(eventWord(context, all), locale.number(map.byPoint), locale.number(all)));
  }
  return notes;
}

/** The same of a map of discs. */
export function discNotes(map: DiscsOfMap, answer: LabelledAnswer, context: ChartContext): string[] {
  const { locale } = context;
  const { maps } = locale.strings;
  const notes = chartNotes(answer, context);
  const { gathered, discs } = map;
  if (gathered.length > 0) {
    const n = gathered.reduce((sum, { places }) => sum + places.length, 0);
    notes.unshift(
      maps.gathered(locale.number(n), locale.number(discs.length), locale.number(gathered.length)),
    );
  }
  notes.push(...leftOffMap(map.leftOff, answer, context));
  if (map.approximate.length > 0) notes.push(maps.approximate(nameSome(map.approximate, context)));
  return notes;
}
