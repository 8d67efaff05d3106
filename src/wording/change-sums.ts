import type { Dataset } from '../dataset/types.ts';
import { changedRows, type LockAnswer, type Moved } from '../history/changes/locked-answer.ts';
import { type PlainSum, toSum } from '../history/changes/plain-sum.ts';
import type { Locale } from '../i18n/locale.ts';
import { measureWord } from './measure-word.ts';
import { wordSum } from './word-sum.ts';

/** `44–47`, `about 40`, `at least 3`, `no figure`, `figures for 1 of 5`. The outer bound is told apart. */
export function printSpan(sum: PlainSum | undefined, { number }: Locale): string {
  if (sum === undefined) return 'no figure';
  const { low, high, unknown = 0, events = 0 } = sum;
  if (low === null) return `figures for ${events - unknown} of ${events}`;
  if (high === null && low === 0 && unknown === events && events > 0) return 'no figure';
  const span =
    high === null ? `at least ${number(low)}` : low === high ? number(low) : `${number(low)}–${number(high)}`;
  return sum.about ? `about ${span}` : span;
}

const outerOf = (sum: PlainSum | undefined, { number }: Locale): string =>
  sum === undefined || sum.low === null ? 'none' : sum.outer === null ? 'open' : number(sum.outer);

/** Whether the outer bound says more than the span does. */
const exceeds = (sum: PlainSum | undefined): boolean => sum !== undefined && sum.outer !== sum.high;

/** `5 → 5–8`; `44–47 → 44–50, outer 54 → 57`; `best 5 → none`. Only what is not the same. */
export function describeSums(was: PlainSum | undefined, now: PlainSum | undefined, locale: Locale): string {
  const [before, after] = [printSpan(was, locale), printSpan(now, locale)];
  const parts: string[] = before === after ? [] : [`${before} → ${after}`];
  const outers = [outerOf(was, locale), outerOf(now, locale)];
  if ((exceeds(was) || exceeds(now)) && outers[0] !== outers[1]) parts.push(`outer ${outers.join(' → ')}`);
  const bests = [was?.best, now?.best].map(best => (best === undefined ? 'none' : locale.number(best)));
  if (bests[0] !== bests[1]) parts.push(`best ${bests.join(' → ')}`);
  if (parts.length === 0) parts.push(`no figure for ${was?.unknown ?? 0} → ${now?.unknown ?? 0} of them`);
  return parts.join(', ');
}

/** What differs between two answers, shortly: the total, or the rows that are not the same. */
export function describeAnswers(
  was: LockAnswer | undefined,
  now: LockAnswer | undefined,
  locale: Locale,
): string {
  if (was === undefined || now === undefined) {
    const said = (answer: LockAnswer | undefined) =>
      answer === undefined ? 'cannot be asked' : (answer.text ?? printSpan(answer.total, locale));
    return `${said(was)} → ${said(now)}`;
  }
  if (was.text !== now.text) return `${was.text ?? 'none'} → ${now.text ?? 'none'}`;
  const members = [was.members ?? [], now.members ?? []].map(ids =>
    ids.length === 0 ? 'none' : ids.join(', '),
  );
  if (members[0] !== members[1]) return members.join(' → ');
  const keys = changedRows(was, now);
  if (keys.length === 0) return describeSums(was.total, now.total, locale);
  const rows = keys
    .slice(0, 6)
    .map(key => `${key} ${describeSums(was.rows?.[key], now.rows?.[key], locale)}`);
  return `${rows.join('; ')}${keys.length > 6 ? `; ${keys.length - 6} more rows` : ''}`;
}

/** A total or a fact that changed: its name, and `44–47 → 44–50, outer 54 → 57`. */
export function describeMoved(moved: Moved, dataset: Dataset, locale: Locale): string {
  if (moved.kind === 'fact') return `fact ${moved.fact} ${moved.was ?? 'none'} → ${moved.now ?? 'none'}`;
  const name = measureWord(dataset, moved.measure, 2, locale);
  return `${name} ${describeAnswers(moved.was, moved.now, locale)}`;
}

/**
 * The answer in running text, as empty brackets would print it: `44 to 47`. Undefined for lists, charts, and what
 * cannot be asked.
 */
export function wordAnswer(
  kind: 'figure' | 'list' | 'fact' | 'chart',
  answer: LockAnswer | undefined,
  locale: Locale,
): string | undefined {
  if (kind === 'fact') return answer?.text;
  return kind !== 'figure' || answer?.total === undefined ? undefined : wordSum(toSum(answer.total), locale);
}
