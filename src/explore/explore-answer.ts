import type { Dataset } from '../dataset/types.ts';
import type { TimeUnit } from '../grammar/groupings.ts';
import type { Locale } from '../i18n/locale.ts';
import type { EventFacts } from '../tally/event-facts.ts';
import { knownFor } from '../tally/known-at.ts';
import { planOf } from '../tally/plan.ts';
import { makeQuestion } from '../tally/question.ts';
import { select } from '../tally/select.ts';
import { slotKeys, unitFor } from '../tally/slot-keys.ts';
import { tally } from '../tally/tally.ts';
import type { DateSpan } from '../tally/time.ts';
import type { Answer, By, Question } from '../tally/types.ts';
import { answerIn, type LabelledAnswer } from '../wording/labelled-answer.ts';

/** Everything that the page shows of one question: the same events, divided in three ways. */
export type ExploreAnswer = {
  /** Of all that is selected, without groups. */
  readonly whole: Answer;
  readonly bars: LabelledAnswer;
  /** By a unit of time that fits the days of the events. */
  readonly slots: LabelledAnswer;
  readonly unit: TimeUnit;
  /** Every key of the unit from the first event to the last, those without events too. */
  readonly keys: readonly string[];
  readonly places: Answer;
  /** The events as the question knows them: at its moment, without what its sources that are left out said. */
  readonly dataset: Dataset;
};

/** First and last day of some events; undefined where there are none. */
export function daysOf(events: Iterable<Pick<EventFacts, 'span'>>): DateSpan | undefined {
  let [first, last] = ['', ''];
  for (const { span } of events) {
    if (first === '' || span.first < first) first = span.first;
    if (span.last > last) last = span.last;
  }
  return first === '' ? undefined : { first, last };
}

/** The days of all that a question counts. */
function daysCounted(known: Dataset, question: Question): DateSpan | undefined {
  const { units } = select(known, planOf(known, question).whole);
  return daysOf(units.map(({ facts }) => facts));
}

/** The same question, grouped otherwise. */
export const groupedBy = (question: Question, by: readonly By[]): Question =>
  makeQuestion({ ...question, by });

/** Answers a question of the page. Its sums are those of `ask`. */
export function exploreAnswer(dataset: Dataset, question: Question, locale: Locale): ExploreAnswer {
  const whole = tally(dataset, groupedBy(question, []));
  const { dataset: known } = knownFor(dataset, question);
  const days = daysCounted(known, question);
  const unit = days === undefined ? 'day' : unitFor(days.first, days.last);
  return {
    whole,
    unit,
    keys: days === undefined ? [] : slotKeys(days.first, days.last, unit),
    bars: answerIn(dataset, question, locale),
    slots: answerIn(dataset, groupedBy(question, [{ word: unit }]), locale),
    places: tally(dataset, groupedBy(question, [{ word: 'place' }])),
    dataset: known,
  };
}
