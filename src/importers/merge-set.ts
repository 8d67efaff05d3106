import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openOutput, openPartFile } from '../dataset/csv/part-file.ts';
import type { CsvRow } from '../dataset/csv/row-of.ts';
import { safeText } from '../dataset/csv/safe-cell.ts';
import { type TableName, tableNames, tables } from '../dataset/csv/tables.ts';
import { quote } from '../dataset/fault.ts';
import { jsonPlaces } from '../dataset/json/json-places.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import { type Problem, type ProblemPlace, problem } from '../problems/problem.ts';
import { findHandEdits, type HandEdit } from './hand-edits.ts';
import { type JsonConflict, mergeJson } from './merge-json.ts';
import { mergeRow, type RowConflict, type Side } from './merge-row.ts';
import { importRules } from './rules.ts';
import { setRows } from './set-table.ts';

export type MergeRequest = {
  /** Folders: the last import, the set as it is, the new import, and the folder to write, which is not there yet. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly out: string;
  /** What problems call the set's folder: `data/ged`. */
  readonly shown: string;
  readonly side: Side;
};

export type Merged = {
  readonly conflicts: readonly Problem[];
  /** Cells and rows that stay as they were edited by hand. */
  readonly kept: number;
  /** Events of the new file that the last import had not, and the other way round. */
  readonly added: number;
  readonly gone: number;
  /** Ids of the events whose figures the file changed. */
  readonly revised: readonly string[];
};

const figureColumns = [...peopleMeasures, 'attackers', 'of'];

const figuresOf = (cells: CsvRow): string => figureColumns.map(column => cells.get(column) ?? '').join('|');

/** What the accounts of each event say in figures. */
async function readFigures(folder: string): Promise<Map<string, string>> {
  const figures = new Map<string, string>();
  for await (const { event = '', cells } of setRows(folder, 'accounts')) {
    const earlier = figures.get(event);
    figures.set(event, earlier === undefined ? figuresOf(cells) : `${earlier}\n${figuresOf(cells)}`);
  }
  return figures;
}

const conflictAt = (place: ProblemPlace, what: string): Problem =>
  problem(importRules, 'import/conflict', { what }, place);

function rowProblem(shown: string, table: TableName, edit: HandEdit, conflict: RowConflict): Problem {
  const { column, base, ours, theirs } = conflict;
  const file = `${shown}/${table}.csv`;
  const of = edit.event ?? edit.key;
  const is = (text: string, none: string) => (text === '' ? none : quote(text));
  const what =
    column === undefined
      ? `The row of "${of}" is ${is(ours, 'gone')} by hand; the new file has ${is(theirs, 'no such row')}, the previous one had ${is(base, 'none')}.`
      : `Cell ${edit.ours?.named(column) ?? ''}, "${column}" of "${of}", is ${is(ours, 'empty')} by hand; the new file has ${is(theirs, 'nothing')}, the previous one had ${is(base, 'nothing')}${theirs === base ? ', and the figures of the event changed' : ''}.`;
  return conflictAt({ file, line: edit.ours?.line }, what);
}

function jsonProblem(shown: string, text: string, { path, base, ours, theirs }: JsonConflict): Problem {
  const is = (value: unknown) => (value === undefined ? 'nothing' : quote(value));
  const what = `"${path.join('.')}" is ${is(ours)} by hand; the new file has ${is(theirs)}, the previous one had ${is(base)}.`;
  return conflictAt(jsonPlaces(`${shown}/dataset.json`, text).of(path), what);
}

/** Everything that a merge of one file needs to know of the others. */
type Around = {
  /** Events whose figures the new file changed. */
  readonly moved: ReadonlySet<string>;
  /** Events that the new file has no more. */
  readonly gone: ReadonlySet<string>;
  /** Those of them that stay, as a hand has worked on them. */
  readonly stay: ReadonlySet<string>;
};

