import { isRetracted } from '../../dataset/account-status.ts';
import { showsRows } from '../../dataset/few-events.ts';
import { textIn } from '../../dataset/text-in.ts';
import type { Dataset } from '../../dataset/types.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import type { Author, Report } from '../../prose/types.ts';
import { datasetDescription } from '../../site/dataset-description.ts';
import { getAnswer, getCount } from '../../site/get-answer.ts';
import { getDataset } from '../../site/get-dataset.ts';
import { reportedMeasures } from '../../site/reported-measures.ts';
import {
  type ChangeEntry,
  changesOfReport,
  datasetModifiedOn,
  entriesOf,
  inGroup,
  modifiedOn,
} from '../../site/site-changes.ts';
import type { Site } from '../../site/types.ts';
import { measureName } from '../../wording/measure-name.ts';
import { namesOf } from '../../wording/names.ts';
import { absolute } from '../files/absolute.ts';
import { cardPath } from '../files/card-path.ts';
import { dataPackageName, hasDataPackage } from '../files/data-package.ts';
import type { CardOf } from '../files/types.ts';

/** A thing as schema.org describes it, for search engines. */
export type Thing = { readonly '@type': string; readonly [property: string]: unknown };

/** The whole address; undefined where the site does not know its own, for a machine elsewhere could not follow it. */
const whole = (site: Site, path: string): string | undefined =>
  site.options.site === undefined ? undefined : absolute(site, path);

/** Without what is not known: JSON-LD has no word for it. */
const known = (type: string, properties: Readonly<Record<string, unknown>>): Thing => ({
  '@type': type,
  ...Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
});

const publisherOf = (site: Site): Thing =>
  known('NewsMediaOrganization', {
    name: site.options.name,
    url: whole(site, site.addresses.home()),
    correctionsPolicy: whole(site, site.addresses.corrections()),
  });

/** Corrections and retractions; an update says that nothing was wrong, and is none. */
function correctionsOf(entries: readonly ChangeEntry[], site: Site): Thing[] | undefined {
  const { addresses, locale } = site;
  const found = inGroup(entries, 'corrections').map(({ dataset, revision, id }) =>
    known('CorrectionComment', {
      text: namesOf(dataset, locale).text(revision.text),
      datePublished: revision.date,
      url: whole(site, `${addresses.corrections()}#${id}`),
    }),
  );
  return found.length === 0 ? undefined : found;
}

const cardOf = (site: Site, card: CardOf): string | undefined =>
  site.options.pictures ? whole(site, site.addresses.card(cardPath(card))) : undefined;

/** An author of its kind; a bare name where the front matter does not say: nobody can guess what "The data desk" is. */
const authorOf = ({ name, kind }: Author): Thing | string =>
  kind === undefined ? name : known(kind === 'person' ? 'Person' : 'Organization', { name });

/** A report for search engines. */
export function reportThing(site: Site, report: Report): Thing {
  const { addresses, locale, options } = site;
  const { front, slug } = report;
  const url = whole(site, addresses.report(slug));
  const basis = report.datasets.map(id => {
    const dataset = getDataset(site, id);
    return known('Dataset', {
      name: textIn(dataset.title, locale.code),
      description: datasetDescription(dataset, locale),
      version: dataset.version,
      url: whole(site, addresses.dataset(id)),
    });
  });
  return {
    '@context': 'https://schema.org',
    ...known('NewsArticle', {
      headline: report.title.text,
      description: report.description.text,
      inLanguage: report.locale,
      datePublished: front.published,
      dateModified: modifiedOn(site, report),
      author: front.authors.map(authorOf),
      publisher: publisherOf(site),
      copyrightNotice: options.rights,
      image: cardOf(site, { kind: 'report', id: slug }),
      url,
      mainEntityOfPage: url && known('WebPage', { '@id': url }),
      isBasedOn: basis.length === 1 ? basis[0] : basis,
      correction: correctionsOf(changesOfReport(site, report), site),
    }),
  };
}

/** From the first to the last day of its events, ISO 8601: `2016-09-05`, or `2016-01-01/2016-12-31`. */
function coverageOf(dataset: Dataset): string | undefined {
  const events = [...dataset.events.values()].filter(event => !isRetracted(event));
  const days = events.flatMap(({ date, dateEnd }) => [date, dateEnd ?? date]).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === last ? first : `${first}/${last}`;
}

