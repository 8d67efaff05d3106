import { type DescribedSite, describeSite } from './site/describe-site.ts';
import { getSite as getWholeSite } from './site/get-site.ts';

/**
 * The site, for Astro pages and components of a newsroom's own: `import { getSite } from 'sourceline/site'`.
 * @throws outside of a build and of the dev server.
 */
export const getSite = (): DescribedSite => describeSite(getWholeSite());
