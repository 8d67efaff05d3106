import type { MarkdownInput, ProseContext } from './context.ts';
import type { Faults } from './faults.ts';
import { findDataset } from './find-dataset.ts';
import { frameIds } from './page-ids.ts';
import type { Scope } from './scope.ts';

/**
 * @param dataset what the front matter names, and where.
 * @param binds whether loose numbers are reported.
 * @param published ISO date of a report's publication.
 */
export function openScope(
  { file }: MarkdownInput,
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
    placeOf: faults.placeOf,
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
