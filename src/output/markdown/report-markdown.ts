import { isTooFew } from '../../dataset/few-events.ts';
import { textIn } from '../../dataset/text-in.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import type { Report } from '../../prose/types.ts';
import { getDataset } from '../../site/get-dataset.ts';
import { keyFigures, keyQuestions } from '../../site/key-figures.ts';
import { changesOfReport } from '../../site/site-changes.ts';
import type { Site } from '../../site/types.ts';
import { changedFigures } from '../../wording/changed-figures.ts';
import { namesOf } from '../../wording/names.ts';
import { absolute } from '../files/absolute.ts';
import { quoteMarkdown, readingMarkdown } from '../files/chart-markdown.ts';
import { escapeMarkdown, markdownBlocks, markdownLink, markdownList } from '../files/escape-markdown.ts';
import { blockMarkdown, type MarkdownContext, sourcesMarkdown } from './block-markdown.ts';

/** Who wrote it and when, where it is, and what it rests on. */
function aboutMarkdown({ site, report }: MarkdownContext): string {
  const { addresses, locale, options } = site;
  const { twins, pages } = locale.strings;
  const { front } = report;
  const authors = front.authors.map(({ name }) => name);
  const lines = [
    `${twins.page} <${absolute(site, addresses.report(report.slug))}>`,
    escapeMarkdown(pages.report.published(locale.date(front.published))),
    ...(front.updated === undefined
      ? []
      : [escapeMarkdown(pages.report.updated(locale.date(front.updated)))]),
    ...(authors.length === 0 ? [] : [`${twins.by} ${escapeMarkdown(locale.list(authors))}`]),
    `${twins.publisher} ${escapeMarkdown(options.name)}`,
    ...(front.dateline === undefined ? [] : [escapeMarkdown(front.dateline)]),
    ...report.datasets.map(id => {
      const { title, version, updated, licence } = getDataset(site, id);
      const named = markdownLink(textIn(title, locale.code), absolute(site, addresses.dataset(id)));
      const about = escapeMarkdown(pages.figure.data(version, locale.date(updated)));
      const terms = licence && twins.licence(markdownLink(textIn(licence.name, locale.code), licence.url));
      return `${twins.data} ${[named, about, ...(terms === undefined ? [] : [terms])].join(' · ')}`;
    }),
  ];
  return markdownList(lines);
}

/** Corrections and updates, the latest first. */
function changesMarkdown({ site, report }: MarkdownContext): string {
  const { locale } = site;
  const { was, now } = locale.strings.pages.corrections;
  const items = changesOfReport(site, report).map(({ dataset, revision }) => {
    const figures = changedFigures(dataset, revision, locale);
    const change =
      figures === undefined ? '' : ` ${figures.lead}${was} ${figures.was}, ${now} ${figures.now}.`;
    const told = locale.strings.changes.told[revision.kind](locale.date(revision.date));
    return escapeMarkdown(`${told}: ${namesOf(dataset, locale).text(revision.text)}${change}`);
  });
  return items.length === 0
    ? ''
    : markdownBlocks(`## ${locale.strings.pages.report.changes}`, markdownList(items));
}

/** The figures that lead the page. */
function leadMarkdown({ site, report }: MarkdownContext): string {
  const dataset = getDataset(site, report.dataset);
  if (isTooFew(dataset, dataset.events.size)) return '';
  const questions = report.front.keyFigures ?? keyQuestions(site, dataset);
  const items = keyFigures(site, dataset, questions, true).map(({ printed, words }) =>
    escapeMarkdown(`${printed} ${words}`),
  );
  return items.length === 0
    ? ''
    : markdownBlocks(`${site.locale.strings.twins.keyFigures}:`, markdownList(items));
}

/**
 * A report as Markdown, made from what its page is made from: its words, each number with a footnote that holds its
 * range and its sources, its charts as tables, and how the numbers must be quoted.
 */
export function reportMarkdown(site: Site, report: Report): string {
  const context = { site, report };
  const { markdown, blocks, front } = report;
  const words = site.locale.strings.pages.report;
  const held = blocks.filter(block => block.kind !== 'html');
  const charts = held.flatMap(block => (block.kind === 'chart' ? [block.chart] : []));
  let next = 0;
  const body = markdown.parts.map(part => {
    if (part.kind === 'text') return part.markdown;
    const block = held[next++];
    return block === undefined ? '' : blockMarkdown(block, part.caption, context);
  });
  const text = markdownBlocks(
    `# ${markdown.title}`,
    markdown.description,
    aboutMarkdown(context),
    changesMarkdown(context),
    front.contentNote === undefined
      ? ''
      : `**${escapeMarkdown(words.contentNote)}** ${escapeMarkdown(front.contentNote)}`,
    leadMarkdown(context),
    ...body,
    charts.length === 0 ? '' : readingMarkdown(charts, site.locale),
    held.some(({ kind }) => kind === 'sources') ? '' : sourcesMarkdown(context),
    quoteMarkdown(site.options.name, site.locale),
    markdown.notes,
  );
  return `${withoutIsolates(text)}\n`;
}
