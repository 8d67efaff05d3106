import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoContains } from 'd3';
import { z } from 'zod';
import { countryBoundaries, countryOfSet } from '../../src/geo/country-boundaries.ts';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';
import { shippedFolder } from '../../src/geo/read-boundaries.ts';
import { countryName, shippedCountries } from '../../src/geo/shipped-countries.ts';
import type { Unit } from '../../src/geo/types.ts';
import { maps } from '../../src/i18n/en/maps.ts';
import { defaultWorldview, type Worldview, worldviews } from '../../src/options/worldview.ts';
import { type DisputedArea, disputedAreas } from './disputed-areas.ts';

const recordSchema = z.object({
  origins: z.record(
    z.string(),
    z.object({
      package: z.string(),
      version: z.string(),
      file: z.string(),
      data: z.string(),
      licence: z.string(),
    }),
  ),
  sets: z.record(z.string(), z.object({ bytes: z.number(), units: z.number() })),
});

/** What the script that makes the sets has recorded of them. */
const readRecord = () =>
  recordSchema.parse(JSON.parse(readFileSync(join(shippedFolder(), 'sources.json'), 'utf8')));

/** What a unit of a set is called in English: at the head of the file. */
function kindOf(set: string): string | undefined {
  const head = readFileSync(join(shippedFolder(), `${set}.topo.json`), 'utf8').slice(0, 200);
  return /"kind":"([^"]+)"/.exec(head)?.[1];
}

const unitAt = (units: readonly Unit[], [lon, lat]: DisputedArea['at']): Unit | undefined =>
  units.find(({ shape }) => geoContains(shape, [lon, lat]));

function setsAt({ at, sets }: DisputedArea, worldview: Worldview): string {
  const found = sets.flatMap(country => {
    const read = countryBoundaries(undefined, country, worldview);
    if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
    const unit = unitAt(read.value.units, at);
    const region = unit?.name['en'];
    if (region === undefined) return [];
    return region === countryName(country) ? [region] : [`${countryName(country)}: ${region}`];
  });
  return found.length === 0 ? 'in no set' : found.join('; ');
}

/** A country of the world's map by its usual name. */
function onWorld({ at }: DisputedArea): string {
  const unit = unitAt(getBoundaries('world').units, at);
  if (unit === undefined) return 'too small to be there';
  return unit.iso === undefined ? (unit.name['en'] ?? unit.key) : countryName(unit.iso);
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows.map(cells => row(...cells)),
];

function disputedTable(): string[] {
  const others = worldviews.filter(view => view !== defaultWorldview);
  const rows = disputedAreas.map(area => {
    const usual = setsAt(area, defaultWorldview);
    const theirs = others.map(view => {
      const cell = setsAt(area, view);
      return cell === usual ? '' : cell;
    });
    return [area.name, usual, ...theirs, onWorld(area)];
  });
  const head = [
    'where',
    `\`${defaultWorldview}\` (default)`,
    ...others.map(view => `\`${view}\``),
    '`world`',
  ];
  return table(head, rows);
}

function creditTable(): string[] {
  const rows = Object.entries(maps.disputed).map(([set, words]) => [
    countryName(countryOfSet(set)),
    set.includes('.') ? `\`${set.replace(/^.*?\./, '')}\`` : `\`${defaultWorldview}\``,
    words,
  ]);
  return table(['map of', 'worldview', 'it says'], rows);
}

function setTable(): string[] {
  const { sets } = readRecord();
  const rows = shippedCountries().map(({ code, name }) => {
    const views = worldviews.filter(view => sets[`${code}.${view}`] !== undefined);
    const counts = views.map(view => `${sets[`${code}.${view}`]?.units} in \`${view}\``);
    const { units = 0, bytes = 0 } = sets[code] ?? {};
    return [
      `\`${code}\``,
      name,
      [String(units), ...counts].join(', '),
      kindOf(code) ?? 'region',
      `${Math.ceil(bytes / 1000)} kB`,
    ];
  });
  return table(['set', 'country or territory', 'units', 'one is called', 'size'], rows);
}

function sourceTable(): string[] {
  const { origins } = readRecord();
  return table(
    ['data', 'package', 'file', 'licence'],
    Object.values(origins).map(({ data, package: name, version, file, licence }) => [
      data,
      `\`${name}\` ${version}`,
      `\`${file}\``,
      licence,
    ]),
  );
}

const parts: Readonly<Record<string, () => string[]>> = {
  disputed: disputedTable,
  credits: creditTable,
  sets: setTable,
  sources: sourceTable,
};

/** docs/boundaries.md with its tables written again from the shipped files: each between a comment and the next. */
export function boundariesDoc(text: string): string {
  return Object.entries(parts).reduce((doc, [name, lines]) => {
    const [start, end] = [`<!-- written by "npm run docs": ${name} -->`, '<!-- until here -->'];
    const from = doc.indexOf(start);
    const to = doc.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`docs/boundaries.md has no place for "${name}"`);
    return `${doc.slice(0, from)}${start}\n\n${lines().join('\n')}\n\n${doc.slice(to)}`;
  }, text);
}
