import { posix } from 'node:path';
import type { AstroPrerenderer } from 'astro';

/** A page or file that Astro is to make. */
export type PageToMake = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** An address as requests have it, whatever its letters. */
export const requested = (address: string): string => new URL(address, 'https://site.invalid').pathname;

/** The address of a page, as requests have it. */
export const addressOfPage = (
  base: string,
  { pathname, route }: { readonly pathname: string; readonly route: { readonly type: string } },
): string => requested(posix.join(base, pathname, route.type === 'endpoint' ? '' : '/'));
