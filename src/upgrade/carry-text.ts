import { applyEdits, modify, parse } from 'jsonc-parser';
import { isObject } from '../dataset/json/is-object.ts';
import type { FormatStep, OptionStep } from './steps.ts';

/** A text that was carried over, or why it cannot be. */
export type Carried =
  | { readonly text: string; readonly formats: readonly string[] }
  | { readonly fault: string };

/** What a file says its format is; undefined if nothing, or if it is no JSON. */
function formatOf(text: string): string | undefined {
  const value: unknown = parse(text);
  const format = isObject(value) ? value['format'] : undefined;
  return typeof format === 'string' ? format : undefined;
}

/**
 * The text of a data or lock file in the format of this version.
 * @param current `events/1`.
 */
export function carryText(text: string, current: string, steps: readonly FormatStep[]): Carried {
  const formats: string[] = [];
  let carried = text;
  for (;;) {
    const format = formatOf(carried);
    if (format === undefined) return { fault: 'it does not say which format it is in ("format")' };
    formats.push(format);
    if (format === current) return { text: carried, formats };
    const step = steps.find(({ from }) => from === format);
    if (step === undefined || formats.length > steps.length)
      return {
        fault: `it is in the format "${format}", which this version does not know; if it is newer, run "npm install sourceline@latest"`,
      };
    const next = step.carry(carried);
    carried = applyEdits(next, modify(next, ['format'], step.to, {}));
  }
}

/** A configuration with its options under their names of this version, and the names that were found more than once. */
export function carryOptions(
  config: string,
  steps: readonly OptionStep[],
): {
  readonly text: string;
  readonly renamed: readonly OptionStep[];
  readonly unclear: readonly OptionStep[];
} {
  const renamed: OptionStep[] = [];
  const unclear: OptionStep[] = [];
  let text = config;
  for (const step of steps) {
    // A field of an object: the word before a colon, at the start of a line or after a brace or a comma.
    const field = new RegExp(`(^|[{,])(\\s*)(['"]?)${step.from}\\3(?=\\s*:)`, 'gm');
    const { length } = [...text.matchAll(field)];
    if (length > 1) unclear.push(step);
    if (length !== 1) continue;
    text = text.replace(field, `$1$2$3${step.to}$3`);
    renamed.push(step);
  }
  return { text, renamed, unclear };
}
