/** What the free plan of Cloudflare Pages takes, the lowest limit of the hosts that docs/publishing.md names. */
const mostFiles = 20_000;

/** A line about a site of more files than some hosts take; undefined where it has fewer. */
export const manyFiles = (count: number): string | undefined =>
  count <= mostFiles
    ? undefined
    : `${count.toLocaleString('en')} files; some hosts take ${mostFiles.toLocaleString('en')} (docs/publishing.md, "Many files").`;
