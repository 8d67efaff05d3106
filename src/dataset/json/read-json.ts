import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { findHidden, hiddenSentence, mayHide } from '../../problems/hidden-characters.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { createProblemList } from '../../problems/problem-list.ts';
import { quote } from '../fault.ts';
import { datasetRules, type RuleId } from '../rules.ts';
import { type JsonPlaces, jsonPlaces } from './json-places.ts';
import { isLossy, mayBeLossy } from './lossy.ts';
import { type Scan, scan } from './scan.ts';
import { type SyntaxErrorName, syntaxErrors } from './syntax-errors.ts';

/** Far more than any dataset needs, far less than any parser's stack. */
const depthLimit = 100;

/** The value of a JSON text, with what is wrong with the text itself; no value if it is not JSON at all. */
export type ReadJson =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly problems: readonly Problem[];
      /** Fields of the outermost object that are repeated: only the last of each is in the value. */
      readonly doubled: ReadonlySet<string>;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Raise = (rule: RuleId, offset: number, what: string, fix?: string) => Problem;

const strict = { disallowComments: true, allowTrailingComma: false };

/** The first thing that is wrong with a text that `JSON.parse` refuses. */
function syntaxProblem(text: string, { open }: Scan, raise: Raise, places: JsonPlaces): Problem {
  if (text.trim() === '') return raise('dataset/truncated', 0, 'The file is empty.');
  // The earliest error; at the end of the text, something is missing there.
  let first = { name: 'ValueExpected' as SyntaxErrorName, offset: text.length, length: 0 };
  const onError = (code: ParseErrorCode, offset: number, length: number) => {
    if (offset < first.offset) first = { name: printParseErrorCode(code), offset, length };
  };
  visit(text, { onError }, strict);
  const last = open.at(-1);
  if (last !== undefined && first.offset + first.length >= text.trimEnd().length) {
    const { line, column } = places.at(last);
    const count = open.length === 1 ? 'one bracket is' : `${open.length} brackets are`;
    const what = `The file ends too early: ${count} still open, the last opened on line ${line}, column ${column}.`;
    return raise('dataset/truncated', text.trimEnd().length - 1, what);
  }
  const [what, fix] = syntaxErrors[first.name];
  return raise('dataset/syntax', first.offset, what, fix);
}

/** Problems of repeated keys, keys that no object can keep, and lossy numbers. */
function tokenProblems(text: string, raise: Raise, places: JsonPlaces) {
  const { problems, add } = createProblemList();
  const doubled = new Set<string>();
  const objects: Map<string, number>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => void objects.push(new Map()),
      onObjectEnd: () => void objects.pop(),
      onObjectProperty: (key, offset) => {
        if (key === '__proto__')
          add('dataset/bad-id', () => raise('dataset/bad-id', offset, `"${key}" cannot be used as a key.`));
        const seen = objects.at(-1);
        const first = seen?.get(key);
        if (first === undefined) seen?.set(key, offset);
        else {
          if (objects.length === 1) doubled.add(key);
          add('dataset/duplicate-key', () => {
            const what = `The key ${quote(key)} is repeated; the first is on line ${places.at(first).line}.`;
            return raise('dataset/duplicate-key', offset, what);
          });
        }
      },
      onLiteralValue: (value, offset, length) => {
        const source = text.slice(offset, offset + length);
        if (typeof value !== 'number' || !isLossy(source)) return;
        add('dataset/unsafe-number', () => {
          const shown = quote(source).slice(1, -1);
          return raise('dataset/unsafe-number', offset, `${shown} would be stored as ${value}.`);
        });
      },
    },
    strict,
  );
  return { problems, doubled };
}

/** Problems of invisible characters. */
function hiddenProblems(text: string, raise: Raise): Problem[] {
  const { problems, add } = createProblemList();
  const look = (value: unknown, offset: number) => {
    const found = typeof value === 'string' ? findHidden(value) : undefined;
    if (found === undefined) return;
    const rule = 'dataset/hidden-character';
    add(rule, () => raise(rule, offset, hiddenSentence(found)));
  };
  visit(text, { onObjectProperty: look, onLiteralValue: look }, strict);
  return problems;
}

/** How many keys a value has, with whatever it holds; Infinity if one is not safe to look up. */
function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts: unknown[] = Object.values(value);
  let keys = Array.isArray(value) ? 0 : parts.length;
  if (Object.hasOwn(value, '__proto__')) keys = Number.POSITIVE_INFINITY;
  for (const part of parts) if (typeof part === 'object') keys += countKeys(part);
  return keys;
}

/**
 * JSON.parse with what it is silent about: doubled keys (there are more colons in the text than keys in
 * the value), numbers that it cannot keep, characters that nobody sees, nesting that would break a later parser.
 */
export function readJson(file: string, text: string): ReadJson {
  const places = jsonPlaces(file, text);
  const raise: Raise = (rule, offset, what, fix) =>
    problem(datasetRules, rule, { what, fix }, places.at(offset));
  const seen = scan(text);
  if (seen.depth > depthLimit) {
    const what = `Brackets are nested ${seen.depth} deep here; the limit is ${depthLimit}.`;
    return { ok: false, problems: [raise('dataset/too-deep', seen.deepest, what)] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problems: [syntaxProblem(text, seen, raise, places)] };
  }
  const odd = seen.keys !== countKeys(value) || mayBeLossy(text);
  const tokens = odd ? tokenProblems(text, raise, places) : { problems: [], doubled: new Set<string>() };
  const problems = [...tokens.problems, ...(mayHide(text) ? hiddenProblems(text, raise) : [])];
  return { ok: true, value, problems, doubled: tokens.doubled };
}
