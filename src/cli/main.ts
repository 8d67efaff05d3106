import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readMatches } from '../dataset/pairs/read-matches.ts';
import { readDatasets } from '../dataset/read-datasets.ts';
import type { Dataset } from '../dataset/types.ts';
import { getLocale } from '../i18n/locale.ts';
import { hint } from '../problems/nearest.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { noLog } from '../progress.ts';
import { collectEarly } from '../publish/collect-early.ts';
import { isNoSpace } from '../publish/no-space.ts';
import { runAsk } from './ask.ts';
import { runBoundaries } from './boundaries.ts';
import { runCheck } from './check.ts';
import { runCheckPages } from './check-pages.ts';
import { runConvert } from './convert.ts';
import { runDiff } from './diff.ts';
import { runDuplicates } from './duplicates.ts';
import { runExport } from './export.ts';
import { isOfFile, runFileValues } from './file-values.ts';
import { runFreeze } from './freeze.ts';
import { runImport } from './import.ts';
import { runInit } from './init.ts';
import { runMatch } from './match.ts';
import { runPopulations } from './populations.ts';
import { readProject } from './project.ts';
import { runRevise } from './revise.ts';
import type { Terminal } from './terminal.ts';
import { runUpgrade } from './upgrade.ts';
import { runValues } from './values.ts';

const help = `sourceline, the command line of a Sourceline project

  ask "killed by=place sort=-killed"   query the data
      --dataset ID                     which dataset, if the project has several
      --json                           the answer as JSON
  boundaries FILE --country ng         make GeoJSON, TopoJSON or a shapefile the boundaries that maps of a country are
                                       drawn from
      --key PROPERTY                   the property that is the key of a region, if features have no ids
      --name PROPERTY                  the property that holds its name, if it is not found
      --encoding NAME                  text encoding of the names in a shapefile, such as windows-1256
      --aliases                        add the suggested names as aliases
      --force                          replace the boundaries that are there
  populations DATASET FILE --column POP --year 2016
                                       take populations of regions from a CSV file, GeoJSON, TopoJSON or a shapefile
      --year-column COLUMN             the column with the year, in place of --year
      --region COLUMN                  the column with the code, id or name of the region, if it is not found
      --source NAME, --source-url URL  who published them, if the dataset does not say so yet
      --encoding NAME                  text encoding, if it is not UTF-8
  check                                list every problem in data and reports
      --format github                  also as annotations for GitHub; or junit, json
      --canary "Hassan"                fail if these words are anywhere in the site that was built; may be repeated
  check-pages                          check links and accessibility of the site that was built
      --format github                  as of check
      --browser-required               fail if there is no browser to check accessibility in
  convert data/NAME.json               convert a dataset to CSV files in data/NAME/, or back to JSON
  diff OLD NEW                         compare two versions of the data, and list what is affected
      --json, --markdown               the changes as JSON, or as the text of a pull request
  revise                               draft changelog entries for readers, and raise the version
      --batch "Weekly refresh"         one entry for all changes, with this text
      --kind correction                kind of the entries; default: update
      --date 2026-11-24                date of the entries; default: today
      --dataset ID                     only this dataset
  export [CHART …]                     write pictures and data of charts to a folder
      --out FOLDER                     the folder; default: export/
      --forms svg,png                  formats: svg, png, csv, json, geojson, embed, card
  import --from FORMAT FILE --out data/NAME/
                                       make a dataset from acled, ucdp-ged, gtd, ibc, hxl or csv
      --encoding NAME                  text encoding of the file, such as windows-1256
      --timezone ZONE                  time zone of an HXL file, such as Asia/Damascus
      --map FILE                       a map of the columns of a CSV file
      --report FILE                    write an import log: every row skipped or changed
      --title TEXT, --version 1.0.0    title and version of the dataset
      --update                         update a dataset, and keep manual edits
      --ours, --theirs                 on conflicts, keep the manual edits, or take the file
      --replace                        overwrite an existing dataset, including manual edits
  values FIELD                         list the values of place, source, actor, weapon or a facet, and likely twins
      --dataset ID                     which dataset, if the project has several
      --json                           the list as JSON
      --names                          a line of the file of names for each likely twin
      FILE --from FORMAT               of a file that is not imported yet, with the options of import
  duplicates [DATASET]                 list pairs of events that may be one, with the reasons
      --write                          add them to data/DATASET.duplicates.csv, where verdicts are written
      --least 50                       how alike they must be, from 0 to 100
      --limit 50                       how many to list
      --json                           the pairs as JSON
  match ONE OTHER                      list events of two datasets that may be the same; by the verdicts, what both have
      --write                          add them to data/matches/ONE--OTHER.csv, where verdicts are written
      --ask "killed from=2016-09-05"   which events, and which figure; default: killed
      --least, --limit, --json         as of duplicates
  freeze                               save the pinned charts of the last build
      --verify                         check that no pinned file was changed
  upgrade                              carry data, lock files and options over to this version
      --data FOLDER                    where the data is, if not in data/
  init [FOLDER]                        add what a project needs to a folder; changes no file that is there
      --help                           its options
  help                                 print this text

  --root FOLDER                        the project; default: this folder
`;

