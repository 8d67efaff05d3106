import { readDate, whyNoDate } from '../dataset/dates.ts';
import { parseFigure } from '../dataset/parse-figure.ts';
import { figureString } from '../dataset/schema/figure.ts';
import { isWebAddress } from '../dataset/schema/formats.ts';
import { cellOf, type FieldSource, type Fields } from './fields.ts';
import { type Count, figureOf, numberOf, spanOf } from './figures.ts';
import { readPoint } from './point.ts';
import type { Row } from './row.ts';

const columnOf = (source: FieldSource | undefined): string => source?.columns[0] ?? '';

/** The day of a field; undefined where there is none, or none that can be read, which refuses the row. */
export function dayOf(
  row: Row,
  source: FieldSource | undefined,
): { date: string; time?: string } | undefined {
  const text = cellOf(row, source);
  if (source?.format !== undefined) {
    const read = source.format.read(text);
    if (read !== undefined) return read;
    const why =
      text === '' ? 'There is no date.' : `"${text.slice(0, 60)}" is no date in the form that the map gives.`;
    return row.refuse('import/bad-date', columnOf(source), why);
  }
  const date = readDate(text);
  return date === undefined ? row.refuse('import/bad-date', columnOf(source), whyNoDate(text)) : { date };
}

/** A figure in the shorthand of the dataset, or as a plain number; told and unknown where it is neither. */
function countOf(row: Row, source: FieldSource | undefined): { count: Count; typed?: string } {
  const text = cellOf(row, source).replace(/\s*[–—]\s*/g, '-');
  if (text === '') return { count: undefined };
  const number = numberOf(text);
  if (number !== undefined && number >= 0) {
    if (Number.isInteger(number)) return { count: { lo: number, hi: number } };
    const count = { lo: Math.floor(number), hi: Math.ceil(number) };
    row.change(
      'import/fraction',
      columnOf(source),
      `${text} is no whole number; taken as ${count.lo}-${count.hi}.`,
    );
    return { count };
  }
  const short = text.replace(/\s/g, '').toLowerCase();
  const figure = figureString.safeParse(short).success ? parseFigure(short) : undefined;
  if (figure === undefined) {
    row.change('import/bad-figure', columnOf(source), `"${text.slice(0, 60)}" is no figure; it is unknown.`);
    return { count: undefined };
  }
  if (figure.lo > figure.hi) {
    return {
      count: spanOf(
        row,
        { lo: figure.lo, hi: figure.lo },
        { lo: figure.hi, hi: figure.hi },
        columnOf(source),
      ),
    };
  }
  return { count: { lo: figure.lo, hi: figure.hi }, typed: short };
}

/** One measure of a row: its own column, or a least and a greatest. */
export function measureOf(
  row: Row,
  whole: FieldSource | undefined,
  least?: FieldSource,
  greatest?: FieldSource,
): number | string | undefined {
  if (least !== undefined || greatest !== undefined) {
    const [from, to] = [countOf(row, least).count, countOf(row, greatest).count];
    const span = spanOf(row, from, to, columnOf(least ?? greatest));
    if (span !== undefined) return figureOf(span);
  }
  const { count, typed } = countOf(row, whole);
  return typed ?? figureOf(count);
}

/** An address; told and left out where it is none that a reader could be sent to. */
export function addressOf(row: Row, source: FieldSource | undefined): string | undefined {
  const text = cellOf(row, source);
  if (text === '') return undefined;
  if (isWebAddress(text)) return text;
  row.change(
    'import/bad-url',
    columnOf(source),
    `"${text.slice(0, 80)}" is no address that begins with https://.`,
  );
  return undefined;
}

export function pointOf(row: Row, { lat, lon }: Fields) {
  if (lat === undefined || lon === undefined || cellOf(row, lat) === '' || cellOf(row, lon) === '')
    return undefined;
  return readPoint(row, columnOf(lat), columnOf(lon));
}
