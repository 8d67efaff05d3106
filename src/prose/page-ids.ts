/** Ids that the frame of a page has, whatever is written on it. */
export const frameIds = ['content', 'sources', 'changes', 'footnote-label'] as const;

/** Ids that the page itself gives to notes, sources and footnotes. */
const given = /^(?:note|ref|source|fn|fnref|user-content)-/;

export const isGiven = (id: string): boolean => given.test(id);

export const isFrame = (id: string): boolean => frameIds.some(frame => frame === id);

/** The id itself, or with the next number where it is taken; it is taken from then on. */
export function takeId(id: string, ids: Set<string>): string {
  let free = id;
  for (let n = 2; ids.has(free); n++) free = `${id}-${n}`;
  ids.add(free);
  return free;
}
