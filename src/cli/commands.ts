import { hint } from '../problems/nearest.ts';
import type { Terminal } from './terminal.ts';
import { withData, withProject } from './with-data.ts';

/** What was typed, and what a command goes by. */
export type CommandLine = {
  /** Absolute path of the project. */
  readonly root: string;
  /** What follows the name of the command. */
  readonly args: readonly string[];
  readonly terminal: Terminal;
  /** ISO date. */
  readonly today: string;
};

type Command = {
  /** How it is typed and what it does, then its options: two columns, the second from the 38th character. */
  readonly help: string;
  /** @returns the exit code. It loads the modules that it needs: one command does not wait for those of another. */
  run(line: CommandLine): number | Promise<number>;
};

const commands: Readonly<Record<string, Command>> = {
  ask: {
    help: `ask "killed by=place sort=-killed"   query the data
    --dataset ID                     which dataset, if the project has several
    --json                           the answer as JSON`,
    run: line =>
      withData(line, async ({ datasets, locale }) =>
        (await import('./ask.ts')).runAsk(line.args, line.terminal, datasets, locale),
      ),
  },
  boundaries: {
    help: `boundaries FILE --country ng         make GeoJSON, TopoJSON or a shapefile the boundaries that maps of a country are
                                     drawn from
    --key PROPERTY                   the property that is the key of a region, if features have no ids
    --name PROPERTY                  the property that holds its name, if it is not found
    --encoding NAME                  text encoding of the names in a shapefile, such as windows-1256
    --aliases                        add the suggested names as aliases
    --force                          replace the boundaries that are there`,
    run: line =>
      withProject(line, async ({ dataDir }) =>
        (await import('./boundaries.ts')).runBoundaries(line.root, line.args, line.terminal, dataDir),
      ),
  },
  populations: {
    help: `populations DATASET FILE --column POP --year 2016
                                     take populations of regions from a CSV file, GeoJSON, TopoJSON or a shapefile
    --year-column COLUMN             the column with the year, in place of --year
    --region COLUMN                  the column with the code, id or name of the region, if it is not found
    --source NAME, --source-url URL  who published them, if the dataset does not say so yet
    --encoding NAME                  text encoding, if it is not UTF-8`,
    run: line =>
      withData(line, async ({ datasets }) =>
        (await import('./populations.ts')).runPopulations(line.root, line.args, line.terminal, datasets),
      ),
  },
  check: {
    help: `check                                list every problem in data and reports
    --format github                  also as annotations for GitHub; or junit, json
    --canary "Hassan"                fail if these words are anywhere in the site that was built; may be repeated`,
    run: async ({ root, args, terminal }) => (await import('./check.ts')).runCheck(root, args, terminal),
  },
  'check-pages': {
    help: `check-pages                          check links and accessibility of the site that was built
    --format github                  as of check
    --browser-required               fail if there is no browser to check accessibility in`,
    run: async ({ root, args, terminal }) =>
      (await import('./check-pages.ts')).runCheckPages(root, args, terminal),
  },
  convert: {
    help: `convert data/NAME.json               convert a dataset to CSV files in data/NAME/, or back to JSON`,
    run: async ({ root, args, terminal }) => (await import('./convert.ts')).runConvert(root, args, terminal),
  },
  diff: {
    help: `diff OLD NEW                         compare two versions of the data, and list what is affected
    --json, --markdown               the changes as JSON, or as the text of a pull request`,
    run: async ({ root, args, terminal }) => (await import('./diff.ts')).runDiff(root, args, terminal),
  },
  revise: {
    help: `revise                               draft changelog entries for readers, and raise the version
    --batch "Weekly refresh"         one entry for all changes, with this text
    --kind correction                kind of the entries; default: update
    --date 2026-11-24                date of the entries; default: today
    --dataset ID                     only this dataset`,
    run: async ({ root, args, terminal, today }) =>
      (await import('./revise.ts')).runRevise(root, args, terminal, today),
  },
  export: {
    help: `export [CHART …]                     write pictures and data of charts to a folder
    --out FOLDER                     the folder; default: export/
    --forms svg,png                  formats: svg, png, csv, json, geojson, embed, card`,
    run: async ({ root, args, terminal }) => (await import('./export.ts')).runExport(root, args, terminal),
  },
  import: {
    help: `import --from FORMAT FILE --out data/NAME/
                                     make a dataset from acled, ucdp-ged, gtd, ibc, hxl or csv
    --encoding NAME                  text encoding of the file, such as windows-1256
    --timezone ZONE                  time zone of an HXL file, such as Asia/Damascus
    --map FILE                       a map of the columns of a CSV file
    --report FILE                    write an import log: every row skipped or changed
    --title TEXT, --version 1.0.0    title and version of the dataset
    --update                         update a dataset, and keep manual edits
    --ours, --theirs                 on conflicts, keep the manual edits, or take the file
    --replace                        overwrite an existing dataset, including manual edits`,
    run: async ({ root, args, terminal, today }) =>
      (await import('./import.ts')).runImport(root, args, terminal, today),
  },
  values: {
    help: `values FIELD                         list the values of place, source, actor, weapon or a facet, and likely twins
    --dataset ID                     which dataset, if the project has several
    --json                           the list as JSON
    --names                          a line of the file of names for each likely twin
    FILE --from FORMAT               of a file that is not imported yet, with the options of import`,
    run: async line => {
      const { isOfFile, runFileValues } = await import('./file-values.ts');
      if (isOfFile(line.args)) return await runFileValues(line.root, line.args, line.terminal, line.today);
      const { runValues } = await import('./values.ts');
      return await withData(line, ({ datasets, dataDir }) =>
        runValues(line.args, line.terminal, datasets, { root: line.root, dataDir }),
      );
    },
  },
  duplicates: {
    help: `duplicates [DATASET]                 list pairs of events that may be one, with the reasons
    --write                          add them to data/DATASET.duplicates.csv, where verdicts are written
    --least 50                       how alike they must be, from 0 to 100
    --limit 50                       how many to list
    --json                           the pairs as JSON`,
    run: line =>
      withData(line, async ({ datasets }) =>
        (await import('./duplicates.ts')).runDuplicates(line.root, line.args, line.terminal, datasets),
      ),
  },
  match: {
    help: `match ONE OTHER                      list events of two datasets that may be the same; by the verdicts, what both have
    --write                          add them to data/matches/ONE--OTHER.csv, where verdicts are written
    --ask "killed from=2016-09-05"   which events, and which figure; default: killed
    --least, --limit, --json         as of duplicates`,
    run: line =>
      withData(line, async ({ datasets, dataDir, locale }) =>
        (await import('./match.ts')).runMatch(line.root, line.args, line.terminal, {
          datasets,
          dataDir,
          locale,
        }),
      ),
  },
  freeze: {
    help: `freeze                               save the pinned charts of the last build
    --verify                         check that no pinned file was changed`,
    run: async ({ root, args, terminal }) => (await import('./freeze.ts')).runFreeze(root, args, terminal),
  },
  upgrade: {
    help: `upgrade                              carry data, lock files and options over to this version
    --data FOLDER                    where the data is, if not in data/`,
    run: async ({ root, args, terminal }) => (await import('./upgrade.ts')).runUpgrade(root, args, terminal),
  },
  init: {
    help: `init [FOLDER]                        add what a project needs to a folder; changes no file that is there
    --help                           its options`,
    run: async ({ args }) => (await import('./init.ts')).runInit(args),
  },
  help: {
    help: `help                                 print this text`,
    run: ({ terminal }) => {
      terminal.out(helpText());
      return 0;
    },
  },
};

const indent = (text: string): string => text.replaceAll(/^/gm, '  ');

function helpText(): string {
  const all = Object.values(commands).map(({ help }) => indent(help));
  return `sourceline, the command line of a Sourceline project

${all.join('\n')}

  --root FOLDER                        the project; default: this folder
`;
}

/**
 * The command of a name; `help` if there is none.
 * @throws RangeError where no command has the name.
 */
export function findCommand(name = 'help'): Command {
  const command = commands[name === '--help' || name === '-h' ? 'help' : name];
  if (command === undefined)
    throw new RangeError(`Unknown command "${name}"; ${hint(name, Object.keys(commands), 'commands')}`);
  return command;
}
