import type { Site } from '../../site/types.ts';
import { atomFile } from './atom.ts';
import { correctionFeed } from './correction-feed.ts';
import { type FeedName, feedAddress } from './feed-files.ts';
import { jsonFeedFile } from './json-feed.ts';
import { reportFeed } from './report-feed.ts';

/**
 * A feed as its file. The same site gives the same bytes.
 * @param pictures absolute addresses of the newsroom's own pictures, by their files.
 */
export function feedFile(name: FeedName, site: Site, pictures: ReadonlyMap<string, string>): string {
  switch (name) {
    case 'feed.xml':
      return atomFile(reportFeed(site, pictures));
    case 'feed.json':
      return jsonFeedFile(reportFeed(site, pictures), feedAddress(site, 'feed.json'));
    case 'corrections.xml':
      return atomFile(correctionFeed(site));
  }
}