const commands = [
  'ask',
  'boundaries',
  'populations',
  'check',
  'check-pages',
  'convert',
  'diff',
  'revise',
  'export',
  'import',
  'values',
  'duplicates',
  'match',
  'freeze',
  'upgrade',
  'init',
  'help',
];

/** Takes `--root FOLDER` out of the arguments. */
function takeRoot(args: readonly string[]): { root: string; rest: string[] } {
  const at = args.indexOf('--root');
  const given = at === -1 ? undefined : args[at + 1];
  const rest = at === -1 ? [...args] : args.filter((_, i) => i !== at && i !== at + 1);
  return { root: resolve(given ?? '.'), rest };
}

/** What a command makes of the data; their errors alone where they have some. */
async function withData(
  root: string,
  terminal: Terminal,
  answer: (
    datasets: ReadonlyMap<string, Dataset>,
    language: string,
    dataDir: string,
  ) => number | Promise<number>,
): Promise<number> {
  const options = await readProject(root, { drafts: true });
  const { datasets, problems } = readDatasets(root, options.dataDir, noLog, { today: options.today });
  const errors = problems.filter(problem => problem.severity === 'error');
  if (errors.length > 0) {
    terminal.err(`${reportProblems(errors)}\n`);
    return 1;
  }
  return await answer(datasets, options.language, options.dataDir);
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
        return await withData(root, terminal, (datasets, language) =>
          runAsk(others, terminal, datasets, getLocale(language)),
        );
      case 'boundaries': {
        const { dataDir } = await readProject(root, { drafts: true });
        return await runBoundaries(root, others, terminal, dataDir);
      }
      case 'populations':
        return await withData(root, terminal, datasets => runPopulations(root, others, terminal, datasets));
      case 'check':
        return await runCheck(root, others, terminal);
      case 'check-pages':
        return await runCheckPages(root, others, terminal);
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
      case 'values':
        if (isOfFile(others)) return await runFileValues(root, others, terminal, today());
        return await withData(root, terminal, (datasets, _, dataDir) =>
          runValues(others, terminal, datasets, { root, dataDir }),
        );
      case 'duplicates':
        return await withData(root, terminal, datasets => runDuplicates(root, others, terminal, datasets));
      case 'match': {
        const { dataDir } = await readProject(root, { drafts: true });
        return await withData(root, terminal, (datasets, language) =>
          runMatch(root, others, terminal, {
            datasets,
            dataDir,
            locale: getLocale(language),
            known: readMatches(root, dataDir, datasets, false),
          }),
        );
      }
      case 'freeze':
        return await runFreeze(root, others, terminal);
      case 'upgrade':
        return runUpgrade(root, others, terminal);
      case 'init':
        return await runInit(others);
      case 'help':
      case '--help':
      case '-h':
        terminal.out(help);
        return 0;
      default:
        terminal.err(`Unknown command "${command}"; ${hint(command, commands, 'commands')}\n`);
        return 1;
    }
  } catch (error) {
    if (isNoSpace(error)) {
      terminal.err('The disk is full. Existing files are unchanged. Free some space, then try again.\n');
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

/** Runs what was typed after `sourceline`, and ends the process with its exit code. */
export async function startCli(): Promise<void> {
  collectEarly();
  const terminal: Terminal = {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
  };
  process.exitCode = await run(process.argv.slice(2), terminal);
}

if (import.meta.main) await startCli();
