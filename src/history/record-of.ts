import { compareVersions } from '../dataset/compare-versions.ts';
import { isDayOnly } from '../dataset/moment.ts';
import { omitUndefined } from '../dataset/omit-undefined.ts';
import { regionOf } from '../dataset/region-of.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Account, Dataset, Event, PartOfFigure, Place, Statement } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import { byCodePoint } from '../tally/by-code-point.ts';
import { claimKinds, type EventFacts, eventFacts } from '../tally/event-facts.ts';
import { eventFigure } from '../tally/event-figure.ts';
import { plainLabelOf } from '../wording/labels.ts';
import { toPlain } from './changes/plain-sum.ts';
import type { AccountRecord, DatasetRecord, EventRecord, StatementRecord } from './changes/records.ts';
import { type Location, printClaim, printFacets, printList, printParticipant } from './changes/shorthand.ts';
import { looksOf } from './looks-of.ts';

/** Undefined for nothing: what is empty is not in a record. */
const orNone = <Item>(items: readonly Item[]): Item[] | undefined =>
  items.length === 0 ? undefined : [...items];

const figuresOf = ({ figures }: Pick<Account, 'figures'>) =>
  omitUndefined({
    killed: figures.killed?.typed,
    injured: figures.injured?.typed,
    casualties: figures.casualties?.typed,
    attackersKilled: figures.attackersKilled?.typed,
  });

/** `killed 5 officers (killed 3 asayish)`, `killed 3 civilian female`: words of a source where nothing else says who. */
function partOf(part: PartOfFigure): string {
  const { who, actor, role, figures, of } = part;
  const words = [part.sex, part.age, part.cause].filter(word => word !== undefined);
  const said = peopleMeasures.flatMap(measure => {
    const figure = figures[measure];
    return figure === undefined ? [] : [`${measure} ${figure.typed}`];
  });
  const inner = of.length === 0 ? '' : ` (${printList(of.map(partOf))})`;
  const named = actor ?? role ?? (words.length === 0 ? who : undefined);
  return `${[...said, ...(named === undefined ? [] : [named]), ...words].join(' ')}${inner}`;
}

/** @param id its own where that is kept: it was typed, or another account names it. */
function accountOf(account: Account, id: string | undefined): AccountRecord {
  const { source, via, claim, status, why, supersedes, attackers, published, until } = account;
  const isRunning = account.cumulative === true;
  const isTimed = published !== undefined && (isRunning || !isDayOnly(published));
  return omitUndefined({
    id,
    source,
    via: orNone(via),
    in: account.in,
    ...figuresOf(account),
    of: account.of.length === 0 ? undefined : printList(account.of.map(partOf)),
    attackers,
    claim: claim && { kind: claim.kind, actor: claim.actor },
    status: status === 'current' ? undefined : status,
    why,
    supersedes,
    published: isTimed ? published : undefined,
    cumulative: isRunning ? (true as const) : undefined,
    until,
  });
}

function recordOfEvent(
  dataset: Dataset,
  event: Event,
  facts: EventFacts | undefined,
  locale: Locale,
): EventRecord {
  const superseded = new Set(event.accounts.flatMap(({ supersedes }) => supersedes ?? []));
  const claims = claimKinds.flatMap(kind =>
    [...(facts?.claimants[kind] ?? [])].map(actor => ({ kind, actor })),
  );
  const figures: EventRecord['figures'] = {};
  for (const measure of peopleMeasures) {
    const figure = eventFigure(dataset, event, { measure, who: undefined, sources: undefined });
    if (figure.known) figures[measure] = toPlain({ kind: 'range', ...figure, events: 1, unknown: 0 });
  }
  const { date, dateEnd, place, site, control, participants, assessment, facets, was, mergedInto } = event;
  return omitUndefined({
    name: plainLabelOf(dataset, { word: 'event' }, event.id, locale),
    date: omitUndefined({ first: date, last: dateEnd }),
    place,
    region: regionOf(dataset, place)?.id,
    point: site?.lat === undefined ? undefined : { lat: site.lat, lon: site.lon },
    parts: event.parts.map(({ weapon = 'not-stated', devices }) => ({ weapon, devices })),
    control: control?.by,
    participants: orNone(participants.map(printParticipant).sort(byCodePoint)),
    status: assessment?.status,
    facets: orNone(
      Object.entries(facets)
        .map(([facet, value]) => ({ facet, value }))
        .sort((a, b) => byCodePoint(printFacets([a]), printFacets([b]))),
    ),
    claims: orNone(claims.sort((a, b) => byCodePoint(printClaim(a), printClaim(b)))),
    figures,
    accounts: event.accounts.map((account, i) => {
      const { id } = account;
      const isKept = id !== `${event.id}-${i + 1}` || superseded.has(id);
      return accountOf(account, isKept ? id : undefined);
    }),
    was: was && [...was],
    mergedInto,
  });
}

