import { isDeepStrictEqual } from 'node:util';
import type { Revision } from '../dataset/types.ts';
import { type PeopleMeasure, peopleMeasures } from '../grammar/measures.ts';
import { bearsOn, wordCauses } from '../wording/change-causes.ts';
import { wordChange, wordFigure } from '../wording/change-sentence.ts';
import { type NameEvent, nameEvents } from '../wording/event-names.ts';
import { plainLabelOf } from '../wording/labels.ts';
import { measureWord } from '../wording/measure-word.ts';
import { type Change, isAccountChange } from './changes/change.ts';
import type { AnyAccount } from './changes/records.ts';
import type { Draft, Drafting } from './draft.ts';
import { draftFates, type FateDrafts } from './draft-fates.ts';

/** So many events of a statement are named; of more, their number is. */
const mostNamed = 3;

type Kind = Revision['kind'];

/** The same, with the names of events, which are made once for all entries. */
type Naming = Drafting & { readonly nameOf: NameEvent; readonly fates: FateDrafts };

/** One entry a measure whose printed figure changed. */
function figureDrafts(
  event: string,
  changes: readonly Change[],
  { dataset, kind, locale, nameOf }: Naming,
): (Draft & { readonly measure: PeopleMeasure })[] {
  const words = locale.strings.drafts;
  return changes.flatMap(change => {
    if (change.kind !== 'figure-revised') return [];
    const was = wordFigure(change.was, locale, dataset);
    const now = wordFigure(change.now, locale, dataset);
    const measure = peopleMeasures.find(one => one === change.measure);
    if (was === now || measure === undefined) return [];
    const said = words.figure(nameOf(event), measureWord(dataset, measure, 2, locale), was, now);
    const text = [said, ...wordCauses(measure, changes, dataset, locale)].join(' ');
    return [{ events: [event], removed: [], kind, measure, text, was, now }];
  });
}

function draftsOfEvent(event: string, changes: readonly Change[], naming: Naming): readonly Draft[] {
  const { dataset, kind, locale, nameOf, fates } = naming;
  const words = locale.strings.drafts;
  const fate = fates.draftOf(event, changes);
  if (fate !== undefined) return fate;
  const name = nameOf(event);
  const figures = figureDrafts(event, changes, naming);
  // A figure's entry says whose account changed it.
  const isTold = (change: Change) =>
    isAccountChange(change) && figures.some(({ measure }) => bearsOn(change, measure, dataset, locale));
  const rest = changes.filter(
    change =>
      !isTold(change) &&
      !fates.isCarried(change) &&
      (figures.length === 0 || change.kind !== 'figure-revised'),
  );
  const plain = rest.filter(change => change.kind !== 'figure-revised');
  // A best figure that follows from the accounts is described by them.
  const described = (plain.length === 0 ? rest : plain).flatMap(
    change => wordChange(change, dataset, locale) ?? [],
  );
  const others =
    described.length === 0
      ? []
      : [
          {
            events: [event],
            removed: [],
            kind,
            text: words.changed(name, [...new Set(described)].join(' ')),
          },
        ];
  return [...fates.before(event, changes), ...figures, ...others];
}

/** All that a statement says but whom it covers, and how many explosions and stated parts it has. */
const uncovered = ({ covers: _, parts: __, of, ...rest }: AnyAccount) => ({
  ...rest,
  hasOf: of !== undefined,
});

/** That a statement covers an event less, because the event was removed, is described with the event. */
const isOfCovers = (change: Change): boolean =>
  change.kind === 'account-revised' && isDeepStrictEqual(uncovered(change.was), uncovered(change.now));

/**
 * One entry for each statement that changed: an account of several events, which it names. Where one of these has an
 * entry of its own, that describes it.
 */
function statementDrafts(
  unlisted: ReadonlyMap<string, unknown>,
  changes: readonly Change[],
  { dataset, before, kind, locale, nameOf }: Naming,
): Draft[] {
  const words = locale.strings.drafts;
  const byStatement = Map.groupBy(
    changes.filter(change => 'statement' in change).filter(change => !isOfCovers(change)),
    ({ statement }) => statement,
  );
  return [...byStatement].flatMap(([statement, list]): Draft[] => {
    const covers = dataset.statements.get(statement)?.covers ?? before.statements[statement]?.covers ?? [];
    const events = [...covers].filter(id => dataset.events.has(id));
    const described = list.flatMap(change => wordChange(change, dataset, locale) ?? []);
    if (described.length === 0 || events.some(id => unlisted.has(id))) return [];
    const about =
      events.length <= mostNamed
        ? locale.list(events.map(nameOf))
        : `${locale.number(events.length)} ${measureWord(dataset, 'attacks', events.length, locale)}`;
    return [{ events, removed: [], kind, text: words.statement(about, described.join(' ')) }];
  });
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

/** Entries for populations that are not what they were: rates are others then, and no event is. */
function populationDrafts(changes: readonly Change[], { dataset, kind, locale }: Drafting): Draft[] {
  const words = locale.strings.drafts;
  return changes.flatMap((change): Draft[] => {
    if (change.kind !== 'population-changed' || change.was === undefined) return [];
    const { place, year } = change;
    const level = dataset.places.get(place)?.level === 'country' ? 'country' : 'region';
    const name = words.population(plainLabelOf(dataset, { word: level }, place, locale), year);
    const was = locale.number(change.was);
    const now = change.now === undefined ? words.none : locale.number(change.now);
    return [{ events: [], removed: [], kind, text: words.field(name, was, now), was, now }];
  });
}

/**
 * The entries that a dataset needs, in the order of its events.
 * @param unlisted the changes of each event that no newer entry names.
 * @param others changes that are of no event.
 */
export function draftRevisions(
  unlisted: ReadonlyMap<string, readonly Change[]>,
  others: readonly Change[],
  drafting: Drafting,
): Draft[] {
  const nameOf = nameEvents(drafting.dataset, drafting.before, drafting.locale);
  const naming = { ...drafting, nameOf, fates: draftFates(unlisted, { ...drafting, nameOf }) };
  return [
    ...[...unlisted].flatMap(([event, changes]) => draftsOfEvent(event, changes, naming)),
    ...statementDrafts(unlisted, others, naming),
    ...factDrafts(others, drafting),
    ...populationDrafts(others, drafting),
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
