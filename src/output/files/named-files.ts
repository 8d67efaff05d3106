import type { ChartFiles, NamedFile } from './types.ts';

/** Every file of a chart outside of its page. */
export const namedFiles = ({ chart, downloads, embed, oembed, pinned }: ChartFiles): NamedFile[] => [
  ...[...downloads].map(([end, content]) => [`charts/${chart.id}${end}`, content] as const),
  [`embed/${chart.id}/index.html`, embed],
  ...[...pinned.files].map(
    ([name, content]) => [`embed/${chart.id}/${pinned.hash}/${name}`, content] as const,
  ),
  ...(oembed === undefined ? [] : [[`oembed/${chart.id}.json`, oembed] as const]),
];
