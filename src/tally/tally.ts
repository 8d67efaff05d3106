import type { Account, Dataset } from '../dataset/types.ts';
import { type AddedUp, addUpAll, addUpCell, answerRow } from './add-up-cell.ts';
import { breaksWithin } from './breaks-within.ts';
import { byCodePoint } from './by-code-point.ts';
import { type Cell, cellsOf, isSplit } from './cells.ts';
import { unheardFacts } from './event-facts.ts';
import { remarksOfAnswer } from './find-remarks.ts';
import { type Known, knownFor } from './known-at.ts';
import { limitCells } from './limit.ts';
import { membersOf } from './members.ts';
import { noteSelection } from './note-selections.ts';
import { isByLabel, type LabelKeys, orderOf } from './order.ts';
import { type Plan, planOf } from './plan.ts';
import { rateMaker, withPopulation } from './rates.ts';
import { recentCache } from './recent-cache.ts';
import { runningRows } from './running-rows.ts';
import { select, selectAmong } from './select.ts';
import { figureIn, mixedIn } from './stated-part.ts';
import type { Answer, Question } from './types.ts';

/** Whether something is counted in more than one row (rule 16); what several sources say of the same always is. */
function isOverlapping({ by, measure, kinds }: Plan, rows: readonly AddedUp[], size: number): boolean {
  if (!by.every(isSplit)) return true;
  const sizeOf = ({ units }: AddedUp) => membersOf({ measure, kinds }, units)?.size ?? units.length;
  return rows.reduce((all, row) => all + sizeOf(row), 0) > size;
}

/** The accounts of a question that might have counted at the moment asked for, and are not counted. */
function undatedIn(dataset: Dataset, { undated }: Known, { selection }: Plan): readonly Account[] {
  if (undated.size === 0) return [];
  const { counted, sources } = selection;
  const isOf = ({ source }: Account) => sources?.includes(source) !== false;
  const gives = (account: Account) =>
    counted.kind !== 'people' ||
    (figureIn(account, counted.measure, counted.who) ?? mixedIn(account, counted.measure, counted.who)) !==
      undefined;
  return select(dataset, selection).events.flatMap(({ event }) =>
    (undated.get(event.id) ?? []).filter(account => isOf(account) && gives(account)),
  );
}

/** Ids of the events that a question would select if no source were left out, and of which nobody else speaks. */
const unheardIn = (dataset: Dataset, { selection }: Plan): readonly string[] =>
  selectAmong(selection, unheardFacts(dataset)).map(({ event }) => event.id);

/** The same for a plan, whatever the question's words were. */
type Answered = Omit<Answer, 'question'>;

const answers = recentCache<Answered>(512);

const withoutLabels: LabelKeys = () => {
  throw new RangeError('an answer that is ordered by label needs labels');
};

/**
 * Answers a question by the rules of docs/counting.md. A site asks the same of a dataset many times, for a chart, its
 * place in the text and its page: each is worked out once, unless labels order it.
 * @param labelKeys the labels of rows, for `sort=label`.
 * @throws RangeError if rows are to be ordered by label and there are none.
 */
export function tally(dataset: Dataset, question: Question, labelKeys: LabelKeys = withoutLabels): Answer {
  const known = knownFor(dataset, question);
  const plan = planOf(known.dataset, question);
  noteSelection(dataset, plan.selection, question);
  const make = () => workOut(dataset, known, plan, labelKeys);
  const answer = isByLabel(plan) ? make() : answers(known.dataset, plan.key, make);
  return { ...answer, question };
}

/** The rows as they are shown: those of the rest come last. */
function inOrder(
  dataset: Dataset,
  plan: Plan,
  counted: readonly AddedUp[],
  labelKeys: LabelKeys,
): readonly AddedUp[] {
  if (plan.cumulative) return runningRows(plan, counted);
  const compare = orderOf(dataset, plan, counted, labelKeys);
  const last = ({ keys }: AddedUp) => (keys[0] === 'others' ? 1 : 0);
  return counted.toSorted((a, b) => last(a) - last(b) || compare(a, b));
}

function workOut(asked: Dataset, known: Known, plan: Plan, labelKeys: LabelKeys): Answered {
  const { dataset } = known;
  const { by } = plan;
  const selected = withPopulation(plan, select(dataset, plan.selection));
  const toRate = rateMaker(dataset, plan, selected);
  const add = (cell: Cell) => addUpCell(plan, cell, toRate);
  const rank = (cells: readonly Cell[]) => {
    const first = { ...plan, by: by.slice(0, 1) };
    const rows = cells.map(add);
    return rows.toSorted(orderOf(dataset, first, rows, labelKeys));
  };
  const { cells, others } = limitCells(dataset, plan, selected, cellsOf(dataset, plan, selected), rank);
  const { units } = withPopulation(plan, select(dataset, plan.whole));
  const all = addUpAll(plan, units, toRate);
  const members = membersOf(plan, selected.units);
  const counted = cells.map(add);
  const isWithoutTotal =
    by.length > 0 && isOverlapping(plan, counted, members?.size ?? selected.units.length);
  const sum = isWithoutTotal ? undefined : all.sum;
  const { evidence } = all;
  const { leftOut, unplaced } = selected;
  return {
    dataset: { id: dataset.id },
    total: sum,
    support: evidence.support,
    remarks: remarksOfAnswer(dataset, plan, {
      sum,
      evidence,
      rows: counted,
      leftOut,
      unplaced,
      undated: undatedIn(asked, known, plan),
      unheard: unheardIn(dataset, plan),
      breaks: breaksWithin(dataset, evidence.events, plan.selection.sources),
    }),
    rows: inOrder(dataset, plan, counted, labelKeys).map(row => answerRow(dataset, plan, row)),
    others,
    events: evidence.events,
    members: [...(members ?? [])].sort(byCodePoint),
    leftOut,
  };
}
