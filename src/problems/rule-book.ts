/**
 * What one rule refuses, for docs/problems.md. Each folder that raises problems keeps its own book
 * (`dataset/rules.ts`, `prose/rules.ts` …), keyed by the rule's permanent id.
 */
export type RuleNote = {
  readonly severity: 'error' | 'warning';
  /** What is refused, in one sentence. */
  readonly refuses: string;
  /** Why, or how it is mended, in one sentence. */
  readonly mend: string;
  /** A line that breaks it. */
  readonly example: string;
};

export type RuleBook = Readonly<Record<string, RuleNote>>;
