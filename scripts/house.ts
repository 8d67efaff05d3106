/** The rules of the house that general linters lack: `npm run lint` checks the whole project with them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { nodeInBrowser } from './browser-modules.ts';
import { caches, findCaches } from './caches.ts';
import { doubleNames } from './double-names.ts';

/** Rooms of `src/` in import order: each may import from itself and from those above it in this list. */
export const rooms = [
  'problems',
  'progress',
  'stamped-memo',
  'write-atomic',
  'escape-xml',
  'canonical-text',
  'code-pages',
  'grammar',
  'i18n',
  'addresses',
  'options',
  'geo',
  'dataset',
  'importers',
  'tally',
  'history/changes',
  'wording',
  'scene',
  'charts',
  'explore',
  'prose',
  'history',
  'site',
  'styles',
  'output/pictures',
  'output/embed',
  'output/files',
  'output/feeds',
  'output/markdown',
  'output/search',
  'views/client',
  'views/components',
  'views/layouts',
  'views/routes',
  'own-site',
  'publish',
  'dev',
  'upgrade',
  'create',
  'cli',
  'session',
  'index',
] as const;

export type Finding = { readonly file: string; readonly line: number; readonly what: string };

type Source = { readonly file: string; readonly text: string; readonly code: string };

const skipped = ['node_modules', 'dist', 'lib', 'looks', 'coverage', 'test-results', 'fixtures'];

const code = /(?<!\.d)\.(?:ts|mjs|astro)$/;

function* filesIn(folder: string, ending = code): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (entry.name.startsWith('.') || skipped.includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path, ending);
    else if (ending.test(entry.name)) yield path;
  }
}

/** The script parts of an `.astro` file, with everything else blanked to keep line numbers. */
function scriptsOf(text: string): string {
  const scriptParts = [
    ...text.matchAll(/(^---\r?\n)([\s\S]*?)(?=^---)|(<script[^>]*>)([\s\S]*?)(?=<\/script>)/gm),
  ];
  let code = '';
  let at = 0;
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  for (const match of scriptParts) {
    const script = match[2] ?? match[4] ?? '';
    const start = match.index + (match[1] ?? match[3] ?? '').length;
    if (start < at) continue;
    code += blank(text.slice(at, start)) + script;
    at = start + script.length;
  }
  return code + blank(text.slice(at));
}

const lineAt = (text: string, position: number) => text.slice(0, position).split('\n').length;

type Import = { readonly from: string; readonly to: string; readonly line: number };

/** Relative imports between files of the project, types included. */
function importsOf({ file, code }: Source): Import[] {
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName, pos }) => ({
      from: file,
      to: posix.join(posix.dirname(file), fileName.replace(/\?.*$/, '')),
      line: lineAt(code, pos),
    }));
}

/** The room of a file of `src/`, or of a folder of rooms. An unknown name is returned unchanged. */
const roomOf = (file: string): string => {
  const [, room = '', inner = ''] = file.split('/');
  const known: readonly string[] = rooms;
  return known.includes(`${room}/${inner}`) ? `${room}/${inner}` : room.replace(/\.ts$/, '');
};

function direction({ from, to, line }: Import): Finding[] {
  if (!from.startsWith('src/')) return [];
  if (!to.startsWith('src/'))
    return [{ file: from, line, what: `src/ imports ${to}, which is outside of it` }];
  const [own, other] = [roomOf(from), roomOf(to)];
  const order: readonly string[] = rooms;
  if (own === 'i18n' && other !== 'i18n' && other !== 'problems' && other !== 'grammar') {
    return [{ file: from, line, what: `i18n imports ${to}; it may import only problems/ and grammar/` }];
  }
  return order.indexOf(other) > order.indexOf(own)
    ? [{ file: from, line, what: `${own} imports ${to}, a room further down; imports go up only` }]
    : [];
}

/** Every import cycle, once. */
function cycles(imports: readonly Import[]): Finding[] {
  const next = Map.groupBy(imports, each => each.from);
  const done = new Set<string>();
  const found: Finding[] = [];
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start !== -1) {
      const line = next.get(path.at(-1) ?? '')?.find(each => each.to === file)?.line ?? 1;
      found.push({
        file: path.at(-1) ?? file,
        line,
        what: `closes a circle: ${[...path.slice(start), file].join(' → ')}`,
      });
      return;
    }
    if (done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of [...next.keys()].sort()) visit(file, []);
  return found;
}

