import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readDatasets } from '../dataset/read-datasets.ts';
import { getLocale } from '../i18n/locale.ts';
import { hint } from '../problems/nearest.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { isNoSpace } from '../publish/no-space.ts';
import { runAsk } from './ask.ts';
import { runCheck } from './check.ts';
import { runConvert } from './convert.ts';
import { runDiff } from './diff.ts';
import { runExport } from './export.ts';
import { runFreeze } from './freeze.ts';
import { runImport } from './import.ts';
import { readProject } from './project.ts';
import { runRevise } from './revise.ts';
import type { Terminal } from './terminal.ts';

const help = `sourceline, the command line of a Sourceline project

  ask "killed by=place sort=-killed"   answer a question from the data
      --dataset ID                     which dataset, if there are several
      --json                           the answer as JSON
  check                                all problems of data and prose
  convert data/NAME.json               a dataset as CSV files in data/NAME/; or from there as JSON
  diff OLD NEW                         what two versions of the data say otherwise, and what it touches
      --json                           the changes as JSON
  revise                               draft the entries that tell readers of changes, raise the version
      --batch "Weekly refresh"         one entry for all changes, in these words
      --kind correction                what they are, if not an update
      --date 2026-11-24                their day, if not today
      --dataset ID                     which dataset, if not every one
  export [CHART …]                     pictures and data of charts into a folder
      --out FOLDER                     which one, if not export/
      --forms svg,png                  only these: svg, png, csv, json, geojson, embed, card
  import --from FORMAT FILE --out data/NAME/
                                       what others publish, as a dataset: acled, ucdp-ged, gtd, ibc, hxl, csv
      --encoding NAME                  of a file in an old code page: windows-1256
      --timezone ZONE                  of the moments of an HXL file: Asia/Damascus
      --map FILE                       what the columns of a CSV file mean
      --report FILE                    a list of every row not taken, or not as it stands
      --title TEXT, --version 1.0.0    of the dataset
      --update                         bring a dataset up to date, and keep what was edited by hand
      --ours, --theirs                 where both changed: keep what was edited, or take what the file has
      --replace                        write over a dataset that is there, and over work by hand in it
  freeze                               keep the pinned charts of the site that was built last
      --verify                         prove that no kept file was changed
  help                                 this text

  --root FOLDER                        the project, if not this folder
`;

const commands = ['ask', 'check', 'convert', 'diff', 'revise', 'export', 'import', 'freeze', 'help'];

/** Takes `--root FOLDER` out of the arguments. */
function takeRoot(args: readonly string[]): { root: string; rest: string[] } {
  const at = args.indexOf('--root');
  const given = at === -1 ? undefined : args[at + 1];
  const rest = at === -1 ? [...args] : args.filter((_, i) => i !== at && i !== at + 1);
  return { root: resolve(given ?? '.'), rest };
}

async function askData(root: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const options = await readProject(root, { drafts: true });
  const { datasets, problems } = readDatasets(root, options.dataDir);
  const errors = problems.filter(problem => problem.severity === 'error');
  if (errors.length > 0) {
    terminal.err(`${reportProblems(errors)}\n`);
    return 1;
  }
  return runAsk(args, terminal, datasets, getLocale(options.language));
}

/**
 * The command line.
 * @returns the exit code: 0 well, 1 a problem in the project or in what was typed.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { root, rest } = takeRoot(args);
  const [command = 'help', ...others] = rest;
  try {
    switch (command) {
      case 'ask':
        return await askData(root, others, terminal);
      case 'check':
        return await runCheck(root, others, terminal);
      case 'convert':
        return await runConvert(root, others, terminal);
      case 'diff':
        return await runDiff(root, others, terminal);
      case 'revise':
        return await runRevise(root, others, terminal, today());
      case 'export':
        return await runExport(root, others, terminal);
      case 'import':
        return await runImport(root, others, terminal, today());
      case 'freeze':
        return await runFreeze(root, others, terminal);
      case 'help':
      case '--help':
      case '-h':
        terminal.out(help);
        return 0;
      default:
        terminal.err(`There is no command "${command}"; ${hint(command, commands, 'commands')}\n`);
        return 1;
    }
  } catch (error) {
    if (isNoSpace(error)) {
      terminal.err(
        'The disk is full. What was there before stands as it was; free some room, and try again.\n',
      );
      return 1;
    }
    if (!(error instanceof RangeError)) throw error;
    terminal.err(`${error.message}\n`);
    return 1;
  }
}

/** The day of the clock, as an ISO date. */
const today = (): string => new Date().toISOString().slice(0, 10);

async function ask(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await line.question(question);
  } finally {
    line.close();
  }
}

if (import.meta.main) {
  const terminal: Terminal = {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
  };
  process.exitCode = await run(process.argv.slice(2), terminal);
}
