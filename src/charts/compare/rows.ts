import { isPeople } from '../../grammar/measures.ts';
import { alignRows } from '../../tally/align-rows.ts';
import { type MatchedSets, matchSets } from '../../tally/match-sets.ts';
import type { LabelledRow } from '../../wording/labelled-answer.ts';
import { printed } from '../../wording/shown-sum.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { CompareBar } from './chart.ts';
import type { ComparedSet } from './sets.ts';

/** In which of two sets the event of a row is. */
export type Standing = 'both' | 'perhaps' | 'one' | 'other';

/** What several sets have under one head. */
export type ComparedRow = {
  /** Its keys in the sets, joined by commas, nothing where one has none. */
  readonly key: string;
  readonly label: string;
  /** The first set that has it, and its row there. */
  readonly first: { readonly set: ComparedSet; readonly row: LabelledRow };
  readonly bars: readonly CompareBar[];
  /** Of matched events. */
  readonly standing?: Standing;
};

type Found = { readonly keys: readonly (string | undefined)[]; readonly standing?: Standing };

function barOf(set: ComparedSet, row: LabelledRow | undefined): CompareBar {
  const { compare } = set.context.locale.strings.charts;
  if (row === undefined) return { sum: undefined, printed: compare.none };
  const { sum } = row;
  const people = isPeople(set.question.measure);
  return {
    sum,
    printed:
      people || sum.kind !== 'range'
        ? printed(sum, 'range', set.context)
        : set.context.locale.number(sum.low),
  };
}

/** Rows with what each set has of them; times in their own order, whichever set has them. */
function withBars(sets: readonly ComparedSet[], found: readonly Found[]): ComparedRow[] {
  const byKey = sets.map(({ answer }) => new Map(answer.rows.map(row => [row.key, row])));
  return found.flatMap(({ keys, standing }): ComparedRow[] => {
    const rows = keys.map((key, i) => (key === undefined ? undefined : byKey[i]?.get(key)));
    const at = rows.findIndex(row => row !== undefined);
    const [set, row] = [sets[at], rows[at]];
    if (set === undefined || row === undefined) return [];
    const { compare } = set.context.locale.strings.charts;
    const shared = keys.every(key => key === keys[0]);
    return [
      {
        key: shared ? (keys[0] ?? '') : keys.map(key => key ?? '').join(','),
        label: standing === 'perhaps' ? compare.perhapsLabel(row.label) : row.label,
        first: { set, row },
        bars: sets.map((each, i) => barOf(each, rows[i])),
        ...(standing === undefined ? {} : { standing }),
      },
    ];
  });
}

const times: readonly string[] = ['day', 'week', 'month', 'year'];

/** The rows of a comparison by anything but events. */
export function alignedRows(sets: readonly ComparedSet[]): ComparedRow[] {
  const by = sets[0]?.question.by[0];
  if (by === undefined) throw new RangeError('a comparison has a grouping');
  const aligned = alignRows(
    sets.map(({ dataset, answer }) => ({ dataset, keys: answer.rows.map(({ key }) => key) })),
    by,
  );
  const timeOf = (keys: readonly (string | undefined)[]) => {
    const key = keys.find(one => one !== undefined) ?? '';
    return key === 'several' ? '~' : key;
  };
  const inOrder = times.includes(by.word)
    ? aligned.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))
    : aligned;
  return withBars(
    sets,
    inOrder.map(keys => ({ keys })),
  );
}

/** The rows of a comparison of events: those that both have, those that nobody can judge, those of one set alone. */
export function matchedRows(
  [one, other]: readonly [ComparedSet, ComparedSet],
  rows: Parameters<typeof matchSets>[2]['rows'],
): { readonly rows: readonly ComparedRow[]; readonly matched: MatchedSets } {
  const matched = matchSets(one, other, { rows });
  const { both, unsure, only } = matched;
  const order = (standing: 'one' | 'other') => {
    const ids = new Set(only[standing]);
    const { answer } = standing === 'one' ? one : other;
    return answer.rows.flatMap(({ key }) => (ids.has(key) ? [key] : []));
  };
  const found: Found[] = [
    ...both.map(pair => ({ keys: [pair.one, pair.other], standing: 'both' as const })),
    ...unsure.map(pair => ({ keys: [pair.one, pair.other], standing: 'perhaps' as const })),
    ...order('one').map(id => ({ keys: [id, undefined], standing: 'one' as const })),
    ...order('other').map(id => ({ keys: [undefined, id], standing: 'other' as const })),
  ];
  return { rows: withBars([one, other], found), matched };
}

/** What the table says of a row's standing. */
export function standingWords(
  standing: Standing,
  [one, other]: readonly [ComparedSet, ComparedSet],
  { locale }: ChartContext,
): string {
  const { compare } = locale.strings.charts;
  switch (standing) {
    case 'both':
      return compare.inBoth;
    case 'perhaps':
      return compare.perhaps;
    case 'one':
      return compare.onlyIn(one.name);
    case 'other':
      return compare.onlyIn(other.name);
  }
}
