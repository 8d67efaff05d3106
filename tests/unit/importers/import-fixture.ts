import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { onTestFinished } from 'vitest';
import { run } from '../../../src/cli/main.ts';
import { readDataset } from '../../../src/dataset/read-datasets.ts';
import type { Dataset } from '../../../src/dataset/types.ts';
import { getLocale } from '../../../src/i18n/locale.ts';
import { hasErrors } from '../../../src/problems/problem.ts';
import { type AnswerJSON, ask } from '../../../src/wording/ask.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'importers');

export type ReportLine = Readonly<
  Record<'line' | 'column' | 'id' | 'kind' | 'rule' | 'reason' | 'value', string>
>;

export type Imported = {
  readonly root: string;
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The lines of the import log without its header. */
  readonly report: readonly ReportLine[];
  /** A file of the written set; '' if it does not exist. */
  read(file: string): string;
  /** The rows of a CSV file of the set, by column. */
  rows(file: string): Record<string, string>[];
  /** The set, read and checked as by every command. @throws if it has errors */
  dataset(): Dataset;
};

/** A folder that is deleted after the test. */
export function makeRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'sourceline-import-'));
  mkdirSync(join(root, 'data'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

const parseCsv = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

/** Runs `sourceline import … --out data/set/ --report report.csv` in a folder with the file. */
export async function importIn(
  root: string,
  file: string,
  content: string | Uint8Array,
  args: readonly string[],
): Promise<Imported> {
  writeFileSync(join(root, file), content);
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
  };
  const typed = ['--root', root, 'import', file, '--out', 'data/set/', '--report', 'report.csv', ...args];
  const code = await run(typed, terminal);
  const path = (name: string) => join(root, 'data', 'set', name);
  const read = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
  const report = join(root, 'report.csv');
  return {
    root,
    code,
    out: out.join(''),
    err: err.join(''),
    report: existsSync(report) ? (parseCsv(readFileSync(report, 'utf8')) as ReportLine[]) : [],
    read,
    rows: name => parseCsv(read(name)),
    dataset() {
      const checked = readDataset(root, 'data/set');
      if (!checked.ok || hasErrors(checked.problems))
        throw new Error(JSON.stringify(checked.problems, null, 2));
      return checked.value;
    },
  };
}

export const importText = (
  format: string,
  content: string | Uint8Array,
  args: readonly string[] = [],
): Promise<Imported> => importIn(makeRoot(), 'file.csv', content, ['--from', format, ...args]);

/** Imports a CSV file with a map. */
export async function importMapped(
  map: unknown,
  content: string | Uint8Array,
  args: readonly string[] = [],
): Promise<Imported> {
  const root = makeRoot();
  writeFileSync(join(root, 'map.json'), JSON.stringify(map, null, 1));
  return importIn(root, 'file.csv', content, ['--from', 'csv', '--map', 'map.json', ...args]);
}

export const fixture = (name: string): Buffer => readFileSync(join(fixtures, name));

/** Imports a file of tests/fixtures/importers. */
export async function importFixture(format: string, name = `${format}.csv`): Promise<Imported> {
  const root = makeRoot();
  if (format !== 'csv') return importIn(root, name, fixture(name), ['--from', format]);
  cpSync(join(fixtures, 'sheet.map.json'), join(root, 'map.json'));
  return importIn(root, name, fixture(name), ['--from', 'csv', '--map', 'map.json']);
}

/** @throws if the question is invalid */
export function answer(dataset: Dataset, question: string): AnswerJSON {
  const asked = ask(dataset, question, getLocale('en'));
  if (!asked.ok) throw new Error(JSON.stringify(asked.faults));
  return asked.json;
}
