import type { Addresses } from '../../addresses.ts';
import type { Cell } from '../../charts/types.ts';

/** Where the thing that a cell names has its page. */
export function cellAddress({ link }: Cell, dataset: string, addresses: Addresses): string | undefined {
  if (link === undefined) return undefined;
  return addresses[link.to](dataset, link.id);
}
