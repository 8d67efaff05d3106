import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDatasets } from '../dataset/read-datasets.ts';
import { unmatchedRegions } from '../dataset/unmatched-regions.ts';
import { boundaryText } from '../geo/boundary-text.ts';
import { convertBoundaries } from '../geo/convert-boundaries.ts';
import { countryOfName } from '../geo/country-of-name.ts';
import { ownFolder, readBoundaries } from '../geo/read-boundaries.ts';
import { readRegionFile } from '../geo/read-region-file.ts';
import { countryName, shippedCountries } from '../geo/shipped-countries.ts';
import { counted } from '../problems/counted.ts';
import { hint } from '../problems/nearest.ts';
import { hasErrors } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { writeAtomic } from '../write-atomic.ts';
import { readArguments } from './arguments.ts';
import { encodingOption } from './encoding-option.ts';
import { shownPath } from './shown-path.ts';
import type { Terminal } from './terminal.ts';
import { unmatchedText } from './unmatched-text.ts';

/** The code of the country that was typed: as a code of two or three letters, or by name. @throws RangeError */
function typedCountry(typed: string): string {
  const countries = shippedCountries();
  const code = countries.find(each => each.code === typed.toLowerCase())?.code ?? countryOfName(typed);
  if (code !== undefined) return code;
  const names = countries.map(({ name }) => name);
  throw new RangeError(`Unknown country "${typed}"; ${hint(typed, names, 'countries')}`);
}

/** The aliases of the project's own file that is replaced: they may be work by hand. */
function keptAliases(root: string, country: string): Map<string, readonly string[]> {
  const read = readBoundaries(root, country);
  const units = read.ok && !read.value.shipped ? read.value.units : [];
  return new Map(units.map(({ key, aliases }) => [key, aliases]));
}

/** From here on a note says that maps are drawn faster from simpler lines. */
const largeBytes = 1_000_000;

/**
 * `sourceline boundaries FILE --country ng`: GeoJSON, TopoJSON or a shapefile of any origin as the project's own
 * boundaries, and which regions of the data are not among them.
 * @param dataDir the folder of the data, from the project's root.
 * @returns the exit code: 1 where nothing was written.
 */
export async function runBoundaries(
  root: string,
  args: readonly string[],
  terminal: Terminal,
  dataDir: string,
): Promise<number> {
  const { words, options } = readArguments(args, {
    country: 'an ISO 3166-1 code such as ng',
    key: 'the property that is the key of a region',
    name: 'the property that holds the name of a region',
    encoding: 'an encoding such as windows-1256',
    aliases: 'flag',
    force: 'flag',
  });
  const [typed, ...more] = words;
  if (typed === undefined || more.length > 0) throw new RangeError('"boundaries" takes one file.');
  if (options.country === undefined) throw new RangeError('"boundaries" needs "--country", such as ng.');
  const country = typedCountry(options.country);
  const target = `${ownFolder}/${country}.topo.json`;
  if (existsSync(join(root, target)) && !options.force)
    throw new RangeError(`${target} already exists; nothing was written. To replace it, add --force.`);

  const path = resolve(root, typed);
  const file = shownPath(root, path);
  const json = await readRegionFile(path, file, encodingOption(options.encoding));
  const { key, name } = options;
  const converted = json.ok ? convertBoundaries(json.value, { file, country, key, name }) : json;
  if (!converted.ok) {
    terminal.err(`${reportProblems(converted.problems)}\nNothing was written.\n`);
    return 1;
  }

  const { topology, boundaries } = converted.value;
  const aliases = keptAliases(root, country);
  const named = {
    ...boundaries,
    units: boundaries.units.map(unit => ({
      ...unit,
      aliases: [...new Set([...unit.aliases, ...(aliases.get(unit.key) ?? [])])],
    })),
  };
  const { datasets, problems } = readDatasets(root, dataDir);
  const unmatched = [...datasets].flatMap(([dataset, { places }]) =>
    unmatchedRegions(places, named).map(region => ({ ...region, dataset })),
  );
  if (options.aliases)
    for (const { unit, names } of unmatched)
      if (unit !== undefined) aliases.set(unit.key, [...(aliases.get(unit.key) ?? []), ...names.slice(0, 1)]);
  const text = boundaryText(topology, aliases);
  writeAtomic(join(root, target), text);
  terminal.out(
    `${target} has ${counted(named.units.length, 'region')} of ${countryName(country)}; maps of it are now drawn from this file.\n`,
  );
  const megabytes = (Buffer.byteLength(text) / 1_000_000).toFixed(1);
  if (Buffer.byteLength(text) > largeBytes)
    terminal.out(
      `It is ${megabytes} MB. Builds are faster with simpler lines: npx mapshaper "${typed}" -simplify 10% keep-shapes -o simpler.geojson\n`,
    );
  if (unmatched.length > 0) terminal.out(unmatchedText(unmatched, target, options.aliases === true));
  if (hasErrors(problems)) terminal.out('Data with errors was not compared: run "npx sourceline check".\n');
  return 0;
}
