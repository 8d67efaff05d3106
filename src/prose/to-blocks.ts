import type { Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { lineMark } from './mark-lines.ts';
import { writeHtml } from './markdown.ts';
import type { PageContext, PageReading } from './page-context.ts';
import type { Block } from './types.ts';

/** Rehype plugin: a table may be wider than a phone; the box that it scrolls in can be reached by keyboard. */
export function wrapTables({ locale }: PageContext) {
  const label = locale.strings.notes.table;
  const wrap = (node: RootContent): RootContent =>
    node.type === 'element' && node.tagName === 'table'
      ? h('div.table-scroll', { tabIndex: 0, role: 'region', ariaLabel: label }, node)
      : node;
  return (tree: Root): void => {
    tree.children = tree.children.map(wrap);
  };
}

const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';

/** A page's HTML, cut where a component draws something. */
export function toBlocks(tree: Root, { page, findings }: PageReading): Block[] {
  const { blocks } = findings.found;
  const found: Block[] = [];
  let run: RootContent[] = [];
  const close = () => {
    if (!run.every(isBlank)) found.push({ kind: 'html', html: writeHtml(run).trim() });
    run = [];
  };
  const mark = (node: RootContent) => {
    const one = page.marksLines === true ? lineMark(node, page.file) : undefined;
    if (one !== undefined) run.push(one);
  };
  for (const node of tree.children) {
    const at = node.type === 'element' ? node.properties['dataBlock'] : undefined;
    const block = at === undefined ? undefined : blocks[Number(at)];
    if (block === undefined || node.type !== 'element') {
      run.push(node);
      mark(node);
      continue;
    }
    close();
    const caption = node.children.every(isBlank) ? '' : writeHtml(node.children).trim();
    if (caption === '' || (block.kind !== 'chart' && block.kind !== 'own')) found.push(block);
    else found.push(block.kind === 'own' ? { ...block, html: caption } : { ...block, captionHtml: caption });
    mark(node);
  }
  close();
  return found;
}
