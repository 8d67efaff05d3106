import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { smallSet } from './small-data.ts';

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A project of one dataset of two events and one report, in a temporary folder. */
export type SmallProject = {
  readonly root: string;
  write(file: string, text: string | Uint8Array): void;
  /** Changes the dataset and writes it. */
  data(change: (set: ReturnType<typeof smallSet>) => void): void;
  /** Writes the report with additional lines of front matter, and the text below it. */
  report(fields: string, body?: string): void;
  erase(): void;
};

export const reportFile = 'content/reports/one.md';
export const dataFile = 'data/small.json';

export function makeSmallProject(): SmallProject {
  const root = mkdtempSync(join(tmpdir(), 'sourceline-hostile-'));
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const project: SmallProject = {
    root,
    write,
    data: change => {
      const set = smallSet();
      change(set);
      write(dataFile, JSON.stringify(set, null, 2));
    },
    report: (fields, body = 'Text.') =>
      write(
        reportFile,
        `---\ntitle: One\ndescription: What it is about.\npublished: 2016-09-06\nauthors: [Desk]\n${fields}---\n\n${body}\n`,
      ),
    erase: () => rmSync(root, { recursive: true, force: true }),
  };
  project.data(() => {});
  project.report('');
  return project;
}

/** A valid PNG of one pixel. */
export const onePixel = readFileSync(join(home, 'tests/hostile/one-pixel.png'));
