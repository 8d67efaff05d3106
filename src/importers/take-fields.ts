import { sourceKinds } from '../dataset/schema/registries.ts';
import type { Books } from './books.ts';
import { addressOf, dayOf, measureOf, pointOf } from './field-values.ts';
import { cellOf, type Field, type Fields } from './fields.ts';
import type { PlaceSpec } from './place-spec.ts';
import { readTime } from './read-time.ts';
import type { Row } from './row.ts';
import { inOrder } from './row-date.ts';
import type { Draft } from './types.ts';

/** A facet of the set, and the column of its values. */
export type FacetSource = {
  readonly id: string;
  readonly called: string;
  readonly column: string;
  readonly unknown: readonly string[];
};

export type FieldReading = {
  readonly fields: Fields;
  readonly facets: readonly FacetSource[];
  /** Who speaks where a row names no source. */
  readonly speaker: string;
  /** Whether a note belongs to the account: rows of one event are its accounts. */
  readonly isByAccount: boolean;
};

const pcode = /^[A-Z]{2,3}[0-9A-Z]*$/;
const claimKinds = ['claimed', 'attributed', 'suspected', 'denied'] as const;

function placeOf(row: Row, fields: Fields): PlaceSpec | undefined {
  const [country, iso, region, code, district, place] = (
    ['country', 'countryCode', 'region', 'regionCode', 'district', 'place'] as const
  ).map(field => cellOf(row, fields[field]) || undefined);
  const point = pointOf(row, fields);
  const spot = point === undefined ? undefined : `${point.lat}, ${point.lon}`;
  const name = place ?? district ?? spot;
  if ((country ?? iso ?? region ?? name) === undefined) {
    const column = (fields.place ?? fields.region ?? fields.country)?.columns[0] ?? '';
    return row.refuse('import/no-place', column, 'The row names no place, no region and no country.');
  }
  return {
    country: country ?? iso,
    countryIso: iso !== undefined && /^[A-Z]{2}$/.test(iso) ? iso : undefined,
    region,
    pcode: code !== undefined && pcode.test(code) ? code : undefined,
    name,
    level: place !== undefined ? 'town' : district !== undefined ? 'admin2' : 'site',
    point: place === undefined && district !== undefined ? undefined : point,
  };
}

/** The event of a row whose columns are known by what they mean. */
export function takeFields(
  row: Row,
  books: Books,
  { fields, facets, speaker, isByAccount }: FieldReading,
): Draft | undefined {
  const text = (field: Field, isProse = false): string | undefined =>
    cellOf(row, fields[field], isProse) || undefined;
  const start = dayOf(row, fields.date);
  const spec = placeOf(row, fields);
  const end = text('dateEnd') === undefined ? undefined : dayOf(row, fields.dateEnd);
  if (start === undefined || spec === undefined || (text('dateEnd') !== undefined && end === undefined))
    return undefined;
  const typedTime = text('time');
  const time = typedTime === undefined ? undefined : readTime(typedTime);
  const hour =
    time ?? (start.time === undefined ? {} : { time: start.time, timePrecision: 'minute' as const });

  const source = text('source');
  const kind = sourceKinds.find(known => known === text('sourceKind')) ?? 'other';
  const figures = Object.entries({
    killed: measureOf(row, fields.killed, fields.killedMin, fields.killedMax),
    injured: measureOf(row, fields.injured, fields.injuredMin, fields.injuredMax),
    casualties: measureOf(row, fields.casualties),
    attackersKilled: measureOf(row, fields.attackersKilled),
  }).filter(([, figure]) => figure !== undefined);
  const published = text('published') === undefined ? undefined : dayOf(row, fields.published);
  if (text('published') !== undefined && published === undefined) return undefined;

  const note = text('note', true);
  const unread = typedTime !== undefined && time === undefined ? `Time: ${typedTime}` : undefined;
  const accountNote = [text('accountNote'), isByAccount ? note : undefined, unread]
    .filter(Boolean)
    .join('\n');
  const url = addressOf(row, fields.url);
  const quote = text('quote');
  const speaking = source === undefined ? speaker : books.source(source, kind);
  const weapon = text('weapon');
  const [title, target, claimant] = [text('title'), text('target'), text('claimant')];
  const names = (text('participants') ?? '')
    .split(fields.participants?.separator ?? ';')
    .map(name => name.trim());
  const actors = new Set(names.filter(Boolean).map(name => books.actor(name)));
  const claimKind = claimKinds.find(known => known === text('claimKind')) ?? 'claimed';
  const values: Record<string, string> = {};
  for (const { id, called, column, unknown } of facets) {
    const value = cellOf(row, { columns: [column], unknown });
    if (value !== '') values[id] = books.facet(id, called, value);
  }
  return {
    ...inOrder(row, start.date, end?.date, fields.dateEnd?.columns[0] ?? ''),
    ...hour,
    ...(title === undefined ? {} : { title }),
    ...(books.places.put(spec, row.line) ?? { place: '' }),
    ...(target === undefined ? {} : { target }),
    ...(weapon === undefined ? {} : { parts: [{ weapon: books.weapon(weapon) }] }),
    ...(actors.size === 0 ? {} : { participants: [...actors].map(actor => ({ actor })) }),
    ...(Object.keys(values).length === 0 ? {} : { facets: values }),
    ...(claimant === undefined
      ? {}
      : { claims: [{ actor: books.actor(claimant), kind: claimKind, by: speaking }] }),
    accounts: [
      {
        source: speaking,
        ...Object.fromEntries(figures),
        ...(url === undefined ? {} : { url }),
        ...(published === undefined ? {} : { published: published.date }),
        ...(quote === undefined ? {} : { quote }),
        ...(accountNote === '' ? {} : { note: accountNote }),
      },
    ],
    ...(note === undefined || isByAccount ? {} : { note }),
  };
}
