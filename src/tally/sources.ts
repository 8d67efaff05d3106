import type { Account, Dataset, Source } from '../dataset/types.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';

/** A source and every source that it is `partOf`, itself first. */
export const sourceAndOwners = memoizeByDataset((dataset: Dataset, id: string): readonly Source[] => {
  const line: Source[] = [];
  let source = dataset.sources.get(id);
  while (source !== undefined && !line.includes(source)) {
    line.push(source);
    source = source.partOf === undefined ? undefined : dataset.sources.get(source.partOf);
  }
  return line;
});

/** Each source with all that are part of it, itself among them. */
const families = memoizeByDataset((dataset: Dataset, _all: 'all'): ReadonlyMap<string, readonly string[]> => {
  const within = new Map<string, string[]>();
  for (const source of dataset.sources.keys()) {
    for (const { id } of sourceAndOwners(dataset, source)) {
      const known = within.get(id);
      if (known === undefined) within.set(id, [source]);
      else known.push(source);
    }
  }
  return within;
});

/** The sources whose accounts count as said by one of the wanted: these, and what is `partOf` them (rule 12). */
export const sourcesWithin = (dataset: Dataset, wanted: readonly string[]): ReadonlySet<string> =>
  new Set(wanted.flatMap(id => families(dataset, 'all').get(id) ?? []));

/** The one that sources joined by `partOf` count as (rule 13). */
export const rootOf = (dataset: Dataset, source: string): string =>
  sourceAndOwners(dataset, source).at(-1)?.id ?? source;

/** Whether a source, or one that it is part of, is a party to the conflict. */
export const isParty = (dataset: Dataset, source: string): boolean =>
  sourceAndOwners(dataset, source).some(({ party }) => party !== undefined);

/** Whether a document gives a figure without saying whose it is: that is not a further source (rule 13). */
export const isUnsourced = (dataset: Dataset, account: Account): boolean =>
  account.source === (account.in ?? dataset.document);

/** How many of the speakers of accounts are independent: those joined by `partOf` are one, and an unnamed one is none (rule 13). */
export function countIndependent(dataset: Dataset, accounts: readonly Account[]): number {
  const roots = new Set<string>();
  for (const account of accounts)
    if (!isUnsourced(dataset, account)) roots.add(rootOf(dataset, account.source));
  return roots.size;
}

/** Whether one of the speakers of an event is asked for. */
export function speaks(
  { speakers }: { readonly speakers: ReadonlySet<string> },
  sources: ReadonlySet<string>,
): boolean {
  for (const source of speakers) if (sources.has(source)) return true;
  return false;
}
