import type { ChartFiles, NamedFile } from './types.ts';

/** Every file of a chart outside of its page. */
export const namedFiles = ({ chart, downloads, embed, oembed, pinned }: ChartFiles): NamedFile[] => [
  ...[...downloads].map(([end, content]) => [`charts/${chart.id}${end}`, content] as const),
  ...(embed === undefined ? [] : [[`embed/${chart.id}/index.html`, embed] as const]),
  ...(pinned === undefined ? [] : [[`embed/${chart.id}/${pinned.hash}/index.html`, pinned.embed] as const]),
  ...(oembed === undefined ? [] : [[`oembed/${chart.id}.json`, oembed] as const]),
];

/** The address of a chart's pinned copy, as the names of its files say; undefined if there is none. */
export function pinnedIn(id: string, names: readonly string[]): string | undefined {
  const before = `embed/${id}/`;
  const end = '/index.html';
  return names
    .find(name => name.startsWith(before) && name.endsWith(end) && name.length > before.length + end.length)
    ?.slice(before.length, -end.length);
}
