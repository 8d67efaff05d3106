import { namesOf } from './build-tables.ts';
import { markdownTable, shortNumber } from './markdown-table.ts';
import type { RowResult } from './results.ts';

const saved: Readonly<Record<string, string>> = {
  first: 'the first page',
  sentence: 'a sentence in a report',
  figure: 'a figure in the data',
};

/** How soon the dev server shows each change. */
export const savesTable = ({ variants }: RowResult): string =>
  markdownTable(
    ['', 'median, s', 'most, s', 'processor, s'],
    Object.entries(variants).map(([id, { seconds, most, cpu }]) => [
      saved[id] ?? id,
      shortNumber(seconds),
      shortNumber(most),
      shortNumber(cpu),
    ]),
  );

/** When a report is painted. */
export function paintTable({ variants }: RowResult, astro: string): string {
  const names = namesOf(astro);
  return markdownTable(
    [
      'a report',
      'first paint, ms',
      'largest, ms',
      'charts, ms',
      'requests before the first paint',
      'layout shift',
      'kB in all',
    ],
    Object.entries(variants).map(([id, { first, largest, charts, requests, shift, bytes = Number.NaN }]) => [
      names[id] ?? id,
      ...[first, largest, charts].map(ms => shortNumber(ms === undefined ? undefined : Math.round(ms))),
      shortNumber(requests),
      shift === undefined ? '–' : shift.toFixed(3),
      shortNumber(bytes / 1000),
    ]),
  );
}

/** What each output of a chart costs, by kind. */
export const chartTable = ({ variants }: RowResult): string =>
  markdownTable(
    ['kind', 'drawing, two widths', 'embed', 'SVG', 'PNG'],
    Object.entries(variants).map(([kind, { draw, embed, svg, png }]) => [
      kind,
      ...[draw, embed, svg, png].map(ms => ms?.toFixed(1) ?? '–'),
    ]),
  );

/** What a change on the explore page costs, by what the reader does. */
export const exploreTable = ({ variants }: RowResult): string =>
  markdownTable(
    ['the reader asks for', 'median, ms', 'most, ms'],
    Object.entries(variants).map(([id, { median, most }]) => [
      id,
      ...[median, most].map(ms => ms?.toFixed(0) ?? '–'),
    ]),
  );

/** The same in a browser, until the page is drawn. */
export const exploreDrawnTable = ({ variants }: RowResult): string =>
  markdownTable(
    ['the reader changes', 'median, ms', 'most, ms', 'processor, ms', 'most, ms', 'of it scripts', 'layout'],
    Object.entries(variants).map(([id, { median, most, processor, processorMost, script, layout }]) => [
      id,
      ...[median, most, processor, processorMost, script, layout].map(ms => ms?.toFixed(0) ?? '–'),
    ]),
  );

/** What an import of a large file takes. */
export const importTable = ({ variants }: RowResult): string =>
  markdownTable(
    ['format and share refused', 'file, MB', 'seconds', 'processor, s', 'memory, MB'],
    Object.entries(variants).map(([id, { megabytes, seconds, cpu, memory }]) => [
      id,
      ...[megabytes, seconds, cpu, memory].map(n => shortNumber(n)),
    ]),
  );
