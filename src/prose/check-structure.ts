import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { eachNode } from './each-node.ts';
import { editOf, rangeInFile, type TextOrigin } from './origin.ts';
import type { PageFindings } from './page-findings.ts';
import { isGeneratedId } from './page-ids.ts';

/** A heading's words without what follows the data: its address stays when a number changes. */
function stableText(node: Nodes): string {
  if (node.type === 'textDirective' && node.name !== 'cite') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(stableText).join('') : '';
}

function giveId(heading: Heading, slugger: GithubSlugger, { ids }: PageFindings): void {
  const words = stableText(heading).trim().replace(/\s+/g, ' ') || 'section';
  let id = slugger.slug(words);
  if (isGeneratedId(id)) id = slugger.slug(`section ${words}`);
  while (ids.has(id)) id = slugger.slug(words);
  ids.reserve(id);
  heading.data = { ...heading.data, hProperties: { id } };
}

/** Remark plugin: headings get ids that stay; HTML, a second title and skipped levels are reported. */
export function checkStructure({ origin, findings }: { origin: TextOrigin; findings: PageFindings }) {
  return (tree: Root): void => {
    const slugger = new GithubSlugger();
    let level = 1;
    eachNode<Nodes>(tree, node => {
      const at = origin.place(rangeInFile(node).start);
      if (node.type === 'html' && !/^<!--[\s\S]*-->\s*$/.test(node.value)) {
        const what = `"${node.value.split('\n')[0]}" is HTML, which would be left out of the page.`;
        findings.faults.add(
          'prose/raw-html',
          at,
          what,
          'Write it in Markdown, or use \\< if the character is meant.',
        );
      }
      if (node.type !== 'heading') return undefined;
      if (node.depth === 1) {
        const what = 'Only the title of the page may be a heading of the first level.';
        const isSigned = origin.text.startsWith('#', rangeInFile(node).start);
        const edit = isSigned
          ? editOf(origin, rangeInFile(node).start, rangeInFile(node).start + 1, '##')
          : undefined;
        findings.faults.add('prose/title-in-body', at, what, 'Write ## instead of #.', edit);
      } else if (node.depth > level + 1) {
        const what = `A heading of level ${node.depth} follows one of level ${level}.`;
        const signs = '#'.repeat(level + 1);
        const { start } = rangeInFile(node);
        const edit = editOf(origin, start, start + node.depth, signs);
        findings.faults.add('prose/heading-skips', at, what, `Write ${signs}.`, edit);
      }
      level = node.depth;
      giveId(node, slugger, findings);
      return undefined;
    });
  };
}
