import { showsRows } from '../../dataset/few-events.ts';
import { textIn } from '../../dataset/text-in.ts';
import type { Dataset } from '../../dataset/types.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import { datasetSentence } from '../../site/dataset-description.ts';
import { latestReports } from '../../site/latest-reports.ts';
import type { Site } from '../../site/types.ts';
import { feedsOf } from '../feeds/feed-files.ts';
import { absolute } from '../files/absolute.ts';
import { dataPackageName, hasDataPackage } from '../files/data-package.ts';
import { escapeMarkdown, markdownBlocks, markdownLink, markdownList } from '../files/escape-markdown.ts';
import { hasAccountTable } from '../files/set-downloads.ts';

/** So many reports are listed, the latest, and so many datasets: the file stays short at any size of the site. */
const most = { reports: 100, datasets: 50 };

type Item = { readonly name: string; readonly path: string; readonly about?: string };

const list = (site: Site, items: readonly Item[]): string =>
  markdownList(
    items.map(({ name, path, about }) => {
      const link = markdownLink(name, absolute(site, path));
      return about === undefined || about === '' ? link : `${link}: ${escapeMarkdown(about)}`;
    }),
  );

/** A section of the file: a heading, and links. */
const section = (site: Site, head: string, items: readonly Item[]): string =>
  items.length === 0 ? '' : markdownBlocks(`## ${head}`, list(site, items));

/** A dataset and its downloads. */
function datasetItems({ addresses, locale }: Site, dataset: Dataset): Item[] {
  const { id } = dataset;
  const name = textIn(dataset.title, locale.code);
  const file = (form: string, path: string): Item => ({ name: `${name} (${form})`, path });
  return [
    { name, path: addresses.dataset(id), about: datasetSentence(dataset, locale) },
    ...(showsRows(dataset) ? [file('JSON', addresses.download(id, 'json'))] : []),
    ...(hasAccountTable(dataset) ? [file('CSV', addresses.download(id, 'csv'))] : []),
    ...(hasDataPackage(dataset) ? [file('Data Package', addresses.setFile(id, dataPackageName))] : []),
  ];
}

/**
 * What the site is, how its figures must be quoted, and what it has, for language models, as llmstxt.org proposes: a
 * title, a quotation that sums it up, text, and sections of links.
 * @param own paths of the newsroom's own pages, below the site's base.
 */
export function llmsFile(site: Site, own: readonly string[]): string {
  const { addresses, datasets, held, locale, options, pages } = site;
  const { twins, pages: words } = locale.strings;
  const { name, tagline } = options;
  const reports = latestReports(site).filter(({ front, file }) => !front.draft && !held.has(file));
  const sets = [...datasets.values()];
  const others = (all: number, listed: number, say: (n: string) => string): string | undefined =>
    all > listed ? `${say(locale.number(all - listed))}.` : undefined;
  const text = markdownBlocks(
    `# ${escapeMarkdown(name)}`,
    `> ${escapeMarkdown(tagline === '' ? twins.about(name) : tagline)}`,
    ...(tagline === '' ? [] : [escapeMarkdown(twins.about(name))]),
    escapeMarkdown(twins.twins),
    `${twins.quoteHead}:`,
    markdownList([...twins.quote, twins.credit(name)].map(escapeMarkdown)),
    section(
      site,
      twins.reports,
      reports.slice(0, most.reports).map(({ slug, title, description }) => ({
        name: title.text,
        path: addresses.reportMarkdown(slug),
        about: description.text,
      })),
    ),
    section(
      site,
      twins.datasets,
      sets.slice(0, most.datasets).flatMap(dataset => datasetItems(site, dataset)),
    ),
    section(site, twins.pages, [
      ...[...pages.values()].map(({ slug, title, description }) => ({
        name: title.text,
        path: addresses.page(slug),
        about: description.text,
      })),
      ...own.map(path => ({ name: path.replace(/\/$/, ''), path: addresses.at(path) })),
    ]),
    section(site, twins.optional, [
      {
        name: words.reports.title,
        path: addresses.reports(),
        about: others(reports.length, most.reports, twins.more) ?? words.reports.description,
      },
      {
        name: twins.datasets,
        path: addresses.datasets(),
        ...withAbout(others(sets.length, most.datasets, twins.moreData)),
      },
      { name: words.sources.title, path: addresses.sources(), about: words.sources.description },
      { name: words.corrections.title, path: addresses.corrections() },
      ...feedsOf(site).map(feed => ({ name: feed, path: addresses.feed(feed) })),
    ]),
  );
  return `${withoutIsolates(text)}\n`;
}

const withAbout = (about: string | undefined): Pick<Item, 'about'> => (about === undefined ? {} : { about });
