import { scalePeers } from '../axes/scale-peers.ts';
import type { PanelKind } from '../chart-kind.ts';
import type { LegendItem } from '../types.ts';
import type { LineChart, LineSeries } from './chart.ts';
import { drawLine } from './draw.ts';
import { endWords } from './lay-line.ts';

/** A line in the key of all panels. */
const keyOf = ({ label, look }: LineSeries): LegendItem => ({
  mark: 'series',
  look: { ...look, pattern: 'plain', pale: false },
  label,
});

/** Lines as panels: the same slots of time, one scale, and one set of colours. */
export const linePanel: PanelKind<LineChart> = {
  columns: { narrow: 2, wide: 3 },
  plot: 96,
  share(charts, { whole, context }) {
    const sums = charts.flatMap(({ series }) =>
      series.flatMap(({ points }) => points.flatMap(point => point?.sum ?? [])),
    );
    const isKeyed = whole.series.length > 1;
    const ends = isKeyed ? [] : charts.map(chart => endWords(chart, context.locale));
    const peers = { sums: scalePeers(sums), ends, isKeyed };
    return {
      charts: charts.map(chart => ({ ...chart, peers })),
      notes: whole.notes,
      legend: isKeyed ? whole.series.map(keyOf) : [],
    };
  },
  draw: drawLine,
};
