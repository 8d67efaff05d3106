import type { Directives } from 'mdast-util-directive';
import type { Dataset } from '../dataset/types.ts';
import { hint, nearest } from '../problems/nearest.ts';
import type { Edit } from '../problems/problem.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import type { Question } from '../tally/types.ts';
import { splitTyped, unescapeValue } from '../tally/value-syntax.ts';
import type { Word } from '../tally/words-of.ts';
import { isInline } from './directive-names.ts';
import type { Faults } from './faults.ts';
import { findDataset } from './find-dataset.ts';
import { editOf, rangeInFile, type TextOrigin } from './origin.ts';
import type { PageReading } from './page-context.ts';
import { readDirectiveText, spelling } from './read-directive-text.ts';
import { afterLabel, type Braces, type PlacedWord, readBraces } from './read-directive-words.ts';

/** What a directive's braces hold, with offsets of the file. */
export type DirectiveWords = Pick<Braces, 'id' | 'words'> & {
  /** `dataset=`, which is not among the words. */
  readonly dataset: PlacedWord | undefined;
  /** Where the directive begins. */
  readonly offset: number;
  /** Offset in the file of what is `inside` its origin's text at a word. */
  readonly origin: TextOrigin;
  /** Whether offsets inside it are those of the file, so that an edit may be made. */
  readonly exact: boolean;
  /** Offset of its opening brace; undefined where it has none. */
  readonly braces: number | undefined;
  /** Writes other words into its square brackets, and some after its braces; undefined where it has no brackets. */
  relabel(label: string, after?: string): Edit | undefined;
};

