import { successorsOf } from '../dataset/former-ids.ts';
import type { Event } from '../dataset/types.ts';
import type { NameEvent } from '../wording/event-names.ts';
import { plainLabelOf } from '../wording/labels.ts';
import { measureWord } from '../wording/measure-word.ts';
import { dayOf } from '../wording/when.ts';
import type { Change } from './changes/change.ts';
import { accountKey } from './changes/detect-renames.ts';
import type { Draft, Drafting } from './draft.ts';

/** The entries about events that came, went, were merged, split or renamed. */
export type FateDrafts = {
  /** In place of all other entries of an event; undefined for one that was there all along. */
  draftOf(event: string, changes: readonly Change[]): readonly Draft[] | undefined;
  /** Before the entries about its figures. */
  before(event: string, changes: readonly Change[]): readonly Draft[];
  /** Whether an account came with an entry that was merged into its event: the entry about that says so. */
  isCarried(change: Change): boolean;
};

type Fating = Drafting & { readonly nameOf: NameEvent };

const find = <K extends Change['kind']>(changes: readonly Change[], wanted: K) =>
  changes.find((change): change is Extract<Change, { kind: K }> => change.kind === wanted);

/** `the attack in Tartous on 5 September 2016`. */
function aboutEvent(event: Event, { dataset, locale }: Fating): string {
  const isDay = event.dateEnd === undefined && !['week', 'month', 'year'].includes(event.timePrecision);
  return locale.strings.drafts.aboutEvent(
    measureWord(dataset, 'attacks', 1, locale),
    plainLabelOf(dataset, { word: 'place' }, event.place, locale),
    dayOf(event, locale),
    isDay,
  );
}

/** The entries that the data say were merged, by the events that they are now part of. */
function mergedBy(unlisted: ReadonlyMap<string, readonly Change[]>): ReadonlyMap<string, string[]> {
  const merged = new Map<string, string[]>();
  for (const [event, changes] of unlisted) {
    const change = find(changes, 'event-merged');
    if (change === undefined || !('stated' in change)) continue;
    const known = merged.get(change.into);
    if (known === undefined) merged.set(change.into, [event]);
    else known.push(event);
  }
  return merged;
}

/** @param unlisted the changes of each event that no newer entry names. */
export function draftFates(unlisted: ReadonlyMap<string, readonly Change[]>, drafting: Fating): FateDrafts {
  const { dataset, before, kind, locale, nameOf } = drafting;
  const words = locale.strings.drafts;
  const merged = mergedBy(unlisted);
  const isInFile = (id: string) => dataset.events.has(id) || dataset.merged.has(id);
  const correction = kind === 'update' ? 'correction' : kind;
  const gone = (events: readonly string[], old: readonly string[], text: string): Draft => ({
    events: [...events, ...old.filter(isInFile)],
    removed: old.filter(id => !isInFile(id)),
    kind: correction,
    text,
  });
  const mergeDraft = (into: string, old: readonly string[]): Draft => {
    const event = dataset.events.get(into);
    // Entries that became a new one are counted without it.
    const n = old.length + (before.events[into] === undefined ? 0 : 1);
    const text =
      event === undefined || n < 2
        ? words.merged(locale.list(old.map(nameOf)), nameOf(into))
        : words.mergedEntries(
            locale.words.spell(n),
            aboutEvent(event, drafting),
            locale.list(old.map(nameOf)),
            nameOf(into),
            old.length === 1,
          );
    return gone([into], old, text);
  };
  const entriesIn = Map.groupBy(
    Object.entries(before.events).filter(([, one]) => one.mergedInto !== undefined),
    ([, one]) => one.mergedInto,
  );
  const successors = successorsOf(dataset);
  /** Old ids that led to an event, and lead nowhere when it is gone. */
  const ledTo = (event: string): string[] => {
    const merged = (entriesIn.get(event) ?? []).flatMap(([id, { was = [] }]) => [id, ...was]);
    const old = [...(before.events[event]?.was ?? []), ...merged];
    return old.filter(id => !isInFile(id) && !successors.has(id));
  };
  const carried = new Map(
    [...merged].map(([into, old]) => [
      into,
      new Set(old.flatMap(id => (before.events[id]?.accounts ?? []).map(accountKey))),
    ]),
  );
  return {
    draftOf(event, changes) {
      const name = nameOf(event);
      const merge = find(changes, 'event-merged');
      if (merge !== undefined && 'stated' in merge) {
        const old = merged.get(merge.into) ?? [event];
        return old[0] === event ? [mergeDraft(merge.into, old)] : [];
      }
      const split = find(changes, 'event-split');
      if (split !== undefined) {
        const n = split.into.length;
        const of = measureWord(dataset, 'attacks', n, locale);
        const text = words.split(name, locale.words.spell(n), of, locale.list(split.into.map(nameOf)));
        return [gone(split.into, [event], text)];
      }
      if (find(changes, 'event-removed') !== undefined)
        return merge === undefined
          ? [gone([], [event, ...ledTo(event)], words.removed(name))]
          : [gone([merge.into], [event], words.merged(name, nameOf(merge.into)))];
      const returned = find(changes, 'event-returned');
      if (returned !== undefined)
        return [{ events: [event], removed: [], kind, text: words.returned(name, returned.since) }];
      if (find(changes, 'event-added') !== undefined)
        return [{ events: [event], removed: [], kind, text: words.added(name) }];
      if (find(changes, 'event-retracted') !== undefined)
        return [{ events: [event], removed: [], kind: 'retraction', text: words.retracted(name) }];
      return undefined;
    },
    before(event, changes) {
      const name = nameOf(event);
      const renamed = find(changes, 'event-renamed');
      const unmerged = find(changes, 'event-unmerged');
      const of = (text: string, removed: readonly string[] = []): Draft => ({
        events: [event],
        removed,
        kind,
        text,
      });
      return [
        ...(renamed === undefined ? [] : [of(words.renamed(name), [renamed.from])]),
        ...(unmerged === undefined ? [] : [of(words.unmerged(name, nameOf(unmerged.from)))]),
        ...(find(changes, 'event-restored') === undefined ? [] : [of(words.restored(name))]),
      ];
    },
    isCarried: change =>
      change.kind === 'account-added' &&
      'event' in change &&
      carried.get(change.event)?.has(accountKey(change.account)) === true,
  };
}
