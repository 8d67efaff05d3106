import { clockChange } from '../dataset/moment.ts';
import { plainDigits } from '../dataset/plain-digits.ts';
import { sourceKinds } from '../dataset/schema/registries.ts';
import { claimsOfRow } from './claims-of-row.ts';
import { addressOf, dayOfRow, figureOfRow } from './field-values.ts';
import {
  cellOf,
  columnOfField,
  entriesOfField,
  type Field,
  type FieldSource,
  type Fields,
} from './fields.ts';
import type { ImportRow } from './import-row.ts';
import { type PartSource, partsOfRow } from './parts-of-row.ts';
import { placeOf } from './place-of.ts';
import type { Day } from './read-day.ts';
import { readTime } from './read-time.ts';
import type { Registries } from './registries.ts';
import { datesInOrder } from './row-date.ts';
import type { DraftEvent } from './types.ts';

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
  /** Stated parts of the figures. */
  readonly parts: readonly PartSource[];
  /** Who speaks where a row names no source. */
  readonly speaker: () => string;
  /** Whether a note belongs to the account: rows of one event are its accounts. */
  readonly isByAccount: boolean;
};

/** The source of a row's account. */
function sourceOf(row: ImportRow, registries: Registries, fields: Fields, speaker: () => string): string {
  const name = cellOf(row, fields.source);
  const typed = cellOf(row, fields.sourceKind).toLowerCase();
  const kind = sourceKinds.find(known => known === typed);
  if (typed !== '' && kind === undefined) {
    const why = `"${typed.slice(0, 60)}" is not one of ${sourceKinds.join(', ')}; taken as "other".`;
    row.change('import/bad-code', columnOfField(fields.sourceKind), why);
  }
  if (name === '') {
    if (kind !== undefined && columnOfField(fields.sourceKind) !== '')
      row.change(
        'import/source-differs',
        columnOfField(fields.sourceKind),
        `"${kind}" has no source; it is not taken.`,
      );
    return speaker();
  }
  const { id, kind: known } = registries.source(name, kind);
  if (kind !== undefined && known !== kind) {
    const why = `The first row of "${name}" says that it is "${known}", which is kept.`;
    row.change('import/source-differs', columnOfField(fields.sourceKind), why);
  }
  return id;
}

/** The hour of a row: of its own column, else of the date's. */
function hourOf(row: ImportRow, typed: string, dated: string | undefined, column: string) {
  const time = typed === '' ? undefined : readTime(typed);
  if (time === undefined) return dated === undefined ? {} : { time: dated, timePrecision: 'minute' as const };
  if (dated !== undefined && dated !== time.time)
    row.change('import/hour-not-kept', column, `The row has the time ${time.time}; ${dated} is not taken.`);
  return time;
}

/** When an account was published: the day that a cell names, with its minute where it names one that clocks show once. */
function momentOf(row: ImportRow, { date, time }: Day, source: FieldSource | undefined): string {
  if (time === undefined) return date;
  const moment = `${date}T${time}`;
  const zone = source?.day?.zone;
  if (zone === undefined || clockChange(moment, zone) === undefined) return moment;
  const why = `The clocks of ${zone} were changed at that hour; ${time} is not taken.`;
  row.change('import/hour-not-kept', columnOfField(source), why);
  return date;
}

/** The event of a row whose columns are known by what they mean. */
export function takeFields(
  row: ImportRow,
  registries: Registries,
  { fields, facets, parts, speaker, isByAccount }: FieldReading,
): DraftEvent | undefined {
  const text = (field: Field, { isProse = false } = {}): string | undefined =>
    cellOf(row, fields[field], isProse) || undefined;
  const start = dayOfRow(row, fields.date);
  const place = placeOf(row, registries, fields);
  const end = text('dateEnd') === undefined ? undefined : dayOfRow(row, fields.dateEnd);
  const published = text('published') === undefined ? undefined : dayOfRow(row, fields.published);
  if (start === undefined || place === undefined) return undefined;
  if (text('dateEnd') !== undefined && end === undefined) return undefined;
  if (text('published') !== undefined && published === undefined) return undefined;

  const typedTime = plainDigits(text('time') ?? '');
  const hour = hourOf(row, typedTime, start.time, columnOfField(fields.date));
  const unread = typedTime !== '' && readTime(typedTime) === undefined ? `Time: ${typedTime}` : undefined;
  const speaking = sourceOf(row, registries, fields, speaker);
  const [claim, ...claims] = claimsOfRow(row, fields, registries);
  const figures = Object.entries({
    killed: figureOfRow(row, fields.killed, fields.killedMin, fields.killedMax),
    injured: figureOfRow(row, fields.injured, fields.injuredMin, fields.injuredMax),
    casualties: figureOfRow(row, fields.casualties),
    attackersKilled: figureOfRow(row, fields.attackersKilled),
  }).filter(([, figure]) => figure !== undefined);

  const of = partsOfRow(row, parts, Object.fromEntries(figures));
  const note = text('note', { isProse: true });
  const accountNote = [text('accountNote', { isProse: true }), isByAccount ? note : undefined, unread]
    .filter(Boolean)
    .join('\n');
  const url = addressOf(row, fields.url);
  const [quote, title, target] = [text('quote'), text('title'), text('target')];
  const weapons = new Set(entriesOfField(row, fields.weapon).map(name => registries.weapon(name)));
  const actors = new Set(entriesOfField(row, fields.participants).map(name => registries.actor(name)));
  const values: Record<string, string> = {};
  for (const { id, called, column, unknown } of facets) {
    const value = cellOf(row, { columns: [column], unknown });
    if (value !== '') values[id] = registries.facet(id, called, value);
  }
  return {
    ...datesInOrder(row, start.date, end?.date, columnOfField(fields.dateEnd)),
    ...hour,
    ...(title === undefined ? {} : { title }),
    ...place,
    ...(target === undefined ? {} : { target }),
    ...(weapons.size === 0 ? {} : { parts: [...weapons].map(weapon => ({ weapon })) }),
    ...(actors.size === 0 ? {} : { participants: [...actors].map(actor => ({ actor })) }),
    ...(Object.keys(values).length === 0 ? {} : { facets: values }),
    ...(claims.length === 0 ? {} : { claims: claims.map(one => ({ ...one, by: speaking })) }),
    accounts: [
      {
        source: speaking,
        ...Object.fromEntries(figures),
        ...(of.length === 0 ? {} : { of }),
        ...(url === undefined ? {} : { url }),
        ...(published === undefined ? {} : { published: momentOf(row, published, fields.published) }),
        ...(quote === undefined ? {} : { quote }),
        ...(accountNote === '' ? {} : { note: accountNote }),
        ...(claim === undefined ? {} : { claim }),
      },
    ],
    ...(note === undefined || isByAccount ? {} : { note }),
  };
}
