import { groupKinds } from '../../addresses.ts';
import { eventsOnPage } from '../../charts/event-address.ts';
import type { Chart } from '../../charts/registry.ts';
import { isTooFew, mayName, namedSources, showsRows } from '../../dataset/few-events.ts';
import { formerIds, mergedInto } from '../../dataset/former-ids.ts';
import { sourcesOnPage } from '../../dataset/listed-sources.ts';
import { statementsOn } from '../../dataset/statements-on.ts';
import type { Dataset, Event } from '../../dataset/types.ts';
import { isExplored } from '../../explore/explored-file.ts';
import type { Options } from '../../options.ts';
import { codeKinds } from '../../output/embed/codes.ts';
import { readingId } from '../../prose/page-ids.ts';
import { chartEnds, hasChartPages, makesChartFile } from '../../site/chart-files.ts';
import { allEvents, eventPages, yearIds } from '../../site/event-pages.ts';
import { reportGroups } from '../../site/report-groups.ts';
import { allEntries, changesOfEvent } from '../../site/site-changes.ts';
import type { Site } from '../../site/types.ts';
import { actorsNamed, kindsIn, rolesOf } from '../../tally/actor-roles.ts';
import { eventsOfParticipant, participantsNamed } from '../../tally/participants.ts';
import { eventsIn } from '../../tally/place-chain.ts';

type Parts = () => readonly (string | false | undefined)[];

/** The section of a list of events on its first page, and the rows there in which years begin. */
const ofList = (section: string, events: readonly Event[]): string[] =>
  events.length > eventsOnPage ? [section, ...yearIds(eventPages(events), 1, section).values()] : [section];

/** Those on the first page of their list. */
const firstSources = (dataset: Dataset) => namedSources(dataset).slice(0, sourcesOnPage);

/** Where events have no pages, links lead to their rows. */
const rowIds = ({ addresses }: Site, dataset: Dataset): string[] =>
  addresses.hasEventPages || !showsRows(dataset)
    ? []
    : (eventPages(allEvents(dataset)).pages[0] ?? []).flatMap(event =>
        [event.id, ...formerIds(dataset, event)].map(id => `event-${id}`),
      );

const ofDataset = (site: Site, dataset: Dataset) => {
  const { events, notes, statements, facts } = dataset;
  return [
    !isTooFew(dataset, events.size) && 'totals',
    'counting',
    notes.length > 0 && 'notes',
    'download',
    ...(showsRows(dataset) ? ofList('events', allEvents(dataset)) : []),
    ...rowIds(site, dataset),
    showsRows(dataset) && statements.size > 0 && 'statements',
    facts.size > 0 && 'facts',
    'places',
    actorsNamed(dataset).some(id => mayName(dataset, 'actor', id)) && 'claimants',
    participantsNamed(dataset).some(id => mayName(dataset, 'participant', id)) && 'participants',
    'sources',
    'changes',
    ...firstSources(dataset).map(({ id }) => `source-${id}`),
  ];
};

const ofEvent = (dataset: Dataset, event: Event) => [
  'said',
  'known',
  event.assessment && 'assessment',
  statementsOn(dataset, event).length > 0 && 'statements',
  mergedInto(event, dataset).length > 0 && 'merged',
  changesOfEvent(dataset, event.id).length > 0 && 'changes',
];

function ofActor(dataset: Dataset, id: string): string[] {
  const roles = rolesOf(dataset, id);
  if (roles === undefined) return [];
  return kindsIn(roles)
    .filter(kind => !isTooFew(dataset, roles[kind].length))
    .flatMap(kind => (showsRows(dataset) ? ofList(kind, roles[kind]) : [kind]));
}

