import { isMap } from 'yaml';
import { findFront } from './front-matter.ts';
import { parseFront } from './parse-front.ts';

/** Whether a report's front matter says `draft: true`; says nothing of whether the rest of it is right. */
export function isDraft(source: string): boolean {
  const front = findFront(source);
  if (front === undefined) return false;
  const { document } = parseFront(source.slice(front.start, front.end));
  const draft: unknown = isMap(document?.contents) ? document.get('draft') : undefined;
  return draft === true;
}
