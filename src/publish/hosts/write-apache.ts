import type { HeaderRules, SentHeader } from './header-rules.ts';

const pattern = (path: string) => path.replaceAll(/[.*+?^${}()|[\]\\#]/g, '\\$&');

const set = ([name, value]: SentHeader, when = 'always ') => `    Header ${when}set ${name} "${value}"`;

/**
 * `.htaccess`, for Apache 2.4 and hosts to which files are copied by FTP.
 * Source: https://httpd.apache.org/docs/2.4/mod/mod_headers.html.
 */
export function writeApache({ base, rules, rest, types }: HeaderRules): string {
  const blocks = rules.map(({ of, path, headers, cache, type }, index) => {
    const end = of === 'folder' ? '' : '$';
    return [
      `  <${index === 0 ? 'If' : 'ElseIf'} "%{REQUEST_URI} =~ m#^${pattern(path)}${end}#">`,
      ...(type === undefined ? [] : [`    ForceType "${type}"`]),
      ...headers.map(header => set(header)),
      set(['Cache-Control', cache], ''),
      `  </${index === 0 ? 'If' : 'ElseIf'}>`,
    ].join('\n');
  });
  return [
    'Options -Indexes',
    `ErrorDocument 403 ${base}404.html`,
    `ErrorDocument 404 ${base}404.html`,
    ...Object.entries(types).map(([ending, type]) => `AddType "${type}" .${ending}`),
    '<IfModule mod_headers.c>',
    ...blocks,
    '  <Else>',
    ...rest.headers.map(header => set(header)),
    set(['Cache-Control', rest.cache], ''),
    '  </Else>',
    '</IfModule>',
    '',
  ].join('\n');
}
