import type { Locale } from '../i18n/locale.ts';
import { type Size, sizes } from '../scene/sizes.ts';
import { axisRoom } from './axes/plot-across.ts';
import type { ChartBase } from './types.ts';

/** A picture is never higher than this, in pixels, with all that stands around its drawing. */
export const highestPicture = 2_400;

/** How high the rows of a drawing may be, in user units, with its axis and a line below the bars. */
const highestRows = highestPicture - 4 * axisRoom;

/** A chart whose drawing has a row for each of its rows. */
export type RowChart = {
  readonly rows: readonly { readonly key: string; readonly highlight?: boolean }[];
  /** How many rows its data have besides. */
  readonly more: number;
  readonly room?: ChartBase['room'];
};

/** Where each row of a chart ends, from the top, in user units. */
export type EndsOfRows<C> = (chart: C, size: Size, locale: Locale) => readonly number[];

/** Which rows are drawn: those that must be seen, then the first ones, as long as there is room. */
function fitting(
  rows: RowChart['rows'],
  laid: readonly (readonly number[])[],
  most: number,
): ReadonlySet<RowChart['rows'][number]> {
  const heightsOf = (i: number) => laid.map(ends => (ends[i] ?? 0) - (ends[i - 1] ?? 0));
  const kept = new Set<RowChart['rows'][number]>();
  const used = laid.map(() => 0);
  const inTurn = [...rows.keys()].sort(
    (a, b) => Number(rows[b]?.highlight === true) - Number(rows[a]?.highlight === true) || a - b,
  );
  for (const i of inTurn) {
    const heights = heightsOf(i);
    const row = rows[i];
    const isFull = heights.some((height, n) => (used[n] ?? 0) + height > most);
    if (row === undefined || isFull) break;
    kept.add(row);
    for (const [n, height] of heights.entries()) used[n] = (used[n] ?? 0) + height;
  }
  return kept;
}

/** Both what is drawn and what is said below it ask. */
const fitted = new WeakMap<RowChart, RowChart>();

/**
 * A chart with as many of its rows as its drawings have room for: the same rows at every width, so that one sentence
 * says how many more there are. One row is always drawn.
 */
export function fitRows<C extends RowChart>(chart: C, endsOf: EndsOfRows<C>, locale: Locale): C {
  const known = (fitted.get(chart) as C | undefined) ?? findFitting(chart, endsOf, locale);
  fitted.set(chart, known);
  return known;
}

function findFitting<C extends RowChart>(chart: C, endsOf: EndsOfRows<C>, locale: Locale): C {
  const { room } = chart;
  const most = room?.height ?? highestRows;
  const widths = room === undefined ? [sizes.narrow, sizes.wide] : [sizes[room.width]];
  let tried = chart;
  // With fewer rows, the scale changes, and with it what is in a row: it is looked at again.
  for (;;) {
    const { rows } = tried;
    const laid = widths.map(size => endsOf(tried, size, locale));
    if (rows.length <= 1 || laid.every(ends => (ends.at(-1) ?? 0) <= most)) return tried;
    const kept = fitting(rows, laid, most);
    const shown = rows.filter((row, i) => kept.has(row) || (kept.size === 0 && i === 0));
    const less = shown.length < rows.length ? shown : rows.slice(0, -1);
    tried = { ...tried, rows: less, more: tried.more + rows.length - less.length };
  }
}

/** How many rows are in the data only. */
export const rowNotes = ({ more }: Pick<RowChart, 'more'>, locale: Locale): string[] =>
  more === 0 ? [] : [locale.strings.charts.notDrawn(locale.number(more), more === 1)];
