import { type HeaderRules, headersOf, patternOf, type SentHeader } from './header-rules.ts';

const line = ([name, value]: SentHeader) => `  ${name} "${value}"`;

/**
 * What to import in a site of a Caddyfile, which says `root` itself.
 * Source: https://caddyserver.com/docs/caddyfile/directives/header.
 */
export function writeCaddy({ base, rules, rest, types }: HeaderRules): string {
  const typed = rules.filter(({ type }) => type !== undefined).map(({ path }) => path);
  const block = (matcher: string, headers: readonly SentHeader[]) =>
    [`header ${matcher} {`, ...headers.map(line), '}'].join('\n');
  return [
    ...Object.entries(types).flatMap(([ending, type]) => [
      `@type-${ending} {`,
      `  path *.${ending}`,
      ...typed.filter(path => path.endsWith(`.${ending}`)).map(path => `  not path ${path}`),
      '}',
      `header @type-${ending} Content-Type "${type}"`,
    ]),
    ...rules.map(rule => block(patternOf(rule), headersOf(rule))),
    `@rest not path ${rules.map(patternOf).join(' ')}`,
    block('@rest', headersOf(rest)),
    'file_server',
    'handle_errors {',
    '  header Cache-Control no-store',
    '  header Content-Type "text/html; charset=utf-8"',
    `  rewrite * ${base}404.html`,
    '  file_server',
    '}',
    '',
  ].join('\n');
}
