import { createHash } from 'node:crypto';
import { canonicalText } from '../canonical-text.ts';
import type { Dataset, Event } from './types.ts';

/** What each edition of a dataset has of its own, and what is told of its changes. */
const ofEdition: ReadonlySet<string> = new Set<keyof Dataset>([
  'version',
  'updated',
  'revisions',
  'hash',
  'original',
]);

/** An event without its figures: of each account, which measures it has one of. */
const outlineOf = (event: Event): object => ({
  ...event,
  accounts: event.accounts.map(account => ({ ...account, figures: Object.keys(account.figures) })),
});

/**
 * The checksum of a dataset without the figures of the accounts of its events, and without what is of one edition alone:
 * its version, day, changes and bytes. While it is the same, there are the same events on the same days at the same
 * places, of the same sources, and everything that figures are not has the same name. SHA-256, hex.
 */
export function frameChecksum(dataset: Dataset): string {
  const checksum = createHash('sha256');
  const add = (value: unknown) => checksum.update(`${canonicalText(value)}\0`);
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(dataset))) {
    if (ofEdition.has(name)) continue;
    add(name);
    if (name === 'events') for (const event of dataset.events.values()) add(outlineOf(event));
    else add(value instanceof Map ? [...value] : (value ?? 'none'));
  }
  return checksum.digest('hex');
}
