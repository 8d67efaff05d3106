import { extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Options } from '../options.ts';

const ours = (name: string) => fileURLToPath(new URL(`../views/components/${name}.astro`, import.meta.url));

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

/** The content of each virtual module, as module text. */
function textsOf(root: string, options: Options): ReadonlyMap<string, string> {
  const { components, styles } = options;
  const names = ['Header', 'Footer'] as const;
  const exports = names.map(name => {
    const own = components[name];
    const path = own === undefined ? ours(name) : join(root, own);
    return `export { default as ${name} } from ${JSON.stringify(path)};`;
  });
  const sheets = (query: string) => styles.map(file => JSON.stringify(`${join(root, file)}?${query}`));
  const imports = [...sheets('inline'), ...sheets('url')].map((path, i) => `import s${i} from ${path};`);
  const listed = (from: number) => `[${styles.map((_, i) => `s${from + i}`).join()}]`;
  return new Map([
    ['virtual:sourceline/brand', brandModule(root, options)],
    ['virtual:sourceline/components', exports.join('\n')],
    [
      'virtual:sourceline/styles',
      [...imports, `export const ownInline = ${listed(0)}, ownLinks = ${listed(styles.length)};`].join('\n'),
    ],
  ]);
}

/**
 * Lets a newsroom put its own header, footer and style sheets in place of Sourceline's, by options alone.
 * Layouts import them from `virtual:sourceline/components` and `virtual:sourceline/styles`.
 */
export function userModules(root: string, options: Options): Plugin {
  const texts = textsOf(root, options);
  return {
    name: 'sourceline:user-modules',
    resolveId: id => (texts.has(id) ? `\0${id}` : undefined),
    load: id => (id.startsWith('\0') ? texts.get(id.slice(1)) : undefined),
  };
}
