import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Encoding } from './encoding.ts';

/** A record of the file: its cells, and the line on which it begins, from 1. */
export type TableRecord = { readonly line: number; readonly cells: readonly string[] };

export type Delimiter = ',' | ';' | '\t';
export const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** No cell of a real file comes near it: a quote was left open. In bytes. */
const longestRecord = 8_000_000;

/** A quote that opens on a line and is never closed. */
export class OpenQuote extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`A quotation mark opened in the row on line ${line} is never closed.`);
    this.line = line;
  }
}

async function* textOf(path: string, { label, skip }: Encoding, onBytes: (bytes: number) => void) {
  const decoder = label === 'utf-8' ? undefined : new TextDecoder(label, { ignoreBOM: true });
  for await (const chunk of createReadStream(path, { start: skip, highWaterMark: 1 << 18 })) {
    onBytes(chunk.length);
    yield decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}

/** Line ends by the beginning of the file: old Macintosh files have only carriage returns. */
const lineEnds = (head: string): string[] =>
  head.includes('\n') || !head.includes('\r') ? ['\r\n', '\n'] : ['\r'];

const breaks = /\r\n|\n|\r/g;

/** How many lines a record takes besides its first. */
function moreLines(cells: readonly string[]): number {
  let lines = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(breaks)?.length ?? 0;
  return lines;
}

/**
 * The records of a file, one by one, in memory that does not grow with it. Blank lines are left out; rows of any
 * length come as they are.
 * @param head the first characters of the file.
 * @throws OpenQuote
 */
export async function* readImportTable(
  path: string,
  encoding: Encoding,
  delimiter: Delimiter,
  head: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<TableRecord> {
  const source = Readable.from(textOf(path, encoding, onBytes), { objectMode: true, highWaterMark: 1 });
  const parser = source.pipe(
    parse({
      delimiter,
      record_delimiter: lineEnds(head),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
    }),
  );
  source.on('error', error => parser.destroy(error));
  let line = 1;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const start = line;
      line += 1 + moreLines(cells);
      if (cells.length > 1 || (cells[0] ?? '').trim() !== '') yield { line: start, cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new OpenQuote(line);
    throw error;
  } finally {
    source.destroy();
  }
}

/** The first characters of a file. */
export async function readHead(path: string, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const chunk of textOf(path, encoding, () => {})) {
    head += chunk.toString('utf8');
    if (head.length > 1 << 17) break;
  }
  return head;
}
