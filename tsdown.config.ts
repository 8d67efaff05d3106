import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defineConfig } from 'tsdown';
import { codeChunks, modulesOfPages, modulesOfScripts, ownAddresses } from './scripts/package/code-chunks.ts';
import { copyRest } from './scripts/package/copy-rest.ts';
import { describeOptions } from './scripts/package/describe-options.ts';
import { readShipped } from './src/create/read-shipped.ts';
import { shippedFile } from './src/create/shipped.ts';
import { writeCodeDigests } from './src/output/files/product-digest.ts';

const home = import.meta.dirname;
const src = join(home, 'src');
const lib = join(home, 'lib');

/**
 * What is left as an import: packages, which npm installs, and what Vite makes of a page, which `copyRest` puts beside
 * the compiled modules.
 */
const left = [/^(?!src\/)[^./\\]/, /\.(?:(?:astro|css|svg|woff2)(?:\?|$)|js\?)/];

const shared = {
  platform: 'node',
  target: 'node22.12',
  fixedExtension: false,
  deps: { neverBundle: left },
  logLevel: 'warn',
} as const;

/** Entries by the paths of their modules below `src/`, without the ending. */
const entriesOf = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    paths.map(path => [relative(src, path).replaceAll('\\', '/').replace(/\.ts$/, ''), path]),
  );

const ofPages = modulesOfPages(src);

/**
 * `npm run build:package`: `src/` → `lib/` as npm gets it; and the package `create-sourceline`, in one file.
 */
export default defineConfig([
  {
    ...shared,
    // What Node runs, in few files.
    outDir: 'lib',
    entry: entriesOf([
      ...['index', 'own-site', 'cli/bin', 'publish/start-chart-worker', 'output/files/png-worker'].map(name =>
        join(src, `${name}.ts`),
      ),
      ...ofPages,
    ]),
    hash: false,
    dts: false,
    // What a page imports may be exported from a file together with other things.
    inputOptions: { preserveEntrySignatures: 'allow-extension' },
    plugins: [ownAddresses(src)],
    outputOptions: {
      chunkFileNames: 'code/[name].js',
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ debugName: 'code', name: codeChunks(src, ofPages) }],
      },
    },
    hooks: {
      'build:done': () => {
        copyRest(src, lib);
        cpSync(join(home, 'public', 'schema'), join(lib, 'schema'), { recursive: true });
        writeCodeDigests(join(lib, sep), join(src, sep));
      },
    },
  },
  {
    ...shared,
    // What Vite makes pages of, module by module. The rest is what Node runs.
    outDir: 'lib/views',
    entry: ['src/views/**/*.ts', '!src/views/client/**', '!src/**/*.d.ts'],
    unbundle: true,
    clean: false,
    dts: false,
    plugins: [
      {
        name: 'leave-shared',
        resolveId(source, importer) {
          const path = importer && join(importer, '..', source);
          if (!source.startsWith('.') || !path?.startsWith(src) || path.startsWith(join(src, 'views')))
            return undefined;
          return { id: source.replace(/\.ts$/, '.js'), external: true };
        },
      },
    ],
  },
  {
    ...shared,
    // What Vite makes scripts of pages of, module by module, with all that they import.
    outDir: 'lib/browser',
    root: 'src',
    entry: modulesOfScripts(src),
    unbundle: true,
    clean: false,
    dts: false,
  },
  {
    ...shared,
    outDir: 'lib',
    // Components name types of any module, and an editor reads these for the props of a newsroom's own.
    entry: ['src/**/*.ts', '!src/**/*.d.ts', '!src/create/bin.ts'],
    unbundle: true,
    clean: false,
    dts: { dtsOnly: true },
    hooks: {
      'build:done': () => {
        const types = join(lib, 'options.d.ts');
        writeFileSync(types, describeOptions(readFileSync(types, 'utf8')));
      },
    },
  },
  {
    ...shared,
    // `npm create` runs on the Node that the machine has.
    target: 'node20.12',
    outDir: 'packages/create-sourceline/lib',
    entry: ['src/create/bin.ts'],
    dts: false,
    hooks: {
      'build:done': () => {
        const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
          version: string;
        };
        const shipped = JSON.stringify(shippedFile(readShipped(version)));
        writeFileSync(join(home, 'packages', 'create-sourceline', 'lib', 'shipped.json'), shipped);
      },
    },
  },
]);
