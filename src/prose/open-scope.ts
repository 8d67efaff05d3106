import type { Dataset } from '../dataset/types.ts';
import { hint } from '../problems/nearest.ts';
import { placeIn } from '../problems/place-in.ts';
import type { MarkdownInput, ProseContext } from './context.ts';
import type { Faults } from './faults.ts';
import type { Scope } from './scope.ts';

/** Ids that the frame of a page has. */
const frameIds = ['content', 'sources', 'changes', 'footnote-label'];

/** The dataset that a page names, or the only one; undefined where it needs one and cannot have it. */
function findDataset(
  name: string | undefined,
  offset: number,
  context: ProseContext,
  faults: Faults,
): Dataset | undefined {
  const { datasets, failedDatasets } = context;
  if (name === undefined)
    return datasets.size === 1 && !failedDatasets ? [...datasets.values()][0] : undefined;
  const dataset = datasets.get(name);
  if (dataset === undefined && !failedDatasets) {
    faults.add(
      'prose/unknown-dataset',
      offset,
      `There is no dataset "${name}".`,
      hint(name, [...datasets.keys()], 'datasets'),
    );
  }
  return dataset;
}

/**
 * @param dataset what the front matter names, and where.
 * @param binds whether loose numbers are reported.
 * @param published ISO date of a report's publication.
 */
export function openScope(
  { file, text }: MarkdownInput,
  context: ProseContext,
  faults: Faults,
  dataset: { readonly name: string | undefined; readonly offset: number },
  binds: boolean,
  published?: string,
): Scope {
  const found = findDataset(dataset.name, dataset.offset, context, faults);
  const scope: Scope = {
    file,
    context,
    locale: context.locale,
    dataset: found,
    isMisnamed: found === undefined && dataset.name !== undefined,
    faults,
    published,
    placeOf: offset => placeIn(file, text, offset),
    binds,
    bounds: [],
    blocks: [],
    bindings: [],
    citations: [],
    accepted: [],
    ids: new Set(frameIds),
    count: { notes: 0, compiler: false },
  };
  context.opened?.(scope);
  return scope;
}

/** The last part of a page's address: its file's name. */
export function slugOf(file: string, faults: Faults): string {
  const slug = file.replace(/^.*\//, '').replace(/\.(?:md|markdown)$/, '');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    const what = `"${slug}" makes no plain address.`;
    faults.add('prose/file-name', 0, what, 'Name the file in lower-case letters, digits and single hyphens.');
  }
  return slug;
}
