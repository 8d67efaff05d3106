import type { Addresses } from '../../addresses.ts';
import type { TableCell } from '../../charts/types.ts';

/** Where the thing that a cell names has its page. */
export function cellAddress({ link }: TableCell, dataset: string, addresses: Addresses): string | undefined {
  if (link === undefined) return undefined;
  return addresses[link.to](dataset, link.id);
}
