import type { Account, Dataset, Source } from '../dataset/types.ts';
import { once } from './once.ts';

/** A source and every source that it is `partOf`, itself first. */
export const lineOf = once((dataset: Dataset, id: string): readonly Source[] => {
  const line: Source[] = [];
  let source = dataset.sources.get(id);
  while (source !== undefined && !line.includes(source)) {
    line.push(source);
    source = source.partOf === undefined ? undefined : dataset.sources.get(source.partOf);
  }
  return line;
});

/** Whether what a source says counts as said by the wanted one: it is that one, or `partOf` it (rule 12). */
export const isWithin = (dataset: Dataset, source: string, wanted: string): boolean =>
  lineOf(dataset, source).some(({ id }) => id === wanted);

/** The one that sources joined by `partOf` count as (rule 13). */
export const rootOf = (dataset: Dataset, source: string): string =>
  lineOf(dataset, source).at(-1)?.id ?? source;

/** Whether a source, or one that it is part of, is a party to the conflict. */
export const isParty = (dataset: Dataset, source: string): boolean =>
  lineOf(dataset, source).some(({ party }) => party !== undefined);

/** Whether a document gives a figure without saying whose it is: that is no further source (rule 13). */
export const isUnsourced = (dataset: Dataset, account: Account): boolean =>
  account.source === (account.in ?? dataset.document);

/** Says of a source whether its accounts are asked for. */
export type Accepts = (source: string) => boolean;

/** The same, each source being looked at once. */
export function remember(accepts: Accepts): Accepts {
  const known = new Map<string, boolean>();
  return source => {
    const answer = known.get(source) ?? accepts(source);
    known.set(source, answer);
    return answer;
  };
}

/** Whether one of the speakers is asked for. */
export function speaks({ speakers }: { readonly speakers: ReadonlySet<string> }, accepts: Accepts): boolean {
  for (const source of speakers) if (accepts(source)) return true;
  return false;
}
