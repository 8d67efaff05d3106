import { Parser } from 'htmlparser2';

/** What a page links to, and what can be linked to on it, in the order of the page. */
export type PageFacts = {
  readonly ids: readonly string[];
  readonly links: readonly string[];
};

type Names = 'id' | 'href' | 'src' | 'poster' | 'srcset';

/** The order in which the links of one element are listed. */
const linkAttributes = ['href', 'src', 'poster'] as const;

type Attributes = { [Name in Names]?: string };

function addElement(attributes: Attributes, ids: string[], links: string[]): void {
  const { id, srcset } = attributes;
  if (id !== undefined) ids.push(id);
  for (const name of linkAttributes) {
    const link = attributes[name];
    if (link !== undefined) links.push(link);
  }
  for (const entry of srcset?.split(',') ?? []) {
    const link = entry.trim().split(/\s+/)[0];
    if (link) links.push(link);
  }
}

/** The facts of any HTML, as browsers read it. */
export function parsePageFacts(html: string): PageFacts {
  const ids: string[] = [];
  const links: string[] = [];
  const parser = new Parser({ onopentag: (_name, attributes) => addElement(attributes, ids, links) });
  parser.write(html);
  parser.end();
  return { ids, links };
}

/** Elements whose content is text up to their end tag. */
const textElements: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);
/** Elements that HTML reads by rules of their own. */
const ownRules: ReadonlySet<string> = new Set([
  ...['iframe', 'noembed', 'noframes', 'noscript', 'plaintext', 'xmp', 'form', 'template'],
]);

const [quote, slash, equals, greater] = [34, 47, 61, 62];

/** What characters are, as bits: white space, of names of elements, of names of attributes (`xlink:href`). */
const [isSpace, isOfName, isOfAttribute] = [1, 2, 4];
const kinds = new Uint8Array(128);
const mark = (characters: string, kind: number): void => {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    kinds[code] = (kinds[code] ?? 0) | kind;
  }
};
mark(' \n\t', isSpace);
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-', isOfName | isOfAttribute);
mark(':_.@', isOfAttribute);

const isKind = (code: number, kind: number): boolean => ((kinds[code] ?? 0) & kind) !== 0;

const isCounted = (name: string): name is Names =>
  name === 'id' || name === 'href' || name === 'src' || name === 'poster' || name === 'srcset';

/** The first place from one on that does not hold a character of a kind. */
function skip(html: string, from: number, kind: number): number {
  let at = from;
  while (isKind(html.charCodeAt(at), kind)) at += 1;
  return at;
}

/** Where a comment or the doctype ends that begins at a place; -1 where it is neither, in its plain form. */
function endOfDeclaration(html: string, from: number): number {
  if (html.startsWith('<!--', from)) {
    const end = html.indexOf('-->', from + 4);
    return end === -1 || /^-?>|--|<!/.test(html.slice(from + 4, end)) ? -1 : end + 3;
  }
  return /^<!doctype html>/i.test(html.slice(from, from + 15)) ? from + 15 : -1;
}

/** Where an end tag ends; -1 where it holds more than a name. */
function endOfEndTag(html: string, from: number): number {
  const end = skip(html, from + 2, isOfName);
  return end > from + 2 && html.charCodeAt(end) === greater ? end + 1 : -1;
}

/** Where the content of a text element ends; -1 where it may hold a tag. A sign before a number, `(width<30rem)`, is text. */
function endOfText(html: string, from: number, name: string): number {
  let end = html.indexOf('<', from);
  while (/^[\d ]/.test(html.charAt(end + 1)) && end !== -1) end = html.indexOf('<', end + 1);
  return html.startsWith(`</${name}>`, end) ? end : -1;
}

/**
 * Reads the attributes of a tag of the plain form: each with its value in double quotes, or without one.
 * @param from where the name of the tag ends.
 * @param found gets those that count.
 * @returns where the tag ends; -1 where it is of another form, or where one that counts is repeated, has capital letters
 * or a character reference.
 */
function readAttributes(html: string, from: number, found: Attributes): number {
  let at = from;
  for (;;) {
    const begin = skip(html, at, isSpace);
    const first = html.charCodeAt(begin);
    if (first === greater) return begin + 1;
    if (first === slash) return html.charCodeAt(begin + 1) === greater ? begin + 2 : -1;
    at = skip(html, begin, isOfAttribute);
    if (begin === at) return -1;
    const length = at - begin;
    const name = length <= 6 ? html.slice(begin, at) : '';
    let value = '';
    if (html.charCodeAt(at) === equals) {
      const end = html.charCodeAt(at + 1) === quote ? html.indexOf('"', at + 2) : -1;
      if (end === -1) return -1;
      if (isCounted(name)) value = html.slice(at + 2, end);
      at = end + 1;
    }
    if (isCounted(name)) {
      if (found[name] !== undefined || value.includes('&')) return -1;
      found[name] = value;
    } else if (isCounted(name.toLowerCase())) return -1;
    const after = html.charCodeAt(at);
    if (!isKind(after, isSpace) && after !== greater && after !== slash) return -1;
  }
}

/**
 * The same for HTML as Astro and our own writers put it, in a fraction of the time. Undefined for anything that is not
 * of that plain form, which leaves no room for two readings: whoever asks then parses it.
 */
export function scanPageFacts(html: string): PageFacts | undefined {
  const ids: string[] = [];
  const links: string[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const next = html.charAt(at + 1);
    let end: number;
    if (next === '!') end = endOfDeclaration(html, at);
    else if (next === '/') end = endOfEndTag(html, at);
    else if (next >= 'a' && next <= 'z') {
      const nameEnd = skip(html, at + 1, isOfName);
      const name = html.slice(at + 1, nameEnd);
      if (ownRules.has(name)) return undefined;
      const found: Attributes = {};
      end = readAttributes(html, nameEnd, found);
      addElement(found, ids, links);
      if (end !== -1 && textElements.has(name)) end = endOfText(html, end, name);
    } else return undefined;
    if (end === -1) return undefined;
    at = html.indexOf('<', end);
  }
  return { ids, links };
}

/** Whether a page was written to its end. */
export const isWholePage = (html: string): boolean => html.trimEnd().endsWith('</html>');

/** The facts of a page: scanned where it is of the plain form, else parsed. */
export const pageFactsOf = (html: string): PageFacts => scanPageFacts(html) ?? parsePageFacts(html);