const recordOfStatement = (statement: Statement): StatementRecord =>
  omitUndefined({
    covers: [...statement.covers].sort(byCodePoint),
    parts: statement.parts?.typed,
    ...accountOf(statement, undefined),
  });

const recordOfPlace = ({ in: within, lat, lon }: Place): Location =>
  omitUndefined({ in: within, point: lat === undefined ? undefined : { lat, lon } });

/** The populations that rates divide by, by place and year; undefined where there are none. */
function populationsOf({ places }: Dataset): DatasetRecord['populations'] {
  const known = [...places.values()].flatMap(({ id, population }) =>
    population === undefined ? [] : [[id, { ...population }] as const],
  );
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function headerOf(dataset: Dataset): Record<string, string> {
  const { version, updated, language, timezone, countries, killedMeans, document, compiler } = dataset;
  const { licence, populations, breaks } = dataset;
  return omitUndefined({
    title: textIn(dataset.title, language),
    version,
    updated,
    language,
    timezone,
    killedMeans,
    ...(countries === undefined ? {} : { countries: countries.join(', ') }),
    ...(document === undefined ? {} : { document }),
    ...(compiler === undefined ? {} : { compiler }),
    ...(licence === undefined
      ? {}
      : { licence: textIn(licence.name, language), redistribute: licence.redistribute ? 'yes' : 'no' }),
    ...(populations === undefined ? {} : { populations: textIn(populations.name, language) }),
    ...(breaks === undefined
      ? {}
      : { breaks: breaks.map(({ date, text }) => `${date}: ${textIn(text, language)}`).join(' · ') }),
  });
}

const mapped = <Entry, Value>(entries: ReadonlyMap<string, Entry>, to: (entry: Entry) => Value) =>
  Object.fromEntries([...entries].map(([id, entry]) => [id, to(entry)]));

/** What entries removed, with the latest version that did so. */
export function removedFrom({ revisions }: Dataset): Record<string, string> | undefined {
  const removed: Record<string, string> = {};
  for (const revision of revisions) {
    for (const id of revision.removed) {
      const known = removed[id];
      if (known === undefined || compareVersions(revision.version, known) > 0) removed[id] = revision.version;
    }
  }
  return Object.keys(removed).length === 0 ? undefined : removed;
}

/** What a dataset says, as far as another version can say it otherwise. Event names are in the locale's language. */
export function recordOf(dataset: Dataset, locale: Locale): DatasetRecord {
  const facts = new Map(eventFacts(dataset).map(one => [one.event.id, one]));
  return omitUndefined({
    header: headerOf(dataset),
    participants: true as const,
    places: mapped(dataset.places, recordOfPlace),
    populations: populationsOf(dataset),
    looks: looksOf(dataset),
    facts: mapped(dataset.facts, ({ text }) => textIn(text, dataset.language)),
    events: mapped(new Map<string, Event>([...dataset.events, ...dataset.merged]), event =>
      recordOfEvent(dataset, event, facts.get(event.id), locale),
    ),
    statements: mapped(dataset.statements, recordOfStatement),
    removed: removedFrom(dataset),
  });
}
