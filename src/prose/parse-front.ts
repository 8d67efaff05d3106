import { type CST, type Document, isNode, isScalar, Parser, parseDocument, visit } from 'yaml';
import { quote } from '../dataset/fault.ts';
import { eachHidden, hiddenSentence } from '../problems/hidden-characters.ts';
import type { ProseRule } from './rules.ts';

/** What front matter may not hold, beside what is no YAML at all. Offsets are counted in the YAML. */
export type FrontRefusal = {
  readonly rule: ProseRule;
  readonly offset: number;
  readonly what: string;
  readonly fix: string;
};

/** Far more than any front matter needs. */
const [lettersAtMost, depthAtMost] = [50_000, 20];

const hint = 'Put a value that begins with one of the signs * & ! between quotes';

const listOf = (token: CST.Token): readonly CST.CollectionItem[] => ('items' in token ? token.items : []);

/** Where lists and maps nest deeper than the limit; undefined where they do not. Never recurses. */
function tooDeepAt(yaml: string): number | undefined {
  const open: { token: CST.Token; depth: number }[] = [];
  for (const token of new Parser().parse(yaml)) {
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth: 1 });
  }
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > depthAtMost) return token.offset;
    for (const { key, value } of listOf(token)) {
      for (const inner of [key, value]) {
        if (inner !== undefined && inner !== null) open.push({ token: inner, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

/** Keys of one map that are written for the second time. The parser would compare each key with each. */
function repeatedKeys(document: Document): FrontRefusal[] {
  const found: FrontRefusal[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) {
          const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
          const what = 'A list, or fields in braces, cannot be the name of a field.';
          found.push({
            rule: 'prose/front-matter-syntax',
            offset,
            what,
            fix: 'Write a word, followed by a colon.',
          });
          continue;
        }
        if (seen.has(key.value)) {
          const what = `The field ${quote(key.value)} is repeated.`;
          const offset = key.range?.[0] ?? 0;
          found.push({ rule: 'prose/front-matter-syntax', offset, what, fix: 'Keep one of the two.' });
        }
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** The line of a field as it is meant: its value between quotes. */
function quotedLine(yaml: string, offset: number): string {
  const line = yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1).split(/\r?\n/, 1)[0] ?? '';
  const [, name, value] = /^ *([A-Za-z]+): +(\S.*?) *$/.exec(line) ?? [];
  const isWhole = line.slice(0, offset - yaml.lastIndexOf('\n', offset - 1) - 1).endsWith(`${name}: `);
  if (name === undefined || value === undefined || !isWhole || value.length > 200) return `${hint}.`;
  const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return `Write ${name}: ${quoted}`;
}

/** Aliases, anchors and tags, for which front matter has no use: `*Graphic*` is meant as text, and so is `&c`. */
function references(document: Document, yaml: string): FrontRefusal[] {
  const found: FrontRefusal[] = [];
  const refuse = (offset: number, what: string) =>
    found.push({ rule: 'prose/front-matter-syntax', offset, what, fix: quotedLine(yaml, offset) });
  const look = (node: unknown) => {
    if (!isNode(node)) return;
    const [from = 0] = node.range ?? [];
    const line = yaml.lastIndexOf('\n', from - 1) + 1;
    /** Where the sign before a value is. */
    const sign = (char: string) => Math.max(line, yaml.lastIndexOf(char, from));
    if ('anchor' in node && typeof node.anchor === 'string')
      refuse(sign('&'), `"&${node.anchor}" is read as an anchor, not as text.`);
    else if (node.tag !== undefined && /^[ \t]*!/.test(yaml.slice(sign('!'))))
      refuse(sign('!'), 'A value that begins with "!" is read as a type, not as text.');
  };
  visit(document, {
    Alias: (_, { source, range }) => {
      refuse(range?.[0] ?? 0, `${quote(`*${source}`)} is read as a reference to another value, not as text.`);
    },
    Scalar: (_, node) => look(node),
    Collection: (_, node) => look(node),
  });
  return found;
}

/** Characters that nobody sees, written as YAML's escapes; those typed as they are belong to the file as a whole. */
function hiddenByEscape(document: Document, yaml: string): FrontRefusal[] {
  const found: FrontRefusal[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      const [from = 0, to = from] = range ?? [];
      const typed = yaml.slice(from, to);
      if (typeof value !== 'string' || !typed.startsWith('"')) return;
      for (const hidden of eachHidden(value)) {
        const char = value.slice(hidden.offset, hidden.offset + hidden.length);
        if (typed.includes(char)) continue;
        const code = char.codePointAt(0)?.toString(16);
        const inside = typed.search(new RegExp(`\\\\(?:[0abefrvNLP]|[xuU]0*${code}(?![0-9a-f]))`, 'i'));
        const offset = from + Math.max(0, inside);
        found.push({
          rule: 'prose/hidden-character',
          offset,
          what: hiddenSentence(hidden),
          fix: 'Delete it.',
        });
      }
    },
  });
  return found;
}

/**
 * The YAML of front matter, of bounded size and depth, and what of it may not be read as values, so that no few lines
 * stand for millions.
 * @returns no document where it is too large to be read at all.
 */
export function parseFront(yaml: string): {
  readonly document: Document.Parsed | undefined;
  readonly refusals: readonly FrontRefusal[];
} {
  const refused = (rule: ProseRule, offset: number, what: string, fix: string) => ({
    document: undefined,
    refusals: [{ rule, offset, what, fix }],
  });
  if (yaml.length > lettersAtMost) {
    const what = `The front matter has ${yaml.length} characters; the limit is ${lettersAtMost}.`;
    return refused('prose/too-long', 0, what, 'Move the text below the front matter.');
  }
  const deep = tooDeepAt(yaml);
  if (deep !== undefined) {
    const what = `Lists or fields are nested too deep here; the limit is ${depthAtMost}.`;
    return refused('prose/too-deep', deep, what, 'Write each field on its own line.');
  }
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false, uniqueKeys: false });
  return {
    document,
    refusals: [...references(document, yaml), ...repeatedKeys(document), ...hiddenByEscape(document, yaml)],
  };
}
