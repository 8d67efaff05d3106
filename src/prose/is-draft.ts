import { isMap, parseDocument } from 'yaml';
import { findFront } from './front-matter.ts';

/** Whether a report's front matter says `draft: true`; says nothing of whether the rest of it is right. */
export function isDraft(source: string): boolean {
  const front = findFront(source);
  if (front === undefined) return false;
  const document = parseDocument(source.slice(front.start, front.end), { schema: 'core' });
  const draft: unknown = isMap(document.contents) ? document.get('draft') : undefined;
  return draft === true;
}
