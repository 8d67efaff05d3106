import type { DirectiveWords } from './directive-words.ts';
import type { Faults } from './faults.ts';
import type { PageReading } from './page-context.ts';

/** What is said of a failed check. */
export type Explanation = {
  readonly what: string;
  readonly fix: string;
  /** What the hint proposes for the square brackets. */
  readonly write?: string;
  /** What it proposes to put after the braces. */
  readonly after?: string;
};

/** A failed check is a problem, or, with `ok="reason"`, an entry in the list of what was accepted. */
export function acceptOrReport(
  rule: Parameters<Faults['add']>[0],
  { what, fix, write, after }: Explanation,
  { words, offset, relabel }: DirectiveWords,
  { page, findings }: PageReading,
): void {
  const { faults } = findings;
  const ok = words.find(word => word.name === 'ok');
  const reason = ok?.value?.trim() ?? '';
  if (ok === undefined) {
    const edit = write === undefined ? undefined : relabel(write, after);
    faults.add(rule, offset, what, fix, edit);
  } else if (reason === '') {
    const fix = 'Give the reason: ok="reason".';
    faults.add('prose/unknown-word', ok.offset, 'ok= has no reason.', fix);
  } else findings.addAccepted({ place: page.placeOf(offset), what, reason });
}

/** `ok=` where nothing fails hides the next mistake. */
export function refuseNeedlessOk(label: string, { words }: DirectiveWords, faults: Faults): void {
  const ok = words.find(word => word.name === 'ok');
  if (ok === undefined) return;
  faults.add(
    'prose/needless-ok',
    ok.offset,
    `"${label}" passes the check, so ok= has no effect.`,
    'Remove ok=.',
  );
}
