import { dataChecksum } from '../dataset/data-checksum.ts';
import type { Dataset } from '../dataset/types.ts';
import { unretracted } from './events-behind.ts';
import { knownFor } from './known-at.ts';
import type { AskedSelection } from './note-selections.ts';
import type { Selection } from './plan.ts';
import { select } from './select.ts';

/**
 * The checksum of all that an answer takes from the events of a selection: these, now and at the moment asked for, with all sources and without those that are left out, those
 * that lie in the days only in part, and those that would be there had they not been retracted. What an answer takes from
 * the rest of the dataset is in its frame (frame-checksum.ts).
 */
export function rowsChecksum(dataset: Dataset, asked: AskedSelection['key']): string {
  const space = asked.indexOf(' ');
  const [view, key] = [asked.slice(0, space), asked.slice(space + 1)];
  const [moment = '', out] = view.split('/');
  const selected: Omit<Selection, 'key'> = JSON.parse(key);
  const selection = { ...selected, key };
  const filter = (word: 'as-of' | 'without-source', values: readonly string[]) => ({
    word,
    values,
    not: false,
  });
  const filters = [
    ...(moment === '' ? [] : [filter('as-of', [moment])]),
    ...(out === undefined ? [] : [filter('without-source', out.split(','))]),
  ];
  const all = [dataset, unretracted(dataset)]
    .flatMap(whole => [whole, knownFor(whole, { filters }).dataset])
    .flatMap(of => {
      const { events, leftOut } = select(of, selection);
      return [...events.map(({ event }) => event.id), ...leftOut];
    });
  return dataChecksum(dataset, [...new Set(all)]);
}
