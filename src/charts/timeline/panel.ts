import { scalePeers } from '../axes/scale-peers.ts';
import type { PanelKind } from '../chart-kind.ts';
import type { TimelineChart } from './chart.ts';
import { drawTimeline } from './draw.ts';

/** Timelines as panels: the same slots, from the first event of all to the last, and one scale. */
export const timelinePanel: PanelKind<TimelineChart> = {
  columns: { narrow: 2, wide: 3 },
  plot: 84,
  share(charts, { whole }) {
    const peers = scalePeers(charts.flatMap(({ slots }) => slots.flatMap(({ sum }) => sum ?? [])));
    return { charts: charts.map(chart => ({ ...chart, peers })), notes: whole.notes };
  },
  draw: drawTimeline,
};
