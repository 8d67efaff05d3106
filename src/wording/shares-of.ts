import { withoutSynonym } from '../grammar/filters.ts';
import { isPeople } from '../grammar/measures.ts';
import { isStatedField } from '../grammar/stated-people.ts';
import { makeQuestion } from '../tally/question.ts';
import { apart } from '../tally/several-apart.ts';
import { askedOfShare } from '../tally/share.ts';
import { restsOf, sumsTogether } from '../tally/sums-together.ts';
import type { By, Filter, Question, Sum } from '../tally/types.ts';
import { quoteValue } from '../tally/value-syntax.ts';
import type { WordingContext } from './context.ts';
import { answerIn, type LabelledAnswer, type LabelledRow } from './labelled-answer.ts';
import { type WordedShare, wordShare } from './word-share.ts';

/** A row as a share. */
export type ShareRow = Pick<LabelledRow, 'key' | 'keys' | 'label' | 'labels'> & WordedShare;

export type Shares = {
  readonly rows: readonly ShareRow[];
  /** Of all rows together. */
  readonly total: WordedShare;
  /** What all rows are of. */
  readonly answer: LabelledAnswer;
  /** As it was asked. */
  readonly question: Question;
  /** What it has besides, in its own grammar: `share=weapon`. */
  readonly option: string;
};

/** Why there are no shares. */
export type ShareFault = { readonly what: string; readonly fix: string };

const nobody = sumsTogether([]);

const wordOf = (one: By | Filter): string => ('facet' in one && one.facet) || one.word;

const overlap: ShareFault = {
  what: 'share= needs rows of which none holds what another does',
  fix: 'remove share=, or group by something else',
};

type Found = Omit<Shares, 'question' | 'option'> | ShareFault;

/** Each row is a share of all rows that differ from it in one grouping only: with one grouping, of all. */
function ofGrouping(question: Question, at: number, context: WordingContext): Found {
  const answer = answerIn(context.dataset, apart(question), context.locale);
  if (answer.total === undefined) return overlap;
  const { total } = answer;
  const groupOf = ({ keys }: LabelledRow) => keys.filter((_, i) => i !== at).join('\n');
  const groups = new Map(
    [...Map.groupBy(answer.rows, groupOf)].map(([key, rows]) => {
      const whole: Sum = question.by.length === 1 ? total : sumsTogether(rows);
      return [key, { whole, restOf: restsOf(rows) }];
    }),
  );
  const rows = answer.rows.map(row => {
    const part = sumsTogether([row]);
    const { whole, restOf } = groups.get(groupOf(row)) ?? { whole: part, restOf: () => nobody };
    const { key, keys, label, labels } = row;
    return { key, keys, label, labels, ...wordShare(part, restOf(part), whole, context) };
  });
  const all = sumsTogether(answer.rows);
  return { rows, answer, total: wordShare(all, nobody, total, context) };
}

/** In each row, what one filter selects is a share of the row without that filter. */
function ofFilter(question: Question, share: string, context: WordingContext): Found | undefined {
  const { dataset, locale } = context;
  const filter = question.filters.find(one => wordOf(one) === share);
  const asked = filter && askedOfShare(question, filter);
  if (asked === undefined) return undefined;
  const { sort: _sort, limit: _limit, ...plain } = question;
  const answer = answerIn(dataset, apart(asked.whole), locale);
  const answerTo = (filters: Question['filters']) =>
    answerIn(dataset, apart(makeQuestion({ ...plain, filters })), locale);
  const [parts, rests] = [answerTo(question.filters), answerTo(asked.rest.filters)];
  if (answer.total === undefined) return overlap;
  const kept = new Set(answer.rows.map(({ keys: [first] }) => first));
  const rowOf = ({ key, keys: [first, ...others] }: LabelledRow) =>
    kept.has(first) ? key : ['others', ...others].join(',');
  const byRow = (rows: readonly LabelledRow[]) => {
    const found = Map.groupBy(rows, rowOf);
    return (key: string) => sumsTogether(found.get(key) ?? []);
  };
  const [partOf, restOf] = [byRow(parts.rows), byRow(rests.rows)];
  const rows = answer.rows.map(({ key, keys, label, labels, sum }) => ({
    ...{ key, keys, label, labels },
    ...wordShare(partOf(key), restOf(key), sum, context),
  }));
  const totalOf = ({ total }: LabelledAnswer) => sumsTogether(total === undefined ? [] : [{ sum: total }]);
  return { rows, answer, total: wordShare(totalOf(parts), totalOf(rests), answer.total, context) };
}

/** What is counted once wherever it is, and what has its own rules of shares or of sums. */
function refused({ measure, by, filters, per, cumulative }: Question): string | undefined {
  if (['places', 'regions', 'claimants', 'participants'].includes(measure))
    return `${measure} are counted once wherever they are, and are not divided into parts`;
  if (per !== undefined) return 'rates are never added up';
  if (cumulative) return 'each running sum holds the one before it';
  if (by.some(({ word }) => word === 'source') || filters.some(({ word }) => word === 'source'))
    return 'several sources report on the same events';
  return undefined;
}

/** A percentage of people by who they were would leave out those of whom nobody states it (rule 27). */
function isOfWho(share: string, { measure, by, filters }: Question): boolean {
  if (!isPeople(measure)) return false;
  const words = [...by, ...filters].filter(one => one.word !== 'facet').map(({ word }) => word);
  return words.some(word => word === share) && (share === 'who' || isStatedField(share));
}

/** The words that could stand after `share=`. */
const shareWords = (question: Question): string[] => [
  ...new Set(
    [
      ...question.by.filter(({ word }) => !isOfWho(word, question)),
      ...question.filters.filter(filter => askedOfShare(question, filter) !== undefined),
    ].map(wordOf),
  ),
];

/**
 * The rows of a question as shares (rule 38), or why there are none: charts and `ask` say the same.
 * @param share a word of its `by=`, or one of its filters.
 */
export function sharesOf(question: Question, share: string, context: WordingContext): Shares | ShareFault {
  const fault = (why: string, fix = 'remove share='): ShareFault => ({ what: `share=${share}${why}`, fix });
  if (question.severalApart)
    return fault(': several= has no effect on shares, of which nothing is in two', 'remove several=');
  const why = refused(question);
  if (why !== undefined) return fault(`: ${why}`);
  const word = withoutSynonym(share);
  const words = shareWords(question);
  const write = words.length === 0 ? undefined : `write ${words.map(one => `share=${one}`).join(' or ')}`;
  if (isOfWho(word, question)) {
    const numbers = 'print both numbers, as in :figure[three of the five]{killed who=female}';
    return fault(
      ': of people by who they were, both numbers are printed and no percentage, as who the others were is not known (rule 27)',
      write === undefined ? numbers : `${write}, or ${numbers}`,
    );
  }
  const at = question.by.findIndex(one => wordOf(one) === (one.word === 'facet' ? share : word));
  const found = at < 0 ? ofFilter(question, word, context) : ofGrouping(question, at, context);
  if (found === undefined)
    return fault(
      ' names neither a word of by= nor a filter that selects a part',
      write ?? 'group the question, or filter it: by=place share=place, or place=homs share=place',
    );
  return 'what' in found ? found : { ...found, question, option: `share=${quoteValue(share)}` };
}
