import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { QuestionFault } from '../tally/parse-filter.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import type { Question } from '../tally/types.ts';
import { type Word, wordsOf } from '../tally/words-of.ts';
import { type AnswerJSON, answerJSON, withoutRows } from './ask.ts';
import { type BeforeAndAfter, beforeAndAfter, emptyPeriod, inNeither } from './before-and-after.ts';
import type { WordingContext } from './context.ts';
import { type Periods, readPeriods } from './periods.ts';

/** A question of two spans of time for machines: each has an answer of its own, as `from=` and `to=` give it (rule 36). */
export type SpansJSON = Pick<AnswerJSON, 'question' | 'dataset' | 'measure'> & {
  readonly spans: readonly ({ readonly name: string } & Omit<AnswerJSON, 'dataset' | 'measure'>)[];
  /** Ids of the events that may lie in both spans, and are in neither; absent where there are none. */
  readonly inNeither?: readonly string[];
};

export type SpansResult =
  | {
      readonly ok: true;
      /** The question as it was asked, `split=` or `compare=` among its words. */
      readonly text: string;
      readonly spans: BeforeAndAfter;
      readonly json: SpansJSON;
    }
  | { readonly ok: false; readonly words: readonly Word[]; readonly faults: readonly QuestionFault[] };

const spanWords = ['split', 'compare'] as const;
type SpanWord = (typeof spanWords)[number];

/** Which words ask for spans of time, by their numbers; a facet of the dataset may be called so, too. */
const spansIn = (words: readonly Word[], { facets }: Dataset): ReadonlyMap<number, SpanWord> =>
  new Map(
    words.flatMap(({ name, value }, at) => {
      const word = spanWords.find(known => known === name);
      return word === undefined || value === undefined || facets.has(name) ? [] : [[at, word] as const];
    }),
  );

/** What two spans of time have no use for. */
function refused({ limit, cumulative }: Question): Omit<QuestionFault, 'word'> | undefined {
  if (limit !== undefined)
    return {
      what: `"limit=${limit}" would leave other rows out of each span of time`,
      fix: 'remove limit=',
      rule: 'question/bad-limit',
    };
  return cumulative === undefined
    ? undefined
    : {
        what: 'running sums go over all of their time, and not over two spans of it',
        fix: 'remove cumulative, or ask for each span with from= and to=',
        rule: 'question/bad-cumulative',
      };
}

function spansJSON(text: string, asked: BeforeAndAfter, dataset: Dataset): SpansJSON {
  const { id, version } = dataset;
  const across = inNeither(asked);
  return {
    question: text,
    dataset: { id, version },
    measure: asked.whole.question.measure,
    spans: asked.answers.map((answer, i) => {
      const { dataset: _dataset, measure: _measure, ...own } = answerJSON(answer, dataset);
      return { name: asked.periods.ends[i]?.name ?? '', ...own };
    }),
    ...(across.length > 0 && { inNeither: across }),
  };
}

/** Reads the words of a question of two spans of time. */
function readSpans(
  words: readonly Word[],
  spanAt: ReadonlyMap<number, SpanWord>,
  { dataset, locale }: WordingContext,
): { readonly question: Question; readonly periods: Periods } | readonly QuestionFault[] {
  const share = dataset.facets.has('share') ? -1 : words.findIndex(({ name }) => name === 'share');
  if (share >= 0) {
    const what = 'share= is of one span of time';
    const fix = 'remove share=, or ask for the shares of each span with from= and to=';
    return [{ word: share, what, fix, rule: 'question/bad-share' }];
  }
  const kept = [...words.keys()].filter(at => !spanAt.has(at));
  const parsed = parseQuestion(
    kept.flatMap(at => words[at] ?? []),
    dataset,
  );
  if (!parsed.ok) return parsed.faults.map(fault => ({ ...fault, word: kept[fault.word] ?? fault.word }));
  const { question } = parsed;
  const faults = withoutRows(words, question);
  if (faults.length > 0) return faults;
  const [first = -1] = spanAt.keys();
  const at = (name: SpanWord) => [...spanAt].find(([, word]) => word === name)?.[0];
  const again = [...spanAt].find(([where, word]) => at(word) !== where);
  if (again !== undefined) {
    const fix = 'write it once';
    return [{ word: again[0], what: `"${again[1]}" is repeated`, fix, rule: 'question/repeated-word' }];
  }
  const why = refused(question);
  if (why !== undefined) return [{ word: first, ...why }];
  const typed = Object.fromEntries([...spanAt].map(([where, word]) => [word, words[where]?.value ?? '']));
  const periods = readPeriods(question, typed, locale);
  if (periods === undefined) throw new RangeError('a question of two spans of time without such a word');
  const fault = 'what' in periods ? periods : emptyPeriod(periods, { dataset, locale });
  if ('what' in periods || fault !== undefined) {
    const { what = '', fix = '', option } = fault ?? {};
    return [{ word: (option && at(option)) ?? first, what, fix, rule: 'question/bad-date' }];
  }
  return { question, periods };
}

/**
 * Asks a dataset a question of two spans of time, as `::slope` shows it: `killed by=region split=2016-09-12`.
 * @returns undefined where the question has no such word, or it is a facet of the dataset.
 */
export function askSpans(dataset: Dataset, text: string, locale: Locale): SpansResult | undefined {
  const words = wordsOf(text);
  const spanAt = spansIn(words, dataset);
  if (spanAt.size === 0) return undefined;
  const read = readSpans(words, spanAt, { dataset, locale });
  if (!('periods' in read)) return { ok: false, words, faults: read };
  const spans = beforeAndAfter(read.periods, { dataset, locale });
  const typed = [...spanAt].map(([at, word]) => `${word}=${words[at]?.value?.trim() ?? ''}`);
  const asked = [read.question.text, ...typed].join(' ');
  return { ok: true, text: asked, spans, json: spansJSON(asked, spans, dataset) };
}
