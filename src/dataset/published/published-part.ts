import type { DatasetInput } from '../csv/set-rows.ts';
import { coarsePlaces } from './coarse-places.ts';
import { type FieldPath, type PrivateTable, readPrivateField, tableOfField } from './private-fields.ts';
import { holdOfEvent, type Publishing, publishEvent, publishSaid } from './publish-event.ts';
import { publishPlaces, publishRegistries, registeredIds } from './publish-registries.ts';
import { unnameSources } from './unnamed-sources.ts';
import { type Hold, holdOf, type Unpublished } from './unpublished.ts';
import { dropUnused, usedIn } from './unused-entries.ts';

export type PublishedPart = {
  /** A valid data file that says nowhere that there is more. */
  readonly file: DatasetInput;
  readonly unpublished: Unpublished;
  /** The numbers that its events have in the whole file. */
  readonly origins: readonly number[];
};

export type PublishedSetting = {
  /** As the check has settled them: each in its country. */
  readonly places: DatasetInput['places'];
  /** ISO date; without a clock no embargo has ended. */
  readonly today: string | undefined;
};

/** Counts what is held back, and notes when that ends. */
function createCounts() {
  const counts = { events: 0, accounts: 0, statements: 0, revisions: 0, fields: 0 };
  const more = { coarsened: 0, sources: 0, entries: 0 };
  const ends = new Set<string>();
  return {
    counts: Object.assign(counts, more),
    hold(what: 'events' | 'accounts' | 'statements' | 'revisions', { until }: Hold) {
      counts[what]++;
      if (until !== undefined) ends.add(until);
    },
    next: () => [...ends].sort()[0],
  };
}

/** Which fields are private in all entries of a table. */
function fieldsOfAll({ dataset, facets = {} }: DatasetInput): Publishing['ofAll'] {
  const known = new Map<PrivateTable, FieldPath[]>();
  for (const typed of dataset.private ?? []) {
    const table = tableOfField(typed);
    const read = table && readPrivateField(table, typed, Object.keys(facets));
    if (table !== undefined && read?.ok) known.set(table, [...(known.get(table) ?? []), read.path]);
  }
  return table => known.get(table) ?? [];
}

/**
 * Entries about published events alone, and about those that an entry says were removed: these were published once.
 * @param held the events that are not published.
 * @param hold is told of each entry that is not.
 */
function publishRevisions(
  revisions: NonNullable<DatasetInput['revisions']>,
  held: ReadonlyMap<string, Hold>,
  today: string | undefined,
  hold: (one: Hold) => void,
): NonNullable<DatasetInput['revisions']> {
  const removed = new Set(revisions.flatMap(revision => revision.removed ?? []));
  return revisions.flatMap(({ embargo, ...revision }) => {
    const { events = [] } = revision;
    const own = holdOf({ embargo }, today);
    const kept = events.filter(id => !held.has(id) || removed.has(id));
    const isEmpty = events.length > 0 && kept.length + (revision.removed ?? []).length === 0;
    if (own === undefined && !isEmpty)
      return [kept.length === events.length ? revision : { ...revision, events: kept }];
    hold(own ?? { until: undefined });
    return [];
  });
}

/**
 * The part of a data file that is published. All else, the site, the lock file, what `diff` compares, is made from this
 * part alone, so that nothing that is kept back can be in it.
 * @param file the whole, which has passed every check; it is used up.
 */
export function publishedPart(file: DatasetInput, { places, today }: PublishedSetting): PublishedPart {
  const { counts, hold, next } = createCounts();
  const known = registeredIds(file);
  const unnamed = unnameSources(file);
  const neutral = new Set(unnamed.values());
  const before = usedIn(file);
  const coarse = coarsePlaces(places, file.dataset.coarsen);
  const publishing: Publishing = {
    today,
    coarse,
    levelOfPlace: id => places[id]?.level,
    ofAll: fieldsOfAll(file),
    facets: Object.keys(file.facets ?? {}),
    isUnnamed: source => neutral.has(source),
    leaveOut: fields => {
      counts.fields += fields;
    },
    hold,
  };

  const held = new Map<string, Hold>();
  for (const event of file.events) {
    const one = holdOfEvent(event, today);
    if (one !== undefined) held.set(event.id, one);
  }
  // What was merged into an event would tell of it. It is merged into none that is merged itself.
  for (const { id, mergedInto } of file.events) {
    const one = mergedInto === undefined ? undefined : held.get(mergedInto);
    if (one !== undefined && !held.has(id)) held.set(id, one);
  }
  const coarsened = new Set<string>();
  const origins: number[] = [];
  file.events = file.events.flatMap((event, i) => {
    const one = held.get(event.id);
    if (one !== undefined) {
      hold('events', one);
      return [];
    }
    if (coarse.levelOf(event.place, event.coarsen) !== undefined) coarsened.add(event.id);
    origins.push(i);
    return [publishEvent(event, publishing)];
  });
  if (file.statements !== undefined) {
    file.statements = file.statements.flatMap(statement => {
      // What it says of all of them cannot be compared with a part of them.
      const [covered] = statement.covers.flatMap(id => held.get(id) ?? []);
      const own = holdOf(statement, today) ?? covered;
      if (own !== undefined) hold('statements', own);
      const isCoarse = statement.covers.some(id => coarsened.has(id));
      return own === undefined ? [publishSaid(statement, isCoarse, publishing)] : [];
    });
  }
  if (file.revisions !== undefined) {
    file.revisions = publishRevisions(file.revisions, held, today, one => hold('revisions', one));
  }
  file.places = publishPlaces(
    file.places,
    places,
    coarse,
    file.events.map(event => event.place),
  );
  const { private: _, coarsen: __, ...header } = file.dataset;
  file.dataset = header;
  counts.sources = unnamed.size;
  counts.coarsened = coarsened.size;
  counts.entries = dropUnused(file, before);
  publishRegistries(file, publishing);
  if (file.accepted !== undefined) {
    const kept = registeredIds(file);
    const isGone = (id: string) => held.has(id) || (known.has(id) && !kept.has(id));
    const accepted = file.accepted.filter(({ about = [] }) => !about.some(isGone));
    if (accepted.length > 0) file.accepted = accepted;
    else delete file.accepted;
  }
  const end = next();
  const eventIds = [...held].map(([id, { until }]) => ({ id, ...(until !== undefined && { until }) }));
  return { file, origins, unpublished: { ...counts, ...(end !== undefined && { next: end }), eventIds } };
}
