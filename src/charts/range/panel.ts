import type { PanelKind } from '../chart-kind.ts';
import { panelRows } from '../multiples/panel-rows.ts';
import type { RangeChart } from './chart.ts';
import { drawRange } from './draw.ts';

/** Ranges as panels, on one scale. */
export const rangePanel: PanelKind<RangeChart> = {
  columns: { narrow: 1, wide: 2 },
  ofSources: true,
  share(charts, { whole }) {
    const few = charts.map(chart => ({ ...chart, ...panelRows(chart, whole) }));
    const peers = few.flatMap(({ rows }) => rows);
    return { charts: few.map(chart => ({ ...chart, peers })), notes: whole.notes };
  },
  draw: drawRange,
};
