import { posix } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { decodeAddress } from '../addresses.ts';
import { eachNode } from './each-node.ts';
import { rangeInFile, type TextOrigin } from './origin.ts';
import type { PageContext, PageReading } from './page-context.ts';

const scheme = /^([a-z][a-z0-9+.-]*):/i;

/** Where a link to another Markdown file of the project leads on the site; undefined if there is no such file. */
function pageOf(url: string, { file, project, addresses }: PageContext): string | undefined {
  const [path = '', fragment] = url.split('#');
  const decoded = decodeAddress(path);
  if (decoded === undefined) return undefined;
  const target = posix.normalize(posix.join(posix.dirname(file), decoded));
  if (target.startsWith('..') || project.kindOf(target) === undefined) return undefined;
  const slug = posix.basename(target).replace(/\.(?:md|markdown)$/, '');
  const folder = posix.basename(posix.dirname(target));
  const address = folder === 'reports' ? addresses.report(slug) : addresses.page(slug);
  return fragment === undefined ? address : `${address}#${fragment}`;
}

/** The address as the page prints it, or what is wrong with it. */
function resolve(url: string, page: PageContext): { url: string } | { what: string; fix: string } {
  const name = scheme.exec(url)?.[1]?.toLowerCase();
  const isHidden = [...url].some(sign => sign.charCodeAt(0) <= 32 || sign === '\\');
  if (isHidden)
    return {
      what: `"${url}" contains characters that are not allowed in a URL.`,
      fix: 'Write the URL without spaces and backslashes.',
    };
  if (name === 'https' || name === 'http') {
    return URL.canParse(url)
      ? { url }
      : { what: `"${url}" is not a valid URL.`, fix: 'Write the full URL, with https://.' };
  }
  if (name === 'mailto') return { url };
  if (name !== undefined)
    return {
      what: `"${name}:" is not allowed in a link.`,
      fix: 'Use an https:// URL, or a path inside the site.',
    };
  if (url.startsWith('//')) return { what: `"${url}" has no scheme.`, fix: `Write https:${url}` };
  if (url === '') return { what: 'The link has no URL.', fix: 'Write its URL in the round brackets.' };
  if (decodeAddress(url) === undefined)
    return {
      what: `"${url}" contains an invalid percent escape.`,
      fix: 'Write %25 for a percent sign, or remove the escape.',
    };
  if (url.startsWith('/')) return { url: page.addresses.at(url.slice(1)) };
  if (!/\.(?:md|markdown)(?:#|$)/.test(url)) return { url };
  const address = pageOf(url, page);
  return address === undefined
    ? {
        what: `The file "${url}" does not exist next to this one.`,
        fix: 'Write the path of the Markdown file, relative to this file.',
      }
    : { url: address };
}

/** Remark plugin: links lead to http(s), mailto or the site itself, whose base is put before them. */
export function checkLinks({ origin, reading }: { origin: TextOrigin; reading: PageReading }) {
  const { page, findings } = reading;
  return (tree: Root): void => {
    const pictures = new Set<string>();
    eachNode<Nodes>(tree, node => {
      if (node.type === 'imageReference') pictures.add(node.identifier);
      return undefined;
    });
    eachNode<Nodes>(tree, node => {
      if (node.type !== 'link' && node.type !== 'definition') return undefined;
      if (node.type === 'definition' && pictures.has(node.identifier)) return undefined;
      const resolved = resolve(node.url, page);
      if ('url' in resolved) node.url = resolved.url;
      else
        findings.faults.add(
          'prose/bad-link',
          origin.place(rangeInFile(node).start),
          resolved.what,
          resolved.fix,
        );
      return undefined;
    });
  };
}
