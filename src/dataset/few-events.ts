import { isRetracted } from './account-status.ts';
import { statementsOn } from './statements-on.ts';
import type { Account, Dataset, Event, Source } from './types.ts';

/**
 * Where a licence keeps rows back, whatever rests on fewer events than this is kept back with them: a sum over one event
 * is that event, and a sum over two is the second to whoever knows the first.
 */
export const fewestEvents = 3;

/** Whether rows of the dataset may be on the site: event pages, lists of events, downloads. */
export const showsRows = (dataset: Dataset): boolean => dataset.licence?.redistribute !== false;

/** Whether so many events are too few to be shown by themselves. */
export const isTooFew = (dataset: Dataset, events: number): boolean =>
  !showsRows(dataset) && events < fewestEvents;

type Named = 'place' | 'source' | 'actor' | 'participant';

/** On how many events each place, source, actor of a claim and participant bears; retracted ones are in no total and count nowhere. */
type Borne = Readonly<Record<Named, ReadonlyMap<string, number>>>;

const sourcesOf = ({ source, via, in: document }: Account): string[] => [
  source,
  ...via,
  ...(document === undefined ? [] : [document]),
];

function namedBy(event: Event, dataset: Dataset) {
  const places: string[] = [];
  for (let id: string | undefined = event.place; id !== undefined; id = dataset.places.get(id)?.in)
    places.push(id);
  const accounts = [...event.accounts, ...statementsOn(dataset, event)];
  return {
    place: places,
    source: [
      ...accounts.flatMap(sourcesOf),
      ...event.claims.flatMap(({ by }) => (by === undefined ? [] : [by])),
    ],
    actor: [
      ...event.claims.map(({ actor }) => actor),
      ...accounts.flatMap(({ claim }) => (claim === undefined ? [] : [claim.actor])),
    ],
    participant: event.participants.map(({ actor }) => actor),
  };
}

const counted = new WeakMap<Dataset, Borne>();

function count(dataset: Dataset): Borne {
  const borne = {
    place: new Map<string, number>(),
    source: new Map<string, number>(),
    actor: new Map<string, number>(),
    participant: new Map<string, number>(),
  };
  for (const event of dataset.events.values()) {
    if (isRetracted(event)) continue;
    const named = namedBy(event, dataset);
    for (const kind of ['place', 'source', 'actor', 'participant'] as const)
      for (const id of new Set(named[kind])) borne[kind].set(id, (borne[kind].get(id) ?? 0) + 1);
  }
  return borne;
}

/**
 * Whether a place, a source, an actor of claims or a participant may be named by itself, on a page of its own or in a list: always where the
 * licence lets rows be shown, else from some events on. The dataset's own document and compiler may, and so may sources
 * of facts about the whole.
 */
export function mayName(dataset: Dataset, kind: Named, id: string): boolean {
  if (showsRows(dataset)) return true;
  if (kind === 'source') {
    const isWhole = id === dataset.document || id === dataset.compiler;
    if (isWhole || [...dataset.facts.values()].some(({ source }) => source === id)) return true;
  }
  const borne = counted.get(dataset) ?? count(dataset);
  counted.set(dataset, borne);
  return (borne[kind].get(id) ?? 0) >= fewestEvents;
}

/** The sources of a dataset that may be listed. */
export const namedSources = (dataset: Dataset): Source[] =>
  [...dataset.sources.values()].filter(({ id }) => mayName(dataset, 'source', id));
