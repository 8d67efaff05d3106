import { formerHint } from '../former-ids.ts';
import type { Dataset } from '../types.ts';

function unpublishedHint({ unpublished }: Dataset, typed: string): string | undefined {
  const event = unpublished?.eventIds.find(({ id }) => id === typed);
  if (event === undefined) return undefined;
  const { until } = event;
  const why = until === undefined ? 'private' : `under embargo until ${until}`;
  const then = until === undefined ? '' : `, or publish the page on that day ("published: ${until}")`;
  return `"${typed}" is in the data but not published: it is ${why}. Take it out of the page${then}`;
}

/**
 * What to write in place of an id of an event that readers cannot see: it had it before, or it is not published;
 * undefined for any other.
 */
export const eventHint = (dataset: Dataset, id: string): string | undefined =>
  formerHint(dataset, id) ?? unpublishedHint(dataset, id);
