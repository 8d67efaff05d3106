import { byWord } from '../wording/measure-line.ts';
import { measureName } from '../wording/measure-name.ts';
import type { ShareRow, Shares } from '../wording/shares-of.ts';
import { worded } from '../wording/shown-sum.ts';
import type { WordedShare } from '../wording/word-share.ts';
import type { ChartContext } from './chart-spec.ts';
import { linkFor } from './links.ts';
import type { DataTable, TableCell } from './types.ts';

/** A number, its share, and what it is of. */
const cellsOf = ({ part, whole, percent, share }: WordedShare, context: ChartContext): TableCell[] => {
  const isOne = share.kind === 'range' && share.low === share.high;
  return [
    { text: worded(part, context).printed },
    { text: percent, ...(isOne && { value: share.low }) },
    { text: worded(whole, context).printed },
  ];
};

const rowOf = (row: ShareRow, { answer }: Shares, context: ChartContext): TableCell[] => [
  ...answer.question.by.map((by, i) => {
    const key = row.keys[i] ?? '';
    const link = linkFor(by, key, context.dataset);
    return { text: row.labels[i] ?? key, ...(link && { link }) };
  }),
  ...cellsOf(row, context),
];

function footOf({ answer, total }: Shares, context: ChartContext): TableCell[] {
  const { column } = context.locale.strings.charts;
  const heads = answer.question.by.map((_, i) => ({ text: i === 0 ? column.total : '' }));
  return [...heads, ...cellsOf(total, context)];
}

/**
 * The rows of shares as a table: keys, the part, its share beside it, and what it is of.
 * @param limited the same with a limit, where one leaves rows out.
 */
export function shareTable(
  shares: Shares,
  caption: string,
  context: ChartContext,
  limited?: Shares,
): DataTable {
  const { question } = shares.answer;
  const { charts } = context.locale.strings;
  const label = measureName(question.measure, context, question);
  const foot = shares.rows.length > 1 ? footOf(shares, context) : undefined;
  const percents = (rows: readonly WordedShare[]) =>
    rows.map(({ share, percent }) => ({ sum: share, printed: percent }));
  const wholes = (rows: readonly WordedShare[]) => rows.map(({ whole }) => worded(whole, context));
  const { rows, total } = shares;
  return {
    caption,
    columns: [
      ...question.by.map(by => ({
        key: by.word === 'facet' ? by.facet : by.word,
        label: context.locale.words.capitalise(byWord(by, question, context)),
        numeric: false,
      })),
      { key: question.measure, label, numeric: true },
      { key: 'share', label: charts.shares.column, numeric: true },
      { key: 'of', label: charts.shares.whole, numeric: true },
    ],
    rows: rows.map(row => rowOf(row, shares, context)),
    keys: rows.map(({ key }) => key),
    sums: [
      {
        measure: question.measure,
        label,
        rows: rows.map(({ part }) => worded(part, context)),
        ...(foot && { total: worded(total.part, context) }),
      },
    ],
    shares: [
      { key: 'of', rows: wholes(rows), ...(foot && { total: wholes([total])[0] }) },
      { key: 'share', rows: percents(rows), ...(foot && { total: percents([total])[0] }) },
    ],
    ...(foot && { foot }),
    ...(limited && {
      brief: {
        rows: limited.rows.map(row => rowOf(row, limited, context)),
        others: limited.rows.filter(({ keys }) => keys[0] === 'others').length,
        ...(limited.rows.length > 1 && { foot: footOf(limited, context) }),
      },
    }),
  };
}
