import type { Dataset } from '../../dataset/types.ts';
import { rateLevels } from '../../grammar/groupings.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { By, Question } from '../../tally/types.ts';
import { answerIn, type LabelledAnswer, type LabelledRow } from '../../wording/labelled-answer.ts';

/** Whether what falls to one key of a grouping has a rate of its own. */
export const isRateLevel = ({ word }: By): boolean => rateLevels.some(level => level === word);

/** The row as the panel has it: without the key of the panel. */
function withoutFirst(row: LabelledRow): LabelledRow {
  const [keys, labels] = [row.keys.slice(1), row.labels.slice(1)];
  return { ...row, keys, key: keys.join(','), labels, label: labels.join(' · ') };
}

const byFirst = (rows: readonly LabelledRow[]): ReadonlyMap<string, readonly LabelledRow[]> =>
  Map.groupBy(rows, ({ keys }) => keys[0] ?? '');

/**
 * Divides answers among the panels of a chart: to the panel of a key falls what the same question has under this key when
 * it is grouped by `each` first. So every question is answered once for all panels, by the rules of any question of two
 * groupings (rules 15 to 21): what is in several panels is in several rows there.
 */
export function panelAnswers(
  dataset: Dataset,
  each: By,
  locale: Locale,
): (key: string) => (question: Question) => LabelledAnswer {
  const divided = new WeakMap<readonly LabelledRow[], ReturnType<typeof byFirst>>();
  const rowsOf = (question: Question) => {
    const { rows } = answerIn(dataset, question, locale);
    const found = divided.get(rows) ?? byFirst(rows);
    divided.set(rows, found);
    return found;
  };
  return key => question => {
    const { sort: _sort, limit: _limit, ...plain } = question;
    const whole = answerIn(dataset, plain, locale);
    const { cumulative: _cumulative, per, ...summed } = plain;
    const isRate = per !== undefined && isRateLevel(each);
    const heads = rowsOf({ ...summed, by: [each], ...(isRate && { per }) });
    const head = heads.get(key)?.[0];
    const parts = plain.by.length === 0 ? [] : (rowsOf({ ...plain, by: [each, ...plain.by] }).get(key) ?? []);
    const hasTotal = whole.total !== undefined && (per === undefined || isRate);
    return {
      ...whole,
      question,
      total: hasTotal ? head?.sum : undefined,
      support: head?.support ?? { differ: [], single: [], partiesOnly: [], withAttackers: [] },
      // Breaks are of the time that all panels share.
      remarks: [
        ...(head?.remarks ?? []),
        ...whole.remarks.filter(({ kind }) => kind === 'series-break' || kind === 'overlap'),
      ],
      rows: parts.map(withoutFirst),
      others: 0,
      events: head?.events ?? [],
      members: [],
      leftOut: [],
    };
  };
}
