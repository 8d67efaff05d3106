import { eventAddress } from '../../charts/event-address.ts';
import { eventsByDay } from '../../charts/table/order-events.ts';
import { showsRows } from '../../dataset/few-events.ts';
import { formerIds } from '../../dataset/former-ids.ts';
import type { Dataset, Event } from '../../dataset/types.ts';
import { escapeXml } from '../../escape-xml.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Site } from '../../site/types.ts';
import { memoizeByDataset } from '../../tally/memoize-by-dataset.ts';
import { eventLine } from '../../wording/event-line.ts';
import { type Names, namesOf } from '../../wording/names.ts';

/** What of the HTML of a row is the same in every list: an event is on the lists of its dataset, its places, its actors. */
type RowParts = {
  readonly figures: string;
  /** Facts before the place. */
  readonly before: string;
  /** Facts after the place. */
  readonly weapons: string;
  /** The last facts, and the remark. */
  readonly after: string;
};

const spans = (facts: readonly string[]): string =>
  facts.map(fact => `<span>${escapeXml(fact)}</span>`).join('');

function makeParts(dataset: Dataset, event: Event, names: Names, locale: Locale): RowParts {
  const { killed, remark, when, weapons, claim } = eventLine(dataset, event, names, locale);
  const figure =
    killed && `<p><b>${escapeXml(killed.printed)}</b> <span>${escapeXml(killed.word)}</span></p>`;
  const origin = remark === '' ? '' : `<p class="account-origin">${escapeXml(remark)}</p>`;
  return {
    figures: `<div class="account-figures">${figure ?? ''}</div>`,
    before: spans(when),
    weapons: spans(weapons),
    after: `${spans(claim)}</p>${origin}</div></li>`,
  };
}

/** The parts of rows by their events. Most parts are alike: each text is kept once. */
const partsIn = memoizeByDataset((dataset: Dataset, locale: Locale) => {
  const made = new Map<string, RowParts>();
  const texts = new Map<string, string>();
  const names = namesOf(dataset, locale);
  const once = (text: string): string => {
    const known = texts.get(text) ?? text;
    texts.set(text, known);
    return known;
  };
  return (event: Event): RowParts => {
    const known = made.get(event.id);
    if (known !== undefined) return known;
    const { figures, before, weapons, after } = makeParts(dataset, event, names, locale);
    const parts = {
      figures: once(figures),
      before: once(before),
      weapons: once(weapons),
      after: once(after),
    };
    made.set(event.id, parts);
    return parts;
  };
});

export type ListedEvents = {
  readonly site: Pick<Site, 'addresses' | 'locale'>;
  readonly dataset: Dataset;
  readonly events: readonly Event[];
  /** Ids of rows that links lead to, by their events. */
  readonly ids?: ReadonlyMap<string, string> | undefined;
  /** Whether it is the list of the dataset, to whose rows links lead where events have no pages. */
  readonly ofDataset?: boolean | undefined;
  /** What the actor that the list is about is in an event, and who else takes part. */
  readonly standing?: ((event: Event) => readonly string[]) | undefined;
};

/**
 * The rows of a list of events as HTML, by day. They are text, not components: a list of 200,000 events has a million
 * rows, which are most of what a build of it does.
 */
export function listedEvents({
  site,
  dataset,
  events,
  ids,
  ofDataset = false,
  standing,
}: ListedEvents): string {
  const { addresses, locale } = site;
  const names = namesOf(dataset, locale);
  const titles = names.events(events);
  const places = names.list(
    'place',
    events.map(event => event.place),
  );
  const partsOf = partsIn(dataset, locale);
  const isWhole = ofDataset && !addresses.hasEventPages;
  const isLinked = showsRows(dataset) && !isWhole;
  const rowOf = (event: Event): string => {
    const { figures, before, weapons, after } = partsOf(event);
    const id = ids?.get(event.id);
    const own = id === undefined ? '' : ` id="${escapeXml(id)}"`;
    const anchor = isWhole ? ` id="event-${escapeXml(event.id)}"` : '';
    const old = isWhole ? formerIds(dataset, event) : [];
    const anchors = old.map(one => `<a id="event-${escapeXml(one)}"></a>`).join('');
    const name = escapeXml(titles.get(event.id) ?? names.event(event));
    const title = isLinked
      ? `<a href="${escapeXml(eventAddress(addresses, dataset, event.id))}">${name}</a>`
      : name;
    const place = places.get(event.place);
    const where = place === undefined ? '' : `<span>${escapeXml(place)}</span>`;
    const facts = `${before}${where}${weapons}${standing === undefined ? '' : spans(standing(event))}`;
    return `<li class="account"${own}>${figures}<div class="account-words"><p class="account-source"${anchor}>${anchors}${title}</p><p class="dots">${facts}${after}`;
  };
  return eventsByDay(events).map(rowOf).join('');
}
