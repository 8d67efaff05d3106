import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsdown';
import { copyRest } from './scripts/package/copy-rest.ts';
import { describeOptions } from './scripts/package/describe-options.ts';
import { readShipped } from './src/create/read-shipped.ts';
import { shippedFile } from './src/create/shipped.ts';

const home = import.meta.dirname;
const lib = join(home, 'lib');

/**
 * What is left as an import: packages, which npm installs, and what Vite makes of a page, which `copyRest` puts beside
 * the compiled modules.
 */
const left = [/^(?!src\/)[^./\\]/, /\.(?:astro|css|svg|woff2)(?:\?|$)/];

const shared = {
  platform: 'node',
  target: 'node22.12',
  fixedExtension: false,
  deps: { neverBundle: left },
  logLevel: 'warn',
} as const;

/**
 * `npm run build:package`: `src/` → `lib/`, module by module, as npm gets it; and the package `create-sourceline`, in one
 * file.
 */
export default defineConfig([
  {
    ...shared,
    outDir: 'lib',
    entry: ['src/**/*.ts', '!src/**/*.d.ts', '!src/create/bin.ts'],
    unbundle: true,
    dts: false,
    hooks: {
      'build:done': () => {
        copyRest(join(home, 'src'), lib);
        cpSync(join(home, 'public', 'schema'), join(lib, 'schema'), { recursive: true });
      },
    },
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
