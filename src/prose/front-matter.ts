import { type Document, isMap, isNode, isScalar, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { hint } from '../problems/nearest.ts';
import type { Edit } from '../problems/problem.ts';
import type { Faults } from './faults.ts';
import type { PlacedText } from './origin.ts';
import { type FrontRefusal, parseFront } from './parse-front.ts';

export type FrontPath = readonly (string | number)[];

export type ReadFront<T> = {
  readonly value: T;
  /** Where the text below it begins. */
  readonly body: number;
  /** Offset of a field's value. */
  offsetOf(path: FrontPath): number;
  textAt(path: FrontPath): PlacedText;
};

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Offsets of the YAML between the two lines of `---` at the head of a file, and of the text after them. */
export function findFront(source: string): { start: number; end: number; body: number } | undefined {
  const match = /^---[ \t]*\r?\n/.test(source) ? fence.exec(source) : null;
  if (match === null || match.index !== 0) return undefined;
  const start = source.indexOf('\n') + 1;
  return { start, end: start + (match[1] ?? '').length, body: match[0].length };
}

function nodeRange(document: Document, path: FrontPath): readonly [number, number] | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const range = isNode(node) ? node.range : undefined;
  return range === undefined || range === null ? undefined : [range[0], range[1]];
}

/** Offset of the key of an unknown field. */
function keyOffset(document: Document, path: FrontPath, key: string): number | undefined {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const keys = isMap(map) ? map.items.map(item => item.key) : [];
  return keys.filter(isScalar).find(({ value }) => value === key)?.range?.[0];
}

const wanted: Readonly<Record<string, string>> = {
  array: 'a list: [one, two]',
  string: 'a text; put it in quotes',
  boolean: 'true or false',
  object: 'fields in braces: {src: bridge.jpg, alt: "A bridge"}',
  int: 'a whole number',
  number: 'a whole number',
};

/** What a zod issue asks for, as an instruction. */
function fixFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return 'Write an existing date as YYYY-MM-DD.';
  if (issue.code === 'invalid_type') return `It must be ${wanted[issue.expected] ?? issue.expected}.`;
  return issue.message;
}

/** A character that nobody sees does not hide what else is wrong. */
const isReadable = (refusals: readonly FrontRefusal[]): boolean =>
  refusals.every(({ rule }) => rule === 'prose/hidden-character');

/** A text of the front matter, empty where there is none. */
function placedText(document: Document, source: string, start: number, path: FrontPath): PlacedText {
  const node: unknown = document.getIn(path, true);
  const value = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  const [from, to] = nodeRange(document, path) ?? [0, 0];
  const inside = source.slice(start + from, start + to).indexOf(value);
  return { value, offset: start + from + Math.max(0, inside), exact: inside >= 0 };
}

