import type { ClippedTable } from '../../charts/clip-table.ts';
import type { TableCell } from '../../charts/types.ts';
import { escapeXml } from '../../escape-xml.ts';
import { textWidth } from '../../scene/text-width.ts';
import { embedSizes } from '../../styles/embed-sizes.ts';
import { bodyText, type EmbedBlock } from './block.ts';
import { lineCounter, measureText } from './flow.ts';
import { level, thisWidth } from './linear-height.ts';

/** The narrowest content of a frame for which columns are laid out: that of a phone. */
const narrowest = 304;
/** No column asks for more room than this, in pixels. */
const widestColumn = 200;

type Columns = {
  /** Share of each column, in percent. */
  readonly shares: readonly number[];
  /** The table scrolls where there is less room than this, in pixels. */
  readonly least: number;
};

/** As wide as words need, the rest by how much each column has to say. */
function layColumns({ columns, rows, foot }: ClippedTable): Columns {
  const all: readonly (readonly { readonly text: string }[])[] = [
    columns.map(({ label }) => ({ text: label })),
    ...rows,
    ...(foot === undefined ? [] : [foot]),
  ];
  const needs = columns.map((_, i) => {
    const texts = all.map(row => measureText(row[i]?.text ?? '', bodyText));
    const padding = (i === 0 ? 1 : 2) * embedSizes.table.cell.inline;
    const most = Math.min(widestColumn, Math.max(...texts.map(({ full }) => full)));
    const least = Math.min(most, Math.max(24, ...texts.flatMap(text => text.words)));
    return { least: least + 2 + padding, most: most + 2 + padding };
  });
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wish = needs.reduce((sum, need) => sum + need.most - need.least, 0);
  const width = Math.max(least, narrowest);
  const shares = needs.map(
    need => need.least + (width - least) * (wish === 0 ? 1 / needs.length : (need.most - need.least) / wish),
  );
  const enough = Math.max(...needs.map((need, i) => (need.least * width) / (shares[i] ?? width)));
  return {
    shares: shares.map(share => Math.round((share / width) * 10_000) / 100),
    least: Math.ceil(enough),
  };
}

/** Markup of a table twin. @param name the class of the table, for its columns' widths. */
function tableHtml({ caption, columns, rows, foot }: ClippedTable, name: string): string {
  const number = (i: number) => (columns[i]?.numeric === true ? ' class="is-number"' : '');
  const cells = (row: readonly TableCell[]) =>
    row
      .map(({ text }, i) =>
        i === 0 ? `<th scope="row">${escapeXml(text)}</th>` : `<td${number(i)}>${escapeXml(text)}</td>`,
      )
      .join('');
  const head = columns.map(({ label }, i) => `<th scope="col"${number(i)}>${escapeXml(label)}</th>`).join('');
  const body = rows.map(row => `<tr>${cells(row)}</tr>`).join('');
  const sum = foot === undefined ? '' : `<tfoot><tr>${cells(foot)}</tr></tfoot>`;
  const cols = columns.map((_, i) => `<col class="${name}-${i + 1}">`).join('');
  return `<table class="${name}"><caption class="visually-hidden">${escapeXml(caption)}</caption><colgroup>${cols}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${sum}</table>`;
}

const tableCss = ({ shares, least }: Columns, name: string): string =>
  [
    `.${name}{min-inline-size:${least}px}`,
    ...shares.map((share, i) => `.${name}-${i + 1}{inline-size:${share}%}`),
  ].join('');

/** The height of the rows, without the scroll bar that a narrow frame gives them. */
function rowsHeight(
  { columns, rows, foot }: ClippedTable,
  { shares, least }: Columns,
): (width: number) => number {
  const texts = [
    columns.map(({ label }) => label),
    ...[...rows, ...(foot ? [foot] : [])].map(row => row.map(({ text }) => text)),
  ];
  const counters = texts.map((row, r) =>
    row.map(text =>
      lineCounter(
        measureText(text, r === texts.length - 1 && foot ? { ...bodyText, weight: 600 } : bodyText),
      ),
    ),
  );
  const { cell, rule } = embedSizes.table;
  return width => {
    const whole = Math.max(least, Math.min(width, embedSizes.most));
    const room = shares.map((share, i) => (share / 100) * whole - (i === 0 ? 1 : 2) * cell.inline);
    const heights = counters.map(
      row =>
        Math.max(...row.map((linesAt, i) => linesAt(Math.max(8, room[i] ?? 8)).value)) *
          embedSizes.text.line +
        cell.block +
        rule,
    );
    return heights.reduce((sum, height) => sum + height, rule);
  };
}

/** Height of a bar to scroll with, where a browser gives it room of its own. */
export const scrollBar = 15;

const classesIn = ({ columns }: ClippedTable): string[] => [
  'visually-hidden',
  ...(columns.some(({ numeric }) => numeric) ? ['is-number'] : []),
];

const textIn = ({ caption, columns, rows, foot = [] }: ClippedTable): string =>
  [caption, ...columns.map(({ label }) => label), ...[...rows, foot].flat().map(({ text }) => text)].join(
    ' ',
  );

/** What a table adds to the style sheet beside its markup. */
export type StyledBlock = EmbedBlock & {
  readonly css: string;
  /** It scrolls where there is less room than this, in pixels. */
  readonly least: number;
};

/** A table with so few lines is lower than the least height of one that scrolls: it is shown whole. */
const fewLines = 3;
const shownWhole = '.embed .embed-table{flex:none;min-block-size:0}';

/** A chart that is a table: it scrolls where the frame is too small for it. */
export function embedTable(table: ClippedTable): StyledBlock {
  const columns = layColumns(table);
  const { before, after } = embedSizes.table;
  const height = rowsHeight(table, columns);
  const isLow = table.rows.length + (table.foot === undefined ? 0 : 1) <= fewLines;
  return {
    html: `<div class="embed-table" role="region" tabindex="0" aria-label="${escapeXml(table.caption)}">${tableHtml(table, 't')}</div>`,
    classes: ['embed-table', ...classesIn(table)],
    text: textIn(table),
    css: tableCss(columns, 't') + (isLow ? shownWhole : ''),
    least: columns.least,
    height: width =>
      level({
        value: before + after + height(width) + (width < columns.least ? scrollBar : 0),
        ...thisWidth,
      }),
  };
}

/** The same figures under a drawing, folded. */
export function foldedTable(table: ClippedTable, summary: string): StyledBlock {
  const columns = layColumns(table);
  const lines = textWidth(summary, bodyText) + 20;
  return {
    html: `<details class="embed-twin"><summary>${escapeXml(summary)}</summary><div class="embed-scroll" role="region" tabindex="0" aria-label="${escapeXml(table.caption)}">${tableHtml(table, 't')}</div></details>`,
    classes: ['embed-twin', 'embed-scroll', ...classesIn(table)],
    text: `${summary} ${textIn(table)}`,
    css: tableCss(columns, 't'),
    least: columns.least,
    height: width => {
      const rows = Math.max(1, Math.ceil(lines / width));
      const below = rows === 1 ? Number.POSITIVE_INFINITY : lines / (rows - 1);
      return level({ value: embedSizes.twin + embedSizes.link * rows, from: lines / rows, below });
    },
  };
}
