import { describe, expect, test } from 'vitest';
import { checkSet } from '../../src/dataset/csv/check-set.ts';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import { dataChecksum } from '../../src/dataset/data-checksum.ts';
import { datasetOf } from '../charts/figures.ts';
import { asBytes } from './csv-sets.ts';

type Json = Record<string, unknown>;

const north = () => ({
  id: 'north-blast',
  date: '2020-02-10',
  place: 'aville',
  facets: { venue: 'school', hour: 'day' },
  parts: [{ weapon: 'bomb' }],
  accounts: [{ source: 'agency', killed: 4 }],
});
const file = () => ({
  format: 'events/1',
  dataset: {
    id: 'small',
    title: 'Small',
    version: '2.1.0',
    updated: '2020-03-04',
    language: 'en',
    timezone: 'UTC',
    killedMeans: 'as-reported',
  },
  sources: {
    group: { kind: 'compiler', name: 'The Group' },
    agency: { kind: 'agency', name: 'The Agency', partOf: 'group' },
    ministry: { kind: 'official', name: 'The Ministry', party: 'army' },
  },
  actors: { army: { name: 'The Army' }, front: { name: 'The Front' } },
  places: {
    land: { name: 'Exampleland', level: 'country' },
    north: { name: 'North', level: 'admin1', in: 'land' },
    south: { name: 'South', level: 'admin1', in: 'land' },
    aville: { name: 'Aville', level: 'city', in: 'north' },
    beton: { name: 'Béton', level: 'city', in: 'south' },
  },
  weapons: { bomb: { name: 'bomb' }, rifle: { name: 'rifle' } },
  facets: {
    venue: { name: 'Venue', values: { school: 'school', market: 'market' } },
    hour: { name: 'Hour', values: { day: 'day', night: 'night' } },
  },
  events: [
    north(),
    {
      id: 'south-blast',
      date: '2020-02-11',
      place: 'beton',
      facets: { venue: 'market' },
      parts: [{ weapon: 'rifle' }],
      accounts: [{ source: 'ministry', killed: 9 }],
    },
  ],
  statements: [{ id: 'toll', covers: ['south-blast'], source: 'ministry', killed: 9 }],
});

/** The checksums of the two events. */
function checksums(value: unknown): { readonly north: string; readonly south: string } {
  const dataset = datasetOf(JSON.stringify(value), 'data/small.json');
  return {
    north: dataChecksum(dataset, ['north-blast']),
    south: dataChecksum(dataset, ['south-blast']),
  };
}

const before = checksums(file());

/** Which checksums differ after a change of the file. */
function changedBy(edit: (value: ReturnType<typeof file>) => unknown): string[] {
  const value = file();
  const after = checksums(edit(value) ?? value);
  return (['north', 'south'] as const).filter(name => after[name] !== before[name]);
}

describe('the checksum of events as data', () => {
  test('is a SHA-256, and depends on which events they are', () => {
    expect(before.north).toMatch(/^[0-9a-f]{64}$/);
    expect(before.south).not.toBe(before.north);
    const dataset = datasetOf(JSON.stringify(file()), 'data/small.json');
    expect(dataChecksum(dataset, ['north-blast', 'south-blast'])).not.toBe(before.north);
  });

  test.for<[string, string[], (value: ReturnType<typeof file>) => unknown]>([
    ['a figure', ['south'], v => void Object.assign(v.events[1]?.accounts[0] ?? {}, { killed: 10 })],
    ['the name of its source', ['south'], v => void Object.assign(v.sources.ministry, { name: 'M' })],
    ['the name of the source’s party', ['south'], v => void Object.assign(v.actors.army, { name: 'A' })],
    [
      'the group that a source is part of',
      ['north'],
      v => void Object.assign(v.sources.group, { name: 'G' }),
    ],
    ['the name of an enclosing region', ['north'], v => void Object.assign(v.places.north, { name: 'N' })],
    ['the name of the country', ['north', 'south'], v => void Object.assign(v.places.land, { name: 'L' })],
    ['the name of its weapon', ['north'], v => void Object.assign(v.weapons.bomb, { name: 'B' })],
    ['the word for its category', ['north'], v => void Object.assign(v.facets.venue.values, { school: 'S' })],
    ['a statement that covers it', ['south'], v => void Object.assign(v.statements[0] ?? {}, { killed: 8 })],
  ])('changes with %s', ([, which, edit]) => {
    expect(changedBy(edit)).toEqual(which);
  });

  test.for<[string, (value: ReturnType<typeof file>) => unknown]>([
    [
      'the version, the day and the title',
      v => ({ ...v, dataset: { ...v.dataset, version: '3.0.0', title: 'T' } }),
    ],
    ['another event', v => ({ ...v, events: [...v.events, { ...north(), id: 'third', facets: {} }] })],
    [
      'an actor, a word and a place that no event names',
      v => ({
        ...v,
        actors: { ...v.actors, third: { name: 'Third' } },
        facets: {
          ...v.facets,
          venue: { ...v.facets.venue, values: { ...v.facets.venue.values, port: 'port' } },
        },
        places: { ...v.places, cetown: { name: 'Cetown', level: 'city', in: 'south' } },
      }),
    ],
    ['the order of keys', v => reversed(v)],
  ])('does not change with %s', ([, edit]) => {
    expect(changedBy(edit)).toEqual([]);
  });

  test('is that of the same data as a set of CSV files', () => {
    const set = checkSet(asBytes(csvSetOf(JSON.parse(JSON.stringify(file())))), 'data/small');
    if (!set.ok) throw new Error(JSON.stringify(set.problems));
    expect(dataChecksum(set.value, ['north-blast'])).toBe(before.north);
    expect(dataChecksum(set.value, ['south-blast'])).toBe(before.south);
  });

  test('is refused for an event that is not in the dataset', () => {
    const dataset = datasetOf(JSON.stringify(file()), 'data/small.json');
    expect(() => dataChecksum(dataset, ['third'])).toThrow('no event "third" in small');
  });
});

/** The same value with the keys of every object in the other order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Json)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
