import { basename, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hint } from '../problems/nearest.ts';
import { draftFaults, findCountry, placeholderAddress, titleOf } from './answers.ts';
import { CancelledError } from './ask-answers.ts';
import { projectFiles, projectScripts } from './project-files.ts';
import type { Shipped } from './shipped.ts';
import { inTheWay, writeProject } from './write-project.ts';

const flags = {
  name: { type: 'string' },
  address: { type: 'string' },
  language: { type: 'string' },
  country: { type: 'string' },
  package: { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Where the commands differ: `npm create sourceline` makes a folder, `sourceline init` fills one. */
export type CreateMode = 'create' | 'init';

export type CreateWorld = {
  /** Absolute path of the folder that the command is run in. */
  readonly cwd: string;
  /** ISO date. */
  readonly today: string;
  readonly shipped: Shipped;
  /** Asks for what was not typed; absent where nobody is at the terminal. */
  readonly ask?: typeof import('./ask-answers.ts').askAnswers;
  out(text: string): void;
  err(text: string): void;
};

const usage: Readonly<Record<CreateMode, string>> = {
  create: 'npm create sourceline FOLDER -- [options]',
  init: 'sourceline init [FOLDER] [options]',
};

const help = (mode: CreateMode): string => `${usage[mode]}

${mode === 'create' ? 'makes a new Sourceline project in an empty folder' : 'adds what a Sourceline project needs to a folder; existing files are not changed'}

  --name "The Ledger Desk"          name of the site; default: from the name of the folder
  --address https://desk.example/   its address; default: a placeholder
  --language en                     language of its pages; default: en
  --country ng                      country of the sample data and its map: an ISO code or a name
  --package FILE                    where npm gets Sourceline from; default: the registry
  --yes                             ask nothing
`;

type Typed = { readonly [Flag in keyof typeof flags]?: string | boolean };

/** What was typed, or what is wrong with it. */
function readTyped(args: readonly string[]): { typed: Typed; words: string[] } | { fault: string } {
  const known = Object.keys(flags).map(name => `--${name}`);
  const unknown = args.find(arg => arg.startsWith('-') && !known.includes(arg.split('=')[0] ?? ''));
  if (unknown !== undefined)
    return { fault: `Unknown option "${unknown}"; ${hint(unknown.split('=')[0] ?? '', known, 'options')}` };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
    return { typed: values, words: positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { fault: `${error.message}.` };
  }
}

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** What to do with a package.json that was there. */
const packageHint = (source: string): string =>
  `package.json was left as it is. Add to it:
  "type": "module"
  "scripts": ${JSON.stringify(projectScripts, null, 2).replaceAll('\n', '\n  ')}
and run: npm install sourceline@${source} && npm install --save-dev node@24 axe-core playwright-core
`;

/**
 * Makes a project.
 * @param args what was typed after the command.
 * @returns the exit code.
 */
export async function runCreate(
  mode: CreateMode,
  args: readonly string[],
  world: CreateWorld,
): Promise<number> {
  const { cwd, shipped, out } = world;
  const fail = (message: string): number => {
    world.err(`${message}\n`);
    return 1;
  };
  const read = readTyped(args);
  if ('fault' in read) return fail(read.fault);
  const { typed, words } = read;
  if (typed.help === true) {
    out(help(mode));
    return 0;
  }
  const [folder = mode === 'init' ? '.' : undefined, ...others] = words;
  if (folder === undefined) return fail(`Which folder? Write: ${usage.create.replace('FOLDER', 'my-desk')}`);
  if (others.length > 0) return fail(`One folder is enough; got "${words.join('", "')}".`);
  const root = resolve(cwd, folder);
  const [first, ...more] = mode === 'create' ? inTheWay(root) : [];
  if (first !== undefined) {
    const rest = more.length === 0 ? '' : ` and ${more.length} more`;
    return fail(
      `The folder "${folder}" is not empty: it has "${first}"${rest}. Choose another, or run "npx sourceline init" in it, which changes no file that is there.`,
    );
  }

  const draft = Object.fromEntries(
    (['name', 'address', 'language', 'country'] as const).flatMap(key => {
      const value = text(typed[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const faults = draftFaults(draft, shipped);
  if (faults.length > 0) return fail(faults.join('\n'));
  const suggested = titleOf(basename(root));
  const usual = { name: suggested, address: placeholderAddress, language: 'en', ...draft };
  let answers: { name: string; address: string; language: string; country?: string };
  try {
    answers =
      typed.yes === true || world.ask === undefined ? usual : await world.ask(draft, suggested, shipped);
  } catch (error) {
    if (error instanceof CancelledError) return 1;
    throw error;
  }
  const { name, address, language } = answers;
  const found = answers.country === undefined ? undefined : findCountry(answers.country, shipped);
  if (found === undefined) return fail('Which country? Add its code, for example: --country ng');

  const country = { ...found, regions: shipped.regionsOf(found.code) };
  const source = text(typed.package) ?? `^${shipped.version}`;
  const url = new URL(address);
  const files = projectFiles({ name, address: url, language, country, source, today: world.today });
  const { written, left } = writeProject(root, files);
  const shown = relative(cwd, root) || '.';
  out(`${written.map(file => `  ${file}`).join('\n')}\n\n${written.length} files written to ${shown}.\n`);
  if (left.length > 0) out(`Left as they are: ${left.join(', ')}.\n`);
  if (left.includes('package.json')) out(packageHint(source));
  const enter = shown === '.' ? '' : `cd ${shown}\n  `;
  out(
    `\nNext:\n  ${enter}npm install\n  npm start\n\nREADME.md says what to replace: the sample events are invented.\n`,
  );
  return 0;
}
