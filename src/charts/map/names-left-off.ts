import type { Locale } from '../../i18n/locale.ts';
import { tableRowsOnPage } from '../clip-table.ts';
import type { MapChart } from './chart.ts';

/**
 * What is not on a map, by name: as many as a page shows rows of a table, and how many more there are. Places whose own
 * number nobody asked for are without one.
 */
export function namesLeftOff(
  { notOnMap }: Pick<MapChart, 'notOnMap'>,
  { number, strings }: Locale,
): string[] {
  const { entry, andMore } = strings.maps;
  const all = notOnMap.flatMap(({ label, printed, places }) =>
    places.length === 0 || (places.length === 1 && places[0] === label) ? [entry(label, printed)] : places,
  );
  const more = all.length - tableRowsOnPage;
  return more > 1 ? [...all.slice(0, tableRowsOnPage), andMore(number(more))] : all;
}
