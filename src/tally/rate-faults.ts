import type { Dataset } from '../dataset/types.ts';
import { rateLevels } from '../grammar/groupings.ts';
import type { Measure } from '../grammar/measures.ts';
import { knownFor } from './known-at.ts';
import type { FilterFault } from './parse-filter.ts';
import { planOf } from './plan.ts';
import { rateBaseOf } from './rate-base.ts';
import { withoutPopulation } from './rates.ts';
import { select } from './select.ts';
import type { Question } from './types.ts';

/** So many inhabitants a rate may be of. */
const sizes = [100, 1_000, 10_000, 100_000, 1_000_000];

/** The number of inhabitants that `per=` names. */
export function parsePer(typed: string): number | FilterFault {
  const plain = Number(typed.replace(/[,._' ]/g, ''));
  if (/^\d+$/.test(typed) && sizes.includes(plain)) return plain;
  return {
    what: `"per=${typed}" is not a number of inhabitants that a rate can be of`,
    fix: sizes.includes(plain) ? `write per=${plain}` : `write per=100000; per= takes ${sizes.join(', ')}`,
    rule: 'question/bad-per',
  };
}

/** What is counted once, wherever it is: a rate of it means nothing. */
const rateless: readonly Measure[] = ['places', 'regions', 'claimants', 'participants'];

/** So many regions without a population are named. */
const namedAtMost = 12;

/** Why a question has no rate; empty where it has one (rule 30). */
export function rateFaults(dataset: Dataset, question: Question): FilterFault[] {
  const { measure, by, limit } = question;
  const refuse = (what: string, fix: string): FilterFault[] => [{ what, fix, rule: 'question/bad-per' }];
  if (rateless.includes(measure))
    return refuse(`there is no rate of ${measure}`, 'remove per=, or count people or attacks');
  const finer = by.find(({ word }) => word === 'place' || word === 'event');
  if (finer !== undefined)
    return refuse(
      `by=${finer.word} has no rate: populations are those of regions and countries`,
      'write by=region or by=country, or remove per=',
    );
  const base = rateBaseOf(question);
  if (base === undefined)
    return refuse(
      'per= needs regions or countries whose populations it can divide by',
      'add by=region or by=country, or a filter such as region=… or country=…',
    );
  if (limit !== undefined && by.length > 1)
    return refuse(
      'a rate with two words in by= cannot have a limit=: the rest would be of several populations',
      'remove limit=, or one word of by=',
    );
  const { dataset: known } = knownFor(dataset, question);
  const missing = withoutPopulation(known, base, select(known, planOf(known, question).selection));
  if (missing.length === 0) return [];
  const named = missing
    .slice(0, namedAtMost)
    .map(id => `"${id}"`)
    .join(', ');
  const more = missing.length > namedAtMost ? ` and ${missing.length - namedAtMost} more` : '';
  const isOne = missing.length === 1;
  const listed = missing.slice(0, namedAtMost).join(',');
  const without = base.places === undefined ? `: ${base.level}=!${listed}` : ` of ${base.level}=`;
  return [
    {
      what: `no population is known of ${named}${more}, so ${isOne ? 'it has' : 'they have'} no rate`,
      fix: `add "population" to ${isOne ? 'that place' : 'these places'} in the dataset, or leave ${isOne ? 'it' : 'them'} out${without}`,
      rule: 'question/no-population',
    },
  ];
}

/** Whether counts by region or country could be rates: the populations of all of them are known. */
export const couldBeRates = (dataset: Dataset, question: Question): boolean =>
  dataset.populations !== undefined &&
  question.per === undefined &&
  question.by.some(({ word }) => rateLevels.some(level => level === word)) &&
  rateFaults(dataset, question).length === 0;
