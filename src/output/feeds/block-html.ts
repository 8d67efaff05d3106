import type { Chart } from '../../charts/registry.ts';
import { currentFirst } from '../../dataset/account-status.ts';
import type { Account, Dataset, Event } from '../../dataset/types.ts';
import { escapeXml } from '../../escape-xml.ts';
import type { Block, Report } from '../../prose/types.ts';
import { chartAddress, chartEnds } from '../../site/chart-files.ts';
import { getEvent } from '../../site/get-event.ts';
import type { Site } from '../../site/types.ts';
import { absolute } from '../files/absolute.ts';
import { blockFallback } from '../files/block-fallback.ts';
import { accountSummary, citedSources, eventSummary } from '../files/event-summary.ts';
import { feedHtml } from './feed-html.ts';

/** What the blocks of one report need to become plain HTML. */
export type BlockContext = {
  readonly site: Site;
  readonly report: Report;
  /** Absolute address of the report's page. */
  readonly page: string;
  /** Absolute addresses of the newsroom's own pictures, by their files. */
  readonly pictures: ReadonlyMap<string, string>;
};

export const feedParagraph = (html: string): string => `<p>${html}</p>`;
export const linkTo = (href: string, text: string): string =>
  `<a href="${escapeXml(href)}">${escapeXml(text)}</a>`;

/** The chart's picture, which holds title, key and sources; its words for those who do not see it; the way to the rest. */
function chartHtml(chart: Chart, captionHtml: string | undefined, { site, page }: BlockContext): string {
  const { addresses, locale, options } = site;
  const href = absolute(site, chartAddress(site, chart.id));
  const end = ['.png', '.svg'].find(one => chartEnds(chart, options).has(one));
  const words = escapeXml(`${chart.title.text}. ${chart.description}`);
  const picture =
    end === undefined
      ? feedParagraph(words)
      : `<a href="${escapeXml(href)}"><img src="${escapeXml(absolute(site, addresses.chartFile(chart.id, end)))}" alt="${words}"></a>`;
  const caption = [
    feedParagraph(`${feedHtml(chart.title.html, page)} (${escapeXml(`${chart.measure} · ${chart.period}`)})`),
    captionHtml === undefined ? '' : feedHtml(captionHtml, page),
    feedParagraph(linkTo(href, locale.strings.changes.feeds.chart)),
  ];
  return `<figure>${picture}<figcaption>${caption.join('')}</figcaption></figure>`;
}

/** An event's name, the way to its page where there is one, its day, its place, and the dead as reported. */
function eventLine(event: Event, dataset: Dataset, { site }: BlockContext): string {
  const { name, href, facts } = eventSummary(event, dataset, site);
  const named = href === undefined ? escapeXml(name) : linkTo(href, name);
  return feedParagraph(`<strong>${named}</strong> · ${escapeXml(facts.join(' · '))}`);
}

/** An account that does not count any more is struck through, with why. */
function accountItem(account: Account, dataset: Dataset, { site }: BlockContext): string {
  const { speaker, figures, why } = accountSummary(account, dataset, site);
  const given = why === undefined ? escapeXml(figures) : `<s>${escapeXml(figures)}</s> ${escapeXml(why)}`;
  return `<li>${escapeXml(speaker)}: ${given}</li>`;
}

function disputedHtml(event: Event, dataset: Dataset, context: BlockContext): string {
  const items = currentFirst(event.accounts).map(account => accountItem(account, dataset, context));
  return `${eventLine(event, dataset, context)}<ul>${items.join('')}</ul>`;
}

/** The sources that the report cites, in the order of its notes. */
export function sourcesHtml({ site, report }: BlockContext): string {
  const items = citedSources(report, site).map(
    ({ name, url, about }) =>
      `<li>${url === undefined ? escapeXml(name) : linkTo(url, name)} (${escapeXml(about)})</li>`,
  );
  const head = escapeXml(site.locale.strings.pages.sources.cited);
  return items.length === 0 ? '' : `<h2>${head}</h2><ol>${items.join('')}</ol>`;
}

/** A picture of the newsroom's own; its words alone where it has no address. */
export function pictureHtml(
  {
    file,
    alt,
    caption,
  }: { readonly file: string; readonly alt: string; readonly caption: string | undefined },
  { site, pictures }: BlockContext,
): string {
  const src = pictures.get(file);
  if (src === undefined)
    return alt === '' ? '' : feedParagraph(escapeXml(site.locale.strings.changes.feeds.picture(alt)));
  const below = caption === undefined ? '' : `<figcaption>${escapeXml(caption)}</figcaption>`;
  return `<figure><img src="${escapeXml(src)}" alt="${escapeXml(alt)}">${below}</figure>`;
}

/** The words of a block of the newsroom's own: feeds cannot draw it. */
function ownHtml(block: Extract<Block, { kind: 'own' }>, { site, page }: BlockContext): string {
  const { label, html } = block;
  const fallback = blockFallback(block, site.options);
  return [
    fallback !== undefined
      ? feedParagraph(escapeXml(fallback))
      : label === undefined
        ? ''
        : feedParagraph(feedHtml(label.html, page)),
    html === undefined ? '' : feedHtml(html, page),
  ].join('');
}

/** A block of a report as HTML that needs nothing of the site. */
export function blockHtml(block: Block, context: BlockContext): string {
  const ofEvent = (id: string, event: string, html: typeof eventLine): string => {
    const found = getEvent(context.site, id, event);
    return html(found.event, found.dataset, context);
  };
  switch (block.kind) {
    case 'html':
      return feedHtml(block.html, context.page);
    case 'chart':
      return chartHtml(block.chart, block.captionHtml, context);
    case 'event':
      return ofEvent(block.dataset, block.event, eventLine);
    case 'disputed':
      return ofEvent(block.dataset, block.event, disputedHtml);
    case 'own':
      return ownHtml(block, context);
    case 'sources':
      return sourcesHtml(context);
    case 'image':
      return pictureHtml({ file: block.file, alt: block.alt, caption: block.title }, context);
  }
}
