import type { WhyDrawn } from '../output/files/chart-cache.ts';
import { chartKeyParts, type KeyPart } from '../output/files/chart-key.ts';

/** What changed since the last build, in words. */
const changed: Readonly<Record<KeyPart, string>> = {
  product: 'Sourceline or a package that it uses',
  styles: 'colours or fonts',
  options: 'options',
  boundaries: 'boundaries',
  words: 'title, question or rule',
  data: 'data, or words that follow from them',
};

function reasonOf(why: WhyDrawn): string {
  if (why === 'new') return 'new';
  if (why === 'lost') return 'missing from the cache';
  return `changed: ${chartKeyParts
    .filter(part => why.includes(part))
    .map(part => changed[part])
    .join('; ')}`;
}

export type DrawnSummary = {
  readonly drawn: ReadonlyMap<string, WhyDrawn>;
  /** How many charts there are. */
  readonly charts: number;
  /** How many PNGs were drawn; undefined where the newsroom wants none. */
  readonly pictures: number | undefined;
};

/**
 * What a build drew, in lines: `Charts: 3 drawn, 497 unchanged`.
 * @param explains whether the reason is given for each chart.
 */
export function drawnLines(
  { drawn, charts, pictures }: DrawnSummary,
  { explains }: { readonly explains: boolean },
): string[] {
  const byReason = new Map<string, string[]>();
  for (const [id, why] of drawn) {
    const ids = byReason.get(reasonOf(why)) ?? [];
    byReason.set(reasonOf(why), [...ids, id]);
  }
  const some = (n: number) => (n === 0 ? 'none' : String(n));
  return [
    `Charts: ${some(drawn.size)} drawn, ${some(charts - drawn.size)} unchanged`,
    ...(explains ? [...byReason].map(([reason, ids]) => `Drawn (${reason}): ${ids.sort().join(', ')}`) : []),
    ...(pictures === undefined ? [] : [`Pictures: ${some(pictures)} drawn`]),
  ];
}
