import { eventAddress } from '../charts/event-address.ts';
import { showsRows } from '../dataset/few-events.ts';
import type { Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { sentence } from '../problems/sentence.ts';
import { areExact } from '../tally/known-sum.ts';
import { loosenFilters } from '../tally/loosen-filters.ts';
import { hasRemark } from '../tally/remark-codes.ts';
import { tally } from '../tally/tally.ts';
import type { Answer, Sum } from '../tally/types.ts';
import { displayQuestion } from '../wording/display-question.ts';
import { wordSum } from '../wording/word-sum.ts';
import { acceptOrReport, refuseNeedlessOk } from './accept-or-report.ts';
import { checkClaim } from './check-claim.ts';
import { askQuestion, type DirectiveWords } from './directive-words.ts';
import { explainVerdict } from './explain-verdict.ts';
import { askAll, briefNote, figureNote, type NoteExtras } from './figure-note.ts';
import { type AskedShare, checkTypedShare, isShare, refusesShare, type TypedShare } from './figure-share.ts';
import type { PageReading } from './page-context.ts';
import type { BoundInline } from './page-findings.ts';
import { readClaim } from './read-claim.ts';
import { readStated, type Stated } from './stated-figure.ts';

/** The words to print, and what is behind them. */
export type BoundWords = {
  readonly bound: BoundInline;
  /** Undefined where the author's own words are printed. */
  readonly words: string | undefined;
  readonly question: string;
  readonly answer?: Answer;
};

/** What is asked, and what the figures give. */
type Asked = AskedShare & {
  readonly stated: Stated | undefined;
  readonly answer: Answer;
  /** What the data add up to. */
  readonly total: Sum;
  /** What the label is held against: the total, or what a statement says. */
  readonly sum: Sum;
};

const rowWords = ['by', 'sort', 'limit', 'several'];

function ask(
  directive: DirectiveWords,
  label: string,
  dataset: Dataset,
  { page, findings }: PageReading,
): Asked | undefined {
  const { locale } = page;
  const { faults } = findings;
  const statedWord = directive.words.find(word => word.name === 'stated');
  const share = dataset.facets.has('share')
    ? undefined
    : directive.words.find(({ name }) => name === 'share');
  const words = directive.words.filter(word => word.name !== 'ok' && word !== statedWord && word !== share);
  const row = words.find(word => rowWords.includes(word.name));
  if (row !== undefined) {
    const what = `"${row.name}=" needs rows, but a number in a line has none.`;
    faults.add('prose/several-rows', row.offset, what, 'Remove it, or use a chart such as ::bar.');
    return undefined;
  }
  const question = askQuestion(words, directive.offset, dataset, faults);
  if (question === undefined) return undefined;
  if (refusesShare({ words, share }, readClaim(label, locale), label, faults)) return undefined;
  const stated = statedWord && readStated(statedWord, question, directive, dataset, faults);
  if (statedWord !== undefined && stated === undefined) return undefined;
  const answer = tally(dataset, stated?.question ?? question);
  const events = answer.events.length;
  if (events === 0 && isPeople(question.measure)) {
    const what = `"${displayQuestion(question, dataset, locale)}" selects no event of ${dataset.id}, which is not the same as zero.`;
    faults.add('prose/selects-nothing', directive.offset, what, sentence(loosenFilters(question)));
    return undefined;
  }
  const total: Sum = answer.total ?? { kind: 'incomplete', events, unknown: events };
  return { words, question, share, stated, answer, total, sum: stated?.sum ?? total };
}

/** Holds the label against the data: the share that it states, if any, and whether what it says is rounded. */
function check(
  label: string,
  asked: Asked,
  directive: DirectiveWords,
  dataset: Dataset,
  reading: PageReading,
): { readonly share?: NoteExtras['share']; readonly isRounded: boolean } {
  const { question, stated, sum, answer } = asked;
  const { locale } = reading.page;
  const claim = readClaim(label, locale);
  const share: TypedShare =
    claim === undefined
      ? { verdict: { ok: false, rule: 'prose/cannot-read' }, part: sum, whole: undefined }
      : isShare(claim) && stated === undefined && question.per === undefined
        ? checkTypedShare(claim, asked, dataset, reading)
        : { verdict: checkClaim(claim, sum), part: sum, whole: undefined };
  const { verdict, part, whole, field } = share;
  if (!verdict.ok) {
    const explanation = explainVerdict(verdict.rule, label, part, answer, dataset, locale, {
      whole,
      rest: share.rest,
      needsBoth: share.needsBoth === true,
    });
    if (verdict.rule === 'prose/bare-share')
      reading.findings.faults.add(verdict.rule, directive.offset, explanation.what, explanation.fix);
    else acceptOrReport(verdict.rule, explanation, directive, reading);
    return { isRounded: false };
  }
  refuseNeedlessOk(label, directive, reading.findings.faults);
  const isRounded = verdict.note === 'rounded';
  if (part.kind === 'incomplete' || whole?.kind !== 'range') return { isRounded };
  // Of ranges, the note has both as they are, and no decimals of a share that is itself a range.
  const isExact = areExact([part, whole]) && whole.unknown === 0;
  return {
    share: { of: [part, whole], field, rounded: isRounded && isExact },
    isRounded,
  };
}

function markOf(
  { answer, stated }: Asked,
  dataset: Dataset,
  { findings }: PageReading,
): 'plain' | 'single' | 'disputed' {
  const { remarks } = answer;
  const isMixed = hasRemark(remarks, 'dead-and-wounded', 'mixed-exceeds');
  if (stated !== undefined || isMixed || hasRemark(remarks, 'incomplete')) return 'disputed';
  const all = askAll(answer, dataset);
  if (hasRemark(all.remarks, 'differ')) return 'disputed';
  const isWeak =
    hasRemark(remarks, 'unknown') ||
    hasRemark(all.remarks, 'single-source', 'parties-only', 'one-source-varies');
  if (!isWeak || (dataset.compiler !== undefined && !findings.mentionsCompiler())) return 'plain';
  return 'single';
}

/**
 * Binds `:figure[label]{…}`: asks its question, checks what the author typed or writes the words, and says what
 * note the number needs. Undefined where there is nothing to print but the label; faults are reported.
 */
export function bindFigure(
  directive: DirectiveWords,
  label: string,
  dataset: Dataset,
  reading: PageReading,
): BoundWords | undefined {
  const { page, findings } = reading;
  const { locale, addresses } = page;
  const asked = ask(directive, label, dataset, reading);
  if (asked === undefined) return undefined;
  const { question, stated, answer, sum } = asked;
  if (label === '' && sum.kind === 'incomplete') {
    const explanation = explainVerdict('prose/incomplete', '', sum, answer, dataset, locale);
    findings.faults.add('prose/incomplete', directive.offset, explanation.what, explanation.fix);
    return undefined;
  }
  const { share, isRounded } =
    label === '' ? { isRounded: false } : check(label, asked, directive, dataset, reading);
  const written = wordSum(sum, locale);
  if (label === '') refuseNeedlessOk(written, directive, findings.faults);
  const printed = label === '' ? written : label;
  const extras: NoteExtras = {
    share,
    ...(stated && { stated: { statement: stated.statement, sum: stated.sum, printed } }),
  };
  const mark = markOf(asked, dataset, reading);
  const isNoted =
    mark !== 'plain' ||
    isRounded ||
    share?.field !== undefined ||
    hasRemark(answer.remarks, 'with-attackers', 'rate');
  const [first, ...others] = answer.events;
  const isOne = first !== undefined && others.length === 0 && showsRows(dataset);
  return {
    bound: {
      kind: 'figure',
      mark,
      href: isOne ? eventAddress(addresses, dataset, first) : addresses.dataset(dataset.id),
      note: isNoted ? figureNote(answer, asked.total, dataset, page, extras) : undefined,
      brief: () => briefNote(answer, asked.total, dataset, page),
    },
    words: label === '' ? written : undefined,
    question: stated === undefined ? question.text : `${question.text} stated=${stated.statement.id}`,
    answer,
  };
}
