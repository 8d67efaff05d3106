import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { csvRow } from '../../src/dataset/csv/safe-cell.ts';
import { randomFrom } from '../random.ts';

export type ImportWork = {
  readonly format: 'acled' | 'ucdp-ged' | 'gtd';
  readonly rows: number;
  /** The fraction of the rows that is refused, 0 to 1. */
  readonly refused: number;
  readonly seed: number;
  /** The number of places in the rows; default: a tenth of the rows. */
  readonly places?: number;
};

/** The columns with a new value in each row; the rest of a row is as in the fixture. */
const varied = {
  acled: { id: 'event_id_cnty', day: 'event_date', place: 'location', killed: ['fatalities'] },
  'ucdp-ged': { id: 'id', day: 'date_start', place: 'where_coordinates', killed: ['low', 'best', 'high'] },
  gtd: { id: 'eventid', day: 'iday', place: 'city', killed: ['nkill'] },
} as const;

const words = 'made up words that fill a note as long as the notes of real files are in the mean ';

/**
 * An invented file under the official header, of rows like the first of the fixture: own ids, days, places, figures,
 * and notes of about 300 characters. Refused rows have an impossible day.
 */
export function makeImport(
  { format, rows, refused, seed, places = rows / 10 }: ImportWork,
  fixture: string,
  path: string,
): void {
  const text = new TextDecoder(format === 'gtd' ? 'windows-1252' : 'utf-8').decode(readFileSync(fixture));
  const [header = [], first = []]: string[][] = parse(text, { to: 2 });
  const { id, day, place, killed } = varied[format];
  const at = (name: string) => header.indexOf(name);
  const next = randomFrom(seed);
  const below = (n: number) => Math.floor(next() * n);
  const file = openSync(path, 'w');
  let waiting = csvRow(header);
  for (let i = 0; i < rows; i++) {
    const row = [...first];
    const isRefused = next() < refused;
    const month = String(1 + below(12)).padStart(2, '0');
    const date = `20${10 + below(14)}-${month}-${isRefused ? '31x' : String(1 + below(28)).padStart(2, '0')}`;
    row[at(id)] =
      format === 'acled' ? `SYR${i}` : format === 'gtd' ? `2016${String(i).padStart(8, '0')}` : String(i);
    row[at(day)] = format === 'gtd' ? (isRefused ? '40' : String(1 + below(28))) : date;
    if (format === 'ucdp-ged') row[at('date_end')] = date;
    row[at(place)] = `Place ${below(places)}`;
    const low = below(20);
    for (const [j, name] of killed.entries()) row[at(name)] = String(low + j * below(4));
    const note = words.repeat(1 + below(6));
    const long = { acled: 'notes', 'ucdp-ged': 'source_article', gtd: 'summary' }[format];
    row[at(long)] = `${i}: "${note}", with a comma`;
    waiting += csvRow(row);
    if (waiting.length > 1 << 20) {
      writeSync(file, waiting);
      waiting = '';
    }
  }
  writeSync(file, waiting);
  closeSync(file);
}
