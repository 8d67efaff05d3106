import type { Dataset } from '../dataset/types.ts';
import { type AddedUp, addUpCell, answerRow } from './add-up-cell.ts';
import { byCodePoint } from './by-code-point.ts';
import { type Cell, cellsOf, isSplit } from './cells.ts';
import { remarksOfAnswer } from './find-remarks.ts';
import { limitCells } from './limit.ts';
import { membersOf } from './members.ts';
import { type LabelKeys, type Ordered, orderOf } from './order.ts';
import { type Plan, planOf } from './plan.ts';
import { recentCache } from './recent-cache.ts';
import { select } from './select.ts';
import type { Answer, Question } from './types.ts';

/** Whether something is counted in more than one row (rule 16); what several sources say of the same always is. */
function isOverlapping(
  { by }: Plan,
  rows: readonly AddedUp[],
  whole: AddedUp,
  isOfMembers: boolean,
): boolean {
  if (!by.every(isSplit)) return true;
  const size = ({ sum, units }: AddedUp) => (isOfMembers && sum.kind === 'range' ? sum.low : units.length);
  return rows.reduce((all, row) => all + size(row), 0) > size(whole);
}

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
  const plan = planOf(dataset, question);
  const make = () => workOut(dataset, plan, labelKeys);
  const isByLabel = plan.sort?.by === 'label' && plan.by.length > 0;
  const answer = isByLabel ? make() : answers(dataset, plan.key, make);
  return { ...answer, question };
}

function workOut(dataset: Dataset, plan: Plan, labelKeys: LabelKeys): Answered {
  const { by } = plan;
  const selected = select(dataset, plan.selection);
  const rank = (cells: readonly Cell[]) => {
    const first = { ...plan, by: by.slice(0, 1) };
    const rows = cells.map(cell => addUpCell(plan, cell));
    return rows.toSorted(orderOf(first, rows, labelKeys));
  };
  const { cells, others } = limitCells(dataset, plan, selected, cellsOf(dataset, plan, selected), rank);
  const whole = addUpCell(plan, { keys: [], units: selected.units });
  const members = membersOf(plan, selected.units);
  const counted = cells.map(cell => addUpCell(plan, cell));
  const isWithoutTotal = by.length > 0 && isOverlapping(plan, counted, whole, members !== undefined);
  const sum = isWithoutTotal ? undefined : whole.sum;
  const compare = orderOf(plan, counted, labelKeys);
  const last = ({ keys }: Ordered) => (keys[0] === 'others' ? 1 : 0);
  const { evidence } = whole;
  const { leftOut } = selected;
  return {
    dataset: { id: dataset.id, version: dataset.version },
    total: sum,
    support: evidence.support,
    remarks: remarksOfAnswer(dataset, plan, { sum, evidence, rows: counted, leftOut }),
    rows: counted
      .toSorted((a, b) => last(a) - last(b) || compare(a, b))
      .map(row => answerRow(dataset, plan, row)),
    others,
    events: evidence.events,
    members: [...(members ?? [])].sort(byCodePoint),
    leftOut,
  };
}
