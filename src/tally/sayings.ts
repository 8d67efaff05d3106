import type { Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { unitsBy } from './cells.ts';
import { acceptsOf, selectEvents, whoOf } from './select.ts';
import { isParty } from './sources.ts';
import { figureIn, mixedIn } from './stated-part.ts';
import type { Question, Saying } from './types.ts';

/**
 * What each account says of the events that a question selects: current accounts and those that no longer count, in
 * the file's order. None for counts, which nobody says.
 */
export function sayings(dataset: Dataset, question: Question): Saying[] {
  const { measure } = question;
  if (!isPeople(measure)) return [];
  const accepts = acceptsOf(dataset, question);
  const who = whoOf(question);
  return selectEvents(dataset, question)
    .events.filter(facts => unitsBy(dataset, question, [facts]).length > 0)
    .flatMap(({ event }) =>
      event.accounts
        .filter(({ source }) => accepts === undefined || accepts(source))
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
            status: account.status,
            ...(account.why === undefined ? {} : { why: account.why }),
          };
        }),
    );
}
