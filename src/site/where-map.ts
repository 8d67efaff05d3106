import { creditOf } from '../charts/map/credit.ts';
import { countryCodeOf } from '../charts/map/locate.ts';
import { drawWhere, type SmallMap } from '../charts/where/draw-where.ts';
import { eventWhereabouts, placeWhereabouts, type Whereabouts } from '../charts/where/whereabouts.ts';
import { countryOf, regionOf } from '../dataset/region-of.ts';
import type { Dataset, Event, Place } from '../dataset/types.ts';
import type { Boundaries } from '../geo/types.ts';
import { namesOf } from '../wording/names.ts';
import type { Site } from './types.ts';

/** The small map of a page about an event or a place. */
export type WhereMap = SmallMap & {
  /** What it shows, in words. */
  readonly label: string;
  /** That it is not known more exactly. */
  readonly note?: string;
  readonly credit: string;
};

type Shown = Pick<Site, 'boundariesOf' | 'locale'>;

function mapOf(
  { boundariesOf, locale }: Shown,
  dataset: Dataset,
  place: string,
  find: (boundaries: Boundaries) => Whereabouts | undefined,
): WhereMap | undefined {
  const code = countryCodeOf(dataset, place);
  const boundaries = code === undefined ? undefined : boundariesOf(code);
  const where = boundaries && find(boundaries);
  const map = boundaries && where && drawWhere(boundaries, where);
  if (boundaries === undefined || where === undefined || map === undefined) return undefined;
  const { small } = locale.strings.maps;
  const names = namesOf(dataset, locale);
  const shown = { ...map, credit: creditOf(boundaries, { locale }) };
  if (where.kind === 'point') {
    const label = small.point(names.place(place));
    return where.isRough ? { ...shown, label, note: small.roughly } : { ...shown, label };
  }
  const area = (where.kind === 'region' ? regionOf(dataset, place) : countryOf(dataset, place))?.id ?? place;
  const label = small.area(names.place(area));
  return area === place ? { ...shown, label } : { ...shown, label, note: small.only(names.place(area)) };
}

/** Where a place is; undefined where its country is not known or has no boundaries. */
export const mapOfPlace = (site: Shown, dataset: Dataset, place: Place): WhereMap | undefined =>
  mapOf(site, dataset, place.id, boundaries => placeWhereabouts(dataset, place, boundaries));

/** Where an event was, as exactly as that is known; undefined where it is not known at all, or cannot be drawn. */
export const mapOfEvent = (site: Shown, dataset: Dataset, event: Event): WhereMap | undefined =>
  mapOf(site, dataset, event.place, boundaries => eventWhereabouts(dataset, event, boundaries));
