import type { DateFormat } from './date-format.ts';
import { sameName } from './ids.ts';
import type { ImportRow } from './import-row.ts';
import type { DayRule } from './read-day.ts';
import { type NumberStyle, readImportNumber } from './read-import-number.ts';

/** What a file of no known format can say about an event, and about what one source said about it. */
export const fieldNames = [
  ...(['id', 'title', 'date', 'dateEnd', 'time'] as const),
  ...(['country', 'countryCode', 'region', 'regionCode', 'district', 'place', 'lat', 'lon'] as const),
  ...(['killed', 'killedMin', 'killedMax', 'injured', 'injuredMin', 'injuredMax'] as const),
  ...(['casualties', 'attackersKilled'] as const),
  ...(['weapon', 'target', 'participants', 'claimant', 'claimKind'] as const),
  ...(['source', 'sourceKind', 'url', 'published', 'quote', 'accountNote', 'note'] as const),
] as const;

export type Field = (typeof fieldNames)[number];

export const dayFields = ['date', 'dateEnd', 'published'] as const satisfies Field[];
export const degreeFields = ['lat', 'lon'] as const satisfies Field[];
export const figureFields = [
  ...(['killed', 'killedMin', 'killedMax', 'injured', 'injuredMin', 'injuredMax'] as const),
  ...(['casualties', 'attackersKilled'] as const),
] as const satisfies Field[];
/** Fields that hold several entries, of which one cell, or each of several columns, may have more than one. */
export const listFields = ['weapon', 'participants', 'claimant', 'claimKind'] as const satisfies Field[];

/** Fields that the columns of a wide table may stand for. */
export const wideFields = [
  ...(['place', 'district', 'region', 'regionCode', 'country', 'countryCode'] as const),
  ...(['weapon', 'target', 'participants', 'source', 'date'] as const),
] as const satisfies Field[];
/** Figures that the cells of a wide table may be. */
export const wideMeasures = ['killed', 'injured', 'casualties', 'attackersKilled'] as const satisfies Field[];

/** Between the entries of a list where a map does not say otherwise. */
export const usualSeparator = ';';

/** Where a field is found. */
export type FieldSource = {
  /** Keys of columns of the file; several are joined by spaces, or are entries of a list. */
  readonly columns: readonly string[];
  /** What holds where the columns say nothing. */
  readonly constant?: string | undefined;
  readonly formats?: readonly DateFormat[] | undefined;
  /** Texts that mean that nothing is known. */
  readonly unknown: readonly string[];
  /** Between the entries of a list. */
  readonly separator?: string | undefined;
  readonly day?: DayRule | undefined;
  readonly style?: NumberStyle | undefined;
  /** Whether words such as "NULL" stand for nothing without a line of the report, as in columns of figures and days. */
  readonly isBare?: boolean | undefined;
  /** Whether "NA" is a code like others: Namibia's. */
  readonly isCode?: boolean | undefined;
};

export type Fields = Readonly<Partial<Record<Field, FieldSource>>>;

export const columnOfField = (source: FieldSource | undefined): string => source?.columns[0] ?? '';

const numberIn = (text: string): number | undefined => {
  const read = readImportNumber(text);
  return read !== undefined && 'number' in read ? read.number : undefined;
};

/** Whether a text is a code for "unknown"; numbers are one code however they are written, names are not. */
function isUnknown(text: string, { unknown, isBare }: FieldSource): boolean {
  return unknown.some(code => {
    const typed = code.trim();
    if (text === typed) return true;
    const number = isBare === true && typed !== '' ? numberIn(typed) : undefined;
    return number !== undefined && numberIn(text) === number;
  });
}

function textOf(row: ImportRow, source: FieldSource, column: string, isProse: boolean): string {
  if (source.isCode === true && row.raw(column).trim() === 'NA') return isUnknown('NA', source) ? '' : 'NA';
  const text = isProse ? row.prose(column) : source.isBare === true ? row.value(column) : row.text(column);
  return isUnknown(text, source) ? '' : text;
}

/** The text of a field; '' where nothing is known of it. */
export function cellOf(row: ImportRow, source: FieldSource | undefined, isProse = false): string {
  if (source === undefined) return '';
  const { columns, constant = '' } = source;
  const texts = columns.map(column => textOf(row, source, column, isProse));
  const text = texts.filter(Boolean).join(' ');
  return text === '' ? constant : text;
}

/** The entries of a field that may hold several, each once. */
export function entriesOfField(
  row: ImportRow,
  source: FieldSource | undefined,
  { keepsRepeats = false }: { readonly keepsRepeats?: boolean } = {},
): string[] {
  if (source === undefined) return [];
  const { columns, constant = '', separator = usualSeparator } = source;
  const cells = columns.map(column => textOf(row, source, column, false));
  const texts = cells.some(cell => cell !== '') ? cells : [constant];
  const entries = texts
    .flatMap(text => text.split(separator))
    .map(entry => entry.trim())
    .filter(entry => entry !== '' && !isUnknown(entry, source));
  if (keepsRepeats) return entries;
  const seen = new Set<string>();
  return entries.filter(entry => {
    const key = sameName(entry) || entry;
    return !seen.has(key) && seen.add(key);
  });
}
