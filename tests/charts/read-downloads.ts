import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import type { Chart } from '../../src/charts/registry.ts';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { chartJson } from '../../src/output/files/chart-json.ts';
import { boxesIn } from './boxes-in.ts';
import { drawSvg } from './draw-svg.ts';
import { locale } from './make-chart.ts';

export const publication = { publisher: 'The Paper', page: 'https://paper.example/charts/a-chart/' };

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** The CSV as read by a strict independent parser: the names of its columns, and its records. */
export function readCsv(chart: Chart): { header: readonly string[]; records: Record<string, string>[] } {
  const [header = [], ...rows] = z
    .array(z.array(z.string()))
    .parse(parse(chartCsv(chart), { bom: true, record_delimiter: '\r\n', relax_quotes: false }));
  expectUnique(header);
  return {
    header,
    records: rows.map(row => Object.fromEntries(header.map((name, i) => [name, row[i] ?? '']))),
  };
}

function expectUnique(header: readonly string[]): void {
  if (new Set(header).size !== header.length) throw new Error(`a header twice: ${header.join(',')}`);
}

const count = z.int().nonnegative();
const figure = z.strictObject({
  printed: z.string().min(1),
  low: count.nullable(),
  high: count.nullable(),
  open: z.boolean(),
  outer: count.nullable(),
  outerOpen: z.boolean(),
  best: count.nullable(),
  events: count,
  unknown: count,
  incomplete: z.boolean(),
});
const figures = z.record(z.string(), figure.nullable());

/** The schema of everything around the rows of a file, without further fields. */
export const aboutShape = {
  id: z.string(),
  kind: z.enum([
    'bar',
    'stack',
    'range',
    'compare',
    'timeline',
    'line',
    'slope',
    'multiples',
    'map',
    'table',
    'toll',
  ]),
  language: z.string(),
  title: z.string().min(1),
  measure: z.string().min(1),
  period: z.string().min(1),
  question: z.string().min(1),
  rule: z.string().min(1),
  notes: z.array(z.string()),
  description: z.string().min(1),
  changes: z.array(
    z.strictObject({
      id: z.string().regex(/^r-/),
      kind: z.enum(['correction', 'update', 'clarification', 'retraction']),
      date: z.iso.date(),
      version: z.string(),
      text: z.string().min(1),
    }),
  ),
  sources: z.strictObject({
    line: z.string().min(1),
    speakers: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string().min(1),
        url: z.httpUrl().nullable(),
        party: z.boolean(),
      }),
    ),
  }),
  dataset: z.strictObject({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    updated: z.iso.date(),
    licence: z.strictObject({ name: z.string(), url: z.httpUrl().nullable() }).nullable(),
  }),
  others: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        version: z.string(),
        updated: z.iso.date(),
        licence: z.strictObject({ name: z.string(), url: z.httpUrl().nullable() }).nullable(),
        dataHash: z.string().regex(/^[0-9a-f]{64}$/),
        question: z.string(),
      }),
    )
    .optional(),
  dataHash: z.string().regex(/^[0-9a-f]{64}$/),
  credit: z.string().nullable(),
  publisher: z.string(),
  page: z.httpUrl().nullable(),
};

/** The rows of a chart, in its JSON and in its GeoJSON. */
export const rowsShape = {
  columns: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string().min(1),
      holds: z.enum(['words', 'figure']),
      measure: z.string().nullable(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      key: z.string().min(1),
      label: z.string().min(1),
      words: z.record(z.string(), z.string().nullable()),
      figures,
      days: z.strictObject({ first: z.iso.date(), last: z.iso.date() }).optional(),
    }),
  ),
  total: figures.nullable(),
};

const file = z.strictObject({ format: z.literal('sourceline-chart/2'), ...aboutShape, ...rowsShape });

/** The JSON, checked by a schema without further fields. */
export const readJson = (chart: Chart): z.infer<typeof file> =>
  file.parse(JSON.parse(chartJson(chart, publication)));

/** The drawings, for each available width. */
export function marksOf(chart: Chart) {
  return drawSvg(chart, { document, locale, scope: 'a-chart' }).map(({ svg }) => {
    const { document: page } = parseHTML(`<body>${svg}</body>`);
    const all = (selector: string) => [...page.querySelectorAll(selector)];
    return {
      /** The number of marks that a selector finds. */
      count: (selector: string): number => all(selector).length,
      /** Boxes of one look are one path. */
      countBars: (selector: string): number =>
        all(selector).reduce((sum, one) => sum + Math.max(1, boxesIn(one).length), 0),
      /** Texts, each complete, whatever its number of lines. */
      texts: (selector: string): string[] =>
        all(selector).map(text => {
          const lines = [...text.querySelectorAll('tspan')].map(line => line.textContent);
          return lines.length === 0 ? text.textContent : lines.join(' ');
        }),
    };
  });
}
