import { textIn } from '../../dataset/text-in.ts';
import { escapeXml } from '../../escape-xml.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { Report } from '../../prose/types.ts';
import { getDataset } from '../../site/get-dataset.ts';
import type { ReportGroup } from '../../site/report-groups.ts';
import { type ChangeEntry, changesOfReport, inGroup, modifiedOn } from '../../site/site-changes.ts';
import type { Site } from '../../site/types.ts';
import { changedFigures } from '../../wording/changed-figures.ts';
import { namesOf } from '../../wording/names.ts';
import { absolute } from '../files/absolute.ts';
import { cardPath } from '../files/card-path.ts';
import { type BlockContext, blockHtml, feedParagraph, pictureHtml, sourcesHtml } from './block-html.ts';
import { dayTime, type Feed, type FeedEntry, latestOf } from './feed.ts';
import { feedAddress } from './feed-files.ts';

/** The feed holds so many reports: those that were published or changed last. */
export const mostReports = 50;
/** Those of a tag or an author, of which there may be hundreds. */
const mostInGroup = 20;

/** What a reader who has seen the report before must learn first: corrections, then updates. */
function changesHtml(entries: readonly ChangeEntry[], { locale }: Site): string {
  const ordered = [...inGroup(entries, 'corrections'), ...inGroup(entries, 'updates')];
  const { told } = locale.strings.changes;
  const { was, now } = locale.strings.pages.corrections;
  return ordered
    .map(({ dataset, revision }) => {
      const lead = escapeXml(told[revision.kind](locale.date(revision.date)));
      const figures = changedFigures(dataset, revision, locale);
      const change = figures && ` ${figures.lead}${was} ${figures.was}, ${now} ${figures.now}.`;
      const words = namesOf(dataset, locale).text(revision.text);
      return feedParagraph(`<b>${lead}:</b> ${escapeXml(words + (change ?? ''))}`);
    })
    .join('\n');
}

function contentOf(report: Report, context: BlockContext): string {
  const { site } = context;
  const { contentNote, image } = report.front;
  const words = site.locale.strings.pages.report;
  const hasSources = report.blocks.some(({ kind }) => kind === 'sources');
  return [
    changesHtml(changesOfReport(site, report), site),
    contentNote === undefined
      ? ''
      : feedParagraph(`<b>${escapeXml(words.contentNote)}</b> ${escapeXml(contentNote)}`),
    image === undefined
      ? ''
      : pictureHtml({ file: image.src, alt: image.alt.text, caption: image.credit }, context),
    ...report.blocks.map(block => blockHtml(block, context)),
    hasSources ? '' : sourcesHtml(context),
  ]
    .filter(html => html !== '')
    .join('\n');
}

function entryOf(report: Report, site: Site, pictures: ReadonlyMap<string, string>): FeedEntry {
  const { addresses, locale, options } = site;
  const page = absolute(site, addresses.report(report.slug));
  const { feeds } = locale.strings.changes;
  const data = report.datasets.map(id => {
    const { title, licence } = getDataset(site, id);
    return (
      licence &&
      feeds.dataRights(
        isolate(textIn(title, locale.code), locale),
        isolate(textIn(licence.name, locale.code), locale),
      )
    );
  });
  const rights = [options.rights, ...data].filter(one => one !== undefined);
  return {
    id: page,
    url: page,
    title: report.title.text,
    summary: report.description.text,
    html: contentOf(report, { site, report, page, pictures }),
    language: report.locale,
    published: dayTime(report.front.published),
    updated: dayTime(modifiedOn(site, report)),
    authors: report.front.authors.map(({ name }) => name),
    rights: rights.length === 0 ? undefined : rights.join('. '),
    image: options.pictures
      ? absolute(site, addresses.card(cardPath({ kind: 'report', id: report.slug })))
      : undefined,
    category: undefined,
  };
}

/**
 * The site's reports as a feed, whole, without drafts.
 * @param site one that knows its own address.
 * @param pictures absolute addresses of the newsroom's own pictures, by their files.
 */
export const reportFeed = (site: Site, pictures: ReadonlyMap<string, string>): Feed =>
  feedOf(site, pictures, {
    id: feedAddress(site, 'feed.xml'),
    page: absolute(site, site.addresses.home()),
    title: site.options.name,
    subtitle: site.options.tagline,
    reports: site.reports,
    most: mostReports,
  });

/** The reports of a tag or an author as a feed, whole, without drafts. @param site one that knows its own address. */
export function groupFeed(site: Site, group: ReportGroup, pictures: ReadonlyMap<string, string>): Feed {
  const { addresses, locale, options } = site;
  const { kind, slug, name, reports } = group;
  return feedOf(site, pictures, {
    id: absolute(site, addresses.groupFeed(kind, slug)),
    page: absolute(site, addresses.group(kind, slug)),
    title: `${options.name}: ${name}`,
    subtitle: locale.strings.pages.groups[kind].about(name),
    reports,
    most: mostInGroup,
  });
}

type FeedParts = Pick<Feed, 'id' | 'page' | 'title' | 'subtitle'> & {
  readonly reports: readonly Report[];
  readonly most: number;
};

function feedOf(
  site: Site,
  pictures: ReadonlyMap<string, string>,
  { reports, most, ...about }: FeedParts,
): Feed {
  const { addresses, locale, options } = site;
  const dated = reports
    .filter(({ front }) => !front.draft)
    .map(report => ({ report, modified: modifiedOn(site, report) }));
  const key = ({ report, modified }: (typeof dated)[number]) => `${modified} ${report.front.published}`;
  const latest = dated.toSorted((a, b) =>
    key(a) === key(b) ? (a.report.slug < b.report.slug ? -1 : 1) : key(a) < key(b) ? 1 : -1,
  );
  const entries = latest.slice(0, most).map(({ report }) => entryOf(report, site, pictures));
  const home = absolute(site, addresses.home());
  const data = [...site.datasets.values()].map(({ updated }) => dayTime(updated));
  return {
    ...about,
    language: locale.code,
    publisher: { name: options.name, url: home },
    updated: latestOf(entries.length === 0 ? data : entries.map(({ updated }) => updated)),
    entries,
  };
}
