import { datasetRules, type RuleId } from './rules.ts';

/** Keys and indexes from the root of a data file. */
export type Path = readonly (string | number)[];

/** A problem of a data file before its line is looked up. */
export type Fault = {
  readonly rule: RuleId;
  readonly path: Path;
  /** Point at the last key of the path and not at its value. */
  readonly atKey?: boolean;
  readonly what: string;
  /** Looked for only where it is printed, if a nearest name is to be found. */
  readonly fix: string | (() => string);
  /** What the schema refused at the path. */
  readonly value?: unknown;
  /** The entry that has the same id already: its line or row is added to the sentence. */
  readonly first?: Path;
};

/** @param fix default: the fix of the rule. */
export const fault = (
  rule: RuleId,
  path: Path,
  what: string,
  fix: Fault['fix'] = datasetRules[rule].fix,
): Fault => ({
  rule,
  path,
  what,
  fix,
});

/** How to fix what is at fault. */
export const fixOf = ({ fix }: Pick<Fault, 'fix'>): string => (typeof fix === 'string' ? fix : fix());

/** A value as it is in the file, cut short, for a sentence about it. */
export function quote(value: unknown): string {
  const typed = JSON.stringify(value);
  return typed.length > 60 ? `${typed.slice(0, 57)}…` : typed;
}