/** A barrel only re-exports names of other files. */
function barrel({ file, code }: Source): Finding[] {
  if (!file.startsWith('src/') || !file.endsWith('.ts')) return [];
  const { statements } = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const passesOn = statements.filter(
    each => ts.isExportDeclaration(each) && each.moduleSpecifier !== undefined,
  );
  const all = passesOn.length > 0 && passesOn.length === statements.length;
  return all
    ? [{ file, line: 1, what: 'is a barrel: it only passes on exports; import from their own files' }]
    : [];
}

/** Each word has a bracket, so that the search does not match this file. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/@ts-[i]gnore|@ts-[e]xpect-error|@ts-[n]ocheck/, 'switches the type checker off'],
  [/biome-[i]gnore/, 'switches the linter off'],
  [/as [u]nknown as\b/, 'forces a type; parse the value instead'],
  [/\b(it|test|describe)\.([o]nly|[s]kip|[t]odo|[f]ixme)\b/, 'switches a test off, or all others'],
  [/\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\b/, 'is left undone; do it or file an issue'],
];

const patterns = ({ file, text }: Source): Finding[] =>
  text
    .split('\n')
    .flatMap((line, i) =>
      refused.flatMap(([pattern, what]) =>
        pattern.test(line) ? [{ file, line: i + 1, what: `${what}: ${line.trim()}` }] : [],
      ),
    );

/** Comments that name a file missing from the project. */
function deadReferences(root: string, path: string): Finding[] {
  const file = relative(root, path).split(sep).join('/');
  const named = /(?<![\w/@.-])(?:src|docs|scripts|tests)\/[\w/.[\]-]*\w\.(?:ts|md|mjs|css|astro)\b/g;
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      const comment = /^\s*(?:\*|\/\*).*|(?<![:'"`])\/\/ .*/.exec(line)?.[0] ?? '';
      return [...comment.matchAll(named)]
        .filter(([name]) => statSync(join(root, name), { throwIfNoEntry: false }) === undefined)
        .map(([name]) => ({ file, line: i + 1, what: `names ${name}, which is not there` }));
    });
}

/** Files that look up a language by its code: the commands, the reader of a project, and the script that begins in a browser. */
const edges = [
  'src/cli/',
  'src/site/read-input.ts',
  'src/publish/open-drawer.ts',
  'src/i18n/locale.ts',
  'src/views/client/explore/start.ts',
];

