import { hint } from '../../problems/nearest.ts';
import { sentence } from '../../problems/sentence.ts';
import { type Fault, fault, quote } from '../fault.ts';
import type { FileEvent } from '../schema/event.ts';
import { circlesOf, printCycle } from './check-circles.ts';
import type { Check } from './check-context.ts';

type Events = readonly FileEvent[];

/** Old ids that are those of events of the file, or are repeated in one list. */
function checkWas(events: Events, byId: ReadonlyMap<string, FileEvent>): Fault[] {
  return events.flatMap(({ id, was = [] }, i) =>
    was.flatMap((old, j): Fault[] => {
      const path = ['events', i, 'was', j];
      if (was.indexOf(old) < j) {
        const what = `The id ${quote(old)} is repeated.`;
        return [fault('dataset/duplicate-id', path, what, 'Remove one of the two.')];
      }
      const known = byId.get(old);
      if (known === undefined) return [];
      if (old === id) {
        const what = `The event ${quote(id)} has its own id in "was".`;
        return [fault('dataset/was-in-use', path, what, 'Remove it from "was".')];
      }
      const what = `${quote(id)} has ${quote(old)} in "was", but an event of that id is in "events".`;
      const fix =
        known.mergedInto === undefined
          ? `Remove the event ${quote(old)} from "events", or write "mergedInto": ${quote(id)} in it and remove it from "was".`
          : `Remove it from "was": the "mergedInto" of ${quote(old)} says where it went.`;
      return [fault('dataset/was-in-use', path, what, fix)];
    }),
  );
}

/** How to name the event that an unknown target stands for now; undefined where no event had that id before. */
function renamedHint(target: string, events: Events): string | undefined {
  const now = events.filter(({ was = [] }) => was.includes(target)).map(({ id }) => quote(id));
  return now.length === 0 ? undefined : `${quote(target)} is now ${now.join(' and ')}: write that.`;
}

function checkTarget(
  { id, mergedInto: target, assessment }: FileEvent,
  i: number,
  byId: ReadonlyMap<string, FileEvent>,
  events: Events,
): Fault[] {
  if (target === undefined || target === id) return [];
  const path = ['events', i, 'mergedInto'];
  const into = byId.get(target);
  if (into === undefined) {
    const fix = () => renamedHint(target, events) ?? sentence(hint(target, [...byId.keys()], 'events'));
    return [fault('dataset/unknown-id', path, `Unknown event ${quote(target)} in "mergedInto".`, fix)];
  }
  const found: Fault[] = [];
  if (into.mergedInto !== undefined && into.mergedInto !== id) {
    const what = `${quote(id)} is merged into ${quote(target)}, which is itself merged into ${quote(into.mergedInto)}.`;
    found.push(fault('dataset/merged-chain', path, what, `Write "mergedInto": ${quote(into.mergedInto)}.`));
  }
  if (into.assessment?.status === 'retracted') {
    const what = `${quote(id)} is merged into ${quote(target)}, which is retracted.`;
    found.push(fault('dataset/merged-retracted', path, what));
  }
  if (assessment?.status === 'retracted') {
    const what = `${quote(id)} is retracted, and merged into ${quote(target)}.`;
    const fix = 'Remove "mergedInto" if it did not happen; else remove the status "retracted".';
    found.push(fault('dataset/merged-retracted', path, what, fix));
  }
  return found;
}

/** What was published under another id says where it went, in one way only, and leads to an event that counts. */
export const checkFormer: Check = ({ file: { events, statements } }) => {
  const isNone = events.every(({ was, mergedInto }) => was === undefined && mergedInto === undefined);
  if (isNone) return [];
  const byId = new Map(events.map(event => [event.id, event]));
  const positions = new Map(events.map(({ id }, i) => [id, i]));
  const rounds = circlesOf(new Map(events.map(({ id, mergedInto }) => [id, mergedInto])));
  const covered = statements.flatMap(({ covers }, i) =>
    covers.flatMap((id, j): Fault[] => {
      const target = byId.get(id)?.mergedInto;
      if (target === undefined) return [];
      const what = `The statement covers ${quote(id)}, which is merged into ${quote(target)}.`;
      return [
        fault('dataset/covers-merged', ['statements', i, 'covers', j], what, `Write ${quote(target)}.`),
      ];
    }),
  );
  return [
    ...checkWas(events, byId),
    ...events.flatMap((event, i) => checkTarget(event, i, byId, events)),
    ...rounds.map(ids =>
      fault(
        'dataset/cycle',
        ['events', positions.get(ids[0]) ?? 0, 'mergedInto'],
        `"mergedInto" forms a cycle: ${printCycle(ids)}.`,
      ),
    ),
    ...covered,
  ];
};
