import { hash } from 'node:crypto';
import { createIds, shortHash, slug } from './ids.ts';
import type { ImportRow } from './import-row.ts';
import type { Reading } from './types.ts';

/** What a row is beside the earlier ones. */
export type RowStatus = 'new' | 'more' | 'refused';

const fingerprint = (row: ImportRow): string =>
  hash('sha256', [...row.cells, row.wide].join('\u0000'), 'base64url').slice(0, 12);

/** A number that a spreadsheet has cut: 1.97E+11. */
const cut = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/**
 * Remembers the ids of the rows that were taken, and of each the sum of its cells: what a refused row leaves behind
 * is nothing.
 */
export function createDuplicateTracker({ second, idOf }: Reading) {
  const first = new Map<string, string>();
  const others = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  const ids = createIds('event');
  let last = '';

  const sameAs = (id: string, sum: string): boolean =>
    first.get(id) === sum || (others.get(id)?.has(sum) ?? false);
  const remember = (id: string, sum: string): void => {
    if (!first.has(id)) first.set(id, sum);
    else if (second !== 'refuse') others.set(id, (others.get(id) ?? new Set()).add(sum));
  };

  return {
    /** Whether the row may be taken, by its id; a refused one says why. */
    place(row: ImportRow): RowStatus {
      const id = idOf(row);
      if (id === undefined) return 'new';
      if (id === '' || cut.test(id)) {
        row.refuse(
          'import/no-id',
          '',
          id === '' ? 'The row has no id.' : `The id "${id}" was shortened.`,
          id,
        );
        return 'refused';
      }
      if (!first.has(id)) return 'new';
      if (sameAs(id, fingerprint(row))) {
        row.refuse(
          'import/duplicate-row',
          '',
          'The row is identical to an earlier one, including its id.',
          id,
        );
        return 'refused';
      }
      if (second === 'suffix') return 'new';
      if (second === 'merge' && id === last) return 'more';
      const more = second === 'merge' ? ', and other events come between them' : '';
      row.refuse(
        'import/duplicate-id',
        '',
        `An earlier row has the id "${id}" but says something else${more}.`,
        id,
      );
      return 'refused';
    },
    /** The id of an event whose row is taken. @param hint what it is called where the file has no ids. */
    take(row: ImportRow, hint: string): string {
      const typed = idOf(row);
      const known = typed ?? hint;
      const sum = fingerprint(row);
      const time = 1 + (times.get(known) ?? (typed !== undefined && first.has(typed) ? 1 : 0));
      if (typed === undefined || time > 1) times.set(known, time);
      const base = slug(known) || `event-${shortHash(known, 6)}`;
      const wanted = time === 1 ? base : `${base}-${time}`;
      const id = ids.newId(wanted, `${known}\u0000${time}`);
      if (typed === undefined) {
        if (sameAs('', sum))
          row.change('import/same-row', '', 'The row is identical to an earlier one; both are taken.', hint);
        others.set('', (others.get('') ?? new Set()).add(sum));
      } else {
        if (time > 1) {
          const reason = `An earlier incident has the id "${typed}"; this one is "${id}".`;
          row.change('import/reused-id', '', reason, typed);
        }
        remember(typed, sum);
      }
      last = typed ?? '';
      return id;
    },
    /** Another row of the event that was taken last. */
    more(row: ImportRow): void {
      remember(last, fingerprint(row));
    },
  };
}
