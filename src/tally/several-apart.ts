import { isPeople, type Measure } from '../grammar/measures.ts';
import { severalWays } from '../grammar/options.ts';
import { isStatedField } from '../grammar/stated-people.ts';
import type { FilterFault } from './parse-filter.ts';
import type { By, Question } from './types.ts';

type Asked = Pick<Question, 'measure' | 'by'>;

/** Whether an event can be in several rows of a grouping; people are divided by what sources state of them (rule 27). */
const mayHaveSeveral = (measure: Measure, { word }: By): boolean =>
  word === 'claimant' || word === 'participant' || (isStatedField(word) && !isPeople(measure));

/** The same question, in which no row holds what another does: events of several are in a row of their own. */
export const apart = (question: Question): Question =>
  question.by.some(by => mayHaveSeveral(question.measure, by))
    ? { ...question, severalApart: true }
    : question;

/** What counts once, however many rows it is in. */
const countedOnce: readonly Measure[] = ['places', 'regions', 'claimants', 'participants'];

/** Why `several=apart` would change nothing in a question, or not make its rows add up; undefined where it does. */
export function severalFault({ measure, by }: Asked): FilterFault | undefined {
  const refuse = (what: string): FilterFault => ({
    what,
    fix: 'remove several=',
    rule: 'question/bad-several',
  });
  if (by.length === 0)
    return {
      ...refuse('"several=" has no rows to apply to: the question is not grouped'),
      fix: 'group it by claimant or participant, or ask for those events alone: claimant=several',
    };
  if (countedOnce.includes(measure))
    return refuse(`several=apart does not make ${measure} add up: they count once wherever they are`);
  if (by.some(({ word }) => word === 'source'))
    return refuse('several=apart does not make rows by source add up: several sources report on one event');
  if (by.some(one => mayHaveSeveral(measure, one))) return undefined;
  const words = by.map(one => (one.word === 'facet' ? one.facet : one.word));
  return refuse(
    words.includes('weapon')
      ? 'several=apart has no effect on rows by weapon: what has several weapons is in the row of its set'
      : `several=apart has no effect on rows by ${words.join(' and ')}: each is in one of them`,
  );
}

/** That `several=` has a value that it does not take. */
export const severalWayFault = (typed: string): FilterFault | undefined =>
  severalWays.some(way => way === typed)
    ? undefined
    : {
        what: `"several=${typed}" is no way to count what has several claimants or participants`,
        fix: `write several=${severalWays.join(' or ')}`,
        rule: 'question/bad-several',
      };
