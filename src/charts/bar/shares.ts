import { showsRows } from '../../dataset/few-events.ts';
import { withoutSynonym } from '../../grammar/filters.ts';
import { isStatedField } from '../../grammar/stated-people.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { makeQuestion } from '../../tally/question.ts';
import { apart } from '../../tally/several-apart.ts';
import { askedOfShare, type ShareEnd, shareSpan } from '../../tally/share.ts';
import type { Question, Range, Sum } from '../../tally/types.ts';
import { answerIn, type LabelledAnswer, type LabelledRow } from '../../wording/labelled-answer.ts';
import { printed } from '../../wording/shown-sum.ts';
import type { ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';

/** A row as a share: in per cent, with what it is of. */
export type ShareRow = {
  readonly key: string;
  readonly label: string;
  readonly part: Sum;
  readonly whole: Sum;
  /** In per cent, to one decimal; a sum without a figure where there is no share. */
  readonly share: Sum;
  /** "67%". */
  readonly percent: string;
  /** "4 of 6". */
  readonly base: string;
  /** Both, as they stand beside the bar. */
  readonly words: string;
};

export type Shares = {
  readonly rows: readonly ShareRow[];
  /** What all rows are of. */
  readonly answer: LabelledAnswer;
};

const nothing: Range = {
  ...{ kind: 'range', low: 0, high: 0, outer: 0, best: undefined, events: 0, unknown: 0, about: false },
};

/** What several rows come to, of which none holds what another does. */
function together(rows: readonly { readonly sum: Sum }[]): Range {
  let [low, high, outer, events, unknown] = [0, 0, 0, 0, 0];
  for (const { sum } of rows) {
    if (sum.kind === 'incomplete') throw new RangeError('a share of figures that are incomplete');
    low += sum.low;
    high += sum.high;
    outer += sum.outer;
    events += sum.events;
    unknown += sum.unknown;
  }
  return { ...nothing, low, high, outer, events, unknown };
}

/** What all rows but one come to. */
function restsOf(rows: readonly { readonly sum: Sum }[]): (of: Range) => Range {
  const ranges = rows.map(row => together([row]));
  const all = together(rows);
  const end = (name: 'high' | 'outer') => {
    const finite = ranges.map(range => range[name]).filter(Number.isFinite);
    const sum = finite.reduce((a, b) => a + b, 0);
    const open = ranges.length - finite.length;
    return (of: number) =>
      Number.isFinite(of) ? (open > 0 ? Number.POSITIVE_INFINITY : sum - of) : open > 1 ? of : sum;
  };
  const [high, outer] = [end('high'), end('outer')];
  return of => ({ ...nothing, low: all.low - of.low, high: high(of.high), outer: outer(of.outer) });
}

const tenths = ({ part, whole }: ShareEnd): number => Math.round((1000 * part) / whole) / 10;

/** A share to a whole per cent; what is not none is never printed as 0, and what is not all never as 100. */
function percentOf([low, high]: readonly [number, number], { locale }: Pick<ChartContext, 'locale'>): string {
  const { shares } = locale.strings.charts;
  const isPlain = (n: number) => n === 0 || n === 100 || (n >= 0.5 && n <= 99.5);
  const one = (n: number) => {
    if (isPlain(n)) return shares.percent(locale.number(Math.round(n)));
    return n < 1 ? shares.under(locale.number(1)) : shares.over(locale.number(99));
  };
  const ends = [...new Set([low, high].map(one))];
  if (ends.length === 1 || !isPlain(low) || !isPlain(high)) return ends.join('–');
  return shares.span(locale.number(Math.round(low)), locale.number(Math.round(high)));
}

function toRow(
  { key, label }: Pick<LabelledRow, 'key' | 'label'>,
  part: Range,
  rest: Range,
  whole: Sum,
  context: ChartContext,
): ShareRow {
  const span = isKnown(part) && isKnown(whole) ? shareSpan(part, rest) : undefined;
  const { shares } = context.locale.strings.charts;
  const base = shares.of(printed(part, 'range', context), printed(whole, 'range', context));
  const { events } = whole;
  const row = { key, label, part, whole, base };
  if (span === undefined) {
    const unknown = [part, whole].find(sum => !isKnown(sum));
    const words = unknown === undefined ? shares.none : printed(unknown, 'range', context);
    return { ...row, share: { kind: 'incomplete', events, unknown: events }, percent: words, words };
  }
  const [low, high] = [tenths(span.low), tenths(span.high)];
  const percent = percentOf([low, high], context);
  const words = shares.printed(percent, base);
  return { ...row, share: { ...nothing, low, high, outer: high, events }, percent, words };
}

/** Each row is a share of all rows. */
function ofAll(question: Question, context: ChartContext): Shares | ChartFault {
  const answer = answerIn(context.dataset, apart(question), context.locale);
  if (answer.total === undefined) return overlap;
  const whole = answer.total;
  const restOf = restsOf(answer.rows);
  const rows = answer.rows.map(row => {
    const part = together([row]);
    return toRow(row, part, restOf(part), whole, context);
  });
  return { rows, answer };
}

/** In each row, what one filter selects is a share of the row without that filter. */
function ofFilter(question: Question, share: string, context: ChartContext): Shares | ChartFault | undefined {
  const { dataset, locale } = context;
  const filter = question.filters.find(({ word, facet }) => (facet ?? word) === share);
  const asked = filter && askedOfShare(question, filter);
  if (asked === undefined) return undefined;
  const { sort: _sort, limit: _limit, ...plain } = question;
  const answer = answerIn(dataset, apart(asked.whole), locale);
  if (answer.total === undefined) return overlap;
  const rowsOf = (filters: Question['filters']) =>
    answerIn(dataset, apart(makeQuestion({ ...plain, filters })), locale).rows;
  const [parts, rests] = [rowsOf(question.filters), rowsOf(asked.rest.filters)];
  const kept = new Set(answer.rows.map(({ key }) => key));
  const byRow = (rows: readonly LabelledRow[]) => {
    const found = Map.groupBy(rows, ({ key }) => (kept.has(key) ? key : 'others'));
    return (key: string) => together(found.get(key) ?? []);
  };
  const [partOf, restOf] = [byRow(parts), byRow(rests)];
  const rows = answer.rows.map(row => toRow(row, partOf(row.key), restOf(row.key), row.sum, context));
  return { rows, answer };
}

const overlap: ChartFault = {
  rule: 'charts/share',
  what: 'share= needs rows of which none holds what another does',
  fix: 'remove share=, or group by something else',
  option: 'share',
};

/** What is counted once wherever it is, and what has its own rules of shares or of sums. */
function refused({ measure, by, filters, per }: Question): string | undefined {
  if (['places', 'regions', 'claimants', 'participants'].includes(measure))
    return `${measure} are counted once wherever they are, and are not divided into parts`;
  if (per !== undefined) return 'rates are never added up';
  if (by.some(({ word }) => word === 'source') || filters.some(({ word }) => word === 'source'))
    return 'several sources report on the same events';
  if (by.some(({ word }) => isStatedField(word)) || filters.some(({ word }) => word === 'who'))
    return 'a share of people by who they were is printed with both its numbers only (rule 27)';
  return undefined;
}

/** The rows of a question as shares (rule 38), or why there are none. */
export function sharesOf(
  { question, share = '', show, highlight }: ChartSpec,
  context: ChartContext,
): Shares | ChartFault {
  const fault = (what: string, fix: string): ChartFault => ({
    rule: 'charts/share',
    what,
    fix,
    option: 'share',
  });
  const unused = show === undefined ? highlight && 'highlight' : 'show';
  if (unused !== undefined)
    return fault(`${unused}= has no effect on bars that are shares`, `remove ${unused}=`);
  if (question.severalApart)
    return fault('several= has no effect on shares, of which nothing is in two', 'remove several=');
  const why = refused(question);
  if (why !== undefined) return fault(`share=${share}: ${why}`, 'remove share=');
  if (!showsRows(context.dataset))
    return fault(
      `share=${share}: the licence of "${context.dataset.id}" keeps small numbers back`,
      'remove share=',
    );
  const word = withoutSynonym(share);
  const [by] = question.by;
  const found =
    by !== undefined && (by.word === 'facet' ? by.facet === share : by.word === word)
      ? ofAll(question, context)
      : ofFilter(question, word, context);
  if (found !== undefined) return found;
  const parts = question.filters.filter(filter => askedOfShare(question, filter) !== undefined);
  const words = [...question.by, ...parts].map(one => ('facet' in one && one.facet) || one.word);
  const fix = `write ${words.map(one => `share=${one}`).join(' or ')}`;
  return fault(`share=${share} names nothing that bars can be a share of`, fix);
}
