import { createHash } from 'node:crypto';
import { canonicalText } from '../canonical-text.ts';
import { frameChecksum } from '../dataset/frame-checksum.ts';
import type { Dataset } from '../dataset/types.ts';
import { eventsBehind } from '../tally/events-behind.ts';
import { givesRanges } from '../tally/gives-ranges.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import { rowsChecksum } from '../tally/rows-checksum.ts';
import { wordsOf } from '../tally/words-of.ts';
import type { LockedChanges, ProseContext } from './site-context.ts';

/** A part of a dataset that a page may rest on in place of all of it. */
export type DatasetPart = {
  readonly dataset: string;
  readonly is:
    | 'frame'
    | 'edition'
    /** The rows of a selection; `of` is its key (note-selections.ts). */
    | 'rows'
    /** What the lock file has of a question, and the changes that may touch its answer; `of` is its normal form. */
    | 'changes';
  readonly of?: string;
};

/** A part as what is asked for. An id has no space, so this is none. */
export const askedPart = ({ dataset, is, of = '' }: DatasetPart): string => `${is} ${dataset} ${of}`;

/** The part that is asked for; undefined where it is a dataset. */
export function findPart(asked: string): DatasetPart | undefined {
  const [is, dataset = '', ...rest] = asked.split(' ');
  const isPart = is === 'frame' || is === 'edition' || is === 'rows' || is === 'changes';
  return isPart && rest.length > 0 ? { is, dataset, of: rest.join(' ') } : undefined;
}

const digest = (value: unknown): string => createHash('sha256').update(canonicalText(value)).digest('hex');

/** The entries that touch the answer to a question, whatever of it is shown: each with what decides whether they do. */
function changesTo(dataset: Dataset, question: string, locked: LockedChanges | undefined): unknown[] {
  if (dataset.revisions.length === 0) return [];
  const parsed = parseQuestion(wordsOf(question), dataset);
  const events = new Set(parsed.ok ? eventsBehind(dataset, parsed.question) : []);
  return dataset.revisions.flatMap(revision => {
    const [isMoved, isShown] = [false, true].map(ofEvents =>
      locked?.isTouched(revision, { question, ofEvents }),
    );
    const isNear = revision.events.length === 0 || revision.events.some(id => events.has(id));
    return (isMoved ?? isNear) || (isShown ?? isNear) ? [[revision, `${isMoved}`, `${isShown}`]] : [];
  });
}

/** The stamp of a part, as it is now. */
export function stampOfPart({ is, dataset: id, of = '' }: DatasetPart, context: ProseContext): string {
  const dataset = context.datasets.get(id);
  if (dataset === undefined) return 'none';
  switch (is) {
    case 'frame':
      return `${frameChecksum(dataset)} ${givesRanges(dataset)}`;
    case 'edition':
      return JSON.stringify([dataset.version, dataset.updated]);
    case 'rows':
      return rowsChecksum(dataset, of);
    case 'changes': {
      const locked = context.lockedChanges(id);
      return digest([locked?.lockedRows(of) ?? 'none', changesTo(dataset, of, locked)]);
    }
  }
}
