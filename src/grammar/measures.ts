/** What may be counted. Other rooms take every list of measures from this table. */

type Entry = {
  /** The name in data files, reports and questions. */
  readonly name: string;
  /** `casualty` and `attacker`: people, in figures that sources give. `thing`: counted in the data itself. */
  readonly of: 'casualty' | 'attacker' | 'thing';
  /** The entry of a dataset's `units` that names what is counted; none where a dataset cannot rename it. */
  readonly unit?: string;
  readonly singular?: string;
  /** Another name for it, which no id may have. */
  readonly synonym?: string;
  /** An assessment may state a best figure of it. */
  readonly hasBest?: boolean;
};

const table = [
  { name: 'attacks', of: 'thing', unit: 'event', singular: 'attack', synonym: 'events' },
  { name: 'explosions', of: 'thing', unit: 'part', singular: 'explosion' },
  { name: 'devices', of: 'thing', singular: 'device' },
  { name: 'killed', of: 'casualty', unit: 'killed', hasBest: true },
  { name: 'injured', of: 'casualty', unit: 'injured', hasBest: true },
  { name: 'casualties', of: 'casualty', unit: 'casualties' },
  { name: 'attackersKilled', of: 'attacker', unit: 'attackersKilled' },
  { name: 'places', of: 'thing' },
  { name: 'regions', of: 'thing' },
  { name: 'claimants', of: 'thing' },
  { name: 'participants', of: 'thing' },
] as const satisfies readonly Entry[];

type Row = (typeof table)[number];

export type Measure = Row['name'];
/** What sources give figures of. */
export type PeopleMeasure = Exclude<Row, { of: 'thing' }>['name'];
export type CountMeasure = Extract<Row, { of: 'thing' }>['name'];
/** People of whom a source may name parts; `casualties` is a figure for the other two together. */
export type CasualtyMeasure = Extract<Row, { of: 'casualty' }>['name'];

export const measureNames: readonly Measure[] = table.map(({ name }) => name);

export const peopleMeasures: readonly PeopleMeasure[] = table.flatMap(row =>
  row.of === 'thing' ? [] : [row.name],
);

export const casualtyMeasures: readonly CasualtyMeasure[] = table.flatMap(row =>
  row.of === 'casualty' ? [row.name] : [],
);

/** Those of which an assessment may state a best figure. */
export const assessedMeasures = table.flatMap(row => ('hasBest' in row ? [row.name] : []));

export const isPeople = (measure: Measure): measure is PeopleMeasure =>
  peopleMeasures.some(people => people === measure);

/** Entries of a dataset's `units`. */
export const unitNames = table.flatMap(row => ('unit' in row ? [row.unit] : []));

type UnitName = (typeof unitNames)[number];

const rows: ReadonlyMap<string, Entry> = new Map(table.map(row => [row.name, row]));

/** The entry of a dataset's `units` that names what a measure counts; undefined where a dataset cannot rename it. */
export function unitOf(measure: Measure): UnitName | undefined {
  const unit = rows.get(measure)?.unit;
  return unitNames.find(name => name === unit);
}

/** The product's names for a measure besides its own. */
export function otherNamesOf(measure: Measure): readonly string[] {
  const { singular, synonym } = rows.get(measure) ?? {};
  return [singular, synonym].filter(name => name !== undefined);
}

/** Names of measures that no id may have. A singular is free: it means a measure only where it is alone. */
export const reservedMeasureNames: readonly string[] = table.flatMap(row =>
  'synonym' in row ? [row.name, row.synonym] : [row.name],
);