/** The widest places: those that lie in no other. */
const spatialOf = (dataset: Dataset, site: Site): Thing[] =>
  [...dataset.places.values()]
    .filter(place => place.in === undefined)
    .map(place => known('Place', { name: textIn(place.name, site.locale.code) }));

function downloadsOf(dataset: Dataset, site: Site): Thing[] | undefined {
  if (!showsRows(dataset) || site.options.site === undefined) return undefined;
  const types = { json: 'application/json', csv: 'text/csv' } as const;
  const download = (encodingFormat: string, path: string) =>
    known('DataDownload', { encodingFormat, contentUrl: whole(site, path) });
  const { addresses } = site;
  return [
    ...(['json', 'csv'] as const).map(form => download(types[form], addresses.download(dataset.id, form))),
    ...(hasDataPackage(dataset)
      ? [download('application/vnd.datapackage+json', addresses.setFile(dataset.id, dataPackageName))]
      : []),
  ];
}

/** Who made it: the compiler of an imported set, else the newsroom. */
function creatorOf(dataset: Dataset, site: Site): Thing {
  const compiler = dataset.compiler === undefined ? undefined : dataset.sources.get(dataset.compiler);
  if (compiler === undefined) return publisherOf(site);
  const { name, url } = compiler;
  return known('Organization', { name: textIn(name, site.locale.code), url: url ?? undefined });
}

/** What it counts: its events, and the people of whom somebody gives a figure. */
const variablesOf = (dataset: Dataset, { locale }: Site): Thing[] =>
  (['attacks', ...reportedMeasures(dataset).map(({ measure }) => measure)] as const).map(measure =>
    known('PropertyValue', {
      name: withoutIsolates(measureName(measure, { dataset, locale })),
      propertyID: measure,
      description: measure === 'killed' ? locale.strings.pages.killedMeans[dataset.killedMeans] : undefined,
    }),
  );

/** A dataset for search engines. Downloads only where the licence lets the rows be passed on. */
export function datasetThing(site: Site, dataset: Dataset): Thing {
  const { addresses, locale } = site;
  const { licence, populations } = dataset;
  const names = namesOf(dataset, locale);
  const attacks = getCount(getAnswer(dataset, 'attacks'));
  return {
    '@context': 'https://schema.org',
    ...known('Dataset', {
      name: textIn(dataset.title, locale.code),
      description: datasetDescription(dataset, locale),
      identifier: dataset.id,
      inLanguage: dataset.language,
      version: dataset.version,
      dateModified: datasetModifiedOn(dataset),
      license: licence && (licence.url ?? known('CreativeWork', { name: textIn(licence.name, locale.code) })),
      isBasedOn:
        populations &&
        known('CreativeWork', { name: textIn(populations.name, locale.code), url: populations.url }),
      isAccessibleForFree: true,
      creator: creatorOf(dataset, site),
      publisher: publisherOf(site),
      includedInDataCatalog: known('DataCatalog', {
        name: site.options.name,
        url: whole(site, addresses.datasets()),
      }),
      url: whole(site, addresses.dataset(dataset.id)),
      image: cardOf(site, { kind: 'dataset', id: dataset.id }),
      size: names.count('attacks', attacks),
      temporalCoverage: coverageOf(dataset),
      spatialCoverage: spatialOf(dataset, site),
      variableMeasured: variablesOf(dataset, site),
      distribution: downloadsOf(dataset, site),
      correction: correctionsOf(entriesOf(dataset), site),
    }),
  };
}

/** A page on the way to another, and that other one. */
export type Crumb = { readonly href: string; readonly label: string };

/**
 * The way from the front page to a page for search engines; undefined where there is none to speak of, or where the
 * site does not know its own address.
 * @param crumbs from the front page down.
 */
export function breadcrumbThing(site: Site, crumbs: readonly Crumb[]): Thing | undefined {
  if (site.options.site === undefined || crumbs.length < 2) return undefined;
  return {
    '@context': 'https://schema.org',
    ...known('BreadcrumbList', {
      itemListElement: crumbs.map(({ href, label }, i) =>
        known('ListItem', { position: i + 1, name: withoutIsolates(label), item: whole(site, href) }),
      ),
    }),
  };
}

/** A thing as the text of a script element: nothing in it can end the element or begin another. */
export const jsonForScript = (thing: Thing): string => JSON.stringify(thing).replaceAll('<', '\\u003c');
