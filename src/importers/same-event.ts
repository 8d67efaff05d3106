import { isDeepStrictEqual } from 'node:util';
import type { EventInput } from '../dataset/csv/set-rows.ts';
import type { ImportRow } from './import-row.ts';

/** What a row says of the event itself, apart from where and when it was and what its source says of it. */
const parts = ['title', 'dateEnd', 'time', 'site', 'target', 'parts', 'participants', 'note'] as const;
type Draft = Omit<EventInput, 'id'>;
export type EventPart = (typeof parts)[number] | `facets.${string}`;

/** The column of the file that a part of an event comes from. */
export type PartColumns = (part: EventPart) => string;

/** A value in the fewest words. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(shown).join(' ');
  return String(value);
}

/**
 * An event with a further row of it: another account, its claims, and whatever the earlier rows did not say. Where
 * they said something else of the event itself, the first row counts, and each such cell is a line of the report.
 */
export function joinRow(first: EventInput, draft: Draft, row: ImportRow, columnOf: PartColumns): EventInput {
  const differ = (part: EventPart, known: unknown) =>
    row.change(
      'import/event-differs',
      columnOf(part),
      `The first row of the event has "${shown(known).slice(0, 80)}", which is kept.`,
    );
  const joined: EventInput = {
    ...first,
    accounts: [...first.accounts, ...draft.accounts],
    ...(draft.claims === undefined ? {} : { claims: [...(first.claims ?? []), ...draft.claims] }),
  };
  const more: Partial<Draft> = {};
  for (const part of parts) {
    const [known, said] = [first[part], draft[part]];
    if (said === undefined || isDeepStrictEqual(known, said)) continue;
    if (known !== undefined) differ(part, known);
    else {
      Object.assign(more, { [part]: said });
      if (part === 'time' && draft.timePrecision !== undefined) more.timePrecision = draft.timePrecision;
    }
  }
  const facets = { ...first.facets };
  for (const [id, value] of Object.entries(draft.facets ?? {})) {
    const known = facets[id];
    if (known === undefined) facets[id] = value;
    else if (known !== value) differ(`facets.${id}`, known);
  }
  return { ...joined, ...more, ...(Object.keys(facets).length === 0 ? {} : { facets }) };
}
