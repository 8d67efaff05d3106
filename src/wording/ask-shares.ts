import type { Dataset } from '../dataset/types.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { isKnown } from '../tally/known-sum.ts';
import type { QuestionFault } from '../tally/parse-filter.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import { type Word, wordsOf } from '../tally/words-of.ts';
import { type AnswerJSON, answerJSON, type SumJSON, sumJSON, withoutRows } from './ask.ts';
import { type Shares, sharesOf } from './shares-of.ts';
import type { WordedShare } from './word-share.ts';

/** A part for machines, with its share of a whole (rule 38). */
export type PartJSON = SumJSON & {
  readonly share: {
    /** From the lowest to the highest share, in per cent to one decimal; null where there is none. */
    readonly low: number | null;
    readonly high: number | null;
    readonly of: SumJSON;
  };
};

/** An answer of shares for machines: every sum is the part. */
export type SharesJSON = Omit<AnswerJSON, 'total' | 'rows'> & {
  readonly total: PartJSON;
  readonly rows: readonly (Pick<AnswerJSON['rows'][number], 'key' | 'keys' | 'label'> & PartJSON)[];
};

export type SharesResult =
  | {
      readonly ok: true;
      /** The question as it was asked, `share=` among its words. */
      readonly text: string;
      readonly shares: Shares;
      readonly json: SharesJSON;
    }
  | { readonly ok: false; readonly words: readonly Word[]; readonly faults: readonly QuestionFault[] };

const partJSON = ({ part, whole, share }: WordedShare): PartJSON => ({
  ...sumJSON(part),
  share: {
    low: isKnown(share) ? share.low : null,
    high: isKnown(share) ? share.high : null,
    of: sumJSON(whole),
  },
});

const sharesJSON = (text: string, { answer, rows, total }: Shares, dataset: Dataset): SharesJSON => ({
  ...answerJSON(answer, dataset),
  question: text,
  total: partJSON(total),
  rows: rows.map(({ key, keys, label, ...row }) => ({
    key,
    ...(keys.length > 1 && { keys }),
    label: withoutIsolates(label),
    ...partJSON(row),
  })),
});

/**
 * Asks a dataset for shares, as charts with `share=` show them: `killed by=region share=region`.
 * @returns undefined where the question has no such word, or it is a facet of the dataset.
 */
export function askShares(dataset: Dataset, text: string, locale: Locale): SharesResult | undefined {
  const words = wordsOf(text);
  const at = words.findIndex(({ name, value }) => name === 'share' && value !== undefined);
  const share = words[at]?.value;
  if (share === undefined || dataset.facets.has('share')) return undefined;
  const refuse = (faults: readonly QuestionFault[]) => ({ ok: false, words, faults }) as const;
  const kept = [...words.keys()].filter(i => i !== at);
  const parsed = parseQuestion(
    kept.flatMap(i => words[i] ?? []),
    dataset,
  );
  if (!parsed.ok)
    return refuse(parsed.faults.map(fault => ({ ...fault, word: kept[fault.word] ?? fault.word })));
  const faults = withoutRows(words, parsed.question);
  if (faults.length > 0) return refuse(faults);
  const shares = sharesOf(parsed.question, share.trim(), { dataset, locale });
  if ('what' in shares) return refuse([{ word: at, rule: 'question/bad-share', ...shares }]);
  const asked = `${shares.question.text} ${shares.option}`;
  return { ok: true, text: asked, shares, json: sharesJSON(asked, shares, dataset) };
}