/** What YAML refuses, in words for somebody who only wanted to write a title. */
function explainYAML(
  { message }: YAMLError,
  source: string,
  at: number,
): { what: string; fix: string; edit?: Edit } {
  const what = `${message.replace(/\.$/, '')}.`;
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const line = source.slice(start).split(/\r?\n/)[0] ?? '';
  const tabs = /^[ ]*\t[ \t]*/.exec(line)?.[0];
  if (tabs !== undefined) {
    const edit = { start, end: start + tabs.length, text: '  ' };
    return { what: 'The line begins with a tab.', fix: 'Write two spaces "  " instead of the tab.', edit };
  }
  const [, name, value] = /^([A-Za-z]+): +([^'"[{|>&*\s].*: .*?) *$/.exec(line) ?? [];
  if (name === undefined || value === undefined)
    return { what, fix: 'Put the value in quotes: title: "Homs: three dead".' };
  const plain = value.replace(/^[“„«‘‚](.*)[”“»’‘]$/u, '$1');
  const quoted = plain.includes('"') ? `'${plain.replaceAll("'", "''")}'` : `"${plain}"`;
  const edit = { start, end: start + line.length, text: `${name}: ${quoted}` };
  return {
    what: `The value of "${name}" contains a colon and a space, but is not in quotes.`,
    fix: `Write ${name}: ${quoted}`,
    edit,
  };
}

/** Fields whose colon no plain space follows: YAML takes the line for a text. Whether there are any. */
function reportGluedFields(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  known: readonly string[],
  faults: Faults,
): boolean {
  let isAny = false;
  for (const match of source
    .slice(start, end)
    .matchAll(/^([A-Za-z]+):([\u00a0\u2000-\u200a\u202f\u3000]+|(?=\S))/gm)) {
    const [typed, name = '', gap = ''] = match;
    if (!known.includes(name)) continue;
    isAny = true;
    const at = start + match.index;
    const after = gap === '' ? 'no space' : 'a no-break space';
    const edit = { start: at, end: at + typed.length, text: `${name}: ` };
    const fix = `Write "${name}: " with a plain space.`;
    faults.add('prose/front-matter-syntax', at, `${after} follows "${name}:".`, fix, edit);
  }
  return isAny;
}

/**
 * Reads and checks front matter. Dates stay text, so that a day that does not exist is seen; YAML's core schema
 * knows no dates.
 * @returns undefined where there is a problem; all of them are in `faults`.
 */
export function readFront<T>(
  source: string,
  schema: z.ZodType<T> & { readonly shape: Readonly<Record<string, unknown>> },
  faults: Faults,
): ReadFront<T> | undefined {
  const found = findFront(source);
  const known = Object.keys(schema.shape);
  if (found === undefined) {
    const isBegun = /^---[ \t]*\r?\n/.test(source);
    const what = isBegun ? 'The front matter is never closed.' : 'The file does not begin with front matter.';
    const fix = isBegun
      ? 'Add a line of `---` below its last field.'
      : 'Begin it with a line of `---`, then `title:` and the other fields, then a line of `---`.';
    faults.add('prose/no-front-matter', 0, what, fix);
    return undefined;
  }
  if (reportGluedFields(source, found, known, faults)) return undefined;
  const { document, refusals } = parseFront(source.slice(found.start, found.end));
  const syntax = [...(document?.errors ?? []), ...(document?.warnings ?? [])].filter(
    // Every tag is refused, whatever it would mean.
    ({ code }) => code !== 'TAG_RESOLVE_FAILED',
  );
  for (const error of syntax) {
    const at = found.start + error.pos[0];
    const { what, fix, edit } = explainYAML(error, source, at);
    faults.add('prose/front-matter-syntax', at, what, fix, edit);
  }
  for (const { rule, offset, what, fix } of refusals) faults.add(rule, found.start + offset, what, fix);
  if (document === undefined || syntax.length > 0 || !isReadable(refusals)) return undefined;

  const offsetOf = (path: FrontPath) => {
    for (let depth = path.length; depth > 0; depth--) {
      const range = nodeRange(document, path.slice(0, depth));
      if (range !== undefined) return found.start + range[0];
    }
    return 0;
  };
  const data: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.filter(part => typeof part !== 'symbol');
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          const at = found.start + (keyOffset(document, path, key) ?? 0);
          faults.add(
            'prose/front-matter',
            at,
            `Unknown field "${key}" in the front matter.`,
            path.length === 0 ? hint(key, known, 'fields') : 'Remove it.',
          );
        }
        continue;
      }
      if (path.length === 0) {
        const fix = 'Add `title: …` and the other fields, each on its own line.';
        faults.add('prose/front-matter', 0, 'The front matter has no fields.', fix);
        continue;
      }
      const name = path.join('.');
      const value: unknown = document.getIn(path);
      const missing = value === undefined || value === null;
      const what = missing
        ? `The front matter lacks "${name}".`
        : `"${name}: ${String(value)}" is not valid.`;
      faults.add(
        'prose/front-matter',
        offsetOf(path),
        what,
        missing ? `Add "${name}:" to the front matter.` : fixFor(issue),
      );
    }
    return undefined;
  }

  const textAt = (path: FrontPath) => placedText(document, source, found.start, path);
  return { value: parsed.data, body: found.body, offsetOf, textAt };
}

/**
 * What is known about front matter with errors: the dataset that it names and the texts that may hold numbers,
 * so that one run lists what is wrong with these too.
 */
export function salvageFront(source: string): { dataset: PlacedText | undefined; texts: PlacedText[] } {
  const found = findFront(source);
  const { document, refusals = [] } =
    found === undefined ? {} : parseFront(source.slice(found.start, found.end));
  if (found === undefined || document === undefined || document.errors.length > 0 || !isReadable(refusals))
    return { dataset: undefined, texts: [] };
  const [dataset, ...texts] = ['dataset', 'title', 'description'].map(name =>
    placedText(document, source, found.start, [name]),
  );
  return { dataset: dataset?.value === '' ? undefined : dataset, texts };
}
