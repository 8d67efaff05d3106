import type { RuleNote, Severity } from './rule-book.ts';
import { sentence } from './sentence.ts';

/** A place in one of the project's files. */
export type ProblemPlace = {
  /** Path relative to the project's root, with forward slashes. */
  readonly file: string;
  /** 1-based; absent where the whole file is meant (it is missing, say). */
  readonly line?: number;
  /** 1-based, in UTF-16 code units, as editors count. */
  readonly column?: number;
  /** The source line at that place, for the report. */
  readonly text?: string;
};

/** One thing that is wrong: what, where, and how to fix it. */
export type Problem<Rule extends string = string> = {
  /** Permanent id, `area/name`: `dataset/unknown-id`, `prose/number-differs`. */
  readonly rule: Rule;
  readonly severity: Severity;
  /** What happened, with the offending value quoted. One sentence or two. */
  readonly what: string;
  /** How to fix it, as an instruction. */
  readonly fix: string;
  readonly place: ProblemPlace;
  /** How many more of the rule were found and are not listed, this one not counted. */
  readonly more?: number;
  /** The text that `fix` proposes, for an editor to put in place; absent where it is left to the author. */
  readonly edit?: Edit;
};

/** A replacement in the file of a problem: offsets in UTF-16 code units from its start. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** A file's text with an edit made. */
export const applyEdit = (source: string, { start, end, text }: Edit): string =>
  source.slice(0, start) + text + source.slice(end);

/** What is said of one case of a rule. */
export type Values = Pick<Problem, 'what' | 'edit'> & {
  /** A fix for this case; absent where the rule's own is all that can be said. */
  readonly fix?: string;
};

/** One case of a rule, at its place. @param book the rules of the room that raises it. */
export function problem<Rule extends string>(
  book: Readonly<Record<Rule, RuleNote>>,
  rule: NoInfer<Rule>,
  values: Values,
  place: ProblemPlace,
): Problem<Rule> {
  const { severity, fix: usual } = book[rule];
  const { what, fix = usual, edit } = values;
  return { rule, severity, what, fix: sentence(fix), place, ...(edit && { edit }) };
}

/** The outcome of checking something that came from outside: a value that may be trusted, or every problem. */
export type Checked<T, Rule extends string = string> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem<Rule>[] }
  | { readonly ok: false; readonly problems: readonly Problem<Rule>[] };

/** Whether any of the problems stops a build. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(p => p.severity === 'error');
