import type { Element, RootContent } from 'hast';
import { h } from 'hastscript';

/**
 * What is behind each paragraph of a page in the dev server: from which lines of which file it comes. Problems are
 * shown there.
 */
export function lineMark(node: RootContent, file: string): Element | undefined {
  const { position } = node;
  if (position === undefined) return undefined;
  return h('span', { hidden: true, dataSource: `${file}:${position.start.line}-${position.end.line}` });
}
