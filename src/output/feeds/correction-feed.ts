import { eventAddress } from '../../charts/event-address.ts';
import { showsRows } from '../../dataset/few-events.ts';
import { livingEvents, removedForGood } from '../../dataset/former-ids.ts';
import { escapeXml } from '../../escape-xml.ts';
import { chartChanges } from '../../site/chart-files.ts';
import { allEntries, type ChangeEntry, type TouchedPages, touchedBy } from '../../site/site-changes.ts';
import type { Site } from '../../site/types.ts';
import { changedFigures } from '../../wording/changed-figures.ts';
import { firstOf } from '../../wording/first-of.ts';
import { namesOf } from '../../wording/names.ts';
import { absolute } from '../files/absolute.ts';
import { feedParagraph, linkTo } from './block-html.ts';
import { dayTime, type Feed, type FeedEntry, latestOf } from './feed.ts';
import { feedAddress } from './feed-files.ts';

/** The feed holds so many entries, the latest. All stay on the page of corrections. */
const mostEntries = 200;

type Link = { readonly href: string; readonly text: string };

function listHtml(term: string, links: readonly Link[], word: (n: number) => string, site: Site): string {
  if (links.length === 0) return '';
  const { locale } = site;
  const { first, more } = firstOf(links);
  const rest = more === 0 ? [] : [escapeXml(locale.strings.changes.more(locale.number(more), word(more)))];
  const items = [...first.map(({ href, text }) => linkTo(href, text)), ...rest];
  return `${feedParagraph(`${escapeXml(term)}:`)}<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`;
}

function contentOf(
  { dataset, revision }: ChangeEntry,
  { reports, charts }: TouchedPages,
  site: Site,
): string {
  const { addresses, locale } = site;
  const words = locale.strings.changes;
  const { was, now } = locale.strings.pages.corrections;
  const names = namesOf(dataset, locale);
  const figures = changedFigures(dataset, revision, locale);
  const events = showsRows(dataset) ? livingEvents(dataset, revision.events) : [];
  const { first: gone } = firstOf(showsRows(dataset) ? removedForGood(dataset, revision.removed) : []);
  const title = names.text(dataset.title);
  return [
    feedParagraph(escapeXml(names.text(revision.text))),
    figures &&
      feedParagraph(
        `${escapeXml(figures.lead)}${was} <s>${escapeXml(figures.was)}</s>, ${now} <b>${escapeXml(figures.now)}</b>`,
      ),
    gone.length > 0 && feedParagraph(escapeXml(words.removed(gone.join(', ')))),
    feedParagraph(
      `${linkTo(absolute(site, addresses.dataset(dataset.id)), title)}, ${escapeXml(
        locale.strings.pages.corrections.version(revision.version),
      )}`,
    ),
    listHtml(
      locale.words.capitalise(names.word('attacks', events.length)),
      events.map(event => ({
        href: absolute(site, eventAddress(addresses, dataset, event.id)),
        text: names.event(event),
      })),
      n => names.word('attacks', n),
      site,
    ),
    listHtml(
      words.touchedReports(reports.length),
      reports.map(({ slug, title }) => ({
        href: absolute(site, addresses.report(slug)),
        text: title.text,
      })),
      words.reports,
      site,
    ),
    listHtml(
      words.touchedCharts(charts.length),
      charts.map(({ id, title }) => ({
        href: absolute(site, chartChanges(site, id)),
        text: title.text,
      })),
      words.charts,
      site,
    ),
  ]
    .filter(html => html !== undefined && html !== false && html !== '')
    .join('\n');
}

/** What an entry is about, in few words: its event, or how many, or the dataset. */
function aboutOf({ dataset, revision }: ChangeEntry, { locale }: Site): string {
  const names = namesOf(dataset, locale);
  const title = names.text(dataset.title);
  const named = revision.events;
  if (named.length === 0) return title;
  const living = livingEvents(dataset, named);
  const [event] = living;
  if (living.length > 1 || (event === undefined && named.length > 1))
    return `${names.count('attacks', living.length || named.length)}, ${title}`;
  return event === undefined || !showsRows(dataset) ? title : names.event(event);
}

function entryOf(entry: ChangeEntry, touched: TouchedPages, site: Site): FeedEntry {
  const { addresses, locale, options } = site;
  const { dataset, revision, id } = entry;
  const names = namesOf(dataset, locale);
  const kind = locale.strings.pages.corrections.kinds[revision.kind];
  const { feeds } = locale.strings.changes;
  const url = `${absolute(site, addresses.corrections())}#${id}`;
  return {
    id: url,
    url,
    title: feeds.entry(kind, aboutOf(entry, site)),
    summary: names.text(revision.text),
    html: contentOf(entry, touched, site),
    language: locale.code,
    published: dayTime(revision.date),
    updated: dayTime(revision.date),
    authors: [options.name],
    rights: dataset.licence && feeds.dataRights(names.text(dataset.title), names.text(dataset.licence.name)),
    image: undefined,
    category: { term: revision.kind, label: kind },
  };
}

/**
 * The changes to all datasets as a feed. A report's own `updated` is none of it: nobody wrote what changed.
 * @param site one that knows its own address.
 */
export function correctionFeed(site: Site): Feed {
  const { addresses, locale, options } = site;
  const { feeds } = locale.strings.changes;
  const touched = touchedBy(site);
  const entries = allEntries(site)
    .slice(0, mostEntries)
    .map(entry => entryOf(entry, touched.get(entry.id) ?? { reports: [], charts: [] }, site));
  const data = [...site.datasets.values()].map(({ updated }) => dayTime(updated));
  return {
    id: feedAddress(site, 'corrections.xml'),
    page: absolute(site, addresses.corrections()),
    title: feeds.correctionsTitle(options.name),
    subtitle: feeds.correctionsSubtitle,
    language: locale.code,
    publisher: { name: options.name, url: absolute(site, addresses.home()) },
    updated: latestOf(entries.length === 0 ? data : entries.map(({ updated }) => updated)),
    entries,
  };
}
