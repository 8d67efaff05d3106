import { Parser } from 'htmlparser2';
import { eventAddress } from '../../charts/event-address.ts';
import { mayName, namedSources, showsRows } from '../../dataset/few-events.ts';
import { sourcePage } from '../../dataset/listed-sources.ts';
import type { Text } from '../../dataset/trusted.ts';
import type { Dataset, Event } from '../../dataset/types.ts';
import type { Block } from '../../prose/types.ts';
import { chartAddress } from '../../site/chart-files.ts';
import { eventPages } from '../../site/event-pages.ts';
import type { Site } from '../../site/types.ts';
import { actorsNamed } from '../../tally/actor-roles.ts';
import { claimsOf } from '../../tally/claims-of.ts';
import { participantsNamed } from '../../tally/participants.ts';
import { placeChain } from '../../tally/place-chain.ts';
import { type Names, namesOf } from '../../wording/names.ts';
import { dayOf } from '../../wording/when.ts';

/** The folder of the site that has the index. */
export const searchFolder = 'pagefind';

/** What a reader can find, in the order in which kinds are offered. */
export const searchKinds = [
  'report',
  'page',
  'event',
  'events',
  'place',
  'claimant',
  'participant',
  'source',
  'chart',
  'data',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that a reader can find. All texts are plain. */
export type SearchRecord = {
  readonly kind: SearchKind;
  /** Path of the page, or of the part of a page, that it is on. */
  readonly address: string;
  readonly title: string;
  /** What tells it from others of its name: the dataset, the day. */
  readonly about: string;
  /** What is searched besides its title. */
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
};

/** Of a dataset with more events, the pages of its list are found, each by the names of all events on it. */
export const eventsFoundAlone = 500;

/** Of a site with more charts, their reports are found by the titles of their charts. */
export const chartsFoundAlone = 500;

function textOfHtml(html: string): string {
  const parts: string[] = [];
  const parser = new Parser({
    ontext: text => parts.push(text),
    onclosetag: name => {
      if (/^(?:p|li|h\d|td|th|figcaption|blockquote)$/.test(name)) parts.push(' ');
    },
  });
  parser.end(html);
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

const textOfBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map(block => {
      if (block.kind === 'html') return textOfHtml(block.html);
      if (block.kind === 'chart') return block.chart.title.text;
      return block.kind === 'image' ? block.alt : '';
    })
    .filter(text => text !== '')
    .join(' ');

/** All spellings of a name. */
const spellings = (name: Text): readonly string[] => Object.values(name);

const joined = (...texts: readonly (string | readonly string[])[]): string =>
  [...new Set(texts.flat())].filter(text => text !== '').join('. ');

/** What an event is found by: its place and all that it lies in, its weapons, its claimants and participants, its sources. */
function eventText(dataset: Dataset, event: Event, names: Names, day: string): string {
  const places = placeChain(dataset, event.place).flatMap(place => [
    ...spellings(place.name),
    ...place.aliases,
  ]);
  const actors = [...claimsOf(dataset, event), ...event.participants].flatMap(({ actor }) => {
    const found = dataset.actors.get(actor);
    return found === undefined ? [] : spellings(found.name);
  });
  const sources = event.accounts.map(account => names.source(account.source));
  return joined(day, places, names.weapons(event), actors, sources);
}

function* eventRecords(site: Site, dataset: Dataset, names: Names): Generator<SearchRecord> {
  const { addresses, locale } = site;
  const language = locale.code;
  const events = [...dataset.events.values()];
  const about = names.text(dataset.title);
  if (events.length <= eventsFoundAlone) {
    const titles = names.events(events);
    for (const event of events) {
      const day = dayOf(event, locale);
      yield {
        kind: 'event',
        address: eventAddress(addresses, dataset, event.id),
        title: titles.get(event.id) ?? names.event(event),
        about: joined(day, about),
        text: eventText(dataset, event, names, day),
        language,
      };
    }
    return;
  }
  for (const [index, rows] of eventPages(events).pages.entries()) {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) continue;
    yield {
      kind: 'events',
      address: addresses.datasetEvents(dataset.id, index + 1),
      title: locale.strings.pages.search.events(dayOf(first, locale), dayOf(last, locale)),
      about,
      text: joined(
        rows.map(event => names.event(event)),
        rows.flatMap(event => placeChain(dataset, event.place).flatMap(place => spellings(place.name))),
      ),
      language,
    };
  }
}

function* datasetRecords(site: Site, dataset: Dataset): Generator<SearchRecord> {
  const { addresses, locale } = site;
  const names = namesOf(dataset, locale);
  const about = names.text(dataset.title);
  const language = locale.code;
  yield {
    kind: 'data',
    address: addresses.dataset(dataset.id),
    title: about,
    about: '',
    text: joined(spellings(dataset.title)),
    language,
  };
  if (showsRows(dataset)) yield* eventRecords(site, dataset, names);
  const places = [...dataset.places.values()].filter(place => mayName(dataset, 'place', place.id));
  const placeNames = names.list(
    'place',
    places.map(place => place.id),
  );
  for (const place of places)
    yield {
      kind: 'place',
      address: addresses.place(dataset.id, place.id),
      title: placeNames.get(place.id) ?? names.text(place.name),
      about,
      text: joined(spellings(place.name), place.aliases),
      language,
    };
  for (const [kind, of, ids] of [
    ['claimant', 'actor', actorsNamed(dataset)],
    ['participant', 'participant', participantsNamed(dataset)],
  ] as const)
    for (const id of ids) {
      const actor = dataset.actors.get(id);
      if (actor === undefined || !mayName(dataset, of, id)) continue;
      yield {
        kind,
        address: addresses[kind](dataset.id, id),
        title: names.actor(id),
        about,
        text: joined(spellings(actor.name), actor.short === undefined ? [] : spellings(actor.short)),
        language,
      };
    }
  for (const { id } of namedSources(dataset))
    yield {
      kind: 'source',
      address: addresses.source(dataset.id, id, sourcePage(dataset, id)),
      title: names.source(id),
      about,
      text: names.source(id, 'short'),
      language,
    };
}

/** Everything of a site that a reader can find, always in the same order. */
export function* searchRecords(site: Site): Generator<SearchRecord> {
  const { addresses, reports, pages, charts, datasets } = site;
  for (const report of reports)
    yield {
      kind: 'report',
      address: addresses.report(report.slug),
      title: report.title.text,
      about: report.description.text,
      text: textOfBlocks(report.blocks),
      language: report.locale,
    };
  for (const page of pages.values())
    yield {
      kind: 'page',
      address: addresses.page(page.slug),
      title: page.title.text,
      about: page.description.text,
      text: textOfBlocks(page.blocks),
      language: page.locale,
    };
  for (const { chart, report } of charts.size > chartsFoundAlone ? [] : charts.values())
    yield {
      kind: 'chart',
      address: chartAddress(site, chart.id),
      title: chart.title.text,
      about: report.title.text,
      text: joined(chart.description, chart.measure, chart.period),
      language: report.locale,
    };
  for (const dataset of datasets.values()) yield* datasetRecords(site, dataset);
}
