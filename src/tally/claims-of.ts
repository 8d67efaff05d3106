import type { ClaimKind, Dataset, Event, Statement } from '../dataset/types.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';

/** Who is named as behind an event, and on whose word. */
export type NamedClaim = {
  readonly actor: string;
  readonly kind: ClaimKind;
  /** The source that says so; undefined where the dataset only records the claim. */
  readonly source: string | undefined;
};

const covering = memoizeByDataset(
  (dataset: Dataset, _all: 'all'): ReadonlyMap<string, readonly Statement[]> => {
    const index = new Map<string, Statement[]>();
    for (const statement of dataset.statements.values()) {
      for (const event of statement.covers) {
        const known = index.get(event);
        if (known === undefined) index.set(event, [statement]);
        else known.push(statement);
      }
    }
    return index;
  },
);

/** The statements that cover an event, in the file's order: current ones, and those that no longer count. */
export const statementsOn = (dataset: Dataset, event: Event): readonly Statement[] =>
  covering(dataset, 'all').get(event.id) ?? [];

/** All current claims about an event: the editor's, those in its accounts, those in statements that cover it. */
export function claimsOf(dataset: Dataset, event: Event): NamedClaim[] {
  const found: NamedClaim[] = event.claims.map(({ actor, kind, by }) => ({ actor, kind, source: by }));
  for (const { claim, source, status } of [...event.accounts, ...statementsOn(dataset, event)]) {
    if (claim !== undefined && status === 'current')
      found.push({ actor: claim.actor, kind: claim.kind, source });
  }
  const key = ({ actor, kind, source }: NamedClaim) => `${actor} ${kind} ${source}`;
  return found.filter((claim, i) => found.findIndex(other => key(other) === key(claim)) === i);
}
