import type { Site } from '../../site/types.ts';

/** An address for pages elsewhere: absolute if the site knows its own, else from the root of its host. */
export const absolute = ({ options }: Site, path: string): string =>
  options.site === undefined ? path : new URL(path, options.site).href;
