import { dirname, extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Options } from '../options.ts';

const iconTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** The pictures of the newsroom's own. Those of the public folder have an address already. */
function brandModule(root: string, { base, publicDir, logo, favicon }: Options): string {
  const imports: string[] = [];
  const addressOf = (file: string): string => {
    const path = posix.normalize(file);
    if (path.startsWith(`${publicDir}/`)) return JSON.stringify(base + path.slice(publicDir.length + 1));
    const name = `picture${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(`${join(root, path)}?url&no-inline`)};`);
    return name;
  };
  const pictures = logo && `{ light: ${addressOf(logo.light)}, dark: ${logo.dark && addressOf(logo.dark)} }`;
  const type = favicon && JSON.stringify(iconTypes[extname(favicon).toLowerCase()] ?? '');
  const icon = favicon && `{ href: ${addressOf(favicon)}, type: ${type} }`;
  return [...imports, `export const logo = ${pictures};`, `export const icon = ${icon};`].join('\n');
}

/** The components of the newsroom's own blocks. */
function blocksModule(root: string, { blocks }: Options): string {
  const files = Object.entries(blocks).map(([name, block], i) => ({
    name: JSON.stringify(name),
    local: `block${i}`,
    path: JSON.stringify(join(root, typeof block === 'string' ? block : block.component)),
  }));
  return [
    ...files.map(({ local, path }) => `import ${local} from ${path};`),
    `export const ownBlocks = { ${files.map(({ name, local }) => `${name}: ${local}`).join(', ')} };`,
  ].join('\n');
}

/** The content of each virtual module, as module text. */
function textsOf(root: string, options: Options): ReadonlyMap<string, string> {
  const { styles } = options;
  const sheets = (query: string) => styles.map(file => JSON.stringify(`${join(root, file)}?${query}`));
  const imports = [...sheets('inline'), ...sheets('url')].map((path, i) => `import s${i} from ${path};`);
  const listed = (from: number) => `[${styles.map((_, i) => `s${from + i}`).join()}]`;
  return new Map([
    ['virtual:sourceline/brand', brandModule(root, options)],
    ['virtual:sourceline/blocks', blocksModule(root, options)],
    [
      'virtual:sourceline/styles',
      [...imports, `export const ownInline = ${listed(0)}, ownLinks = ${listed(styles.length)};`].join('\n'),
    ],
  ]);
}

const src = fileURLToPath(new URL('../', import.meta.url));
const views = join(src, 'views/');

/** Packed, modules end in .js; from the repository, in .ts. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** What a newsroom's own files import from the package, by the file that it is. */
function packageFile(id: string): string | undefined {
  if (id === 'sourceline/site') return join(src, `own-site.${ending}`);
  const [, folder, name] = /^sourceline\/(components|layouts)\/(\w+\.astro)$/.exec(id) ?? [];
  return folder === undefined || name === undefined ? undefined : join(views, folder, name);
}

/** The newsroom's component in place of one of ours that another file of ours imports; its own files get ours. */
function replacement(
  id: string,
  importer: string,
  replaced: ReadonlyMap<string, string>,
): string | undefined {
  if (!id.endsWith('.astro') || !id.startsWith('.')) return undefined;
  const from = importer.replace(/\?.*$/, '');
  if (!from.startsWith(views)) return undefined;
  return replaced.get(join(dirname(from), id));
}

/**
 * Lets a newsroom put its own components, blocks, pictures and style sheets in place of Sourceline's, by options alone,
 * and lets its files import those of the package.
 */
export function userModules(root: string, options: Options): Plugin {
  const texts = textsOf(root, options);
  const replaced = new Map(
    Object.entries(options.components).flatMap(([name, file]) =>
      file === undefined ? [] : [[join(views, 'components', `${name}.astro`), join(root, file)] as const],
    ),
  );
  return {
    name: 'sourceline:user-modules',
    enforce: 'pre',
    resolveId(id, importer) {
      if (texts.has(id)) return `\0${id}`;
      return packageFile(id) ?? (importer === undefined ? undefined : replacement(id, importer, replaced));
    },
    load: id => (id.startsWith('\0') ? texts.get(id.slice(1)) : undefined),
  };
}
