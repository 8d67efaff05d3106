import { dataChecksum } from '../dataset/data-checksum.ts';
import type { Dataset } from '../dataset/types.ts';
import { unretracted } from './events-behind.ts';
import { knownFor } from './known-at.ts';
import type { AskedSelection } from './note-selections.ts';
import type { Selection } from './plan.ts';
import { select } from './select.ts';

/**
 * The checksum of all that an answer takes from the events of a selection: these, now and at the moment asked for, those
 * that lie in the days only in part, and those that would be there had they not been retracted. What an answer takes from
 * the rest of the dataset is in its frame (frame-checksum.ts).
 */
export function rowsChecksum(dataset: Dataset, asked: AskedSelection['key']): string {
  const space = asked.indexOf(' ');
  const [moment, key] = [asked.slice(0, space), asked.slice(space + 1)];
  const selected: Omit<Selection, 'key'> = JSON.parse(key);
  const selection = { ...selected, key };
  const filters = moment === '' ? [] : [{ word: 'as-of', values: [moment], not: false } as const];
  const all = [dataset, unretracted(dataset)]
    .flatMap(whole => [whole, knownFor(whole, { filters }).dataset])
    .flatMap(of => {
      const { events, leftOut } = select(of, selection);
      return [...events.map(({ event }) => event.id), ...leftOut];
    });
  return dataChecksum(dataset, [...new Set(all)]);
}
