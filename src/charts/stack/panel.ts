import type { PanelKind } from '../chart-kind.ts';
import { panelRows } from '../multiples/panel-rows.ts';
import type { StackChart } from './chart.ts';
import { drawStack } from './draw.ts';

/** Stacks as panels: their bars have one scale, and their series one set of colours. */
export const stackPanel: PanelKind<StackChart> = {
  columns: { narrow: 1, wide: 2 },
  share(charts, { whole }) {
    const few = charts.map(chart => ({ ...chart, ...panelRows(chart, whole) }));
    const peers = few.flatMap(({ rows }) => rows);
    return { charts: few.map(chart => ({ ...chart, peers })), notes: whole.notes };
  },
  draw: drawStack,
};
