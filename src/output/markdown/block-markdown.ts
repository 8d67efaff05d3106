import { currentFirst } from '../../dataset/account-status.ts';
import type { Dataset, Event } from '../../dataset/types.ts';
import { sourceNote } from '../../prose/markdown-notes.ts';
import type { Block, Report } from '../../prose/types.ts';
import { chartAddress, makesChartFile } from '../../site/chart-files.ts';
import { getEvent } from '../../site/get-event.ts';
import type { Site } from '../../site/types.ts';
import { absolute } from '../files/absolute.ts';
import { blockFallback } from '../files/block-fallback.ts';
import { chartBody } from '../files/chart-markdown.ts';
import { escapeMarkdown, markdownBlocks, markdownLink, markdownList } from '../files/escape-markdown.ts';
import { accountSummary, citedSources, eventSummary } from '../files/event-summary.ts';

type Held = Exclude<Block, { kind: 'html' }>;

/** What the blocks of one report need to become Markdown. */
export type MarkdownContext = { readonly site: Site; readonly report: Report };

/** The sources that a report cites: what the footnotes of its source notes are. */
export function sourcesMarkdown({ site, report }: MarkdownContext): string {
  const items = citedSources(report, site).map(
    ({ n, name, url, about }) => `[^${sourceNote(n)}]: ${markdownLink(name, url)} (${escapeMarkdown(about)})`,
  );
  return items.length === 0 ? '' : markdownBlocks(`## ${site.locale.strings.pages.sources.cited}`, ...items);
}

function eventMarkdown(event: Event, dataset: Dataset, { site }: MarkdownContext): string {
  const { name, href, facts } = eventSummary(event, dataset, site);
  return `**${markdownLink(name, href)}** · ${escapeMarkdown(facts.join(' · '))}`;
}

/** Who says what of an event. */
function disputedMarkdown(event: Event, dataset: Dataset, context: MarkdownContext): string {
  const items = currentFirst(event.accounts).map(account => {
    const { speaker, figures, why } = accountSummary(account, dataset, context.site);
    const given = escapeMarkdown(figures);
    return `${escapeMarkdown(speaker)}: ${why === undefined ? given : `~~${given}~~ ${escapeMarkdown(why)}`}`;
  });
  return markdownBlocks(eventMarkdown(event, dataset, context), markdownList(items));
}

/**
 * A block that has no component outside of the site's pages, as Markdown.
 * @param caption Markdown of the text between its two lines.
 */
export function blockMarkdown(block: Held, caption: string | undefined, context: MarkdownContext): string {
  const { site, report } = context;
  const { addresses, locale, options } = site;
  switch (block.kind) {
    case 'chart': {
      const { chart } = block;
      const twin = makesChartFile(options, 'md') ? addresses.chartFile(chart.id, '.md') : undefined;
      return markdownBlocks(
        `### ${escapeMarkdown(chart.title.text)}`,
        chartBody(chart, locale, caption),
        markdownList([
          `${locale.strings.twins.page} <${absolute(site, chartAddress(site, chart.id))}>`,
          ...(twin === undefined ? [] : [`${locale.strings.twins.table} <${absolute(site, twin)}>`]),
        ]),
      );
    }
    case 'event':
    case 'disputed': {
      const { event, dataset } = getEvent(site, block.dataset, block.event);
      return (block.kind === 'event' ? eventMarkdown : disputedMarkdown)(event, dataset, context);
    }
    case 'sources':
      return sourcesMarkdown(context);
    case 'image':
      return markdownBlocks(
        escapeMarkdown(locale.strings.changes.feeds.picture(block.alt)),
        block.title === undefined ? undefined : escapeMarkdown(block.title),
      );
    case 'own': {
      const text = blockFallback(block, options) ?? block.label?.text;
      return markdownBlocks(
        text === undefined ? undefined : escapeMarkdown(text),
        caption,
        `${locale.strings.twins.page} <${absolute(site, addresses.report(report.slug))}>`,
      );
    }
  }
}