function ofChart(chart: Chart, options: Options): string[] {
  const ends = chartEnds(chart, options);
  const hasCodes = chart.downloadable || ends.has('.svg') || ends.has('.png');
  return [
    readingId,
    ...(ends.size > 0 || !chart.downloadable ? ['download'] : []),
    ...(hasCodes || makesChartFile(options, 'embed')
      ? ['embed', 'embed-head', ...codeKinds.flatMap(kind => [`code-${kind}-latest`, `code-${kind}-pinned`])]
      : []),
    'changes',
  ];
}

function ofFront({ reports: [lead, ...others] }: Site) {
  const chart = lead?.charts.find(({ id }) => id === lead.front.lead) ?? lead?.charts[0];
  return [others.length > 0 && 'more', 'datasets', chart?.id, chart && `${chart.id}--title`];
}

function* datasetPages(site: Site, dataset: Dataset): Generator<[string, Parts]> {
  const { addresses } = site;
  const { id } = dataset;
  yield [addresses.dataset(id), () => ofDataset(site, dataset)];
  if (isExplored(dataset, site.options))
    yield [addresses.explore(id), () => ofList('events', allEvents(dataset))];
  for (const event of addresses.hasEventPages ? dataset.events.values() : [])
    yield [addresses.event(id, event.id), () => ofEvent(dataset, event)];
  for (const event of addresses.hasEventPages ? dataset.merged.values() : [])
    yield [addresses.event(id, event.id), () => ofEvent(dataset, event)];
  for (const [event, gone] of site.formerPages.get(id) ?? [])
    for (const page of gone) yield [addresses.accounts(id, event, page), () => []];
  for (const [old, one] of site.formerEvents.get(id) ?? [])
    yield [
      addresses.event(id, old),
      () => [one.kind !== 'moved' && changesOfEvent(dataset, old).length > 0 && 'changes'],
    ];
  for (const place of dataset.places.keys())
    yield [
      addresses.place(id, place),
      () => [
        'about',
        ...(showsRows(dataset) && eventsIn(dataset, place).length > 0
          ? ofList('events', eventsIn(dataset, place))
          : []),
      ],
    ];
  for (const actor of actorsNamed(dataset))
    yield [addresses.claimant(id, actor), () => ofActor(dataset, actor)];
  for (const actor of participantsNamed(dataset))
    yield [
      addresses.participant(id, actor),
      () => (showsRows(dataset) ? ofList('events', eventsOfParticipant(dataset, actor)) : ['events']),
    ];
}

function* pages(site: Site): Generator<[string, Parts]> {
  const { addresses, charts, datasets, options } = site;
  const all = [...datasets.values()];
  yield [addresses.home(), () => ofFront(site)];
  yield [addresses.reports(), () => []];
  for (const kind of groupKinds) {
    yield [addresses.groups(kind), () => []];
    for (const { slug } of reportGroups(site, kind)) yield [addresses.group(kind, slug), () => []];
  }
  yield [addresses.datasets(), () => []];
  yield [addresses.corrections(), () => ['corrections', 'updates', ...allEntries(site).map(({ id }) => id)]];
  yield [
    addresses.sources(),
    () => all.flatMap(set => [set.id, ...firstSources(set).map(source => `${set.id}--${source.id}`)]),
  ];
  if (hasChartPages(options))
    for (const [id, { chart }] of charts) yield [addresses.chart(id), () => ofChart(chart, options)];
  for (const dataset of all) yield* datasetPages(site, dataset);
}

/**
 * What the parts of a page are called to which a link may lead, as the routes write it; undefined for pages of Markdown.
 * tests/build/page-parts.test.ts compares it with built pages.
 */
export function partsOf(site: Site): (path: string) => ReadonlySet<string> | undefined {
  const known = new Map(pages(site));
  const made = new Map<string, ReadonlySet<string>>();
  return path => {
    const parts = known.get(path);
    if (parts === undefined) return undefined;
    const ids = made.get(path) ?? new Set(['content', ...parts().filter(part => typeof part === 'string')]);
    made.set(path, ids);
    return ids;
  };
}
