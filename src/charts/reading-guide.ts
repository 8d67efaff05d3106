import { readingOf } from './notes-under.ts';
import type { Chart } from './registry.ts';

/** Sentences, and the charts of a page that they are about. */
export type ReadingEntry = {
  /** Undefined: all charts of the page. */
  readonly charts: readonly Chart[] | undefined;
  readonly sentences: readonly string[];
};

/**
 * How the charts of a page are read, each sentence once: first what holds for all of them, then what holds for some, in the
 * order of the charts.
 */
export function readingGuide(charts: readonly Chart[]): ReadingEntry[] {
  const chartsOf = new Map<string, Chart[]>();
  for (const chart of charts)
    for (const sentence of new Set(readingOf(chart))) {
      const those = chartsOf.get(sentence);
      if (those === undefined) chartsOf.set(sentence, [chart]);
      else those.push(chart);
    }
  const entries = Map.groupBy(chartsOf, ([, those]) => those.map(({ id }) => id).join(' '));
  return [...entries.values()]
    .map(same => ({ charts: same[0]?.[1] ?? [], sentences: same.map(([sentence]) => sentence) }))
    .sort((a, b) => b.charts.length - a.charts.length)
    .map(entry => (entry.charts.length === charts.length ? { ...entry, charts: undefined } : entry));
}
