import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { MapChart, RegionState } from '../../charts/map/chart.ts';
import { getBoundaries } from '../../geo/get-boundaries.ts';
import { rightHanded, roundDegrees } from '../../geo/right-handed.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import type { WordedSum } from '../../wording/shown-sum.ts';
import { aboutChart, type ChartAbout, type Publication } from './chart-about.ts';
import { type ChartRows, chartRows } from './chart-json.ts';
import { boundsOf, type FigureBounds } from './figure-bounds.ts';

type Bounds = Pick<FigureBounds, 'low' | 'high' | 'open' | 'outer' | 'outerOpen' | 'rate'>;

/** What a feature says. Numbers count what the chart's `measure` says; unknown is null, never 0. */
export type MapProperties = Bounds & {
  /** Key of the table's row, as in the CSV; null where no row or more than one is counted here. */
  readonly key: string | null;
  /** Keys of all rows that are counted here, whole or in part; empty where nothing is in the data. */
  readonly rows: readonly string[];
  /** ISO 3166-2 code of a region, or 3166-1 code of a country, where its boundaries have one. */
  readonly iso: string | null;
  readonly label: string;
  /** `value`, `zero` by the lowest figure, `no-figure`; without a row `no-attack`, or `outside` of the question. */
  readonly state: RegionState;
  /** The number in words; null where nothing is in the data. */
  readonly printed: string | null;
};

/** The table's rows, or the rest of them, that have no place on the map. */
type Unplaced = Bounds & {
  readonly key: string;
  readonly label: string;
  readonly printed: string;
  /** Names of the places that nothing locates; empty where the map lacks the whole region. */
  readonly places: readonly string[];
};

export type MapGeoJson = FeatureCollection<Polygon | MultiPolygon | Point, MapProperties> & {
  readonly sourceline: ChartAbout &
    ChartRows & {
      /** Changes when a field changes its meaning or goes. */
      readonly format: 'sourceline-map/2';
      readonly notOnMap: readonly Unplaced[];
    };
};

function numbers(told: WordedSum | undefined): Bounds & { readonly printed: string | null } {
  if (told === undefined) {
    return { low: null, high: null, open: false, outer: null, outerOpen: false, printed: null };
  }
  const { low, high, open, outer, outerOpen, printed, rate } = boundsOf(told);
  return { low, high, open, outer, outerOpen, printed, ...(rate && { rate }) };
}

function regionFeatures(chart: MapChart): MapGeoJson['features'] {
  const units = new Map(getBoundaries(chart.boundaries).units.map(unit => [unit.key, unit]));
  return chart.regions.map(({ key, label, state, rows, counted }) => {
    const unit = units.get(key);
    if (unit === undefined) throw new RangeError(`no region "${key}" in the boundaries ${chart.boundaries}`);
    const [row = null, ...others] = rows;
    return {
      type: 'Feature',
      id: key,
      geometry: rightHanded(unit.shape.geometry),
      properties: {
        key: others.length === 0 ? row : null,
        rows,
        iso: unit.iso ?? null,
        label: withoutIsolates(label),
        state,
        ...numbers(counted),
      },
    };
  });
}

function placeFeatures({ discs, table }: MapChart): MapGeoJson['features'] {
  const told = new Map(table.keys.map((key, i) => [key, table.sums[0]?.rows[i]]));
  return discs.map(({ key, row, label, lat, lon, state }) => ({
    type: 'Feature',
    id: key,
    geometry: { type: 'Point', coordinates: [roundDegrees(lon), roundDegrees(lat)] },
    properties: {
      key: row,
      rows: [row],
      iso: null,
      label: withoutIsolates(label),
      state,
      ...numbers(told.get(row)),
    },
  }));
}

/**
 * A map as GeoJSON (RFC 7946): every region of its boundaries, a point for every place, or both. What has no place on
 * the map, and all that must go with the numbers, is in the member `sourceline`.
 */
export function chartGeoJson(chart: MapChart, publication: Publication): string {
  const file: MapGeoJson = {
    type: 'FeatureCollection',
    sourceline: {
      format: 'sourceline-map/2',
      ...aboutChart(chart, publication),
      notOnMap: chart.notOnMap.map(({ key, label, sum, printed, places }) => {
        const names = places.map(withoutIsolates);
        return { key, label: withoutIsolates(label), ...numbers({ sum, printed }), printed, places: names };
      }),
      ...chartRows(chart),
    },
    features: [...regionFeatures(chart), ...placeFeatures(chart)],
  };
  return `${JSON.stringify(file)}\n`;
}
