/**
 * What an import of a large file of invented rows takes, in seconds and memory, and how the memory changes if twice
 * as many rows are refused:
 *
 *     node tests/bench/import.ts [--format acled] [--rows 400000] [--refused 0.1] [--seed 1]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ImportWork, makeImport } from './make-import.ts';

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'acled' },
    rows: { type: 'string', default: '400000' },
    refused: { type: 'string', default: '0.1' },
    seed: { type: 'string', default: '1' },
  },
});
const format = (['acled', 'ucdp-ged', 'gtd'] as const).find(name => name === values.format) ?? 'acled';

/** Runs the command line in a separate process, which prints its peak memory in kilobytes at its end. */
const measured = `import { run } from ${JSON.stringify(join(home, 'src', 'cli', 'main.ts'))};
const terminal = { out: text => process.stdout.write(text), err: text => process.stderr.write(text) };
process.exitCode = await run(process.argv.slice(1), terminal);
process.stdout.write('\\npeak ' + process.resourceUsage().maxRSS);`;

function importOnce(work: ImportWork, folder: string): number {
  const file = join(folder, `${work.format}-${work.refused}.csv`);
  makeImport(work, join(home, 'tests', 'fixtures', 'importers', `${work.format}.csv`), file);
  const megabytes = statSync(file).size / 1e6;
  const started = performance.now();
  const args = ['--from', work.format, file, '--out', `data/set-${String(work.refused).replace('.', '-')}`];
  const typed = ['--root', folder, 'import', ...args, '--report', 'report.csv'];
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', measured, '--', ...typed], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (child.status !== 0) throw new Error(`${child.stdout}\n${child.stderr}`);
  const seconds = (performance.now() - started) / 1000;
  const [output = '', peak = '0'] = child.stdout.split('\npeak ');
  const memory = Number(peak) / 1024;
  console.log(output.trim());
  console.log(
    `${work.format}, ${work.rows} rows, ${megabytes.toFixed(0)} MB, ${work.refused * 100} % refused: ${seconds.toFixed(1)} s, peak ${memory.toFixed(0)} MB\n`,
  );
  return memory;
}

const folder = mkdtempSync(join(tmpdir(), 'sourceline-bench-import-'));
try {
  mkdirSync(join(folder, 'data'));
  const work = { format, rows: Number(values.rows), seed: Number(values.seed) };
  const refused = Number(values.refused);
  const once = importOnce({ ...work, refused }, folder);
  const twice = importOnce({ ...work, refused: refused * 2 }, folder);
  console.log(`Twice the refused rows: ${(100 * (twice / once - 1)).toFixed(1)} % more memory at the peak`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
