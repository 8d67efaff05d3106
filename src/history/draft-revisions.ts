import type { Dataset, Revision } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { measures } from '../tally/measure-of.ts';
import { measureWord } from '../tally/measure-word.ts';
import type { Change } from './change.ts';
import type { DatasetRecord } from './lock-schema.ts';
import { nameOfEvent, wordChange, wordFigure, wordSource } from './word-change.ts';

/** An entry of `revisions` before it has its day and version; its text is for the editor to better. */
export type Draft = Omit<Revision, 'date' | 'version' | 'text'> & { readonly text: string };

type Kind = Revision['kind'];

type Drafting = {
  readonly dataset: Dataset;
  readonly before: DatasetRecord;
  /** What the editor says of all changes but retractions. */
  readonly kind: Kind;
  readonly locale: Locale;
};

const isAccount = ({ kind }: Change): boolean => kind.startsWith('account-');

/** One entry a measure whose printed figure changed. */
function figureDrafts(
  event: string,
  changes: readonly Change[],
  { dataset, kind, locale }: Drafting,
): Draft[] {
  const words = locale.strings.drafts;
  return changes.flatMap((change): Draft[] => {
    if (change.kind !== 'figure-revised') return [];
    const was = wordFigure(change.was, locale, dataset);
    const now = wordFigure(change.now, locale, dataset);
    const measure = measures.find(one => one === change.measure);
    if (was === now || measure === undefined) return [];
    const name = nameOfEvent(dataset, event, locale);
    const said = words.figure(name, measureWord(dataset, measure, 2, locale), was, now);
    const sources = change.sources.map(id => words.within(wordSource(id, dataset, locale)));
    const text = sources.length === 0 ? said : `${said} ${words.after(locale.list(sources))}`;
    return [{ events: [event], removed: [], kind, measure, text, was, now }];
  });
}

function draftsOfEvent(event: string, changes: readonly Change[], drafting: Drafting): Draft[] {
  const { dataset, before, kind, locale } = drafting;
  const words = locale.strings.drafts;
  const find = <K extends Change['kind']>(wanted: K) =>
    changes.find((change): change is Extract<Change, { kind: K }> => change.kind === wanted);
  const merged = find('event-merged');
  const gone = before.events[event]?.name ?? event;
  if (find('event-removed') !== undefined) {
    const text = merged ? words.merged(gone, nameOfEvent(dataset, merged.into, locale)) : words.removed(gone);
    return [
      {
        events: merged ? [merged.into] : [],
        removed: [event],
        kind: kind === 'update' ? 'correction' : kind,
        text,
      },
    ];
  }
  const name = nameOfEvent(dataset, event, locale);
  if (find('event-added')) return [{ events: [event], removed: [], kind, text: words.added(name) }];
  if (find('event-retracted'))
    return [{ events: [event], removed: [], kind: 'retraction', text: words.retracted(name) }];
  const figures = figureDrafts(event, changes, drafting);
  // A figure's entry names whose account changed it.
  const rest =
    figures.length === 0
      ? changes
      : changes.filter(change => !isAccount(change) && change.kind !== 'figure-revised');
  const plain = rest.filter(change => change.kind !== 'figure-revised');
  // A best figure that follows from the accounts is told by them.
  const told = (plain.length === 0 ? rest : plain).flatMap(
    change => wordChange(change, dataset, locale) ?? [],
  );
  const restored = find('event-restored')
    ? [{ events: [event], removed: [], kind, text: words.restored(name) }]
    : [];
  const others =
    told.length === 0
      ? []
      : [{ events: [event], removed: [], kind, text: words.changed(name, [...new Set(told)].join(' ')) }];
  return [...restored, ...figures, ...others];
}

/** Entries for the facts that changed: they touch no event. */
function factDrafts(changes: readonly Change[], { dataset, kind, locale }: Drafting): Draft[] {
  const words = locale.strings.drafts;
  return changes.flatMap((change): Draft[] => {
    if (change.kind !== 'fact-changed' || change.was === undefined || change.now === undefined) return [];
    const what = dataset.facts.get(change.fact)?.what;
    const name =
      what === undefined ? change.fact : (what[locale.code] ?? Object.values(what)[0] ?? change.fact);
    const text = words.field(name, change.was, change.now);
    return [{ events: [], removed: [], kind, text, was: change.was, now: change.now }];
  });
}

/**
 * The entries that a dataset needs, in the order of its events.
 * @param untold the changes of each event that no newer entry names.
 * @param others changes that are of no event.
 */
export function draftRevisions(
  untold: ReadonlyMap<string, readonly Change[]>,
  others: readonly Change[],
  drafting: Drafting,
): Draft[] {
  return [
    ...[...untold].flatMap(([event, changes]) => draftsOfEvent(event, changes, drafting)),
    ...factDrafts(others, drafting),
  ];
}

/** One entry for a whole batch; what was retracted keeps entries of its own, which readers look for. */
export function batchDrafts(drafts: readonly Draft[], text: string, kind: Kind): Draft[] {
  const batch = drafts.filter(draft => draft.kind !== 'retraction');
  const own = drafts.filter(draft => draft.kind === 'retraction');
  if (batch.length === 0) return own;
  const all = (field: 'events' | 'removed') => [...new Set(batch.flatMap(draft => draft[field]))];
  return [{ events: all('events'), removed: all('removed'), kind, text }, ...own];
}
