import type { Nodes, Root } from 'mdast';
import type { Chart } from '../charts/registry.ts';
import { bindDirectives } from './bind-directives.ts';
import { checkLimits } from './check-limits.ts';
import { checkLinks } from './check-links.ts';
import { checkStructure } from './check-structure.ts';
import { eachNode } from './each-node.ts';
import { holdImages } from './images.ts';
import { parseBody, toHtmlTree } from './markdown.ts';
import { fileOrigin } from './origin.ts';
import type { PageReading } from './page-context.ts';
import type { PageFindings } from './page-findings.ts';
import { placeFigures } from './place-figures.ts';
import { refuseHiddenReferences } from './refuse-hidden.ts';
import { refuseLooseNumbers } from './refuse-loose-numbers.ts';
import { refuseMalformed } from './refuse-malformed.ts';
import { refusePrinted } from './refuse-printed.ts';
import { toBlocks, wrapTables } from './to-blocks.ts';
import type { Block } from './types.ts';

/** Charts' ids are on the page, so no heading may take one. */
function reserveIds(tree: Root, { ids }: PageFindings): void {
  eachNode<Nodes>(tree, node => {
    if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return undefined;
    const id = node.attributes?.['id'];
    if (typeof id === 'string') ids.reserve(id);
    return undefined;
  });
}

/**
 * The text below the front matter, as blocks: safe HTML with its numbers bound, and references to what components
 * draw. Sanitising comes before anything is put in place.
 * @param source the whole file; offsets are counted in it.
 * @param start where the text begins.
 * @param onTree is given the tree with its numbers bound, which nobody needs any more.
 */
export function parseMarkdown(
  source: string,
  start: number,
  reading: PageReading,
  onTree: (tree: Root) => void = () => {},
): Block[] {
  const { page, findings } = reading;
  const { faults } = findings;
  if (!checkLimits(source, start, faults)) return [];
  const blank = source.slice(0, start).replace(/[^\r\n]/g, ' ');
  const origin = fileOrigin(source);
  const tree = parseBody(blank + source.slice(start), page.blocks.names);
  reserveIds(tree, findings);
  for (const step of [
    refuseHiddenReferences({ origin, faults, start }),
    refuseMalformed({ origin, faults, names: page.blocks.names }),
    refusePrinted({ origin, faults }),
    checkStructure({ origin, findings }),
    checkLinks({ origin, reading }),
    holdImages({ origin, reading }),
    refuseLooseNumbers({ origin, reading }),
    bindDirectives({ origin, reading }),
  ])
    step(tree);
  const html = toHtmlTree(tree, page);
  placeFigures(reading)(html);
  wrapTables(page)(html);
  onTree(tree);
  return toBlocks(html, reading);
}

export const chartsOf = (blocks: readonly Block[]): Chart[] =>
  blocks.flatMap(block => (block.kind === 'chart' ? [block.chart] : []));
