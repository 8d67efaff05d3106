import { createHash } from 'node:crypto';
import searchKey from '../client/search-key.js?raw';

/** What tells browsers that the script of the search key is the one that pages ask for. */
export const searchKeyIntegrity = `sha384-${createHash('sha384').update(searchKey).digest('base64')}`;
