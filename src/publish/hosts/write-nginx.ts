import type { HeaderRule, HeaderRules, SentHeader } from './header-rules.ts';

const add = ([name, value]: SentHeader, always = ' always') => `  add_header ${name} "${value}"${always};`;

/** nginx sends its own type with an error, and no `Cache-Control`, as that is not said `always`. */
function location(where: string, { headers, cache, type }: Omit<HeaderRule, 'of' | 'path'>): string {
  const typed = /^([^;]+); charset=utf-8$/.exec(type ?? '');
  return [
    `location ${where} {`,
    ...(typed === null ? [] : ['  types {}', `  default_type ${typed[1]};`, `  charset_types ${typed[1]};`]),
    ...headers.map(header => add(header)),
    add(['Cache-Control', cache], ''),
    '}',
  ].join('\n');
}

/**
 * What to include in `server { … }` of nginx, which says `root` itself.
 * Source: https://nginx.org/en/docs/http/ngx_http_headers_module.html.
 */
export function writeNginx({ base, rules, rest, types }: HeaderRules): string {
  const plain = Object.entries(types).map(([ending, type]) => ({ ending, type: type.split(';')[0] ?? type }));
  const texts = new Set(
    Object.values(types)
      .filter(type => type.endsWith('; charset=utf-8') && !type.startsWith('text/html'))
      .map(type => type.split(';')[0]),
  );
  return [
    'index index.html;',
    'absolute_redirect off;',
    'charset utf-8;',
    `charset_types ${[...texts].join(' ')};`,
    'types {',
    ...plain.map(({ ending, type }) => `  ${type} ${ending};`),
    '}',
    `error_page 404 ${base}404.html;`,
    // A folder without a page.
    `error_page 403 =404 ${base}404.html;`,
    ...rules.map(rule => location(`${rule.of === 'folder' ? '^~' : '='} ${rule.path}`, rule)),
    location(base, rest),
    '',
  ].join('\n');
}
