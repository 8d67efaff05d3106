import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { addUp, countOnce, eventsOf } from './add-up.ts';
import { byCodePoint } from './by-code-point.ts';
import { type Cell, cellsOf, hasFigure, isSplit, unitsBy } from './cells.ts';
import { evidenceOf } from './evidence.ts';
import { labelOf } from './labels.ts';
import { labelsOf } from './labels-of.ts';
import { limitCells } from './limit.ts';
import { membersOf } from './members.ts';
import { orderOf } from './order.ts';
import { remarksOfAnswer, remarksOfRow } from './remarks.ts';
import { selectEvents } from './select.ts';
import type { Answer, Question, Row, Sum } from './types.ts';
import type { Unit } from './units.ts';

function sumOf(question: Question, units: readonly Unit[]): Sum {
  const members = membersOf(question, units);
  if (members !== undefined) return countOnce(members, eventsOf(units).length);
  const bySource = [...question.by, ...question.filters].some(({ word }) => word === 'source');
  return addUp(units, question.measure, bySource);
}

/** Whether something is counted in more than one row (rule 16); what several sources say of the same always is. */
function overlap(question: Question, cells: readonly Cell[], units: readonly Unit[]): boolean {
  if (!question.by.every(isSplit)) return true;
  const size = (counted: readonly Unit[]) => membersOf(question, counted)?.size ?? counted.length;
  return cells.reduce((sum, cell) => sum + size(cell.units), 0) > size(units);
}

const answers = new WeakMap<Dataset, Map<string, Answer>>();

/**
 * Answers a question by the 19 rules of docs/counting.md. Labels are in the locale's language. A site asks the same
 * of a dataset many times, for a chart, its place in the text and its page: each is worked out once.
 */
export function tally(dataset: Dataset, question: Question, locale: Locale): Answer {
  const known = answers.get(dataset) ?? new Map<string, Answer>();
  answers.set(dataset, known);
  // Not its text: that is the question as it was asked, where a chart asks a part of it.
  const { measure, by, filters, sort, limit, fewest, claimantsApart } = question;
  const key = JSON.stringify([locale.code, measure, by, filters, sort, limit, fewest, claimantsApart]);
  const answer = known.get(key) ?? workOut(dataset, question, locale);
  known.set(key, answer);
  return { ...answer, question };
}

function workOut(dataset: Dataset, question: Question, locale: Locale): Answer {
  const { by } = question;
  const selected = selectEvents(dataset, question);
  const units = unitsBy(dataset, question, selected.events);
  // By source only what somebody gave a figure for is a row.
  const hasRow = ({ units: counted }: Cell) => by.every(isSplit) || counted.some(hasFigure);
  const { cells, others } = limitCells(
    dataset,
    question,
    selected.events,
    units,
    cellsOf(dataset, question, selected.events, units).filter(hasRow),
    (key, counted) => ({
      keys: [key],
      key,
      label: by[0] ? labelOf(dataset, by[0], key, locale) : key,
      sum: sumOf(question, counted),
    }),
  );
  const ofKind = question.filters.some(({ word }) => word === 'claim');
  const names = by.map((word, i) =>
    labelsOf(
      dataset,
      word,
      cells.map(({ keys }) => keys[i] ?? ''),
      locale,
      { others, ofKind },
    ),
  );
  const total = by.length > 0 && overlap(question, cells, units) ? undefined : sumOf(question, units);
  const evidence = evidenceOf(units);
  const leftOut = selected.partly
    .filter(facts => unitsBy(dataset, question, [facts]).length > 0)
    .map(({ event }) => event.id);
  const counted = cells
    .filter(hasRow)
    .map(({ keys, units: of }) => ({ keys, sum: sumOf(question, of), evidence: evidenceOf(of) }));
  const toRow = (row: (typeof counted)[number]): Row => {
    const { keys, sum } = row;
    const labels = names.map((labels, i) => labels.get(keys[i] ?? '') ?? '');
    return {
      keys,
      key: keys.join(','),
      labels,
      label: labels.join(' · '),
      sum,
      support: row.evidence.support,
      remarks: remarksOfRow(dataset, question, row),
      events: row.evidence.events,
    };
  };
  const compare = orderOf(question);
  const last = ({ keys }: Row) => (keys[0] === 'others' ? 1 : 0);
  return {
    question,
    dataset: { id: dataset.id, version: dataset.version },
    total,
    support: evidence.support,
    remarks: remarksOfAnswer(dataset, question, { sum: total, evidence, rows: counted, leftOut }),
    rows: counted.map(toRow).sort((a, b) => last(a) - last(b) || compare(a, b)),
    events: evidence.events,
    members: [...(membersOf(question, units) ?? [])].sort(byCodePoint),
    leftOut,
  };
}
