import { parseFigure } from '../dataset/parse-figure.ts';
import { plainDigits } from '../dataset/plain-digits.ts';
import { figureString } from '../dataset/schema/figure.ts';
import { isWebAddress } from '../dataset/schema/formats.ts';
import { readByFormats, whyNotInFormats } from './date-format.ts';
import { cellOf, columnOfField, type FieldSource, type Fields } from './fields.ts';
import { type Count, countOfNumber, figureOf, numberOf, rangeOf, whyNoFigure } from './figures.ts';
import type { ImportRow } from './import-row.ts';
import { readPoint } from './point.ts';
import { type Day, readDay, whyNoDay } from './read-day.ts';

/** The day of a field; undefined where there is none, or none that can be read, which refuses the row. */
export function dayOfRow(row: ImportRow, source: FieldSource | undefined): Day | undefined {
  const text = plainDigits(cellOf(row, source));
  const { formats, day = {} } = source ?? {};
  const read = formats === undefined ? readDay(text, day) : readByFormats(text, formats, day.zone);
  if (read !== undefined) return read;
  const why = formats === undefined ? whyNoDay(text, day) : whyNotInFormats(text, formats, day.zone);
  return row.refuse('import/bad-date', columnOfField(source), why);
}

/** A figure in the shorthand of the dataset, or as a plain number; reported and unknown where it is neither. */
function countOf(row: ImportRow, source: FieldSource | undefined): { count: Count; typed?: string } {
  const text = cellOf(row, source).replace(/\s*[–—]\s*/g, '-');
  if (text === '') return { count: undefined };
  const column = columnOfField(source);
  const number = numberOf(text, source?.style);
  if (number !== undefined && number >= 0) return { count: countOfNumber(row, column, text, number) };
  const short = text.replace(/\s/g, '').toLowerCase();
  const figure = figureString.safeParse(short).success ? parseFigure(short) : undefined;
  if (figure === undefined) {
    row.change('import/bad-figure', column, whyNoFigure(text, source?.style));
    return { count: undefined };
  }
  if (figure.lo > figure.hi) {
    const [least, greatest] = [figure.lo, figure.hi].map(end => ({ lo: end, hi: end }));
    return { count: rangeOf(row, least, greatest, column) };
  }
  return { count: { lo: figure.lo, hi: figure.hi }, typed: short };
}

/** A least or a greatest figure. @param whole what says no more than that end; all else is reported. */
function endOf(row: ImportRow, source: FieldSource | undefined, whole: RegExp): Count {
  const { count, typed } = countOf(row, source);
  if (count === undefined || typed === undefined || whole.test(typed)) return count;
  const why = `"${typed}" is not a single end of a range; only its numbers are taken.`;
  row.change('import/bad-figure', columnOfField(source), why);
  return count;
}

/** One measure of a row: its own column, or a least and a greatest. */
export function figureOfRow(
  row: ImportRow,
  whole: FieldSource | undefined,
  least?: FieldSource,
  greatest?: FieldSource,
): number | string | undefined {
  const { count, typed } = countOf(row, whole);
  if (least !== undefined || greatest !== undefined) {
    const [from, to] = [endOf(row, least, /^\d+\+?$/), endOf(row, greatest, /^\d+$/)];
    const span = rangeOf(row, from, to, columnOfField(least ?? greatest));
    if (span !== undefined) return figureOf(count === undefined ? span : around(row, span, count, whole));
  }
  return typed ?? figureOf(count);
}

/** A least and a greatest figure with a third between or beside them: the span of all, which does not keep the third. */
function around(
  row: ImportRow,
  span: NonNullable<Count>,
  count: NonNullable<Count>,
  whole?: FieldSource,
): Count {
  if (span.lo === count.lo && span.hi === count.hi) return span;
  const all = { lo: Math.min(span.lo, count.lo), hi: Math.max(span.hi, count.hi) };
  const isInside = all.lo === span.lo && all.hi === span.hi;
  const shown = `${figureOf(count)} is given next to ${figureOf(span)}`;
  if (isInside) row.change('import/best-not-kept', columnOfField(whole), `${shown}, which is taken alone.`);
  else row.change('import/best-outside', columnOfField(whole), `${shown}; taken as ${figureOf(all)}.`);
  return all;
}

/** An address; reported and left out where it is none that a reader could be sent to. */
export function addressOf(row: ImportRow, source: FieldSource | undefined): string | undefined {
  const text = cellOf(row, source);
  if (text === '') return undefined;
  if (isWebAddress(text)) return text;
  const shown = `"${text.slice(0, 80)}"`;
  row.change('import/bad-url', columnOfField(source), `${shown} is not a valid http(s) URL.`);
  return undefined;
}

/** The coordinates of a row, by its codes for "unknown" too. */
export function coordinatesOfRow(row: ImportRow, { lat, lon }: Fields) {
  if (lat === undefined || lon === undefined) return undefined;
  return readPoint(row, columnOfField(lat), columnOfField(lon), cellOf(row, lat), cellOf(row, lon));
}
