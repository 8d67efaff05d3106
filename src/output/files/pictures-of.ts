import type { Site } from '../../site/types.ts';

/** Every picture of the newsroom's own that a page of the site shows, once: paths from the project's root. */
export const picturesOf = ({ reports, pages }: Site): readonly string[] => [
  ...new Set([
    ...reports.flatMap(({ front }) => (front.image === undefined ? [] : [front.image.src])),
    ...[...reports, ...pages.values()].flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.kind === 'image' ? [block.file] : [])),
    ),
  ]),
];
