import { z } from 'zod';
import { documented } from './documented.ts';

const chartIds = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const chartId = z.string().regex(chartIds, 'not a valid chart id');

/**
 * Whether every browser and host takes a path for one of the site's own: as it stands and with its escapes read, no
 * part of it is empty, goes up, or has a sign that some of them take for a slash or leave out.
 */
function isSitePath(path: string): boolean {
  if (!/^\/(?:[^/?#]+\/)*$/.test(path)) return false;
  const parts = path.split('/').slice(1, -1);
  return parts.every(part => {
    let read: string;
    try {
      read = decodeURIComponent(part);
    } catch {
      return false;
    }
    // Read a second time: `%255c` is `%5c` to a server that decodes twice.
    return !/[\s\\/%\p{C}]/u.test(read) && !/^\.+$/.test(read) && read.trim() !== '';
  });
}

const redirect = z
  .string()
  .refine(
    aim => chartIds.test(aim) || isSitePath(aim),
    'neither the id of a chart nor a path of this site that begins and ends with one slash: write killed-by-city, or /reports/six-explosions/',
  );

/** Charts that went, and where their readers are sent. */
export const redirectsOption = documented(
  z.record(chartId, redirect).default({}),
  'Charts that were removed, by id, and where their readers go: the id of another chart, or a path of the site that begins and ends with a slash.',
  "redirects: { 'killed-by-town': 'killed-by-city', toll: '/reports/six-explosions/' }",
);
