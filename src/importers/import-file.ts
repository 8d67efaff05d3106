import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { hint } from '../problems/nearest.ts';
import type { Checked, Problem } from '../problems/problem.ts';
import { detectEncoding, readMagic } from './encoding.ts';
import type { ImportRequest, ImportResult } from './import-request.ts';
import { lookLike } from './look-like.ts';
import { type NoHeader, openTable } from './open-table.ts';
import { OpenQuote } from './read-table.ts';
import { type FatalRule, importRules } from './rules.ts';
import { takeRows } from './take-rows.ts';

export const importProblem = (
  rule: FatalRule,
  what: string,
  file: string,
  line?: number,
  fix?: string,
): Problem => ({
  rule,
  severity: importRules[rule].severity,
  what,
  fix: fix ?? importRules[rule].mend,
  place: line === undefined ? { file } : { file, line },
});

const failed = (problem: Problem): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems: [problem],
});

function noHeader({ cells, line, rows }: NoHeader, { importer, shown }: ImportRequest) {
  const missing = importer.missing(cells);
  const listed = missing.map(name => `"${name}"`).join(', ');
  const what = `${shown} has no header of ${importer.called}: line ${line}, which is most like one, lacks ${listed}.`;
  if (importer.name === 'csv') {
    const names = cells.filter(cell => cell.trim() !== '');
    const fix = missing.map(name => `"${name}": ${hint(name, names, 'columns')}`).join(' ');
    return failed(importProblem('import/bad-map', what, shown, line, fix));
  }
  const like = lookLike(rows, importer.name);
  const fix = like && `It looks like a file of ${like.called}: --from ${like.name}.`;
  return failed(importProblem('import/wrong-format', what, shown, line, fix));
}

/** What the first bytes of files are that are no text. */
const others: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a workbook (xlsx) or a zip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'a workbook (xls)'],
  ['\u001f\u008b', 'a compressed file (gz)'],
  ['%PDF', 'a PDF'],
];

/** Imports a file as a CSV set, or tells why not; then nothing was written. */
export async function importFile(request: ImportRequest): Promise<Checked<ImportResult>> {
  const { path, shown } = request;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) {
    const why = stat === undefined ? 'is not there' : 'is no file';
    return failed(importProblem('import/no-file', `${shown} ${why}.`, shown));
  }
  if (stat.size === 0) return failed(importProblem('import/not-text', `${shown} is empty.`, shown));
  try {
    const magic = readMagic(path);
    const other = others.find(([start]) => magic.startsWith(start));
    if (other !== undefined)
      return failed(importProblem('import/not-text', `${shown} is ${other[1]}.`, shown));
    const encoding = await detectEncoding(path);
    const table = await openTable(path, encoding, request.importer, request.onBytes);
    if (!('records' in table)) return noHeader(table, request);
    const result = await takeRows(table, encoding, request);
    if (result !== undefined) return { ok: true, value: result, problems: [] };
    return failed(
      importProblem('import/nothing-taken', `${basename(shown)} has no row that could be taken.`, shown),
    );
  } catch (error) {
    if (!(error instanceof OpenQuote)) throw error;
    return failed(importProblem('import/broken-quotes', error.message, shown, error.line));
  }
}
