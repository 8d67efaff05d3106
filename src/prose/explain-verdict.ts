import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { labelOf } from '../tally/labels.ts';
import { printSum } from '../tally/print-sum.ts';
import { sayings } from '../tally/sayings.ts';
import type { Question, Sum } from '../tally/types.ts';
import { wordSum } from '../tally/word-sum.ts';
import type { checkRules } from './check-rules.ts';
import { sumOf } from './note-lines.ts';

/** Who says what, for the journalist at the terminal: at most six figures. */
function whoSays(dataset: Dataset, question: Question, locale: Locale): string {
  const said = sayings(dataset, question).filter(
    saying => saying.figure !== undefined && saying.status === 'current',
  );
  const several = new Set(said.map(saying => saying.event)).size > 1;
  const parts = said.slice(0, 6).map(({ event, source, figure, mixed }) => {
    const name = labelOf(dataset, { word: 'source' }, source, locale, 0);
    const printed = figure === undefined ? '' : printSum(sumOf(figure), locale, dataset);
    return `${name} ${printed}${mixed ? ' dead and wounded' : ''}${several ? ` (${event})` : ''}`;
  });
  if (said.length > 6) parts.push(`${said.length - 6} more`);
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}

const hints: Partial<Record<keyof typeof checkRules, string>> = {
  'prose/mixed-exceeds': 'Say beside it that a source gave one figure for the dead and the wounded.',
  'prose/incomplete': 'Ask for the events of which it spoke, with event=, or for all sources.',
  'prose/no-whole': 'Add the filter that makes it a part: control=…, place=….',
};

/** What a failed check tells the author: what was typed, what the data say and why, and what to write. */
export function explainVerdict(
  rule: keyof typeof checkRules,
  typed: string,
  question: Question,
  sum: Sum,
  dataset: Dataset,
  locale: Locale,
  whole?: Sum,
): { what: string; fix: string } {
  const said = `"${question.text}" is ${printSum(sum, locale, dataset)}`;
  const ofWhole = whole === undefined ? '' : ` of ${printSum(whole, locale, dataset)}`;
  const why = whoSays(dataset, question, locale);
  const fault = rule === 'prose/cannot-read' ? 'cannot be read as a number' : 'does not hold';
  const what =
    typed === ''
      ? `No number can be written: ${said}${why}.`
      : `"${typed}" ${fault}: ${said}${ofWhole}${why}.`;
  const hint = hints[rule];
  if (hint !== undefined) return { what, fix: hint };
  if (whole !== undefined) {
    const share =
      sum.kind === 'range' && whole.kind === 'range' ? `${sum.low} of ${whole.low}` : 'what the data say';
    return { what, fix: `Write "${share}", or give ok="reason".` };
  }
  const lowest = sum.kind === 'range' && sum.low > 0 ? `"at least ${locale.number(sum.low)}", ` : '';
  const written = wordSum(sum, locale);
  const first = lowest.includes(`"${written}"`) ? '' : `"${written}", `;
  return {
    what,
    fix: `Write ${first}${lowest}or leave the brackets empty; ok="reason" accepts it as it is.`,
  };
}
