import type { Question } from '../../tally/types.ts';
import type { LabelledAnswer } from '../../wording/labelled-answer.ts';
import { answerFor } from '../answer-for.ts';
import type { ChartContext } from '../chart-spec.ts';

/** What a map draws: shades of regions or countries, discs of places, or discs over shades. */
export type Layers = {
  /** The answer by region or by country. */
  readonly shades: LabelledAnswer | undefined;
  /** The answer by place. */
  readonly discs: LabelledAnswer | undefined;
};

/** The question by one of its keys, in the order in which a map takes rows. */
function byOne(question: Question, i: number, context: ChartContext): LabelledAnswer {
  const { sort: _sort, by, ...rest } = question;
  return answerFor(context, { ...rest, by: by.slice(i, i + 1) });
}

/** The answers that a map draws, of the answer that its table has. */
export function layersOf(answer: LabelledAnswer, context: ChartContext): Layers {
  const { question } = answer;
  if (question.by.length > 1) {
    return { shades: byOne(question, 0, context), discs: byOne(question, 1, context) };
  }
  return question.by[0]?.word === 'place'
    ? { shades: undefined, discs: answer }
    : { shades: answer, discs: undefined };
}

/** Keys of the table's rows that some events are in. An event is in one row: it has one place. */
export function rowsOfEvents({ rows }: LabelledAnswer): (events: readonly string[]) => string[] {
  const rowOf = new Map(rows.flatMap(({ key, events }) => events.map(event => [event, key] as const)));
  return events => [...new Set(events.flatMap(event => rowOf.get(event) ?? []))];
}
