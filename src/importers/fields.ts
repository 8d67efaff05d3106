import type { DateFormat } from './date-format.ts';
import type { Row } from './row.ts';

/** What a file of no known format may tell of an event, and of what one source said of it. */
export const fieldNames = [
  ...(['id', 'title', 'date', 'dateEnd', 'time'] as const),
  ...(['country', 'countryCode', 'region', 'regionCode', 'district', 'place', 'lat', 'lon'] as const),
  ...(['killed', 'killedMin', 'killedMax', 'injured', 'injuredMin', 'injuredMax'] as const),
  ...(['casualties', 'attackersKilled'] as const),
  ...(['weapon', 'target', 'participants', 'claimant', 'claimKind'] as const),
  ...(['source', 'sourceKind', 'url', 'published', 'quote', 'accountNote', 'note'] as const),
] as const;

export type Field = (typeof fieldNames)[number];

/** Where a field is found. */
export type FieldSource = {
  /** Columns of the file; several are joined by spaces. */
  readonly columns: readonly string[];
  /** What holds where the columns say nothing. */
  readonly constant?: string | undefined;
  readonly format?: DateFormat | undefined;
  /** Texts that mean that nothing is known. */
  readonly unknown: readonly string[];
  /** Between the entries of a list. */
  readonly separator?: string | undefined;
};

export type Fields = Readonly<Partial<Record<Field, FieldSource>>>;

const isSame = (text: string, code: string): boolean =>
  text === code || (/\d/.test(code) && text !== '' && Number(text) === Number(code));

/** The text of a field; '' where nothing is known of it. */
export function cellOf(row: Row, source: FieldSource | undefined, isProse = false): string {
  if (source === undefined) return '';
  const { columns, unknown, constant = '' } = source;
  const texts = columns.map(column => {
    const text = isProse ? row.prose(column) : row.text(column);
    return unknown.some(code => isSame(text, code.trim())) ? '' : text;
  });
  const text = texts.filter(Boolean).join(' ');
  return text === '' ? constant : text;
}
