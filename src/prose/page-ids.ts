/** The section that says how the charts of a page are read. */
export const readingId = 'reading-charts';

/** Ids that the frame of a page has, whatever is written on it. */
export const frameIds = ['content', 'sources', 'changes', 'footnote-label', readingId] as const;

/** Ids that the page itself gives to notes, sources and footnotes. */
const given = /^(?:note|ref|source|fn|fnref|user-content)-/;

export const isGeneratedId = (id: string): boolean => given.test(id);

export const isFrame = (id: string): boolean => frameIds.some(frame => frame === id);

/** Ids that are on one page. */
export type PageIds = {
  has(id: string): boolean;
  /** The id is on the page, perhaps not for the first time. */
  reserve(id: string): void;
  /** The id itself, or with the next number where it is taken; it is taken from then on. */
  take(id: string): string;
  /** Whether no chart of the page had the id; one has it from then on. */
  takeForChart(id: string): boolean;
};

export function createPageIds(): PageIds {
  const ids = new Set<string>(frameIds);
  const charts = new Set<string>();
  /** The number that was last put behind an id. */
  const numbers = new Map<string, number>();
  return {
    has: id => ids.has(id),
    reserve: id => void ids.add(id),
    take(id) {
      let free = id;
      let n = numbers.get(id) ?? 1;
      while (ids.has(free)) free = `${id}-${++n}`;
      numbers.set(id, n);
      ids.add(free);
      return free;
    },
    takeForChart(id) {
      const isFree = !charts.has(id);
      charts.add(id);
      return isFree;
    },
  };
}
