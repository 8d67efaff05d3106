export type Severity = 'error' | 'warning';

/**
 * One rule, for docs/problems.md and for every problem of it. Each folder that raises problems keeps its own book
 * (`dataset/rules.ts`, `prose/rules.ts` …), keyed by the rule's permanent id: a literal, `as const satisfies RuleBook`,
 * so that the compiler knows every id.
 */
export type RuleNote = {
  readonly severity: Severity;
  /** What is refused, in one sentence. */
  readonly description: string;
  /** How it is fixed, in one sentence: the fix of a problem that says no better one. */
  readonly fix: string;
  /** A line that breaks it. */
  readonly example: string;
};

export type RuleBook = Readonly<Record<string, RuleNote>>;
