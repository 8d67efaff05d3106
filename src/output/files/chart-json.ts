import type { Chart } from '../../charts/registry.ts';
import type { Measure } from '../../tally/types.ts';
import { aboutChart, type ChartAbout, type Publication } from './chart-about.ts';
import { type DownloadRow, type DownloadTable, downloadTable } from './download-table.ts';

/** A chart's numbers in words and figures, and all that must go with them. Numbers count what `measure` says: people, events. */
export type ChartJson = ChartAbout &
  ChartRows & {
    /** Changes when a field changes its meaning or goes. */
    readonly format: 'sourceline-chart/2';
  };

/** The table of a chart. */
export type ChartRows = {
  /** What is under each key of a row's `words` and `figures`, in the table's order. */
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly holds: 'words' | 'figure';
    /** What a figure counts, in the grammar's word: `killed`; null for words. */
    readonly measure: Measure | null;
  }[];
  /** The rows of the chart's table, in its order. */
  readonly rows: readonly DownloadRow[];
  /** All rows added up, by column; null where rows overlap or there is but one. */
  readonly total: Exclude<DownloadTable['total'], undefined> | null;
};

/** The rows of a chart, as its JSON and its GeoJSON have them. */
export function chartRows(chart: Chart): ChartRows {
  const { columns, rows, total } = downloadTable(chart);
  return {
    columns: columns.map(({ key, label, holds, measure }) => ({
      key,
      label,
      holds: holds === 'words' ? 'words' : 'figure',
      measure: measure ?? null,
    })),
    rows,
    total: total ?? null,
  };
}

/** A chart as JSON, with two spaces; `docs/downloads.md` says what each field means. */
export function chartJson(chart: Chart, publication: Publication): string {
  const file: ChartJson = {
    format: 'sourceline-chart/2',
    ...aboutChart(chart, publication),
    ...chartRows(chart),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
