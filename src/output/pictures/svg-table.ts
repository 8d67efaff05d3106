import type { DataTable } from '../../charts/types.ts';
import { node, type Paint, type SceneNode } from '../../scene/node.ts';
import { type Direction, directionOf } from '../../scene/text-direction.ts';
import { textWidth, wrapText } from '../../scene/text-width.ts';
import { drawLines, heightOf, type PictureBlock, type TextLook } from './picture-block.ts';

const [mute, ink] = ['--mute', '--ink'] as const;
const head: TextLook = { size: 12.5, weight: 400, fill: mute, leading: 1.3 };
const plain: TextLook = { size: 13.2, weight: 400, fill: ink, leading: 1.38 };
const strong: TextLook = { ...plain, weight: 600 };

const between = 20;
const [above, below] = [7, 7];
/** As wide as a table may grow where its words do not fit. */
const most = 1120;
/** The viewer may have a wider font. */
const air = 1.03;

type Column = { readonly least: number; readonly full: number };

function columnOf(texts: readonly (readonly [string, TextLook])[], numeric: boolean): Column {
  const full = Math.max(...texts.map(([text, look]) => textWidth(text, look))) * air;
  const words = texts.flatMap(([text, look]) =>
    (numeric && look !== head ? [text] : text.split(/(?<=[\s\-–/])/u)).map(word =>
      textWidth(word.trimEnd(), look),
    ),
  );
  return { least: Math.max(...words) * air, full };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/**
 * Every column has its longest word. If not all texts have room in one line, narrow columns have it before wide
 * ones: all that are cut are cut to one width.
 */
function shareWidth(columns: readonly Column[], wanted: number): number[] {
  const gaps = between * (columns.length - 1);
  const least = sum(columns.map(column => column.least));
  const full = sum(columns.map(column => column.full));
  const room = Math.min(Math.max(wanted, least + gaps), most) - gaps;
  if (full <= room) return columns.map(column => (column.full / full) * room);
  if (least > room) return columns.map(column => (column.least / least) * room);
  const cutTo = (level: number) =>
    columns.map(column => Math.min(column.full, Math.max(column.least, level)));
  let [low, high] = [0, room];
  for (let step = 0; step < 24; step++) {
    const level = (low + high) / 2;
    if (sum(cutTo(level)) > room) high = level;
    else low = level;
  }
  return cutTo(low);
}

type Line = {
  readonly texts: readonly string[];
  readonly lookAt: (column: number) => TextLook;
  readonly edge: Paint;
};

type ShownTable = Pick<DataTable, 'columns' | 'rows' | 'foot'>;

/** The lines of a table, each at its height. */
function layTable({ columns, rows, foot }: ShownTable, wanted: number) {
  const isNumber = (i: number) => columns[i]?.numeric === true;
  const texts = (cells: readonly { text: string }[]) => cells.map(cell => cell.text);
  const lines: Line[] = [
    { texts: columns.map(column => column.label), lookAt: () => head, edge: '--rule-strong' },
    ...rows.map(
      (cells, i): Line => ({
        texts: texts(cells),
        lookAt: (n: number) => (isNumber(n) ? strong : plain),
        edge: foot !== undefined && i === rows.length - 1 ? '--rule-strong' : '--rule',
      }),
    ),
    ...(foot === undefined ? [] : [{ texts: texts(foot), lookAt: () => strong, edge: 'none' as const }]),
  ];
  const widths = shareWidth(
    columns.map((_, i) =>
      columnOf(
        lines.map(line => [line.texts[i] ?? '', line.lookAt(i)]),
        isNumber(i),
      ),
    ),
    wanted,
  );
  const width = sum(widths) + between * (widths.length - 1);
  let height = 0;
  const placed = lines.map(({ texts: cells, lookAt, edge }) => {
    const wrapped = cells.map((text, i) => wrapText(text, (widths[i] ?? 0) + 0.01, lookAt(i)));
    const tall = Math.max(...wrapped.map((one, i) => heightOf(one, lookAt(i))));
    const y = height;
    height += above + tall + below;
    return { wrapped, lookAt, edge, y, tall, end: height };
  });
  return { widths, width, height, placed };
}

/**
 * A table as one block, words in as many lines as they need. It may be wider than was wanted.
 * @param clip the table with at most so many rows
 * @param most how high it may be, in pixels: rows without room are left out
 */
export function pictureTable(
  clip: (rows: number) => ShownTable,
  { wanted, most, page }: { readonly wanted: number; readonly most: number; readonly page: Direction },
): PictureBlock {
  let table = clip(Number.POSITIVE_INFINITY);
  let laid = layTable(table, wanted);
  while (laid.height > most && table.rows.length > 2) {
    // The head is above the rows, and one says how many more there are.
    const fits = laid.placed.filter(({ end }) => end <= most).length - 2;
    // With fewer rows, columns may be narrower and rows higher: it is laid out again.
    table = clip(Math.max(1, Math.min(fits, table.rows.length - 2)));
    laid = layTable(table, wanted);
  }
  const { widths, width, height, placed } = laid;
  const isNumber = (i: number) => table.columns[i]?.numeric === true;
  const lefts = widths.map((_, i) => sum(widths.slice(0, i)) + between * i);

  const draw = (x: number, y: number): SceneNode => {
    const cells = placed.flatMap(({ wrapped, lookAt, y: down, tall }, row) =>
      wrapped.flatMap((own, i) => {
        if (own.join('') === '') return [];
        const look = lookAt(i);
        const [left, across] = [lefts[i] ?? 0, widths[i] ?? 0];
        // The header stands on its rule, cells hang from theirs.
        const top = y + down + above + (row === 0 ? tall - heightOf(own, look) : 0);
        const atRight = isNumber(i) !== (page === 'rtl');
        const start = page === 'rtl' ? width - left - across : left;
        return drawLines(own, look, {
          x: x + start + (atRight ? across : 0),
          y: top,
          anchor: atRight ? 'end' : 'start',
          direction: directionOf(own.join(' '), page),
        });
      }),
    );
    const edges = placed
      .filter(({ edge }) => edge !== 'none')
      .map(({ end, edge }) => node('rect', { x, y: y + end - 0.5, width, height: 1, fill: edge }));
    return node('g', {}, [...edges, ...cells]);
  };
  return { width, height, draw };
}
