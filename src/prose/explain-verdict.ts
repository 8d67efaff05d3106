import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { type ShareEnd, type ShareSpan, shareSpan } from '../tally/share.ts';
import type { Answer, Sum } from '../tally/types.ts';
import { displayQuestion } from '../wording/display-question.ts';
import { printSum } from '../wording/print-sum.ts';
import { missingWords, whoSays } from '../wording/verdict-words.ts';
import { wordSum } from '../wording/word-sum.ts';
import type { Explanation } from './accept-or-report.ts';
import { checkClaim } from './check-claim.ts';
import type { checkRules } from './check-rules.ts';
import { readClaim } from './read-claim.ts';

type CheckRule = keyof typeof checkRules;

const fixes: Partial<Record<CheckRule, string>> = {
  'prose/mixed-exceeds':
    'Say next to it that a source gave one figure for the dead and the wounded; to accept it, add ok="reason".',
  'prose/incomplete': 'Limit it to the events that the source covers, with event=, or ask for all sources.',
  'prose/no-whole': 'Add the filter that makes it a part: control=…, place=….',
};

const faults: Partial<Record<CheckRule, string>> = {
  'prose/cannot-read': 'cannot be read as a number',
  'prose/out-of-date': 'is out of date',
  'prose/bare-share': 'does not say what it is a share of',
  'prose/mixed-exceeds': 'leaves out a figure for dead and wounded together',
};

/** Of a share: what it is of, and what that has besides. */
export type ShareOf = {
  readonly whole?: Sum | undefined;
  readonly rest?: Sum | undefined;
  /** It must be said with both its numbers. */
  readonly needsBoth?: boolean;
};

/** How many words of a label are looked at. */
const mostWords = 12;

/** Words after a number that were typed into its brackets: "people" of "44 people". A number is never cut in two. */
function wordsAfter(typed: string, locale: Locale): { number: string; words: string } | undefined {
  const words = typed.split(' ').slice(0, mostWords);
  const end = words.findLastIndex((_, i) => i > 0 && readClaim(words.slice(0, i).join(' '), locale));
  if (end <= 0 || words.slice(end).some(word => locale.words.isNumberWord(word))) return undefined;
  return { number: words.slice(0, end).join(' '), words: typed.split(' ').slice(end).join(' ') };
}

/** An exact share, as both of its ends. */
function shareOf(part: number, whole: number): ShareSpan {
  const exact = { part, whole };
  return { low: exact, high: exact };
}

/** What may be typed and passes, the likeliest first. */
function proposals(
  rule: CheckRule,
  sum: Sum,
  locale: Locale,
  { whole, rest, needsBoth = false }: ShareOf,
): readonly string[] {
  const passes = (text: string): boolean => {
    const claim = readClaim(text, locale);
    return claim !== undefined && checkClaim(claim, sum, whole, rest).ok;
  };
  if (whole !== undefined) {
    if (sum.kind !== 'range' || whole.kind !== 'range') return [];
    const span = rest?.kind === 'range' ? shareSpan(sum, rest) : undefined;
    const percent = ({ part, whole: of }: ShareEnd) => (100 * part) / of;
    const exact = [`${sum.low} of ${whole.low}`].filter(passes);
    if (needsBoth || (exact.length === 0 && span === undefined)) return exact;
    const ends = span ?? shareOf(sum.low, whole.low);
    const rounded = [Math.round(percent(ends.low)), Math.round(percent(ends.high))] as const;
    const [least, most] = [Math.floor(percent(ends.low)), Math.ceil(percent(ends.high))];
    const words = [
      ...exact,
      `${rounded[0]} per cent`,
      `between ${rounded[0]} and ${rounded[1]} per cent`,
      ...['under 1 per cent', 'over 99 per cent'],
      ...['more than half', 'less than half'],
      ...(least > 0 ? [`at least ${least} per cent`] : []),
      ...(most < 100 ? [`up to ${most} per cent`] : []),
    ];
    return words.filter(passes).slice(0, 2);
  }
  const written = wordSum(sum, locale);
  if (sum.kind !== 'range') return [];
  const open = Number.POSITIVE_INFINITY;
  const lowest =
    sum.low > 0 && sum.low < sum.outer ? wordSum({ ...sum, high: open, outer: open }, locale) : written;
  const first =
    rule === 'prose/too-high' || rule === 'prose/out-of-date' ? [lowest, written] : [written, lowest];
  return [...new Set(Number.isFinite(sum.high) ? first : [written])].filter(passes);
}

/** What to write instead, and the text for the brackets where one is proposed. */
function fixFor(rule: CheckRule, sum: Sum, locale: Locale, share: ShareOf): { fix: string; write?: string } {
  const fixed = fixes[rule];
  if (fixed !== undefined) return { fix: fixed };
  const accept = 'to accept it as it is, add ok="reason".';
  const isBare = rule === 'prose/bare-share';
  const words = proposals(rule, sum, locale, share);
  const [write] = words;
  const quoted = words.map(word => `"${word}"`).join(' or ');
  if (share.whole !== undefined) {
    return write === undefined
      ? {
          fix: `Use two exact numbers: no share exists while one of the two is a range${isBare ? '.' : `; ${accept}`}`,
        }
      : { fix: `Write ${quoted}${isBare ? ', and say in the text of whom.' : `; ${accept}`}`, write };
  }
  return write === undefined
    ? { fix: `Leave the brackets empty; ${accept}` }
    : { fix: `Write ${quoted}, or leave the brackets empty; ${accept}`, write };
}

/** What a failed check tells the author: what was typed, what the data say and why, and what to write. */
export function explainVerdict(
  rule: CheckRule,
  typed: string,
  sum: Sum,
  answer: Answer,
  dataset: Dataset,
  locale: Locale,
  share: ShareOf = {},
): Explanation {
  const { whole, rest } = share;
  const ofWhole = whole === undefined ? '' : ` of ${printSum(whole, locale, dataset)}`;
  const said = `"${displayQuestion(answer.question, dataset, locale)}" is ${printSum(sum, locale, dataset)}${ofWhole}.`;
  const reason = rule === 'prose/cannot-read' ? locale.words.whyNoClaim(typed) : undefined;
  const fault = faults[rule] ?? 'does not match the data';
  const because = reason === undefined ? '' : ` (${reason})`;
  const head = typed === '' ? 'No number can be written' : `"${typed}" ${fault}${because}`;
  const what = `${head}: ${said}${missingWords(sum, dataset, locale)}${whoSays(answer, rule === 'prose/out-of-date', dataset, locale)}`;
  const after = rule === 'prose/cannot-read' && reason === undefined ? wordsAfter(typed, locale) : undefined;
  const { fix, write } = fixFor(rule, sum, locale, share);
  if (after === undefined) return { what, fix, ...(write !== undefined && { write }) };
  const claim = readClaim(after.number, locale);
  const isRight = claim !== undefined && checkClaim(claim, sum, whole, rest).ok;
  const put = `Put "${after.words}" after the braces`;
  if (isRight)
    return {
      what,
      fix: `${put}: [${after.number}]{…} ${after.words}.`,
      write: after.number,
      after: after.words,
    };
  return { what, fix: `${put}. ${fix}`, ...(write !== undefined && { write, after: after.words }) };
}
