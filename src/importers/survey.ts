import { plainDigits } from '../dataset/plain-digits.ts';
import { keyParts } from './header.ts';
import { clockOf, type DayRule, dayOrderOf, readDay } from './read-day.ts';
import { type DecimalSign, decimalOf, type NumberStyle } from './read-import-number.ts';
import type { TableRecord } from './read-import-table.ts';

/** The columns whose cells are read in the light of all others of the column. */
export type SurveyRequest = {
  readonly days: readonly string[];
  readonly figures: readonly string[];
  readonly degrees: readonly string[];
  /** Time zone of the set; undefined: nobody gave one. */
  readonly zone: string | undefined;
};

/** What the whole of a column says of each of its cells. */
export type Survey = {
  readonly day: (column: string) => DayRule;
  readonly style: (column: string) => NumberStyle;
  /** What was decided, as sentences for the end of the import. */
  readonly notes: readonly string[];
};

type Days = { readonly seen: Map<'day' | 'month', string>; hasClock: boolean; isMidnight: boolean };

/** Notes whether the hours of a column are all midnight, as written and in the zone. */
function watchClock(found: Days, text: string, zone: string | undefined): void {
  const clock = clockOf(text);
  if (clock === undefined) return;
  if (clock.time !== '00:00') found.hasClock = true;
  const local = readDay(text, { zone })?.time ?? clock.time;
  if (local !== '00:00') found.isMidnight = false;
}

/** Reads a table once for what its columns say as wholes. */
export async function surveyColumns(
  records: AsyncIterable<TableRecord>,
  find: (column: string) => number | undefined,
  request: SurveyRequest,
  isSemicolon: boolean,
): Promise<Survey> {
  const { zone } = request;
  const days = new Map(
    request.days.map((key): [string, Days] => [key, { seen: new Map(), hasClock: false, isMidnight: true }]),
  );
  const marks = new Map(
    [...request.figures, ...request.degrees].map((key): [string, Set<DecimalSign>] => [key, new Set()]),
  );
  const numbers = new Map([...days.keys(), ...marks.keys()].map(key => [key, find(key) ?? -1]));
  for await (const { cells } of records) {
    for (const [key, found] of days) {
      const text = plainDigits((cells[numbers.get(key) ?? -1] ?? '').trim());
      const order = dayOrderOf(text);
      if (order !== undefined && !found.seen.has(order)) found.seen.set(order, text);
      watchClock(found, text, zone);
    }
    for (const [key, found] of marks) {
      const decimal = decimalOf(cells[numbers.get(key) ?? -1] ?? '');
      if (decimal !== undefined) found.add(decimal);
    }
  }
  const all = new Set([...marks.values()].flatMap(each => [...each]));
  const only = (set: ReadonlySet<DecimalSign>): DecimalSign | undefined =>
    set.size === 1 ? [...set][0] : undefined;
  const file = isSemicolon ? ',' : only(all);
  const orderIn = ({ seen }: Days): DayRule['order'] => (seen.size === 1 ? [...seen.keys()][0] : undefined);
  const notes = [...days].flatMap(([key, found]) => {
    const order = orderIn(found);
    if (order === undefined) return [];
    const form = order === 'day' ? 'dd/MM/yyyy' : 'MM/dd/yyyy';
    return [
      `${keyParts(key).name}: read as ${form}, the only order that fits all cells (${found.seen.get(order)})`,
    ];
  });
  return {
    day(key) {
      const found = days.get(key);
      if (found === undefined) return { zone };
      const hours = found.hasClock ? (found.isMidnight ? 'midnight' : 'real') : 'none';
      return { zone, order: orderIn(found), hours };
    },
    style: key => ({ own: only(marks.get(key) ?? new Set()), file }),
    notes,
  };
}
