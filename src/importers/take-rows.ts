import type { Settle } from '../dataset/csv/part-file.ts';
import type { EventInput } from '../dataset/csv/set-rows.ts';
import { createSetWriter } from '../dataset/csv/set-writer.ts';
import { createColumnSums } from './column-sums.ts';
import { createDuplicateTracker } from './duplicate-tracker.ts';
import type { Encoding } from './encoding.ts';
import type { Finding } from './finding.ts';
import type { Header } from './header.ts';
import type { ImportRequest, ImportResult } from './import-request.ts';
import { ImportRow } from './import-row.ts';
import { createKilled } from './killed.ts';
import { openImportLog } from './open-import-log.ts';
import { delimiterCalled, type OpenTable } from './open-table.ts';
import type { Placed } from './place-entries.ts';
import { createPlaceRegistry } from './place-registry.ts';
import { putNamesRight } from './put-names-right.ts';
import type { TableRecord } from './read-import-table.ts';
import { createRegistries } from './registries.ts';
import type { RowRule } from './rules.ts';
import { joinRow } from './same-event.ts';
import { setHeader } from './set-header.ts';
import type { Survey } from './survey.ts';
import type { DraftEvent } from './types.ts';

/** How many claims a row makes, in its account and beside it. */
const claimsOf = ({ accounts, claims = [] }: DraftEvent): number =>
  claims.length + accounts.filter(({ claim }) => claim !== undefined).length;

const siteColumns = ['site', 'site_lat', 'site_lon'];

/** An event at the point of its place has no site. */
const settleSites = ({ hasSites, needsSite }: Placed): Settle => ({
  without: hasSites ? [] : siteColumns,
  isEmpty: (column, cell) =>
    siteColumns.includes(column) && !needsSite(cell('place'), `${cell('site_lat')},${cell('site_lon')}`),
});

/** Whether a row is the header once more, as where files were put together. */
const headerAgain =
  ({ names }: Header) =>
  ({ cells }: ImportRow): boolean =>
    cells.length > 1 && names.every((name, i) => (cells[i] ?? '').replace(/^\ufeff/, '').trim() === name);

/** The names of the columns that are not read. */
function unreadColumns(header: Header, reads: readonly string[]): string[] {
  const numbers = new Set(reads.map(header.find));
  return header.names.filter((name, i) => name !== '' && !numbers.has(i));
}

