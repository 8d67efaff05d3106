import type { Addresses } from '../../addresses.ts';
import { eventAddress } from '../../charts/event-address.ts';
import type { TableCell } from '../../charts/types.ts';
import { sourcePage } from '../../dataset/listed-sources.ts';
import type { Dataset } from '../../dataset/types.ts';

/** Where the thing that a cell names is found. */
export function cellAddress({ link }: TableCell, dataset: Dataset, addresses: Addresses): string | undefined {
  switch (link?.to) {
    case undefined:
      return undefined;
    case 'event':
      return eventAddress(addresses, dataset, link.id);
    case 'source':
      return addresses.source(dataset.id, link.id, sourcePage(dataset, link.id));
    case 'place':
    case 'claimant':
    case 'participant':
      return addresses[link.to](dataset.id, link.id);
  }
}
