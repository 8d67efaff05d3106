import { isRetracted } from '../dataset/account-status.ts';
import type { Dataset, Revision } from '../dataset/types.ts';
import { casualtyMeasures, isPeople } from '../grammar/measures.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import { tally } from './tally.ts';
import type { Measure, Question } from './types.ts';

const restored = memoizeByDataset((dataset: Dataset, _all: 'all'): Dataset => {
  const events = [...dataset.events];
  if (!events.some(([, event]) => isRetracted(event))) return dataset;
  const standing = events.map(([id, event]) => {
    const { assessment: _assessment, ...rest } = event;
    return [id, isRetracted(event) ? rest : event] as const;
  });
  return { ...dataset, events: new Map(standing) };
});

/** The dataset as it would be if no event had been retracted; itself where none was. */
export const unretracted = (dataset: Dataset): Dataset => restored(dataset, 'all');

/**
 * The events that an answer rests on, and those that it would rest on had they not been retracted: whoever read the
 * answer before has to learn of these too.
 * @returns ids, in the dataset's order.
 */
export function eventsBehind(dataset: Dataset, question: Question): readonly string[] {
  // Populations move no event; an event in no rate is told of beside it.
  const { sort: _sort, limit: _limit, per: _per, ...plain } = question;
  return tally(unretracted(dataset), { ...plain, by: [] }).events;
}

/**
 * Whether a change of one measure can move an answer about another: each kind of people is counted for itself, but a
 * figure of dead and wounded together bounds both, and what changes the events themselves changes everything.
 * @param changed what a revision says has changed; undefined where it does not say.
 */
export function movesMeasure(changed: Revision['measure'], asked: Measure): boolean {
  if (changed === undefined || changed === asked) return true;
  if (!isPeople(changed)) return true;
  if (!isPeople(asked)) return false;
  const isBounded = (measure: Measure) => casualtyMeasures.some(known => known === measure);
  return (changed === 'casualties' || asked === 'casualties') && isBounded(changed) && isBounded(asked);
}