function relabelIn(node: Directives, origin: TextOrigin): DirectiveWords['relabel'] {
  const { start, end } = rangeInFile(node);
  const from = start + (/^:+[\p{L}\p{N}_-]+\[/u.exec(origin.text.slice(start, end))?.[0].length ?? 0);
  const to = afterLabel(origin.text, from - 1) - 1;
  return (label, after) =>
    from === start || to < from
      ? undefined
      : editOf(
          origin,
          from,
          after === undefined ? to : end,
          after === undefined ? label : `${label}${origin.text.slice(to, end)} ${after}`,
        );
}

const curly = /^!?[“”„‟«»‘’‚‹›]|[“”„‟«»‘’‚‹›]$/;

/** A value of one word between curly quotation marks is read by the parser, marks and all. */
function straightened(word: PlacedWord, node: Directives, origin: TextOrigin, faults: Faults): PlacedWord {
  if (word.value === undefined || !word.isBare || !curly.test(word.value)) return word;
  const { start } = rangeInFile(node);
  const colons = /^:+/.exec(origin.text.slice(start))?.[0] ?? ':';
  const rest = readDirectiveText(origin.text, start + colons.length + node.name.length);
  const right = spelling(colons, node.name, rest);
  const edit = right.includes('…') ? undefined : editOf(origin, start, rest.end, right);
  const what = `"${word.name}=${word.value}" has curly quotation marks; only straight ones (") are read.`;
  faults.add('prose/malformed-directive', word.offset, what, `Write ${right}.`, edit);
  return { ...word, value: word.value.replace(/[“”„‟«»‘’‚‹›]/g, '') };
}

/** Reads a directive's words and reports those that no directive can take. */
export function readDirective(node: Directives, origin: TextOrigin, faults: Faults): DirectiveWords {
  const { start } = rangeInFile(node);
  const braces = readBraces(origin.text, start);
  const moved = (word: PlacedWord): PlacedWord => ({ ...word, offset: origin.place(word.offset) });
  const words = braces.words.map(moved).map(word => straightened(word, node, origin, faults));
  const once = new Map<string, PlacedWord>();
  for (const word of words) {
    const { name, offset } = word;
    if (!once.has(name)) {
      once.set(name, word);
      continue;
    }
    faults.add(
      'prose/repeated-word',
      offset,
      `"${name}" is repeated.`,
      'Write it once; separate several values by commas.',
    );
  }
  for (const { name, offset } of braces.classes.map(moved)) {
    faults.add(
      'prose/unknown-word',
      offset,
      `".${name}" has no meaning here.`,
      'Remove it; only words, word=value and #id are allowed in braces.',
    );
  }
  if (braces.secondId !== undefined) {
    const { name, offset } = moved(braces.secondId);
    faults.add('prose/bad-chart-id', offset, `"#${name}" is a second id.`, `Keep "#${braces.id?.name}".`);
  }
  const id = braces.id && { ...braces.id, offset: origin.place(braces.id.offset) };
  if (id !== undefined && isInline(node.name)) {
    faults.add(
      'prose/unknown-word',
      id.offset,
      `"#${id.name}" is an id, but :${node.name} takes none.`,
      'Remove it.',
    );
  }
  const named = once.get('dataset');
  const dataset = named?.value === undefined ? undefined : named;
  return {
    id,
    dataset,
    words: [...once.values()].filter(word => word !== dataset),
    offset: origin.place(start),
    origin,
    exact: origin.exact,
    braces: braces.open === undefined ? undefined : origin.place(braces.open),
    relabel: relabelIn(node, origin),
  };
}

/** The question that words ask, or undefined with its faults reported at their words. */
export function askQuestion(
  words: readonly PlacedWord[],
  at: number,
  dataset: Dataset,
  faults: Faults,
): Question | undefined {
  const plain: Word[] = words.map(({ name, value }) => (value === undefined ? { name } : { name, value }));
  const parsed = parseQuestion(plain, dataset);
  if (parsed.ok) return parsed.question;
  for (const { word, what, fix, rule } of parsed.faults) {
    faults.add(rule, words[word]?.offset ?? at, what, fix);
  }
  return undefined;
}

/** What a directive may name. */
type Nameable = {
  readonly name: string;
  readonly known: ReadonlyMap<string, unknown>;
  /** What to write in place of an id that is none; undefined where the nearest one is meant. */
  readonly hintFor?: (id: string) => string | undefined;
};

/**
 * The one id that an event card, a source note or a fact names: its first bare word, or what `name=` says.
 * @returns undefined with the fault reported.
 */
export function readId(
  { words, offset, origin }: DirectiveWords,
  { name, known, hintFor }: Nameable,
  faults: Faults,
): { id: string; rest: readonly PlacedWord[] } | undefined {
  const word =
    words.find(one => one.name === name && one.value !== undefined) ??
    words.find(one => one.value === undefined);
  const id = word?.value ?? word?.name;
  if (word === undefined || id === undefined) {
    const example = [...known.keys()][0] ?? name;
    faults.add('prose/no-word', offset, `The ${name} is missing.`, `Write its id in braces: {${example}}.`);
    return undefined;
  }
  if (!known.has(id)) {
    const instead = hintFor?.(id);
    const near = instead === undefined ? nearest(id, known.keys()) : undefined;
    const typed = word.value === undefined ? word.offset : origin.text.indexOf(id, word.offset);
    const edit =
      near === undefined || !origin.exact || typed < 0
        ? undefined
        : { start: typed, end: typed + id.length, text: near };
    faults.add(
      'prose/unknown-id',
      word.offset,
      `Unknown ${name} "${id}".`,
      instead ?? hint(id, [...known.keys()], `${name}s`),
      edit,
    );
    return undefined;
  }
  return { id, rest: words.filter(one => one !== word) };
}

/** Reports words that a directive does not know. */
export function refuseOthers(words: readonly PlacedWord[], known: readonly string[], faults: Faults): void {
  for (const { name, offset } of words) {
    if (known.includes(name)) continue;
    const fix = known.length === 0 ? 'Remove it.' : hint(name, known, 'valid words');
    faults.add('prose/unknown-word', offset, `Unknown word "${name}".`, fix);
  }
}

/**
 * The datasets that `datasets=` names, in its order; undefined where a directive has no such word. What does not exist,
 * and what is named twice, is reported and left out.
 */
export function datasetsOfDirective(
  { words, dataset }: DirectiveWords,
  { page, findings }: PageReading,
): readonly Dataset[] | undefined {
  const word = words.find(({ name, value }) => name === 'datasets' && value !== undefined);
  if (word?.value === undefined) return undefined;
  const { faults } = findings;
  if (dataset !== undefined) {
    const what = '"dataset=" and "datasets=" are both there.';
    faults.add('prose/unknown-word', dataset.offset, what, 'Keep datasets=, with all of them.');
  }
  const names = splitTyped(word.value).map(one => unescapeValue(one.trim()));
  const found = names.flatMap(name => findDataset(name, word.offset, page, faults) ?? []);
  if (new Set(found).size === found.length) return found.length === names.length ? found : [];
  faults.add('prose/repeated-word', word.offset, '"datasets=" names a dataset twice.', 'Name each once.');
  return [];
}

/**
 * The dataset that a directive rests on: the one it names, else the page's.
 * @returns undefined with its absence reported, unless some data file is at fault already.
 */
export function datasetOfDirective(
  node: Directives,
  { dataset: named, offset }: DirectiveWords,
  { page, findings }: PageReading,
): Dataset | undefined {
  const { dataset, datasets, failedDatasets } = page;
  const { faults } = findings;
  if (named !== undefined) return findDataset(named.value, named.offset, page, faults);
  const isReported = faults.problems.some(({ rule }) => rule === 'prose/no-dataset');
  if (dataset === undefined && !page.isMisnamed && !failedDatasets && !isReported) {
    const ids = [...datasets.keys()].join(', ');
    const fix = ids === '' ? 'Add a data file to data/.' : `Add "dataset:" to the front matter: ${ids}.`;
    faults.add('prose/no-dataset', offset, `"${node.name}" needs data, but the page names no dataset.`, fix);
  }
  return dataset;
}
