import type { Dataset, SeriesBreak } from '../dataset/types.ts';
import { sourcesWithin } from './sources.ts';

/** Whether a source, or one that is part of it, speaks of one of some events. */
function speaks(dataset: Dataset, source: string, events: readonly string[]): boolean {
  const own = sourcesWithin(dataset, [source]);
  return events.some(id => dataset.events.get(id)?.accounts.some(account => own.has(account.source ?? '')));
}

/**
 * The breaks of a dataset that some events are before and some are not (rule 37). A break of one source is none where it
 * says nothing of these events, or was not asked.
 * @param events ids of what is counted.
 * @param sources those that are asked; undefined means all.
 */
export function breaksWithin(
  dataset: Dataset,
  events: readonly string[],
  sources: readonly string[] | undefined,
): readonly SeriesBreak[] {
  const { breaks } = dataset;
  if (breaks === undefined) return [];
  let [first, last] = ['', ''];
  for (const id of events) {
    const event = dataset.events.get(id);
    if (event === undefined) continue;
    const end = event.dateEnd ?? event.date;
    if (first === '' || event.date < first) first = event.date;
    if (end > last) last = end;
  }
  return breaks.filter(({ date, source }) => {
    if (first >= date || date > last) return false;
    if (source === undefined) return true;
    return (sources === undefined || sources.includes(source)) && speaks(dataset, source, events);
  });
}
