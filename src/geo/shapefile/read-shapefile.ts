import { basename } from 'node:path';
import { type Checked, problem } from '../../problems/problem.ts';
import { type GeoRule, geoRules } from '../rules.ts';
import { dbfEncoding } from './dbf-encoding.ts';
import { projectionOf } from './projection.ts';
import { type ShapefileParts, shapefileParts } from './shapefile-parts.ts';

export type ShapefileRequest = {
  /** Absolute path of a .shp, or of a .zip with one. */
  readonly path: string;
  /** As problems call it. */
  readonly file: string;
  /** The encoding of its table, as TextDecoder calls it; by its .cpg if not said. */
  readonly encoding: string | undefined;
};

type Refuse = (what: string, fix: string) => Checked<never, GeoRule>;

/** The smallest and largest coordinates, from the head of the .shp: west, south, east, north. */
function boxOf(shp: Uint8Array): readonly number[] {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  return [36, 44, 52, 60].map(at => view.getFloat64(at, true));
}

/** Texts and finite numbers: a table has dates and empty numbers too, which name nothing. */
const plain = (row: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(row).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || Number.isFinite(entry[1]),
    ),
  );

type Library = typeof import('shpjs');

/** The rows of the table; empty ones without a table. */
function rowsOf(
  { dbf, cpg }: ShapefileParts,
  { file, encoding }: ShapefileRequest,
  { parseDbf }: Library,
  refuse: Refuse,
): Checked<readonly Record<string, string | number>[], GeoRule> {
  if (dbf === undefined)
    return refuse(`${file} has no .dbf, which holds names and keys.`, 'Put it beside the .shp.');
  const known = encoding ?? dbfEncoding(dbf, cpg);
  const name = 'Add --encoding and its name, such as windows-1256.';
  if (known === undefined) {
    const said = cpg?.trim() ?? '';
    return refuse(
      said === ''
        ? `${file} does not say the encoding of its names.`
        : `${file} names the unknown encoding "${said}".`,
      name,
    );
  }
  const rows = parseDbf(dbf, known).map(plain);
  const bad = rows.findIndex(row => Object.values(row).some(value => String(value).includes('\uFFFD')));
  if (bad >= 0)
    return refuse(
      `The names of ${file} are not in ${known}: the first is feature ${bad + 1} of ${rows.length}.`,
      name,
    );
  return { ok: true, value: rows, problems: [] };
}

/** Whether coordinates are degrees of WGS 84 already. Without a .prj, only their size can tell. */
function isInDegrees({ shp, prj }: ShapefileParts, file: string, refuse: Refuse): Checked<boolean, GeoRule> {
  const called = basename(file).replace(/\.\w+$/, '');
  const convert = `Convert it first: ogr2ogr -t_srs EPSG:4326 ${called}.geojson "${basename(file)}"`;
  if (prj !== undefined) {
    const projection = projectionOf(prj);
    return projection.kind === 'refused'
      ? refuse(`${file} cannot be used as it is: ${projection.why}.`, convert)
      : { ok: true, value: projection.kind === 'degrees', problems: [] };
  }
  const [west = 0, south = 0, east = 0, north = 0] = boxOf(shp);
  const isDegrees = west >= -180 && east <= 360 && south >= -90 && north <= 90;
  if (isDegrees) return { ok: true, value: true, problems: [] };
  return refuse(`${file} has no .prj, and its coordinates are not degrees.`, 'Put the .prj beside the .shp.');
}

/**
 * A shapefile as GeoJSON, in degrees of WGS 84: reprojected where it is projected, and refused where its datum is another,
 * as lines would be off by up to hundreds of metres.
 */
export async function readShapefile(request: ShapefileRequest): Promise<Checked<unknown, GeoRule>> {
  const { path, file } = request;
  const refuse: Refuse = (what, fix) => ({
    ok: false,
    problems: [problem(geoRules, 'geo/unreadable', { what, fix }, { file })],
  });
  const cut = () => refuse(`${file} is not a shapefile, or is cut off.`, 'Copy or download it again.');
  try {
    const parts = await shapefileParts(path);
    if ('what' in parts) return refuse(parts.what, parts.fix);
    const degrees = isInDegrees(parts, file, refuse);
    if (!degrees.ok) return degrees;
    const library = await import('shpjs');
    const rows = rowsOf(parts, request, library, refuse);
    if (!rows.ok) return rows;
    const shapes = library.parseShp(parts.shp, degrees.value ? undefined : parts.prj);
    if (shapes.length === 0 || shapes.length !== rows.value.length) return cut();
    const features = shapes.map((geometry, i) => ({ type: 'Feature', geometry, properties: rows.value[i] }));
    return { ok: true, value: { type: 'FeatureCollection', features }, problems: [] };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return cut();
  }
}
