import { decodeAddress } from '../addresses.ts';

/** Where a link of a finished site leads. */
export type LinkTarget =
  | { readonly kind: 'other-site' }
  | {
      readonly kind: 'file';
      /** Its path from the site's folder. */
      readonly file: string;
      readonly fragment: string;
    }
  | { readonly kind: 'broken'; readonly what: string; readonly fix: string };

/** The fix for most links that lead nowhere. */
export const fixLink = 'Fix the link in the report, or restore its target.';

const origin = 'https://site.invalid';

/**
 * Where a link leads.
 * @param page the address of the page that it is on, below the origin.
 * @param base the path that the site is served under.
 */
function targetOf(link: string, page: string, base: string): LinkTarget {
  const url = URL.parse(link, `${origin}${page}`);
  if (url === null)
    return { kind: 'broken', what: `The link "${link}" is not a valid URL.`, fix: 'Fix the link.' };
  if (url.origin !== origin) return { kind: 'other-site' };
  if (!url.pathname.startsWith(base)) {
    const what = `The link "${link}" leads outside the site, which is served under ${base}.`;
    return { kind: 'broken', what, fix: fixLink };
  }
  const path = decodeAddress(url.pathname.slice(base.length));
  const fragment = decodeAddress(url.hash.slice(1));
  if (path === undefined || fragment === undefined) {
    const what = `The link "${link}" contains an invalid percent escape.`;
    return { kind: 'broken', what, fix: 'Write %25 for a percent sign, or remove the escape.' };
  }
  return { kind: 'file', file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment };
}

/** A link that means the same on every page: it begins with a slash, or with the name of a host. */
export const isWholeLink = (link: string): boolean => link.startsWith('/') || /^https?:\/\//i.test(link);

/** A path of letters, digits, hyphens and points between them, and a fragment of these: it reads as it is written. */
const plain = /^(?:\/[\w-]+(?:\.[\w-]+)*)*\/?(?:#[\w-]*)?$/;

/**
 * Finds where links lead.
 * @param base the path that the site is served under.
 */
export const linkTargets =
  (base: string) =>
  (link: string, file: string): LinkTarget => {
    if (!link.startsWith(base) || !plain.test(link))
      return targetOf(link, `${base}${file.replace(/index\.html$/, '')}`, base);
    const hash = link.indexOf('#');
    const path = link.slice(base.length, hash === -1 ? undefined : hash);
    const fragment = hash === -1 ? '' : link.slice(hash + 1);
    return { kind: 'file', file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment };
  };
