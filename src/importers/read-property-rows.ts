import { existsSync, readFileSync, statSync } from 'node:fs';
import { type RowForm, readRows } from '../dataset/csv/read-rows.ts';
import { rowFormOf } from '../dataset/csv/read-table.ts';
import { bareText } from '../dataset/csv/safe-cell.ts';
import { tablePlaces } from '../dataset/csv/table-places.ts';
import type { Path } from '../dataset/fault.ts';
import { isObject } from '../dataset/json/is-object.ts';
import { jsonPlaces } from '../dataset/json/json-places.ts';
import { readRegionFile } from '../geo/read-region-file.ts';
import { readRegions } from '../geo/read-regions.ts';
import type { WithProperties } from '../geo/region-properties.ts';
import { type Checked, type ProblemPlace, problem } from '../problems/problem.ts';
import { importRules } from './rules.ts';

/** A row of a table, or a feature of a file of regions. */
export type PropertyRow = WithProperties & {
  /** Where a property is. */
  readonly place: (column: string) => ProblemPlace;
  readonly isFeature: boolean;
};

export type PropertyRows = {
  readonly columns: readonly string[];
  readonly rows: readonly PropertyRow[];
  /** Semicolons between cells: fractions begin with a comma. */
  readonly hasSemicolons: boolean;
};

type Rule = keyof typeof importRules;

const refuse = (rule: Rule, what: string, place: ProblemPlace): Checked<never> => ({
  ok: false,
  problems: [problem(importRules, rule, { what }, place)],
});

function readTableRows(path: string, file: string, encoding: string | undefined): Checked<PropertyRows> {
  let text: string;
  try {
    text = new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    return refuse('import/encoding', `${file} is not in ${encoding ?? 'UTF-8'}.`, { file });
  }
  const form: RowForm = rowFormOf(text);
  const places = tablePlaces(file, () => text, form);
  const rows: PropertyRow[] = [];
  let columns: readonly string[] | undefined;
  let row = 0;
  const broken = readRows(text, form, cells => {
    row++;
    if (columns === undefined) {
      columns = cells.map(cell => cell.trim());
      return;
    }
    if (cells.every(cell => cell.trim() === '')) return;
    const [names, at] = [columns, row];
    const properties = names.flatMap((name, i) =>
      name === '' ? [] : [[name, bareText(cells[i] ?? '')] as const],
    );
    rows.push({
      properties: Object.fromEntries(properties),
      isFeature: false,
      place: column => places.cell(at, Math.max(1, names.indexOf(column) + 1)),
    });
  });
  if (broken !== undefined)
    return refuse(
      'import/broken-quotes',
      'A quote is not closed, or is inside a cell.',
      places.at(broken.offset),
    );
  const names = columns ?? [];
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  if (twice !== undefined)
    return refuse('import/repeated-column', `${file} has two columns "${twice}".`, { file, line: 1 });
  const hasSemicolons = form.separator === ';';
  return { ok: true, value: { columns: names, rows, hasSemicolons }, problems: [] };
}

/** Where the features of a file are in its JSON. */
function featuresPath(json: unknown): Path {
  if (!isObject(json) || !isObject(json['objects'])) return ['features'];
  const names = Object.keys(json['objects']);
  return ['objects', names.includes('units') ? 'units' : (names[0] ?? ''), 'geometries'];
}

async function readFeatureRows(
  path: string,
  file: string,
  encoding: string | undefined,
): Promise<Checked<PropertyRows>> {
  const json = await readRegionFile(path, file, encoding);
  if (!json.ok) return json;
  const regions = readRegions(json.value, file);
  if (!regions.ok) return regions;
  const isJson = !/\.(shp|zip)$/i.test(file);
  const places = isJson ? jsonPlaces(file, new TextDecoder().decode(readFileSync(path))) : undefined;
  const features = featuresPath(json.value);
  const rows = regions.value.map(({ id, properties }, i) => ({
    properties: { ...(id === undefined ? {} : { id }), ...properties },
    isFeature: true,
    place: (column: string) =>
      places?.of([...features, i, ...(column === 'id' ? [] : ['properties', column])]) ?? { file },
  }));
  const columns = [...new Set(rows.flatMap(({ properties }) => Object.keys(properties)))];
  return { ok: true, value: { columns, rows, hasSemicolons: false }, problems: [] };
}

/**
 * The rows of a CSV file, or the properties of the features of GeoJSON, TopoJSON or a shapefile; the id of a feature is
 * its property `id`.
 * @param file as problems call it.
 * @param encoding of a CSV file that is not UTF-8, or of the names in a shapefile.
 */
export async function readPropertyRows(
  path: string,
  file: string,
  encoding: string | undefined,
): Promise<Checked<PropertyRows>> {
  if (!existsSync(path) || !statSync(path).isFile())
    return refuse('import/no-file', `${file} is not a file.`, { file });
  if (/\.(csv|tsv|txt)$/i.test(file)) return readTableRows(path, file, encoding);
  if (/\.(xlsx?|ods)$/i.test(file))
    return refuse('import/not-text', `${file} is a workbook, not a text of rows and columns.`, { file });
  return await readFeatureRows(path, file, encoding);
}
