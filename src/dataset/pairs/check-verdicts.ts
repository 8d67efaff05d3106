import { hint } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { createProblemList } from '../../problems/problem-list.ts';
import { formerHint, livingEvents, successorsOf } from '../former-ids.ts';
import type { Dataset } from '../types.ts';
import { allVerdictRules, type VerdictRuleId } from './rules.ts';
import type { VerdictColumn, VerdictFile, VerdictRow } from './verdict-file.ts';

/** The two sets that a file's events are of: the same twice where it is about one. */
type Sets = { readonly one: Dataset; readonly other: Dataset };

type Tell = (
  rule: VerdictRuleId,
  row: VerdictRow,
  column: VerdictColumn,
  what: string,
  fix?: () => string,
) => void;

type Standing = 'counts' | 'retracted' | 'moved' | 'gone' | 'unpublished' | 'unknown';

/**
 * Whether an event is in a dataset and counts there; `gone` where it once was, `moved` where another took its place,
 * `unpublished` where it is kept back.
 */
function standing(dataset: Dataset, id: string): Standing {
  const event = dataset.events.get(id);
  if (event !== undefined) return event.assessment?.status === 'retracted' ? 'retracted' : 'counts';
  if (successorsOf(dataset).has(id)) return 'moved';
  if (dataset.unpublished?.eventIds.some(event => event.id === id)) return 'unpublished';
  return dataset.revisions.some(({ removed }) => removed.includes(id)) ? 'gone' : 'unknown';
}

/** Two that were the same are one by now: that is what the verdict was for. */
function isMerged({ one, other, verdict }: VerdictRow, dataset: Dataset): boolean {
  if (verdict !== 'same') return false;
  const states = [one, other].map(id => standing(dataset, id));
  return states.includes('gone') || livingEvents(dataset, [one, other]).length === 1;
}

const noLonger = {
  moved: 'is no longer an event of',
  gone: 'was removed from',
  retracted: 'is retracted in',
};

/** Rows of which both events count; the others are told. */
function rowsThatCount({ rows }: VerdictFile, sets: Sets, tell: Tell): VerdictRow[] {
  return rows.filter(row => {
    const isDone = sets.one === sets.other && isMerged(row, sets.one);
    const states = (['one', 'other'] as const).map(column => {
      const [dataset, id] = [sets[column], row[column]];
      const state = standing(dataset, id);
      if (state === 'unknown')
        tell('dataset/unknown-id', row, column, `"${id}" is not an event of ${dataset.id}.`, () =>
          hint(id, [...dataset.events.keys()], 'events'),
        );
      else if (state !== 'counts' && state !== 'unpublished' && !isDone)
        tell(
          'verdicts/stale',
          row,
          column,
          `"${id}" ${noLonger[state]} ${dataset.id}, so the row says nothing any more.`,
          () => formerHint(dataset, id) ?? allVerdictRules['verdicts/stale'].fix,
        );
      return state;
    });
    return states.every(state => state === 'counts');
  });
}

const pairKey = ({ one, other }: VerdictRow, isOneSet: boolean): string =>
  isOneSet && other < one ? `${other} ${one}` : `${one} ${other}`;

function checkTwice(rows: readonly VerdictRow[], isOneSet: boolean, tell: Tell): void {
  const seen = new Map<string, VerdictRow>();
  for (const row of rows) {
    const first = seen.get(pairKey(row, isOneSet));
    if (first === undefined) seen.set(pairKey(row, isOneSet), row);
    else {
      const differs = first.verdict !== row.verdict ? ` and says ${first.verdict ?? 'nothing'}` : '';
      tell(
        'verdicts/twice',
        row,
        'one',
        `"${row.one}" and "${row.other}" have two rows; the first is row ${first.row}${differs}.`,
      );
    }
  }
}

/** An event that is the same as two of the other set. */
function checkMatchedTwice(rows: readonly VerdictRow[], tell: Tell): void {
  for (const column of ['one', 'other'] as const) {
    const matched = new Map<string, VerdictRow>();
    for (const row of rows) {
      if (row.verdict !== 'same') continue;
      const first = matched.get(row[column]);
      const opposite = column === 'one' ? 'other' : 'one';
      if (first === undefined) matched.set(row[column], row);
      else if (first[opposite] !== row[opposite])
        tell(
          'verdicts/matched-twice',
          row,
          column,
          `"${row[column]}" is the same as "${first[opposite]}" in row ${first.row}, and as "${row[opposite]}" here.`,
        );
    }
  }
}

/** Two that are different, and both the same as a third. */
function checkGroups(rows: readonly VerdictRow[], tell: Tell): void {
  const heads = new Map<string, string>();
  const headOf = (id: string): string => {
    let head = id;
    for (let next = heads.get(head); next !== undefined; next = heads.get(head)) head = next;
    if (head !== id) heads.set(id, head);
    return head;
  };
  for (const { one, other, verdict } of rows) {
    const [a, b] = [headOf(one), headOf(other)];
    if (verdict === 'same' && a !== b) heads.set(b, a);
  }
  for (const row of rows) {
    if (row.verdict !== 'different' || headOf(row.one) !== headOf(row.other)) continue;
    tell(
      'verdicts/contradict',
      row,
      'verdict',
      `"${row.one}" and "${row.other}" are different by this row, and the same by the others.`,
    );
  }
}

/** Two of one set that are the same, and are both counted. */
function checkMerged(rows: readonly VerdictRow[], tell: Tell): void {
  for (const row of rows) {
    if (row.verdict !== 'same') continue;
    const what = `"${row.one}" and "${row.other}" are the same event by this row, but both are counted.`;
    tell('verdicts/not-merged', row, 'verdict', what, () => mergeHint(row));
  }
}

/** The edit that makes one event of two. */
export const mergeHint = ({ one, other }: Pick<VerdictRow, 'one' | 'other'>): string =>
  `Write "mergedInto": "${one}" in the event "${other}", and move the accounts that should count to "${one}"; then run \`sourceline revise\`, which drafts the entry for readers.`;

/**
 * What is wrong with verdicts, against the events that they are about.
 * @param other the second set; the first for pairs of one set.
 */
export function checkVerdicts(verdicts: VerdictFile, one: Dataset, other: Dataset = one): Problem[] {
  const { problems, add } = createProblemList();
  const tell: Tell = (rule, { row }, column, what, fix) =>
    add(rule, () =>
      problem(
        allVerdictRules,
        rule,
        { what: `Row ${row}: ${what}`, ...(fix === undefined ? {} : { fix: fix() }) },
        verdicts.placeOf(row, column),
      ),
    );
  const isOneSet = one === other;
  const selves = new Set(isOneSet ? verdicts.rows.filter(row => row.one === row.other) : []);
  for (const row of selves)
    tell(
      'verdicts/twice',
      row,
      'other',
      `"${row.one}" is compared with itself.`,
      () => 'Write the id of the other event.',
    );
  const rows = rowsThatCount(verdicts, { one, other }, tell).filter(row => !selves.has(row));
  checkTwice(rows, isOneSet, tell);
  if (isOneSet) {
    checkGroups(rows, tell);
    checkMerged(rows, tell);
  } else checkMatchedTwice(rows, tell);
  return problems;
}
