import { byColumns, bySigns } from './by-columns.ts';
import { codeOf } from './code-of.ts';
import { figureOf, readCount } from './figures.ts';
import { findColumn, type Header } from './header.ts';
import type { PlaceSpec } from './place-spec.ts';
import { readPoint } from './point.ts';
import type { Participant } from './registries.ts';
import { dateOf } from './row-date.ts';
import type { Importer, Reading } from './types.ts';

/** The columns that are read; docs/importing.md lists them. */
const reads =
  'event_id_cnty event_date time_precision event_type sub_event_type actor1 actor2 country admin1 location latitude longitude geo_precision source notes fatalities timestamp'.split(
    ' ',
  );

const needed = [
  ['event_id_cnty'],
  ['event_date'],
  ['event_type'],
  ['actor1'],
  ['country', 'admin1'],
  ['location'],
  ['fatalities'],
];

/** 1 the day, 2 some day of the week, 3 some day of the month. */
const timePrecisions: Readonly<Record<string, 'day' | 'week' | 'month'>> = {
  1: 'day',
  2: 'week',
  3: 'month',
};

/** 1 the town itself, 2 near it or in a small area around it, 3 somewhere in the region whose capital it names. */
const geoPrecisions: Readonly<Record<string, 'settlement' | 'near' | 'admin1'>> = {
  1: 'settlement',
  2: 'near',
  3: 'admin1',
};

function open(header: Header): Reading {
  const timePrecision = findColumn(header, 'time_precision') ?? '';
  const geoPrecision = findColumn(header, 'geo_precision') ?? '';
  let latest = 0;
  return {
    sums: bySigns(['fatalities']),
    idOf: row => row.text('event_id_cnty'),
    second: 'refuse',
    take(row, registries) {
      const date = dateOf(row, 'event_date', 'day');
      const [country, region, location] = ['country', 'admin1', 'location'].map(
        name => row.text(name) || undefined,
      );
      if ((country ?? region ?? location) === undefined) {
        return row.refuse(
          'import/no-place',
          'location',
          'The row names no country, no admin1 and no location.',
        );
      }
      if (date === undefined) return undefined;
      const precise = timePrecision === '' ? 'day' : (codeOf(row, timePrecision, timePrecisions) ?? 'day');
      const stated =
        codeOf(row, geoPrecision, geoPrecisions) ?? (geoPrecision === '' ? 'settlement' : 'unknown');
      const around = region === undefined ? 'country' : 'admin1';
      const precision = location === undefined && stated !== 'unknown' ? around : stated;
      const point = readPoint(row, 'latitude', 'longitude');
      // Of precision 3 the location is the region's capital, whatever the place was.
      const isRegion = precision === 'admin1' && region !== undefined;
      const isCapital = isRegion && location !== undefined;
      const spec: PlaceSpec = { country, region, ...(isCapital ? {} : { name: location, point }) };
      const participants: Participant[] = [];
      for (const column of ['actor1', 'actor2']) {
        const name = row.text(column);
        if (name === '') continue;
        const actor = registries.actor(name);
        if (participants.some(other => other.actor === actor)) continue;
        participants.push(/^civilians\b/i.test(name) ? { actor, role: 'civilian' } : { actor });
      }
      const facets: Record<string, string> = {};
      for (const [id, column, called] of [
        ['event-type', 'event_type', 'Event type'],
        ['sub-event-type', 'sub_event_type', 'Sub-event type'],
      ] as const) {
        const value = row.text(column);
        if (value !== '') facets[id] = registries.facet(id, called, value);
      }
      const note = row.prose('notes');
      const sources = row.text('source');
      const killed = figureOf(readCount(row, 'fatalities'));
      const stamp = Number(row.raw('timestamp'));
      if (Number.isSafeInteger(stamp) && stamp < 4_102_444_800) latest = Math.max(latest, stamp);
      return {
        date,
        ...(precise === 'day' ? {} : { timePrecision: precise }),
        ...(registries.places.put(spec, row, 'latitude') ?? { place: '' }),
        precision,
        participants,
        facets,
        accounts: [
          {
            source: 'acled',
            ...(killed === undefined ? {} : { killed }),
            ...(isRegion && location !== undefined ? { says: { place: location } } : {}),
            ...(sources === '' ? {} : { note: `Sources named by ACLED: ${sources}` }),
          },
        ],
        ...(note === '' ? {} : { note }),
      };
    },
    about(registries) {
      registries.setSource('acled', {
        kind: 'compiler',
        name: 'Armed Conflict Location & Event Data (ACLED)',
        short: 'ACLED',
        url: 'https://acleddata.com/',
      });
      return {
        title: 'ACLED events',
        compiler: 'acled',
        killedMeans: 'everyone',
        units: { event: { en: { one: 'event', other: 'events' } } },
        licence: {
          name: 'ACLED’s terms of use: credit ACLED, and do not redistribute its rows',
          url: 'https://acleddata.com/',
          redistribute: false,
        },
        notes: [
          'ACLED gives one figure of deaths for an event, for all sides together. 0 means that no deaths were reported; it does not say that nobody died.',
          'ACLED counts no injured people.',
          'Actor 1 and actor 2 of ACLED took part in an event. Neither is said to have claimed it.',
        ],
        updated: latest === 0 ? undefined : new Date(latest * 1000).toISOString().slice(0, 10),
      };
    },
  };
}

export const acled: Importer = { name: 'acled', called: 'ACLED', ...byColumns(needed, reads), open };
