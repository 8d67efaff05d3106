import { frozenMap } from '../dataset/deep-freeze.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Prose } from './read-prose.ts';

/**
 * The datasets that a site offers: all but those that nothing but drafts speak of, which are not out yet. One that no
 * file speaks of is published.
 */
export function publishedDatasets(
  datasets: ReadonlyMap<string, Dataset>,
  { reports, pages, heldBack }: Prose,
): ReadonlyMap<string, Dataset> {
  // A block, a chart or a citation may name another dataset than its page does.
  const used = new Set<string | undefined>([
    ...reports.flatMap(({ datasets: named }) => named),
    ...[...reports, ...pages].flatMap(({ dataset, charts, citations, blocks }) => [
      dataset,
      ...charts.flatMap(({ dataset: { id }, others = [] }) => [id, ...others.map(one => one.id)]),
      ...citations.map(citation => citation.dataset),
      ...blocks.flatMap(block => ('dataset' in block ? [block.dataset] : [])),
    ]),
  ]);
  return frozenMap(new Map([...datasets].filter(([id]) => used.has(id) || !heldBack.has(id))));
}
