import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { rivals } from '../code-pages.ts';
import { hint } from '../problems/nearest.ts';
import { type Checked, type Problem, problem } from '../problems/problem.ts';
import { columnProblems } from './check-columns.ts';
import { detectFormat } from './detect-format.ts';
import { detectEncoding, type Encoding, readMagic, typedEncoding } from './encoding.ts';
import type { ImportRequest, ImportResult } from './import-request.ts';
import { type NoHeader, type OpenTable, openTable } from './open-table.ts';
import { OpenQuote } from './read-import-table.ts';
import { importRules } from './rules.ts';
import { type Survey, surveyColumns } from './survey.ts';
import { takeRows } from './take-rows.ts';

const failed = (one: Problem): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems: [one],
});

function noHeader({ cells, line, rows }: NoHeader, { importer, shown }: ImportRequest) {
  const missing = importer.missing(cells);
  const listed = missing.map(name => `"${name}"`).join(', ');
  const what = `${shown} has no ${importer.called} header: line ${line}, the most similar, lacks ${listed}.`;
  if (importer.isHeaderless === true) {
    const few = `The first row of ${shown} has ${cells.length} cells, but the map names column ${missing.join(', ')}.`;
    const fix = 'Number the columns of the map from 1, or remove "header": false.';
    return failed(problem(importRules, 'import/bad-map', { what: few, fix }, { file: shown, line }));
  }
  if (importer.name === 'csv') {
    const names = cells.filter(cell => cell.trim() !== '');
    const fix = missing.map(name => `"${name}": ${hint(name, names, 'columns')}`).join(' ');
    return failed(problem(importRules, 'import/bad-map', { what, fix }, { file: shown, line }));
  }
  const like = detectFormat(rows, importer.name);
  const fix = like && `It looks like a ${like.called} file: --from ${like.name}.`;
  return failed(problem(importRules, 'import/wrong-format', { what, fix }, { file: shown, line }));
}

/** What the first bytes of files are that are not text. */
const others: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a workbook (xlsx) or a zip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'a workbook (xls)'],
  ['\u001f\u008b', 'a compressed file (gz)'],
  ['%PDF', 'a PDF'],
];

/** How the file is read; or why nobody can say, with what its words are in other code pages. */
async function encodingFor({ path, shown, encoding: typed }: ImportRequest): Promise<Encoding | Problem> {
  if (typed !== undefined) {
    const encoding = await typedEncoding(path, typed);
    if ('label' in encoding) return encoding;
    const what = `"--encoding ${typed}" cannot be right: ${shown} ${encoding.why}.`;
    return problem(importRules, 'import/encoding', { what, fix: 'Remove "--encoding".' }, { file: shown });
  }
  const encoding = await detectEncoding(path);
  if (encoding.doubt === undefined) return encoding;
  const wordsIn = (label: string) =>
    encoding.doubt?.map(bytes => new TextDecoder(label).decode(bytes)).join(', ') ?? '';
  const what = `${shown} is not in Unicode, and its words are not in a Western European language: read as windows-1252, they are ${wordsIn('windows-1252')}.`;
  const others = rivals.map(label => `${label} (${wordsIn(label)})`).join(', ');
  const fix = `Give the encoding in which the words are right: --encoding ${others}, or windows-1252.`;
  return problem(importRules, 'import/encoding', { what, fix }, { file: shown });
}

/** What the columns of a file say as wholes; the file is read once more for it where the format asks. */
async function surveyOf(table: OpenTable, encoding: Encoding, request: ImportRequest): Promise<Survey> {
  const asked = request.importer.surveys?.(table.header) ?? { days: [], figures: [], degrees: [] };
  const zone = request.timezone ?? asked.zone;
  const isSemicolon = table.delimiter === ';';
  const nothing = asked.days.length + asked.figures.length + asked.degrees.length === 0;
  const again = nothing ? undefined : await openTable(request.path, encoding, request.importer, () => {});
  const records = again !== undefined && 'records' in again ? again.records : noRecords();
  return surveyColumns(records, table.header.find, { ...asked, zone }, isSemicolon);
}

async function* noRecords(): AsyncGenerator<never> {}

/** Imports a file as a CSV set, or tells why not; then nothing was written. */
export async function importFile(request: ImportRequest): Promise<Checked<ImportResult>> {
  const { path, shown } = request;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) {
    const why = stat === undefined ? 'does not exist' : 'is not a file';
    return failed(problem(importRules, 'import/no-file', { what: `${shown} ${why}.` }, { file: shown }));
  }
  if (stat.size === 0)
    return failed(problem(importRules, 'import/not-text', { what: `${shown} is empty.` }, { file: shown }));
  try {
    const magic = readMagic(path);
    const other = others.find(([start]) => magic.startsWith(start));
    if (other !== undefined)
      return failed(
        problem(importRules, 'import/not-text', { what: `${shown} is ${other[1]}.` }, { file: shown }),
      );
    const encoding = await encodingFor(request);
    if (!('label' in encoding)) return failed(encoding);
    const table = await openTable(path, encoding, request.importer, request.onBytes);
    if (!('records' in table)) return noHeader(table, request);
    const repeated = columnProblems(table, request);
    if (repeated.length > 0) return { ok: false, problems: repeated };
    const survey = await surveyOf(table, encoding, request);
    const result = await takeRows(table, encoding, request, survey);
    if (result !== undefined) return { ok: true, value: result, problems: [] };
    return failed(
      problem(
        importRules,
        'import/nothing-taken',
        { what: `No row of ${basename(shown)} could be taken.` },
        { file: shown },
      ),
    );
  } catch (error) {
    if (!(error instanceof OpenQuote)) throw error;
    return failed(
      problem(
        importRules,
        'import/broken-quotes',
        { what: error.message },
        { file: shown, line: error.line },
      ),
    );
  }
}
