import type { Options } from '../../options.ts';

/** An address for pages elsewhere: absolute if the site knows its own, else from the root of its host. */
export const absolute = ({ options }: { readonly options: Pick<Options, 'site'> }, path: string): string =>
  options.site === undefined ? path : new URL(path, options.site).href;
