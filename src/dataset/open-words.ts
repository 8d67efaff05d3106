import { openNumbers } from '../grammar/open-numbers.ts';

/** Words for an open number, with their least value (rule 1 of docs/counting.md). */
export const openWords = openNumbers('figure');