/** Everywhere else the locale is an argument. */
const languages = ({ file, code }: Source): Finding[] =>
  !file.startsWith('src/') || edges.some(edge => file.startsWith(edge))
    ? []
    : code.split('\n').flatMap((line, i) => {
        const what = 'looks a language up; take the Locale as an argument';
        return /\bgetLocale\(/.test(line) ? [{ file, line: i + 1, what }] : [];
      });

/** Rooms whose values are remembered from one reading of a project to the next: they rest on their arguments alone. */
const pure = /^src\/(?:grammar|i18n|tally|wording|charts|prose)\//;

/** What may read files for them, and notes what it read (src/prose/page-inputs.ts). */
const reader = 'src/prose/project-reader.ts';

const hiddenInputs = ({ file, code }: Source): Finding[] =>
  !pure.test(file) || file === reader
    ? []
    : code.split('\n').flatMap((line, i) => {
        const what = `reads from outside its arguments, which no memo would notice; take it from ${reader}`;
        return /from 'node:(?:fs|process|os)|\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(/.test(line)
          ? [{ file, line: i + 1, what }]
          : [];
      });

/** What shows a site: its parts rest on their properties and on the site that they ask for, which takes notes. */
const shown = /^src\/views\/(?:components|layouts|routes)\/.*\.astro$/;

/** The modules of routes whose pages are kept, with what their props may hold (src/views/routes/route-list.ts). */
const keptRoutes = (list: string): Map<string, string> =>
  new Map(
    [...list.matchAll(/\b(ofReport|ofData|fileOfData)\('[^']*', '([\w-]+)'\)/g)].map(([, of = '', name]) => [
      `src/views/routes/${name}.${of === 'fileOfData' ? 'ts' : 'astro'}`,
      of === 'ofReport' ? 'none' : 'data',
    ]),
  );

/** A kept page rests on nothing that was not noted: on no file, and on no props that follow from more than it says. */
function unnotedInputs(sources: readonly Source[]): Finding[] {
  const list = sources.find(({ file }) => file === 'src/views/routes/route-list.ts')?.code ?? '';
  const kept = keptRoutes(list);
  return sources.flatMap(({ file, code }) => {
    const props = kept.get(file);
    if (props === undefined && !shown.test(file)) return [];
    const end = code.indexOf(file.endsWith('.ts') ? 'export const GET' : 'Astro.props');
    return code.split('\n').flatMap((line, i): Finding[] => {
      const found = (what: string): Finding[] => [{ file, line: i + 1, what }];
      if (/from 'node:(?:fs|process|os)|\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(/.test(line))
        return found('reads from outside the site, which no kept page would notice; take it from getSite()');
      if (props === 'none' && /Astro\.props|\bprops\b/.test(line))
        return found('has props, which no note tells of; ask the site for what the address names');
      const isBefore = code.split('\n').slice(0, i).join('\n').length < end;
      if (props === 'data' && isBefore && /\bgetSite\(/.test(line))
        return found('makes props from more than the data; take them from getSiteData()');
      return [];
    });
  });
}

/** One table lists everything that persists between calls, with its bound. */
const unlistedCaches = ({ file, code }: Source): Finding[] =>
  findCaches(file, code)
    .filter(({ name }) => !caches.some(cache => cache.file === file && cache.name === name))
    .map(({ name, line }) => {
      const what = `"${name}" remembers beyond a call; give it a bound, and add it to scripts/caches.ts`;
      return { file, line, what };
    });

const longest = 250;

function shape({ file, text }: Source): Finding[] {
  const found: Finding[] = [];
  const lines = text.split('\n').length - 1;
  const name = basename(file).replace(/\.(test|spec|config)?\.?(ts|mjs|astro)$/, '');
  if (file.startsWith('src/') && lines > longest && !/^.*\bLong because\b/m.test(text)) {
    const what = `has ${lines} lines; over ${longest} wants a comment that begins "Long because"`;
    found.push({ file, line: longest, what });
  }
  if (!file.endsWith('.astro') && !file.includes('/routes/') && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name)) {
    found.push({ file, line: 1, what: 'is not named in kebab-case' });
  }
  if (/^(utils?|helpers?|misc|common)$/.test(name) || /\/(utils?|helpers?|misc|common)\//.test(file)) {
    found.push({ file, line: 1, what: 'has a name that says nothing; name it for what it does' });
  }
  const known: readonly string[] = rooms;
  if (file.startsWith('src/') && !known.includes(roomOf(file))) {
    found.push({
      file,
      line: 1,
      what: `stands in a room that scripts/house.ts does not know: ${roomOf(file)}`,
    });
  }
  return found;
}

/** Every breach of a rule of the house in the project at `root`. */
export function checkHouse(root: string): Finding[] {
  const folders = ['src', 'tests', 'scripts']
    .map(folder => join(root, folder))
    .filter(folder => statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  const sources = folders
    .flatMap(folder => [...filesIn(folder)])
    .map((path): Source => {
      const file = relative(root, path).split(sep).join('/');
      const text = readFileSync(path, 'utf8');
      return { file, text, code: file.endsWith('.astro') ? scriptsOf(text) : text };
    });
  const imports = sources.flatMap(importsOf);
  return [
    ...imports.flatMap(direction),
    ...cycles(imports),
    ...doubleNames(sources),
    ...nodeInBrowser(sources),
    ...unnotedInputs(sources),
    ...folders
      .flatMap(folder => [...filesIn(folder, /\.(?:ts|mjs|astro|css)$/)])
      .flatMap(path => deadReferences(root, path)),
    ...sources.flatMap(source => [
      ...barrel(source),
      ...patterns(source),
      ...languages(source),
      ...hiddenInputs(source),
      ...unlistedCaches(source),
      ...shape(source),
    ]),
  ];
}

if (import.meta.main) {
  const found = checkHouse(dirname(dirname(fileURLToPath(import.meta.url))));
  for (const { file, line, what } of found) console.error(`${file}:${line}  ${what}`);
  console.log(
    found.length === 0 ? 'the house is in order' : `${found.length} breaches of the rules of the house`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
