import type { Dataset } from '../../src/dataset/types.ts';
import { countryName, unitsOfCountry } from '../../src/geo/shipped-countries.ts';
import { randomFrom } from '../random.ts';
import { datasetOf } from './figures.ts';

/** A figure for each region, in turn: ranges, open ends, small and large numbers. */
function figureOf(random: () => number): string | number {
  const low = Math.floor(10 ** (random() * 3.3));
  const sort = random();
  return sort < 0.5 ? low : sort < 0.85 ? `${low}-${low + Math.ceil(low * random())}` : `${low}+`;
}

/** An invented event in every region of some countries. */
export function countriesDataset(codes: readonly string[]): Dataset {
  const random = randomFrom(codes.join('').length * 7 + (codes[0]?.charCodeAt(0) ?? 0));
  const places: Record<string, unknown> = {};
  const events: unknown[] = [];
  for (const code of codes) {
    places[code] = { name: countryName(code), level: 'country', codes: { iso: code.toUpperCase() } };
    for (const [i, { name, iso }] of unitsOfCountry(code).units.entries()) {
      const id = `${code}-region-${i}`;
      const called = name['en'] ?? id;
      const named = { name: called, level: 'admin1', in: code, codes: iso === undefined ? {} : { iso } };
      places[id] = named;
      events.push({
        id: `event-${id}`,
        date: '2020-05-01',
        place: id,
        accounts: [{ source: 'monitor', killed: figureOf(random) }],
      });
    }
  }
  const dataset = {
    id: 'invented',
    title: 'Invented events',
    version: '1.0.0',
    updated: '2020-06-30',
    language: 'en',
    timezone: 'UTC',
    killedMeans: 'as-reported',
  };
  const sources = { monitor: { kind: 'monitor', name: 'The Monitor' } };
  return datasetOf(
    JSON.stringify({ format: 'events/1', dataset, sources, places, events }),
    'data/invented.json',
  );
}
