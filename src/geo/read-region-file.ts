import { readFileSync } from 'node:fs';
import { type Checked, problem } from '../problems/problem.ts';
import { parseBoundaryJson } from './parse-boundary-json.ts';
import { type GeoRule, geoRules } from './rules.ts';
import { readShapefile } from './shapefile/read-shapefile.ts';

/**
 * A file of regions of any kind as GeoJSON or TopoJSON.
 * @param file the path, as problems call it.
 * @param encoding of the names in a shapefile.
 */
export async function readRegionFile(
  path: string,
  file: string,
  encoding: string | undefined,
): Promise<Checked<unknown, GeoRule>> {
  const refuse = (what: string, fix: string): Checked<never, GeoRule> => ({
    ok: false,
    problems: [problem(geoRules, 'geo/unreadable', { what, fix }, { file })],
  });
  const name = file.replace(/^.*\//, '');
  if (/\.(gpkg|kml)$/i.test(file)) {
    const fix = `Convert it first: ogr2ogr -t_srs EPSG:4326 regions.geojson "${name}"`;
    return refuse(`${file} is not GeoJSON, TopoJSON or a shapefile.`, fix);
  }
  try {
    if (/\.(shp|zip)$/i.test(file)) return await readShapefile({ path, file, encoding });
    if (/\.(dbf|prj|cpg|shx)$/i.test(file))
      return refuse(`${file} is a part of a shapefile.`, `Name "${name.replace(/\w+$/, 'shp')}".`);
    if (encoding !== undefined)
      return refuse(`"--encoding" is for shapefiles, and ${file} is none.`, 'Remove "--encoding".');
    return parseBoundaryJson(readFileSync(path), file);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse(`${file} cannot be read (${why}).`, 'Check the path.');
  }
}
