import { clipTable } from '../../charts/clip-table.ts';
import { dataLine, datasetsShown } from '../../charts/data-line.ts';
import { namesLeftOff } from '../../charts/map/names-left-off.ts';
import { readingGuide } from '../../charts/reading-guide.ts';
import type { Chart } from '../../charts/registry.ts';
import type { TableCell } from '../../charts/types.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Publication } from './chart-about.ts';
import { escapeMarkdown, markdownBlocks, markdownLink, markdownList } from './escape-markdown.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table of a chart, with as many rows as its page shows. */
function tableMarkdown(chart: Chart, locale: Locale): string {
  const { columns, rows, foot } = clipTable(chart.table, locale);
  const line = (cells: readonly TableCell[]) => row(cells.map(({ text }) => escapeMarkdown(text)));
  return [
    row(columns.map(({ label }) => escapeMarkdown(label))),
    row(columns.map(({ numeric }) => (numeric ? '--:' : '---'))),
    ...rows.map(line),
    ...(foot === undefined ? [] : [line(foot)]),
  ].join('\n');
}

/** What is not on a map, by name: these may be in no row of its table. */
function leftOffMarkdown(chart: Chart, locale: Locale): string[] {
  const names = chart.kind === 'map' ? namesLeftOff(chart, locale) : [];
  if (names.length === 0) return [];
  return [`${locale.strings.maps.notOnMapHead}: ${names.map(escapeMarkdown).join(' · ')}`];
}

/**
 * What a chart shows, without its title: what is counted and when, its words, its table, and what must be said of this
 * chart alone; `readingMarkdown` has the rest.
 * @param caption Markdown of the text that its report puts under it.
 */
export const chartBody = (chart: Chart, locale: Locale, caption?: string): string => {
  return markdownBlocks(
    escapeMarkdown(`${chart.measure} · ${chart.period}`),
    escapeMarkdown(chart.description),
    tableMarkdown(chart, locale),
    caption,
    ...(chart.notes.length === 0 ? [] : [markdownList(chart.notes.map(escapeMarkdown))]),
    ...leftOffMarkdown(chart, locale),
    escapeMarkdown(`${chart.sources} · ${dataLine(chart, locale, locale.strings.pages.figure.data)}`),
  );
};

/** How charts are read, each sentence once. @param charts at least one. */
export function readingMarkdown(charts: readonly Chart[], locale: Locale): string {
  const { reading } = locale.strings.pages;
  const items = readingGuide(charts).map(({ charts: those, sentences }) =>
    [
      ...(those === undefined ? [] : [`${those.map(({ title }) => title.text).join(' · ')}:`]),
      ...sentences,
    ].join(' '),
  );
  return markdownBlocks(
    `## ${charts.length === 1 ? reading.one : reading.several}`,
    markdownList(items.map(escapeMarkdown)),
  );
}

/** How numbers must be quoted. @param publisher who is to be named with them. */
export function quoteMarkdown(publisher: string, locale: Locale): string {
  const { quoteHead, quote, credit } = locale.strings.twins;
  return markdownBlocks(`## ${quoteHead}`, markdownList([...quote, credit(publisher)].map(escapeMarkdown)));
}

/** Whose populations its rates divide by. */
function populationsMarkdown({ populations }: Chart, { strings }: Locale): string[] {
  if (populations === undefined) return [];
  const { name, url, licence } = populations;
  return [strings.twins.populations(markdownLink(name, url), licence && escapeMarkdown(licence))];
}

/** A chart as Markdown: its numbers as a table, with who says them and all that must go with them. */
export function chartMarkdown(chart: Chart, { publisher, page }: Publication, locale: Locale): string {
  const { twins, pages, changes } = locale.strings;
  const speakers = chart.speakers.map(({ name, url, party }) =>
    [markdownLink(name, url), ...(party ? [`(${twins.party})`] : [])].join(' '),
  );
  const text = markdownBlocks(
    `# ${escapeMarkdown(chart.title.text)}`,
    markdownList([
      ...(page === undefined ? [] : [`${twins.page} <${page}>`]),
      ...datasetsShown(chart).flatMap(({ title, licence }) => [
        `${twins.data} ${escapeMarkdown(title)}`,
        ...(licence === undefined ? [] : [twins.licence(markdownLink(licence.name, licence.url))]),
      ]),
      ...populationsMarkdown(chart, locale),
      `${twins.publisher} ${escapeMarkdown(publisher)}`,
    ]),
    chartBody(chart, locale),
    readingMarkdown([chart], locale),
    ...(speakers.length === 0 ? [] : [`## ${pages.sources.title}`, markdownList(speakers)]),
    ...(chart.changes.length === 0
      ? []
      : [
          `## ${pages.report.changes}`,
          markdownList(
            chart.changes.map(({ kind, date, text: what }) =>
              escapeMarkdown(`${changes.told[kind](locale.date(date))}: ${what}`),
            ),
          ),
        ]),
    quoteMarkdown(publisher, locale),
  );
  return `${withoutIsolates(text)}\n`;
}