async function mergeTable(
  { ours, theirs, out, shown, side }: MergeRequest,
  table: TableName,
  edits: ReadonlyMap<string, HandEdit>,
  { moved, gone, stay }: Around,
): Promise<{ readonly conflicts: readonly Problem[]; readonly kept: number }> {
  const path = join(out, `${table}.csv`);
  const part = openPartFile(tables[table], path);
  const done = new Set<string>();
  const conflicts: Problem[] = [];
  let kept = 0;
  let rows = 0;
  const add = (cells: CsvRow) => {
    rows++;
    part.add(new Map([...cells].map(([name, cell]) => [name, safeText(cell)])));
  };
  const merge = (edit: HandEdit, cells: CsvRow | undefined) => {
    const merged = mergeRow(edit, cells, edit.event !== undefined && moved.has(edit.event), side);
    for (const conflict of merged.conflicts) conflicts.push(rowProblem(shown, table, edit, conflict));
    kept += merged.kept;
    if (merged.row !== undefined) add(merged.row);
  };
  try {
    for await (const { key, cells } of setRows(theirs, table)) {
      const edit = edits.get(key);
      if (edit === undefined) add(cells);
      else {
        done.add(key);
        merge(edit, cells);
      }
    }
    for (const edit of edits.values()) {
      if (done.has(edit.key)) continue;
      const isGone = edit.event !== undefined && gone.has(edit.event);
      // A row that was added to an event which is no more: the event's own row reports it.
      if (isGone && edit.base === undefined && !stay.has(edit.event ?? '')) continue;
      merge(edit, undefined);
    }
    if (stay.size > 0) {
      for await (const { key, event, cells } of setRows(ours, table)) {
        if (event !== undefined && stay.has(event) && !edits.has(key)) add(cells);
      }
    }
    if (rows > 0) await part.finish();
  } finally {
    part.drop();
  }
  rmSync(`${path}.part`, { force: true });
  return { conflicts, kept };
}

/**
 * Three versions of a set in one: the last import, the set with what was edited by hand since, and a new import. It is
 * written only as far as nothing is in conflict.
 * @throws OpenQuote, SyntaxError where a file of the set cannot be read.
 */
export async function mergeSet(request: MergeRequest): Promise<Merged> {
  const { base, ours, theirs, out, shown, side } = request;
  mkdirSync(out);
  const edits = new Map<TableName, Map<string, HandEdit>>();
  for (const table of tableNames) edits.set(table, await findHandEdits(base, ours, table));
  const [was, now] = [await readFigures(base), await readFigures(theirs)];
  const moved = new Set(
    [...now].flatMap(([event, figures]) => (was.has(event) && was.get(event) !== figures ? [event] : [])),
  );
  const gone = new Set([...was.keys()].filter(event => !now.has(event)));
  const touched = new Set(
    [...edits.values()].flatMap(each => [...each.values()].flatMap(({ event }) => event ?? [])),
  );
  const lost = [...touched].filter(event => gone.has(event));
  const stay = new Set(side === 'ours' ? lost : []);

  const conflicts: Problem[] = [];
  let kept = 0;
  for (const table of tableNames) {
    const merged = await mergeTable(request, table, edits.get(table) ?? new Map(), { moved, gone, stay });
    conflicts.push(...merged.conflicts);
    kept += merged.kept;
  }
  if (side === undefined) {
    const edited = new Set([...(edits.get('events')?.keys() ?? [])]);
    for (const event of lost.filter(id => !edited.has(id))) {
      const what = `"${event}" was edited by hand, but the new file has no such event.`;
      conflicts.push(conflictAt({ file: `${shown}/events.csv` }, what));
    }
  }
  const read = (folder: string) => readFileSync(join(folder, 'dataset.json'), 'utf8').replace(/^\ufeff/, '');
  const text = read(ours);
  const found: JsonConflict[] = [];
  const json = mergeJson(JSON.parse(read(base)), JSON.parse(text), JSON.parse(read(theirs)), side, found);
  conflicts.push(...found.map(conflict => jsonProblem(shown, text, conflict)));
  const output = openOutput(join(out, 'dataset.json'));
  output.write(`${JSON.stringify(json, null, 2)}\n`);
  output.end();
  const added = [...now.keys()].filter(event => !was.has(event)).length;
  return { conflicts, kept, added, gone: gone.size, revised: [...moved] };
}
