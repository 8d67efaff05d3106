import type { Dataset, Event } from '../dataset/types.ts';
import type { TimeUnit } from '../grammar/groupings.ts';
import { isPeople } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import { eventsOf, sumOf } from '../tally/add-up.ts';
import type { CountedUnit } from '../tally/counted-units.ts';
import type { EventFacts } from '../tally/event-facts.ts';
import { knownFor } from '../tally/known-at.ts';
import { type Plan, planOf } from '../tally/plan.ts';
import { makeQuestion } from '../tally/question.ts';
import { select } from '../tally/select.ts';
import { slotKeys, unitFor } from '../tally/slot-keys.ts';
import { tally } from '../tally/tally.ts';
import type { DateSpan } from '../tally/time.ts';
import type { Answer, By, Question, Sum } from '../tally/types.ts';
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
  /** What is counted of them, in the dataset's order. */
  readonly units: readonly CountedUnit[];
  readonly plan: Plan;
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

/** The same question, grouped otherwise. */
export const groupedBy = (question: Question, by: readonly By[]): Question =>
  makeQuestion({ ...question, by });

/** Answers a question of the page. Its sums are those of `ask`. */
export function exploreAnswer(dataset: Dataset, question: Question, locale: Locale): ExploreAnswer {
  const ungrouped = groupedBy(question, []);
  const whole = tally(dataset, ungrouped);
  const { dataset: known } = knownFor(dataset, question);
  const plan = planOf(known, ungrouped);
  const { units } = select(known, plan.selection);
  const days = daysOf(units.map(({ facts }) => facts));
  const unit = days === undefined ? 'day' : unitFor(days.first, days.last);
  return {
    whole,
    unit,
    keys: days === undefined ? [] : slotKeys(days.first, days.last, unit),
    bars: answerIn(dataset, question, locale),
    slots: answerIn(dataset, groupedBy(question, [{ word: unit }]), locale),
    places: tally(dataset, groupedBy(question, [{ word: 'place' }])),
    dataset: known,
    units,
    plan,
  };
}

/** What some of the events come to, and how many they are: what the question is answered with that asks for them alone. */
export function sumOfSome(
  { units, plan }: Pick<ExploreAnswer, 'units' | 'plan'>,
  isOf: (event: Event) => boolean,
): { readonly sum: Sum; readonly events: number } {
  const some = units.filter(({ facts }) => isOf(facts.event));
  const events = eventsOf(some).length;
  return { sum: sumOf(plan, some, events), events };
}

/** The figures of some events, by their ids, where people are counted. */
export function sumsOfEvents(
  { units, plan }: Pick<ExploreAnswer, 'units' | 'plan'>,
  events: readonly Event[],
): ReadonlyMap<string, Sum> {
  if (!isPeople(plan.measure)) return new Map();
  const wanted = new Set(events.map(({ id }) => id));
  const some = units.filter(({ facts }) => wanted.has(facts.event.id));
  return new Map(
    [...Map.groupBy(some, ({ facts }) => facts.event.id)].map(([id, own]) => [id, sumOf(plan, own, 1)]),
  );
}
