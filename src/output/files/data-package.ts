import { createHash } from 'node:crypto';
import { readMeanings, tableMeanings } from '../../dataset/csv/column-meaning.ts';
import { tableNames } from '../../dataset/csv/tables.ts';
import { namedSources, showsRows } from '../../dataset/few-events.ts';
import { textIn } from '../../dataset/text-in.ts';
import type { Dataset } from '../../dataset/types.ts';
import { datasetDescription } from '../../site/dataset-description.ts';
import { datasetModifiedOn } from '../../site/site-changes.ts';
import type { Site } from '../../site/types.ts';
import { absolute } from './absolute.ts';
import { setDownloads } from './set-downloads.ts';
import { described, type SchemaWording, tableSchema } from './table-schema.ts';

/** The name that programs look for beside the files. */
export const dataPackageName = 'datapackage.json';

/** Whether there is one: rows may be passed on, and no file of the dataset's own has its name. */
export const hasDataPackage = (dataset: Dataset): boolean =>
  showsRows(dataset) && `${dataset.id}.json` !== dataPackageName;

const sizeOf = (text: string) => ({
  bytes: Buffer.byteLength(text),
  hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
});

function resourcesOf(dataset: Dataset, wording: SchemaWording) {
  return [...setDownloads(dataset)].map(([path, text]) => {
    const table = tableNames.find(name => path === `${name}.csv`);
    return table === undefined
      ? {
          profile: 'data-resource',
          name: 'dataset',
          path,
          description: 'Everything that is not in a CSV file.',
          format: 'json',
          mediatype: 'application/json',
          encoding: 'utf-8',
          ...sizeOf(text),
        }
      : {
          profile: 'tabular-data-resource',
          name: table,
          path,
          description: tableMeanings[table].rows,
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          ...sizeOf(text),
          schema: tableSchema(dataset, table, text, wording),
        };
  });
}

/**
 * The descriptor of a dataset's CSV set, a Data Package: what its files and their columns are, for programs.
 * https://specs.frictionlessdata.io/data-package/
 */
export function dataPackage(site: Site, dataset: Dataset): Readonly<Record<string, unknown>> {
  const { addresses, locale, options } = site;
  const language = locale.code;
  const { licence } = dataset;
  const terms = licence && textIn(licence.name, language);
  const hasAddress = typeof licence?.url === 'string';
  const counted = dataset.populations === undefined ? [] : [dataset.populations];
  const sources = [...namedSources(dataset), ...counted].map(({ name, url }) =>
    described({ title: textIn(name, language), path: url ?? undefined }),
  );
  return described({
    profile: 'data-package',
    name: dataset.id,
    title: textIn(dataset.title, language),
    // A licence without an address has no place of its own in a Data Package.
    description: [
      datasetDescription(dataset, locale),
      terms === undefined || hasAddress ? [] : `${locale.strings.pages.data.licence}: ${terms}`,
    ]
      .flat()
      .join(' '),
    version: dataset.version,
    created: `${datasetModifiedOn(dataset)}T00:00:00Z`,
    homepage: options.site === undefined ? undefined : absolute(site, addresses.dataset(dataset.id)),
    licenses: hasAddress ? [{ path: licence.url, title: terms }] : undefined,
    sources: sources.length === 0 ? undefined : sources,
    resources: resourcesOf(dataset, { meanings: readMeanings(), language }),
  });
}

/** Its text. */
export const dataPackageText = (site: Site, dataset: Dataset): string =>
  `${JSON.stringify(dataPackage(site, dataset), null, 2)}\n`;
