import type { Dataset } from '../dataset/types.ts';
import { eventsOf } from './add-up.ts';
import { knownFor } from './known-at.ts';
import { noteSelection } from './note-selections.ts';
import { planOf } from './plan.ts';
import { select } from './select.ts';
import { isParty } from './sources.ts';
import { figureIn, isOvertaken, mixedIn } from './stated-part.ts';
import type { Question, SourceFigure } from './types.ts';

/**
 * What each account says of the events that a question selects: current accounts and those that no longer count, in
 * the file's order. None for counts, which nobody says.
 */
export function sourceFigures(whole: Dataset, question: Question): SourceFigure[] {
  const { dataset } = knownFor(whole, question);
  const { selection } = planOf(dataset, question);
  noteSelection(whole, selection, question);
  const { counted } = selection;
  if (counted.kind !== 'people') return [];
  const { measure, who } = counted;
  const sources = selection.sources && new Set(selection.sources);
  return eventsOf(select(dataset, selection).units).flatMap(({ event }) =>
    event.accounts
      .filter(({ source }) => sources === undefined || sources.has(source))
      .map(account => {
        const mixed = mixedIn(account, measure, who);
        return {
          event: event.id,
          account: account.id,
          source: account.source,
          via: account.via,
          figure: mixed ?? figureIn(account, measure, who),
          mixed: mixed !== undefined,
          party: isParty(dataset, account.source),
          status: isOvertaken(account, mixed === undefined ? measure : 'casualties')
            ? 'superseded'
            : account.status,
          ...(account.why === undefined ? {} : { why: account.why }),
        };
      }),
  );
}
