import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The files of one shapefile, those that are there. */
export type ShapefileParts = {
  readonly shp: Uint8Array;
  readonly dbf?: Uint8Array;
  readonly prj?: string;
  readonly cpg?: string;
};

/** Why there is no shapefile to read. */
export type NoShapefile = { readonly what: string; readonly fix: string };

type FindFile = (ending: 'shp' | 'dbf' | 'prj' | 'cpg') => Promise<Uint8Array | undefined>;

async function partsOf(find: FindFile): Promise<ShapefileParts | undefined> {
  const [shp, dbf, prj, cpg] = await Promise.all([find('shp'), find('dbf'), find('prj'), find('cpg')]);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  if (shp === undefined) return undefined;
  return {
    shp,
    ...(dbf === undefined ? {} : { dbf }),
    ...(prj === undefined ? {} : { prj: text(prj) }),
    ...(cpg === undefined ? {} : { cpg: text(cpg) }),
  };
}

async function partsInZip(path: string): Promise<ShapefileParts | NoShapefile> {
  const { unzip } = await import('but-unzip');
  const items = unzip(readFileSync(path)).filter(
    ({ filename }) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(filename),
  );
  const [only, ...others] = items.filter(({ filename }) => /\.shp$/i.test(filename));
  const called = basename(path);
  if (only === undefined)
    return { what: `${called} contains no .shp file.`, fix: 'Zip the .shp with its .dbf, .prj and .cpg.' };
  if (others.length > 0) {
    const names = [only, ...others].map(({ filename }) => `"${filename}"`).join(', ');
    return {
      what: `${called} contains ${others.length + 1} shapefiles: ${names}.`,
      fix: 'Unzip it, and name the .shp.',
    };
  }
  const stem = only.filename.replace(/\.shp$/i, '').toLowerCase();
  const parts = await partsOf(async ending =>
    items.find(({ filename }) => filename.toLowerCase() === `${stem}.${ending}`)?.read(),
  );
  return parts ?? { what: `${called} contains no .shp file.`, fix: 'Zip it again.' };
}

/** The files beside a .shp, in whatever letters their endings are, or those in a .zip. @throws where one cannot be read. */
export async function shapefileParts(path: string): Promise<ShapefileParts | NoShapefile> {
  if (/\.zip$/i.test(path)) return partsInZip(path);
  const stem = basename(path)
    .replace(/\.shp$/i, '')
    .toLowerCase();
  const names = readdirSync(dirname(path));
  const parts = await partsOf(async ending => {
    const name = names.find(each => each.toLowerCase() === `${stem}.${ending}`);
    return name === undefined ? undefined : readFileSync(join(dirname(path), name));
  });
  return parts ?? { what: `${basename(path)} does not exist.`, fix: 'Check the path.' };
}
