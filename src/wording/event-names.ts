import { successorsOf } from '../dataset/former-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import type { DatasetRecord, EventRecord } from '../history/changes/records.ts';
import type { Locale } from '../i18n/locale.ts';
import { wordAccount } from './change-account.ts';
import { plainLabelOf } from './labels.ts';
import { wordSource } from './source-name.ts';

/** So many sources are named of an event that shares its name with another. */
const mostSources = 3;

/** What the later version, or the earlier one where the event is gone, calls an event. */
export type NameEvent = (event: string) => string;

/** What the sources of an event said: `Ridge Herald, 9 people killed; …`. */
function saidOf({ accounts }: EventRecord, dataset: Dataset, locale: Locale): string {
  const words = locale.strings.drafts;
  const named = accounts
    .slice(0, mostSources)
    .map(account =>
      words.sourceSaid(wordSource(account.source, dataset, locale), wordAccount(account, dataset, locale)),
    );
  const more = accounts.length - named.length;
  return [...named, ...(more > 0 ? [words.moreSources(locale.number(more))] : [])].join('; ');
}

/**
 * Names of events for sentences. Where two events of either version have one name, each gets its id, and one that is
 * gone also what was said of it, as no page shows that any more.
 */
export function nameEvents(dataset: Dataset, before: DatasetRecord, locale: Locale): NameEvent {
  const ids = new Set([...dataset.events.keys(), ...Object.keys(before.events)]);
  const successors = successorsOf(dataset);
  /** It has another id, and its name is no other event's. */
  const isRenamed = (id: string): boolean => {
    const [now, ...others] = successors.get(id) ?? [];
    return now !== undefined && others.length === 0 && before.events[now] === undefined;
  };
  const names = new Map<string, string>();
  const shared = new Map<string, number>();
  for (const id of ids) {
    const name = dataset.events.has(id)
      ? plainLabelOf(dataset, { word: 'event' }, id, locale)
      : (before.events[id]?.name ?? id);
    names.set(id, name);
    if (!isRenamed(id)) shared.set(name, (shared.get(name) ?? 0) + 1);
  }
  const { apart, marks } = locale.strings.drafts;
  return id => {
    const name = names.get(id) ?? id;
    if ((shared.get(name) ?? 0) < 2) return name;
    const gone = dataset.events.has(id) ? undefined : before.events[id];
    return apart(name, marks(id, gone === undefined ? '' : saidOf(gone, dataset, locale)));
  };
}
