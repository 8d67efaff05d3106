import { mergeArcs } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';

type Country = { readonly name: string; readonly a3: string };
type Areal = TopoPolygon<Country> | TopoMultiPolygon<Country>;
export type WorldSource = Topology<{ countries: GeometryCollection<Country>; land: GeometryCollection }>;

/** Drawn apart by Natural Earth, and parts of another country in ISO 3166. */
const partOf: Readonly<Record<string, string>> = { SOL: 'SOM', CYN: 'CYP' };

/** What is neither a country nor worth a number: it is drawn as land around. */
const around = ['ATA', 'IOA', 'KAS', 'ATC'];

/**
 * The world's countries as a boundary set: `units` are countries, keyed by their alpha-3 code; land without a code of
 * ISO 3166-1 is `context`.
 * @param codes alpha-3 → alpha-2.
 */
export function deriveWorld(
  whole: WorldSource,
  codes: Readonly<Record<string, string>>,
): { topology: Topology; units: number } {
  const names = (['en', 'ar'] as const).map(
    language => [language, new Intl.DisplayNames(language, { type: 'region' })] as const,
  );
  const countries = whole.objects.countries.geometries as Areal[];
  const keyOf = ({ properties }: Areal) => partOf[properties?.a3 ?? ''] ?? properties?.a3 ?? '';
  const groups = [...Map.groupBy(countries, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const isUnit = (key: string) => codes[key] !== undefined && !around.includes(key);
  const units = groups
    .filter(([key]) => isUnit(key))
    .map(([key, pieces]) => {
      const iso = codes[key] ?? '';
      const name = Object.fromEntries(names.map(([language, of]) => [language, of.of(iso) ?? key]));
      const called = pieces.find(piece => piece.properties?.a3 === key)?.properties?.name ?? key;
      const aliases = called === name['en'] ? [] : [called];
      return { ...mergeArcs(whole, pieces), id: key, properties: { iso, name, aliases } };
    });
  const context = groups
    .filter(([key]) => !isUnit(key))
    .map(([key, pieces]) => ({ ...mergeArcs(whole, pieces), id: key }));
  const { bbox, transform, arcs } = whole;
  const topology = filter(
    {
      type: 'Topology',
      ...(bbox && { bbox }),
      ...(transform && { transform }),
      objects: {
        units: { type: 'GeometryCollection', geometries: units },
        context: { type: 'GeometryCollection', geometries: context },
      },
      arcs,
    },
    () => true,
  );
  const { type, ...rest } = topology;
  return { topology: Object.assign({ type, kind: 'country' }, rest), units: units.length };
}