/** Takes every row of an open table, and writes the set. */
export async function takeRows(
  table: OpenTable,
  encoding: Encoding,
  request: ImportRequest,
  survey: Survey,
): Promise<ImportResult | undefined> {
  const { importer, out } = request;
  const reading = importer.open(table.header, table.above, survey);
  const setting = { header: table.header, isBlank: importer.isBlank, isDamaged: encoding.isDamaged };
  const names = putNamesRight(request.names);
  const registries = names.over(createRegistries(createPlaceRegistry(request.findBoundaries)));
  const [tracker, sums, killed] = [
    createDuplicateTracker(reading),
    createColumnSums(reading.sums),
    createKilled(),
  ];
  const writer = createSetWriter(out);
  const log = openImportLog(request.report);
  const findings = new Map<RowRule, number>();
  const claims = { all: 0, taken: 0 };
  const isHeader = headerAgain(table.header);
  const count = { rows: 0, taken: 0, merged: 0, events: 0, changed: 0, notTaken: 0 };
  const tell = (line: number, id: string, finding: Finding) => {
    findings.set(finding.rule, (findings.get(finding.rule) ?? 0) + 1);
    log.add(line, id, finding);
  };
  let waiting: EventInput | undefined;
  const write = async () => {
    if (waiting === undefined) return;
    killed.add(waiting.accounts);
    count.events++;
    await writer.event(waiting);
  };

  /** Whether the row is none of events, whatever its cells say. */
  const refuse = (row: ImportRow): boolean => {
    const width = table.header.names.length;
    if (row.cells.every(cell => cell.trim() === '')) {
      row.refuse('import/empty-row', '', 'All cells are empty.', '');
      return true;
    }
    if (row.cells.length < width || row.cells.slice(width).some(cell => cell.trim() !== '')) {
      row.refuse(
        'import/row-length',
        '',
        `The row has ${row.cells.length} cells, but the header has ${width}.`,
        row.cells.join(' | '),
      );
      return true;
    }
    if (isHeader(row)) {
      row.refuse('import/repeated-header', '', 'The row repeats the header.', row.cells[0] ?? '');
      return true;
    }
    return false;
  };

  /** A row; of a wide table, one for each of its columns that has something in it. */
  const rowsOf = ({ line, cells }: TableRecord): ImportRow[] => {
    const row = new ImportRow(line, cells, setting);
    const columns = reading.wideIn === undefined || refuse(row) ? [] : reading.wideIn(row);
    return columns.length === 0 ? [row] : columns.map(column => new ImportRow(line, cells, setting, column));
  };

  /** Whether the row was taken. */
  const takeRow = async (row: ImportRow): Promise<boolean> => {
    if (refuse(row)) return false;
    if (reading.wideIn !== undefined && row.wide === '') {
      row.refuse('import/empty-row', '', 'No column of "wide" has a figure.', '');
      return false;
    }
    const place = tracker.place(row);
    if (place === 'refused') return false;
    names.begin(row);
    const draft: DraftEvent | undefined = reading.take(row, registries);
    if (draft === undefined) return false;
    if (place === 'more' && waiting !== undefined) {
      if (waiting.date !== draft.date || waiting.place !== draft.place) {
        const [was, is] = [waiting, draft].map(({ date, place }) => `${date} in "${place}"`);
        const why = `The row before has the same id, but is on ${was}; this one is on ${is}.`;
        row.refuse('import/duplicate-id', '', why, waiting.id);
        return false;
      }
      tracker.more(row);
      waiting = joinRow(waiting, draft, row, reading.columnOfPart ?? (() => ''));
      claims.taken += claimsOf(draft);
      count.merged++;
      return true;
    }
    await write();
    waiting = { id: tracker.take(row, `${draft.date}-${draft.place}`), ...draft };
    claims.taken += claimsOf(draft);
    return true;
  };

  try {
    for await (const record of table.records)
      for (const row of rowsOf(record)) {
        const { line } = row;
        count.rows++;
        claims.all += row.cells.length < 2 ? 0 : (reading.claimsIn?.(row) ?? 0);
        const isTaken = await takeRow(row);
        sums.add(row, isTaken);
        if (isTaken) count.taken++;
        else count.notTaken++;
        if (isTaken && row.findings.length > 0) count.changed++;
        const id = isTaken ? (waiting?.id ?? '') : (reading.idOf(row) ?? '');
        for (const finding of row.findings)
          if (isTaken || finding.kind === 'not taken') tell(line, id, finding);
      }
    await write();
    if (count.events === 0) {
      log.finish();
      await writer.abort();
      return undefined;
    }
    const placed = registries.places.finish(`coordinates of ${request.importer.called}`);
    for (const { line, id, ...finding } of placed.findings)
      tell(line, id, { kind: 'changed', column: '', ...finding });
    const own = reading.about(registries);
    const about = request.timezone === undefined ? own : { ...own, timezone: request.timezone };
    const { places } = placed;
    await writer.finish({ ...setHeader(about, request), ...registries.rest(), places }, settleSites(placed));
    log.finish();
    return {
      encoding: encoding.said,
      example: encoding.example,
      delimiter: delimiterCalled(table.delimiter),
      ...count,
      places: Object.keys(places).length,
      findings,
      sums: sums.all(),
      killed: killed.all(),
      redistribute: about.licence?.redistribute,
      hasUnits: about.units?.event !== undefined,
      claims:
        reading.claimsIn === undefined
          ? undefined
          : { taken: claims.taken, notTaken: claims.all - claims.taken },
      names: names.uses(),
      notes: [...survey.notes, ...(about.hints ?? [])],
      unread: unreadColumns(table.header, importer.reads(table.header)),
      unused: about.unused ?? [],
    };
  } catch (error) {
    await writer.abort();
    log.drop();
    throw error;
  }
}
