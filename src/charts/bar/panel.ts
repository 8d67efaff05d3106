import type { PanelKind } from '../chart-kind.ts';
import { panelRows } from '../multiples/panel-rows.ts';
import { cutNotes } from './build.ts';
import type { BarChart } from './chart.ts';
import { drawBar } from './draw.ts';
import { endsOf } from './ends.ts';
import { findBreak } from './scale-break.ts';

/** Bars as panels: one scale, which breaks for all of them where one bar is a hundred times the next. */
export const barPanel: PanelKind<BarChart> = {
  columns: { narrow: 1, wide: 2 },
  share(charts, { whole, labels, context }) {
    const few = charts.map(chart => ({ ...chart, ...panelRows(chart, whole) }));
    const all = few.flatMap(({ rows, show }, i) =>
      rows.map(row => ({
        key: `${i} ${row.key}`,
        label: `${labels[i]}: ${row.label}`,
        row,
        ends: endsOf(row.sum, show),
      })),
    );
    const peers = all.map(({ row }) => row);
    const cut = findBreak(all);
    return {
      charts: few.map((chart, i) => {
        const own = chart.rows.find(({ key }) => cut?.key === `${i} ${key}`);
        return { ...chart, peers, ...(cut && { cut: { ...cut, key: own?.key } }) };
      }),
      notes: [...cutNotes(cut, all, context), ...whole.notes],
    };
  },
  draw: drawBar,
};
