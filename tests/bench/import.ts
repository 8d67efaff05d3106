import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import { type ImportWork, makeImport } from './make-import.ts';
import { measure } from './measure.ts';
import type { Figures } from './results.ts';
import { summarize } from './take-turns.ts';

const formats = ['acled', 'ucdp-ged'] as const;
const rows = 400_000;

async function importOnce(home: string, work: ImportWork, folder: string): Promise<Figures> {
  const file = join(folder, `${work.format}-${work.refused}.csv`);
  makeImport(work, join(home, 'tests', 'fixtures', 'importers', `${work.format}.csv`), file);
  const set = `data/${work.format}-${work.refused * 100}`;
  const typed = ['--root', folder, 'import', '--from', work.format, file, '--out', set];
  const once = await measure(folder, [
    join(home, 'src', 'cli', 'main.ts'),
    ...typed,
    '--report',
    `${work.format}-${work.refused}.report.csv`,
  ]);
  return { ...summarize([once]), megabytes: statSync(file).size / 1e6 };
}

/** What an import of a large file takes, and whether its memory grows with the rows that are refused. */
export const importRow: BenchRow = {
  id: 'import',
  isLong: true,
  async run({ home, work: { seed }, log }) {
    const folder = mkdtempSync(join(tmpdir(), 'sourceline-bench-import-'));
    const variants: Record<string, Figures> = {};
    try {
      mkdirSync(join(folder, 'data'));
      for (const format of formats) {
        for (const refused of [0.1, 0.2]) {
          const figures = await importOnce(home, { format, rows, seed, refused }, folder);
          variants[`${format}, ${refused * 100} %`] = figures;
          log(
            `${format}, ${refused * 100} % refused: ${figures.seconds?.toFixed(1)} s, ${figures.memory?.toFixed(0)} MB`,
          );
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return { variants, missing: {} };
  },
};
