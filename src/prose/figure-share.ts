import type { Dataset } from '../dataset/types.ts';
import { withoutSynonym } from '../grammar/filters.ts';
import type { StatedField } from '../grammar/stated-people.ts';
import type { NumberClaim } from '../i18n/words.ts';
import { askedOfShare } from '../tally/share.ts';
import { tally } from '../tally/tally.ts';
import type { Question, Sum } from '../tally/types.ts';
import { checkClaim, type Verdict } from './check-claim.ts';
import { askQuestion } from './directive-words.ts';
import type { Faults } from './faults.ts';
import type { PageReading } from './page-context.ts';
import { peopleShares, whoOf } from './people-shares.ts';
import type { PlacedWord } from './read-directive-words.ts';

type ShareClaim = Extract<NumberClaim, { kind: 'of' | 'fraction' | 'fractions' }>;

/** Whether a label says a share. */
export const isShare = (claim: NumberClaim): claim is ShareClaim =>
  claim.kind === 'of' || claim.kind === 'fraction' || claim.kind === 'fractions';

/** What is asked of a figure that may be a share. */
export type AskedShare = {
  readonly words: readonly PlacedWord[];
  readonly question: Question;
  /** `share=`: the filter that makes it a part. */
  readonly share: PlacedWord | undefined;
  readonly sum: Sum;
};

/** A typed share, held against what it may be a share of. */
export type TypedShare = {
  readonly verdict: Verdict;
  readonly part: Sum;
  readonly whole: Sum | undefined;
  readonly rest?: Sum | undefined;
  /** What is stated of all in the whole, if that is what makes it one. */
  readonly field?: StatedField | undefined;
  /** It must be said with both its numbers. */
  readonly needsBoth?: true;
};

/**
 * Of people by who they were, a share has both its numbers in the text, and is one of those of whom the like is stated,
 * or of all (rule 27).
 */
function checkShareOfPeople(
  claim: ShareClaim,
  { question, sum }: AskedShare,
  dataset: Dataset,
  ofAll: Sum | undefined,
): TypedShare {
  const shares: TypedShare[] = [
    ...peopleShares(question, dataset).map(({ field, part, whole }) => ({
      verdict: checkClaim(claim, part, whole),
      part,
      whole,
      field,
    })),
    { verdict: checkClaim(claim, sum, ofAll), part: sum, whole: ofAll },
  ];
  const [first = { verdict: { ok: false, rule: 'prose/no-whole' }, part: sum, whole: ofAll }] = shares;
  const needsBoth = true;
  if (claim.kind !== 'of') return { ...first, needsBoth, verdict: { ok: false, rule: 'prose/bare-share' } };
  return { ...(shares.find(({ verdict }) => verdict.ok) ?? first), needsBoth };
}

/** The filter that makes the figure a part: that of `share=`, or else the last one. */
function partWord({ words, share }: Pick<AskedShare, 'words' | 'share'>): PlacedWord | undefined {
  const values = words.filter(word => word.value !== undefined);
  return share === undefined
    ? values.at(-1)
    : values.find(({ name }) => withoutSynonym(name) === withoutSynonym(share.value ?? ''));
}

/** What the same question gives without the filter that makes it a part. */
function wholeOf(asked: AskedShare, dataset: Dataset, { findings }: PageReading): Sum | undefined {
  const part = partWord(asked);
  if (part === undefined) return undefined;
  const rest = asked.words.filter(word => word !== part);
  const question = askQuestion(rest, part.offset, dataset, findings.faults);
  return question && tally(dataset, question).total;
}

/** What the whole has besides the part that its filter selects; undefined where that does not select one. */
function restOf(asked: AskedShare, dataset: Dataset): Sum | undefined {
  const part = partWord(asked)?.name;
  const { question } = asked;
  const filter = question.filters.find(
    ({ word, facet }) => (facet ?? word) === (part && withoutSynonym(part)),
  );
  const of = filter && askedOfShare(question, filter);
  return of && tally(dataset, of.rest).total;
}

/** Holds a typed share against what its figure is a part of: the same question without one filter. */
export function checkTypedShare(
  claim: ShareClaim,
  asked: AskedShare,
  dataset: Dataset,
  reading: PageReading,
): TypedShare {
  const { question, sum, share } = asked;
  const ofAll = wholeOf(asked, dataset, reading);
  // Where `share=` names something else, who they were is the same in the part and in the whole.
  if (whoOf(question) !== undefined && (share === undefined || share.value === 'who'))
    return checkShareOfPeople(claim, asked, dataset, ofAll);
  const rest = restOf(asked, dataset);
  return { verdict: checkClaim(claim, sum, ofAll, rest), part: sum, whole: ofAll, rest };
}

/** Refuses `share=` that names no filter, or beside a label that is no share. @returns whether it did. */
export function refusesShare(
  asked: Pick<AskedShare, 'words' | 'share'>,
  claim: NumberClaim | undefined,
  label: string,
  faults: Faults,
): boolean {
  const { words, share } = asked;
  if (share === undefined) return false;
  const refuse = (what: string, fix: string): true => {
    faults.add('question/bad-share', share.offset, what, fix);
    return true;
  };
  if (partWord(asked) === undefined) {
    const names = words.filter(({ value }) => value !== undefined).map(({ name }) => `share=${name}`);
    const none = 'Add the filter that makes it a part: place=homs share=place.';
    return refuse(
      `"share=${share.value ?? ''}" names no filter of the question.`,
      names.length === 0 ? none : `Write ${names.join(' or ')}.`,
    );
  }
  if (label === '')
    return refuse(
      'share= needs a share in the square brackets: none is written for it.',
      'Write [67 per cent] or [two thirds], or remove share=.',
    );
  if (claim === undefined || isShare(claim)) return false;
  return refuse(
    `share= has no effect on "${label}", which is no share.`,
    'Remove share=, or write a share: [67 per cent] or [two thirds].',
  );
}
