import { existsSync, readFileSync } from 'node:fs';
import { readRows } from '../dataset/csv/read-rows.ts';
import { rowFormOf } from '../dataset/csv/read-table.ts';
import { bareText } from '../dataset/csv/safe-cell.ts';
import { tablePlaces } from '../dataset/csv/table-places.ts';
import { quote } from '../dataset/fault.ts';
import { decodeUtf8 } from '../dataset/json/decode.ts';
import { hint } from '../problems/nearest.ts';
import { type Checked, type Problem, type ProblemPlace, problem } from '../problems/problem.ts';
import { sameClass, sameName } from './ids.ts';
import { importRules } from './rules.ts';

/** A line of a file of names: what a file to import calls something, and what it is called in the set. */
export type NameLine = {
  /** In the file of names, from 1. */
  readonly line: number;
  /** One of `nameFields`, or the id of a facet. */
  readonly field: string;
  /** As it is written there, with spaces at its ends. */
  readonly from: string;
  readonly to: string;
};

/** What names can be put right of, besides facets. */
export const nameFields = ['place', 'district', 'region', 'country', 'actor', 'weapon', 'source'] as const;

/** The file of names of a set: beside its folder, as `data/ged.names.csv`. */
export const namesFile = (out: string): string => `${out.replace(/[/\\]+$/, '')}.names.csv`;

/** A text as an import takes it from a cell: on one line, without spaces at its ends. */
export const cellText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What is the same for two spellings that an import takes for one. */
export const nameKey = (field: string, name: string): string =>
  nameFields.some(one => one === field) ? sameName(name) || name : sameClass(name);

/** The columns that every file of names has. */
export const namesHeader = ['field', 'from', 'to'];
const columns = [...namesHeader, 'why'];

type Raise = (what: string, fix: string, row: number, column: string) => void;

/** Lines that say two things of one name, or send it on from line to line. */
function contradictions(lines: readonly (NameLine & { readonly row: number })[], raise: Raise): void {
  const firsts = new Map<string, NameLine>();
  const keyOf = ({ field }: NameLine, name: string) => `${field}\n${nameKey(field, cellText(name))}`;
  for (const one of lines) {
    const key = keyOf(one, one.from);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, one);
    else if (first.to !== one.to) {
      const what = `${quote(one.from)} becomes ${quote(one.to)} here, and ${quote(first.to)} on line ${first.line}.`;
      raise(what, 'Keep one of the two lines.', one.row, 'to');
    } else if (first.from === one.from) {
      raise(`The line repeats line ${first.line}.`, 'Remove it.', one.row, 'from');
    }
  }
  for (const one of lines) {
    const next = firsts.get(keyOf(one, one.to));
    if (next === undefined || next.to === one.to || keyOf(one, one.from) === keyOf(one, one.to)) continue;
    const what = `${quote(one.from)} becomes ${quote(one.to)}, which line ${next.line} turns into ${quote(next.to)}.`;
    const isCircle = keyOf(one, one.from) === keyOf(next, next.to);
    raise(what, isCircle ? 'Remove one of the two lines.' : `Write ${quote(next.to)} here.`, one.row, 'to');
  }
}

/**
 * The lines of a file of names, or everything that is wrong with it; none where there is no such file.
 * @param file what problems call it.
 */
export function readNames(path: string, file: string): Checked<readonly NameLine[]> {
  if (!existsSync(path)) return { ok: true, value: [], problems: [] };
  const problems: Problem[] = [];
  const bad = (what: string, fix: string, place: ProblemPlace) =>
    problems.push(problem(importRules, 'import/bad-names', { what, fix }, place));
  const decoded = decodeUtf8(readFileSync(path));
  if (!decoded.ok) {
    const { line, column, text, why } = decoded;
    bad(`The file of names is not UTF-8: ${why}.`, 'Save it as UTF-8.', { file, line, column, text });
    return { ok: false, problems };
  }
  const form = rowFormOf(decoded.text);
  const places = tablePlaces(file, () => decoded.text, form);
  const lines: (NameLine & { row: number })[] = [];
  let header: readonly string[] = [];
  let row = 0;
  const raise: Raise = (what, fix, at, column) =>
    bad(what, fix, places.cell(at, Math.max(1, header.indexOf(column) + 1)));
  const takeHeader = (cells: readonly string[]) => {
    header = cells.map(cell => cell.trim());
    for (const name of namesHeader)
      if (!header.includes(name))
        raise(`The file of names lacks the column "${name}".`, 'Begin it with: field,from,to', 1, name);
    for (const name of header)
      if (name !== '' && !columns.includes(name))
        raise(`Unknown column ${quote(name)}.`, hint(name, columns, 'columns'), 1, name);
  };
  const take = (cells: readonly string[]) => {
    row++;
    if (row === 1) return takeHeader(cells);
    if (cells.every(cell => cell.trim() === '')) return;
    const cell = (name: string) => bareText(cells[header.indexOf(name)] ?? '');
    const one = { row, line: places.cell(row, 1).line ?? row, field: cell('field').trim() };
    for (const name of namesHeader) {
      if (!header.includes(name) || cell(name).trim() !== '') continue;
      const fix =
        name === 'to'
          ? 'Write the right name. What means "not known" belongs into "unknown" of the map.'
          : `Fill it, or remove the line.`;
      raise(`"${name}" is empty.`, fix, row, name);
    }
    lines.push({ ...one, from: cell('from'), to: cellText(cell('to')) });
  };
  const broken = readRows(decoded.text, form, take);
  if (broken !== undefined)
    bad('A quote is not closed, or stands inside a cell.', 'Write "" for a quote.', places.at(broken.offset));
  if (row === 0) bad(`${file} is empty.`, 'Begin it with: field,from,to', { file });
  if (problems.length === 0) contradictions(lines, raise);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: lines.map(({ row: _, ...one }) => one), problems: [] };
}
